package biaoju.flow.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import biaoju.base.Cancel;
import biaoju.base.Messages;
import biaoju.base.Problem;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A bare table of ratings: what is taken in, and what a bad one is told. */
class ReadRatingsTest {
    private static final String HEAD = "unit,annotator,label\n";

    @TempDir
    private Path place;

    private Path file(byte[] bytes) throws IOException {
        return Files.write(place.resolve("t.csv"), bytes);
    }

    private BareRatings read(String text) throws IOException {
        return ReadRatings.of(file(text.getBytes(StandardCharsets.UTF_8)), new Cancel());
    }

    private void refused(byte[] bytes, String key, String says) throws IOException {
        Path file = file(bytes);
        assertThatThrownBy(() -> ReadRatings.of(file, new Cancel())).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.key()).isEqualTo(key);
            assertThat(problem.text(Messages.of(Locale.ENGLISH))).contains("t.csv", says).hasSizeLessThan(600);
            assertThat(problem.text(Messages.of(Locale.CHINESE))).contains("t.csv");
        });
    }

    private void refused(String text, String key, String says) throws IOException {
        refused(text.getBytes(StandardCharsets.UTF_8), key, says);
    }

    @Test
    void theColumnsMayStandInAnyOrder() throws IOException {
        BareRatings table = read("\uFEFFlabel,unit,annotator\r\nyes,\"a, 1\",二\r\n\"no \"\"n\"\"\",\"a, 1\",一\r\n\r\nyes,b,一\r\n");
        assertThat(table.units()).containsExactly("a, 1", "b");
        assertThat(table.annotators()).containsExactly("一", "二");
        assertThat(table.ratings().labels()).containsExactly("no \"n\"", "yes");
        assertThat(table.ratings().label(0, 0)).isZero();
        assertThat(table.ratings().label(0, 1)).isEqualTo(1);
        assertThat(table.ratings().label(1, 1)).isEqualTo(-1);
    }

    @Test
    void aTableWithoutRowsIsATableOfNothing() throws IOException {
        AgreementFacts facts = read(HEAD).facts(AgreementChoice.ALL, new Cancel(), (done, total) -> {});
        assertThat(facts.table().units()).isZero();
        assertThat(AgreementJson.of(facts)).doesNotContain("NaN");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "unit,annotator|formats.ratings.missing_column|line 1",
        "unit,annotator,label,comment|formats.ratings.unknown_column|“comment”",
        "unit;annotator;label|formats.ratings.unknown_column|unit;annotator;label",
        "unit,annotator,label,unit|formats.ratings.column_twice|“unit”",
        "unit,annotator,label~1,a|formats.ratings.fields|line 2",
        "unit,annotator,label~1,a,x~1,b,x,y|formats.ratings.fields|line 3",
        "unit,annotator,label~1,a,x~2,a,|formats.ratings.blank|line 3: “label”",
        "unit,annotator,label~1,  ,x|formats.ratings.blank|“annotator”",
        "unit,annotator,label~1,a,\u00a0\u3000|formats.ratings.blank|line 2: “label”",
        "unit,annotator,label~,b,x|formats.ratings.blank|“unit”",
        "unit,annotator,label~1,a,x~2,a,x~1,a,y|flow.ratings.twice|line 4",
        "unit,annotator,label~1,a,\"x~2,a,y|formats.ratings.unclosed|line 2",
        "unit,annotator,label~1,a,\"x\"y|formats.ratings.malformed|line 2",
    })
    void aBadTableIsToldItsLine(String text, String key, String says) throws IOException {
        refused(text.replace('~', '\n') + "\n", key, says);
    }

    @Test
    void emptyFilesStrangeBytesAndNulsAreToldApart() throws IOException {
        refused("", "formats.ratings.empty", "header");
        refused("\uFEFF\n\n", "formats.ratings.empty", "header");
        refused(HEAD + "1,a,x\u0000y\n", "formats.nul", "line 2");
        refused((HEAD + "1,a,举措\n").getBytes(java.nio.charset.Charset.forName("GB18030")), "formats.notUtf8", "line 2");
        assertThatThrownBy(() -> ReadRatings.of(place.resolve("t.csv.none"), new Cancel())).isInstanceOf(Problem.class)
                .hasMessageContaining("no such file");
        assertThatThrownBy(() -> ReadRatings.of(place, new Cancel())).isInstanceOf(Problem.class);
    }

    @Test
    void aMillionColumnsOrAHugeFieldDoNotFillTheMemory() throws IOException {
        refused("x,".repeat(1_000_000) + "\n", "formats.ratings.columns", "line 1");
        refused(HEAD + "1,a,x\n2,a," + "长".repeat(3_000_000) + "\n", "formats.ratings.long_field", "line 3");
        refused(HEAD + "1,a,\"" + "x\n".repeat(1_000_000), "formats.ratings.long_field", "line 2");
        refused(HEAD + "1,a,\"" + "x".repeat(40_000_000), "formats.ratings.long_field", "line 2");
        refused(HEAD + "1,a,x\n1,b,\"" + "长".repeat(20_000_000) + "\"\n", "formats.ratings.long_field", "line 3");
    }

    @Test
    void theLongestFieldMayBeAllQuotes() throws IOException {
        assertThat(read(HEAD + "1,a,\"" + "\"\"".repeat(10_000) + "\"\n").ratings().labels()).containsExactly("\"".repeat(10_000));
    }

    @Test
    void moreLabelsOrAnnotatorsThanCanBeComparedAreRefusedWhereTheyBegin() throws IOException {
        StringBuilder labels = new StringBuilder(HEAD);
        for (int i = 0; i < 300; i++) labels.append("u").append(i).append(",a,l").append(i).append('\n');
        refused(labels.toString(), "flow.ratings.too_large", "line 257");
        StringBuilder people = new StringBuilder(HEAD);
        for (int i = 0; i < 1_002; i++) people.append("u,a").append(i).append(",x\n");
        refused(people.toString(), "flow.ratings.too_large", "line 1002");
    }

    @Test
    void aTableWithoutEndIsGivenUpAtTwoMillionUnits() throws IOException {
        Path file = place.resolve("endless.csv");
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(HEAD);
            for (int unit = 0; unit < 2_000_002; unit++) out.write(unit + ",a,x\n");
        }
        assertThatThrownBy(() -> ReadRatings.of(file, new Cancel())).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.key()).isEqualTo("flow.ratings.too_large");
            assertThat(problem.text(Messages.of(Locale.ENGLISH))).contains("line 2000002", "2000001 units");
        });
    }

    @Test
    void aHundredThousandRowsAreReadInAnyOrder() throws IOException {
        Path file = place.resolve("many.csv");
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(HEAD);
            for (int annotator = 0; annotator < 5; annotator++) {
                for (int unit = 0; unit < 20_000; unit++) out.write("u" + unit + ",a" + annotator + ",l" + (unit + annotator) % 3 + "\n");
            }
        }
        BareRatings table = ReadRatings.of(file, new Cancel());
        assertThat(table.units()).hasSize(20_000);
        for (int unit = 0; unit < 20_000; unit += 777) {
            for (int annotator = 0; annotator < 5; annotator++) {
                assertThat(table.ratings().label(unit, annotator)).isEqualTo((unit + annotator) % 3);
            }
        }
    }
}
