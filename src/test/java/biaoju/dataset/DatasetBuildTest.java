package biaoju.dataset;

import static biaoju.dataset.DatasetFixture.FROM;
import static biaoju.dataset.DatasetFixture.MAJORITY;
import static biaoju.dataset.DatasetFixture.build;
import static biaoju.dataset.DatasetFixture.digest;
import static biaoju.dataset.DatasetFixture.rows;
import static biaoju.dataset.DatasetFixture.unit;
import static biaoju.dataset.DatasetFixture.vote;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import biaoju.base.Problem;
import biaoju.dataset.DatasetManifest.Counts;
import biaoju.dataset.DatasetManifest.Input;
import biaoju.dataset.DatasetUnit.Vote;
import biaoju.domain.Kind;
import biaoju.domain.Noise;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatasetBuildTest {
    @TempDir
    Path folder;

    private final List<List<DatasetUnit>> small = List.of(
            List.of(unit('a', 1, null, vote("x", "plan"), vote("y", "plan"), vote("z", "cause")),
                    unit('a', 2, null, vote("x", "plan"), vote("y", "cause")), unit('a', 3, null)),
            List.of(unit('b', 1, Noise.AD, vote("x", "boilerplate")), unit('b', 2, Noise.RULE)));

    @Test
    void aRowIsWrittenAsDocumented() throws IOException {
        build(folder.resolve("d"), MAJORITY, small);
        assertThat(Files.readString(folder.resolve("d/all.jsonl"))).startsWith("{\"id\":\"aaaaaaaaaaaaaaaa:10\","
                + "\"report\":\"aaaaaaaaaaaaaaaa\",\"report_name\":\"报告a.txt\",\"number\":1,\"start\":10,\"end\":18,"
                + "\"text\":\"第1句，共八字。\",\"label\":\"plan\",\"second\":null,"
                + "\"section\":[\"一、整改“情况”\",\"（一）a, b / c\"],\"kind\":\"body\",\"noise\":null,"
                + "\"split\":null,\"source\":\"rule\",\"votes\":{\"cause\":1,\"plan\":2},\"confidence\":0.6667}\n");
        assertThat(Files.readString(folder.resolve("d/all.csv"))).startsWith("id,report,report_name,number,start,end,"
                + "text,label,second,section,kind,noise,split,source,votes,confidence\r\n"
                + "aaaaaaaaaaaaaaaa:10,aaaaaaaaaaaaaaaa,报告a.txt,1,10,18,第1句，共八字。,plan,,"
                + "\"[\"\"一、整改“情况”\"\",\"\"（一）a, b / c\"\"]\",body,,,rule,"
                + "\"{\"\"cause\"\":1,\"\"plan\"\":2}\",0.6667\r\n");
    }

    @Test
    void theManifestSaysWhatWentInAndWhatCameOut() {
        DatasetManifest manifest = build(folder.resolve("d"), MAJORITY, small);
        assertThat(manifest.counts()).isEqualTo(new Counts(5, 0, 2, 2, 1, 0));
        assertThat(manifest.labels()).isEqualTo(Map.of("plan", 1, "boilerplate", 1));
        assertThat(manifest.reports()).containsExactly(new Input(digest('a'), "报告a.txt", 3, 1, null, null),
                new Input(digest('b'), "报告b.txt", 2, 1, null, null));
        assertThat(manifest.files()).extracting(DatasetManifest.DataFile::name).containsExactly("all.jsonl", "all.csv", "README.md");
        assertThat(DatasetManifest.read(folder.resolve("d"))).isEqualTo(manifest);
    }

    @Test
    void unlabelledRowsAreKeptAndNoiseLeftOutOnRequest() {
        DatasetOptions options = new DatasetOptions(List.of(Format.JSONL), new LabelRule.Majority(), true, true, 0);
        DatasetManifest manifest = build(folder.resolve("d"), options, small);
        assertThat(manifest.counts()).isEqualTo(new Counts(5, 0, 3, 1, 1, 2));
        List<DatasetRow> rows = rows(folder.resolve("d"), Format.JSONL);
        assertThat(rows).extracting(DatasetRow::label).containsExactly("plan", null, null);
        assertThat(rows.get(1).votes()).isEqualTo(Map.of("plan", 1, "cause", 1));
        assertThat(rows.get(1).source()).isNull();
        assertThat(rows.get(1).confidence()).isNull();
    }

    @Test
    void anAnnotatorsConfidenceIsHowManyAgree() {
        LabelRule z = LabelRule.parse("annotator=z");
        DatasetOptions options = new DatasetOptions(List.of(Format.CSV), z, false, false, 0);
        build(folder.resolve("d"), options, small);
        DatasetRow row = rows(folder.resolve("d"), Format.CSV).get(0);
        assertThat(row.label()).isEqualTo("cause");
        assertThat(row.source()).isEqualTo("annotator");
        assertThat(row.confidence()).isEqualTo(0.3333);
    }

    @Test
    void bothFormatsHoldTheSameRowsWhateverIsInThem() {
        long seed = Long.getLong("seed", ThreadLocalRandom.current().nextLong());
        List<List<DatasetUnit>> reports = DatasetFixture.reports(new Random(seed), 10, 60);
        for (boolean keep : new boolean[] {false, true}) {
            Path target = folder.resolve("d" + keep);
            List<Format> formats = List.of(Format.CSV, Format.JSONL);
            DatasetOptions options = new DatasetOptions(formats, new LabelRule.Majority(), keep, false, 1);
            DatasetManifest manifest = build(target, options, reports);
            List<DatasetRow> rows = rows(target, Format.JSONL);
            assertThat(rows(target, Format.CSV)).as("seed %s", seed).isEqualTo(rows);
            assertThat(rows).hasSize(manifest.counts().rows());
            List<DatasetUnit> units = reports.stream().flatMap(List::stream).toList();
            assertThat(rows).allSatisfy(row -> assertThat(units).as("seed %s", seed)
                    .filteredOn(unit -> row.id().equals(unit.report().substring(0, 16) + ":" + unit.start()))
                    .singleElement().satisfies(unit -> {
                        assertThat(row.text()).isEqualTo(unit.text());
                        assertThat(row.section()).isEqualTo(unit.section());
                        assertThat(row.reportName()).isEqualTo(unit.reportName());
                    }));
            assertThat(DatasetCheck.of(target).ok()).isTrue();
        }
    }

    @Test
    void extraColumnsStandBehindTheOthersInBothFormats() throws IOException {
        Path target = folder.resolve("d");
        build(target, MAJORITY.with(Extra.ANNOTATORS, Extra.CONTEXT, Extra.SOFT), List.of(List.of(
                unit('a', 1, null, vote("x", "plan"), vote("y", "plan"), vote("z", "cause")), unit('a', 2, Noise.AD),
                unit('a', 3, null, vote("x", "plan")))));
        assertThat(Files.readString(target.resolve("all.jsonl"))).contains("\"confidence\":0.6667,\"previous\":\"\","
                + "\"next\":\"第3句，共八字。\",\"soft\":{\"cause\":0.3333,\"plan\":0.6667},"
                + "\"annotators\":{\"x\":\"plan\",\"y\":\"plan\",\"z\":\"cause\"}}\n");
        assertThat(rows(target, Format.CSV)).isEqualTo(rows(target, Format.JSONL));
    }

    @Test
    void theSameInputGivesTheSameBytes() throws IOException {
        List<List<DatasetUnit>> reports = DatasetFixture.reports(new Random(11), 5, 40);
        build(folder.resolve("a"), MAJORITY, reports);
        build(folder.resolve("b"), MAJORITY, reports);
        for (String name : List.of("all.jsonl", "all.csv", "manifest.json")) {
            assertThat(folder.resolve("a").resolve(name)).hasSameBinaryContentAs(folder.resolve("b").resolve(name));
        }
        assertThat(Files.readString(folder.resolve("a/manifest.json"))).doesNotContain("\r").endsWith("}\n");
    }

    @Test
    void anUnfinishedBuildLeavesNothing() throws IOException {
        try (DatasetBuild build = DatasetBuild.begin(folder.resolve("deep/er/d"), MAJORITY, FROM, null)) {
            build.add(small.get(0));
        }
        assertThat(folder).isEmptyDirectory();
        Path empty = Files.createDirectory(folder.resolve("empty"));
        try (DatasetBuild build = DatasetBuild.begin(empty, MAJORITY, FROM, null)) {
            build.add(small.get(0));
        }
        assertThat(empty).isEmptyDirectory();
        assertThat(folder.toFile().list()).containsExactly("empty");
    }

    @Test
    void aBuildWithoutRowsIsRefusedAndLeavesNothing() {
        assertThatThrownBy(() -> build(folder.resolve("d"), MAJORITY, List.of(List.of(unit('a', 1, null)))))
                .isInstanceOf(Problem.class).hasMessageContaining("majority");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aTextThatUtf8CannotHoldFailsAndLeavesNothing() {
        DatasetUnit half = new DatasetUnit(digest('a'), "a", 1, 0, 1, "\uD800", List.of(), Kind.BODY, null,
                List.of(vote("x", "plan")), null, true);
        for (Format format : Format.values()) {
            DatasetOptions options = new DatasetOptions(List.of(format), new LabelRule.Majority(), false, false, 0);
            assertThatThrownBy(() -> build(folder.resolve("d"), options, List.of(List.of(half)))).as("%s", format)
                    .isInstanceOf(Problem.class).hasMessageContaining("could not be written");
            assertThat(folder).isEmptyDirectory();
        }
    }

    @Test
    void aFolderWithSomethingInItIsNotTouched() throws IOException {
        Path taken = Files.createDirectory(folder.resolve("taken"));
        Files.writeString(taken.resolve("mine.txt"), "mine");
        assertThatThrownBy(() -> DatasetBuild.begin(taken, MAJORITY, FROM, null)).isInstanceOf(Problem.class)
                .hasMessageContaining("not empty");
        assertThatThrownBy(() -> DatasetBuild.begin(taken.resolve("mine.txt"), MAJORITY, FROM, null))
                .isInstanceOf(Problem.class).hasMessageContaining("not a folder");
        assertThat(taken.toFile().list()).containsExactly("mine.txt");
        assertThat(folder.toFile().list()).containsExactly("taken");
    }

    @Test
    void aFolderFilledMeanwhileIsNotTouched() throws IOException {
        Path wanted = Files.createDirectory(folder.resolve("d"));
        try (DatasetBuild build = DatasetBuild.begin(wanted, MAJORITY, FROM, null)) {
            build.add(small.get(0));
            Files.writeString(wanted.resolve("mine.txt"), "mine");
            assertThatThrownBy(() -> build.finish(null)).isInstanceOf(Problem.class).hasMessageContaining("not empty");
        }
        assertThat(wanted.toFile().list()).containsExactly("mine.txt");
        assertThat(folder.toFile().list()).containsExactly("d");
    }

    @Test
    void anEmptyFolderIsFilled() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        build(empty, MAJORITY, small);
        assertThat(empty.toFile().list()).containsExactlyInAnyOrder("all.jsonl", "all.csv", "README.md", "manifest.json");
        assertThat(folder.toFile().list()).containsExactly("empty");
        assertThat(DatasetCheck.of(empty).ok()).isTrue();
    }

    @Test
    void unitsOutOfOrderAreRefused() {
        try (DatasetBuild build = DatasetBuild.begin(folder.resolve("d"), MAJORITY, FROM, null)) {
            build.add(small.get(1));
            assertThatThrownBy(() -> build.add(small.get(0))).isInstanceOf(IllegalArgumentException.class);
            Vote vote = vote("x", "plan");
            assertThatThrownBy(() -> build.add(List.of(unit('c', 2, null, vote), unit('c', 1, null, vote))))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }
}
