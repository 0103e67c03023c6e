package biaoju.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import biaoju.base.Problem;
import biaoju.domain.Kind;
import biaoju.domain.Label;
import biaoju.domain.LabelScheme;
import biaoju.domain.Noise;
import biaoju.domain.Origin;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a query means, and what it says where it means nothing. */
class QueryTest {
    static final LabelScheme SCHEME = new LabelScheme("t", 1, List.of(label("measure", "举措"), label("problem", "问题")));

    private static final Subject ONE = new Sample("文件流于形式，Excel 表没有填。", Kind.BODY, null, "2021年整改报告.txt", "9c2f".repeat(16),
            List.of("一、整改情况", "（二）存在问题"), List.of("problem"), List.of("anna", "bert (2)"), false, List.of("待查"),
            List.of(Origin.HUMAN), List.of(LocalDate.of(2026, 11, 5)));

    private static Label label(String id, String zh) {
        return new Label(id, zh, id.toUpperCase(Locale.ROOT), '1', "", "", "", "", "");
    }

    record Sample(String text, Kind kind, @Nullable Noise noise, String report, String digest, List<String> section,
            List<String> labels, List<String> annotators, boolean flagged, List<String> notes, List<Origin> origins,
            List<LocalDate> dates) implements Subject {
        @Override
        public boolean toConfirm() {
            return flagged;
        }

        @Override
        public List<String> suggested() {
            return List.of();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \u3000\t", "label:problem", "label:问题", "label:Problem", "-label:measure", "label:measure,problem",
        "annotator:anna", "annotator:\"bert (2)\"", "section:存在问题", "section:整改,别的", "report:整改报告", "report:9c2f9c2f",
        "text:流于形式", "流于形式", "\"excel 表\"", "文件 形式", "noise:no", "-noise", "kind:body", "-flag", "flag:no", "note", "note:待",
        "origin:human,imported", "date:2026", "date:2026-11", "date:2026-11-05", "date:>=2026-11-01", "date:>2026-10", "date:<2026-12",
        "date:<=2026-11", "date:2026-09..2026-11", "length:18", "length:>17", "length:<19", "length:5..20", "length:=18",
        "text：流于", "label:problem section:存在问题 text:\"流于形式\" -flag"})
    void thisSentenceIsMeant(String query) {
        assertThat(Query.parse(query, SCHEME).matches(ONE)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"label:measure", "label:none", "-label:problem,measure", "annotator:ann", "-section:存在问题", "report:9c2f0000",
        "text:没有的", "流于形式 没有的", "noise", "noise:ad", "kind:heading,title", "flag", "-note", "note:甲", "origin:imported",
        "date:2025", "date:>2026-11", "date:<2026-11", "date:2026-12..2026-12-31", "length:17", "length:>18", "length:<=17", "-length:18"})
    void thisOneIsNot(String query) {
        assertThat(Query.parse(query, SCHEME).matches(ONE)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"labels:problem, 1, label", "'甲 𠀀 colour:x', 5, annotator", "label:plan, 7, measure", "'label:measure,plan', 15, none",
        "'𠀀 -label:plan', 10, measure", "flag:perhaps, 6, 'yes, no'", "noise:some, 7, garble", "kind:x, 6, salutation",
        "origin:x, 8, propagated", "date:2026-13, 6, 2026-11-01", "date:>2026-09..2026-11, 6, 2026-11-01", "date:20260101, 6, 2026-11",
        "length:many, 8, 5..20", "length:>, 8, 5..20", "label:, 7, colon", "'label:problem,', 15, colon", "'- x', 2, colon",
        "'text:\"a', 6, no end", "'text:\"\"', 6, colon", "'text:\"a\"b', 9, space", "',', 1, colon"})
    void whatIsNotUnderstoodIsPointedAt(String query, String place, String says) {
        assertThatThrownBy(() -> Query.parse(query, SCHEME)).isInstanceOf(Problem.class)
                .hasMessageStartingWith("Character " + place + " ").hasMessageContaining(says);
    }

    @Test
    void signsOfChineseInputMethodsAreTakenAsMeant() {
        assertThat(Query.parse("text：“流于形式，Excel”", null)).isEqualTo(Query.parse("text:\"流于形式，Excel\"", null)).matches(query -> query.matches(ONE));
        assertThat(Query.parse("label:a，b", null)).isEqualTo(Query.parse("label:a,b", null));
        assertThat(Query.parse("－flag", null)).isEqualTo(Query.parse("-flag", null));
        assertThat(Query.parse("length:≥10", null)).isEqualTo(Query.parse("length:>=10", null)).isNotEqualTo(Query.parse("length:>10", null));
        assertThat(Query.parse("流于形式，Excel", null).matches(ONE)).as("a comma of the text itself").isTrue();
        assertThat(Query.parse("text:\"“流于”\"", null).toString()).isEqualTo("text:\"“流于”\"");
    }

    @Test
    void withoutASchemeAnyLabelMayBeAskedFor() {
        assertThat(Query.parse("label:whatever", null).matches(ONE)).isFalse();
        assertThat(Query.parse("label:problem", null).matches(ONE)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"'  文件,a   -flag  label：问题', 'text:文件,a -flag:yes label:problem'", "'note:\"a \\\"b\\\\\"', 'note:\"a \\\"b\\\\\"'",
        "'-note noise', '-note noise:yes'", "'\"flag\" \"a:b\"', 'text:flag text:a:b'"})
    void oneFormHoweverItWasTyped(String typed, String told) {
        Query query = Query.parse(typed, SCHEME);
        assertThat(query).hasToString(told).isEqualTo(Query.parse(told, SCHEME)).hasSameHashCodeAs(Query.parse(told, SCHEME));
    }

    @Test
    void itSaysWhatItAsksAbout() {
        Query query = Query.parse("a annotator:x,y -annotator:z flag", null);
        assertThat(query.fields()).containsExactlyInAnyOrder(Field.TEXT, Field.ANNOTATOR, Field.FLAG);
        assertThat(query.values(Field.ANNOTATOR)).containsExactlyInAnyOrder("x", "y", "z");
        assertThat(query.told(name -> "<" + name + ">")).isEqualTo("text:a annotator:<x>,<y> -annotator:<z> flag:yes");
        assertThat(Query.ALL.fields()).isEmpty();
    }
}
