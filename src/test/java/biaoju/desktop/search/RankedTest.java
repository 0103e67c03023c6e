package biaoju.desktop.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a few characters find, and in which order. */
class RankedTest {
    private static List<Choice> group(String group, String... names) {
        return Stream.of(names).map(name -> new Choice(name, "", group, null, () -> {})).toList();
    }

    private static List<String> names(Ranked ranked) {
        return ranked.choices().stream().map(Choice::name).toList();
    }

    @Test
    void theBestComesFirst() {
        assertThat(names(new Ranked("rep", 9).add(group("a", "前 report", "Reports", "a grep", "roe pie", "none"))))
                .containsExactly("Reports", "前 report", "a grep", "roe pie");
        assertThat(names(new Ranked("整改", 9).add(group("a", "存在整改", "整改情况", "整体改革", "没有")))).containsExactly("整改情况", "存在整改", "整体改革");
    }

    @Test
    void groupsStayTogetherThatWithTheBestAnswerFirst() {
        assertThat(names(new Ranked("ab", 2).add(group("a", "xab", "yab", "zab")).add(group("b", "abc", "a-b")))).containsExactly("abc", "a-b", "xab", "yab");
        assertThat(names(new Ranked("q", 2).add(group("a", "x")))).isEmpty();
        assertThat(names(new Ranked("", 2).add(group("a", "x", "y", "z")))).as("their own order").containsExactly("x", "y");
    }

    @Test
    void ofManyOnlyThoseAreMadeThatAreShown() {
        List<Integer> made = new ArrayList<>();
        List<Integer> reports = IntStream.range(0, 10_000).boxed().toList();
        assertThat(new Ranked("report 7", 8).add(reports, n -> "report " + n % 10, n -> {
            made.add(n);
            return group("a", "report " + n).get(0);
        }).choices()).hasSize(8);
        assertThat(made).as("of one name, and told apart").containsExactly(7, 17, 27, 37, 47, 57, 67, 77);
    }

    @ParameterizedTest
    @CsvSource({"Find action, fa", "Find action, FIND ACT", "05-zhufeng-works.txt, zw", "一、履职情况, 履情"})
    void charactersInTheirOrderAreEnough(String name, String typed) {
        assertThat(Fuzzy.score(name, typed)).isNotEqualTo(Fuzzy.NONE);
    }

    @ParameterizedTest
    @CsvSource({"Find action, fz", "ab, abc", "甲乙, 乙甲"})
    void otherwiseNot(String name, String typed) {
        assertThat(Fuzzy.score(name, typed)).isEqualTo(Fuzzy.NONE);
    }
}
