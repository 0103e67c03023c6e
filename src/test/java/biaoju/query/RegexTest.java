package biaoju.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import biaoju.base.Cancel;
import biaoju.base.Problem;
import biaoju.domain.Kind;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Patterns between slashes, and that none of them runs away. */
class RegexTest {
    private static Subject saying(String text) {
        return new QueryTest.Sample(text, Kind.BODY, null, "r", "0".repeat(64), List.of(), List.of(), List.of(), false, List.of(), List.of(),
                List.of());
    }

    @ParameterizedTest
    @ValueSource(strings = {"regex:/第\\d+项/", "regex:/^一是/", "regex:/没有的/,/excel/", "-regex:/没有的/", "regex:/a\\/b/", "regex:/[、，] ?完/",
        "regex:/第.+项/ 完成", "regex：/项/"})
    void thisSentenceIsMeant(String query) {
        assertThat(Query.parse(query, null).matches(saying("一是第12项 a/b 在Excel，完成。"))).isTrue();
        Query parsed = Query.parse(query, null);
        assertThat(Query.parse(parsed.toString(), null)).isEqualTo(parsed).hasToString(parsed.toString());
    }

    @ParameterizedTest
    @CsvSource({"regex:, 7, missing", "regex:x, 7, missing", "'regex://', 7, missing", "regex:/a, 7, no end", "regex:/(a/, 10, Unclosed",
        "'x regex:/𠀀*+?{/', 13, no regular expression", "regex:/a/b, 10, space"})
    void whatIsNoPatternIsPointedAt(String query, String place, String says) {
        assertThatThrownBy(() -> Query.parse(query, null)).isInstanceOf(Problem.class)
                .hasMessageStartingWith("Character " + place + " ").hasMessageContaining(says);
    }

    @Test
    @Timeout(60)
    void aPatternThatWouldNeverEndIsGivenUp() {
        Subject longer = saying("a".repeat(200) + "c");
        assertThatThrownBy(() -> Query.parse("regex:/(a+)+\\1b/", null).matches(longer)).isInstanceOf(Problem.class)
                .hasMessageContaining("takes too long");
        Query none = Query.parse("regex:/(a+)+\\1b/", null).within(Patience.of(Duration.ZERO, new Cancel()));
        assertThatThrownBy(() -> none.matches(longer)).isInstanceOf(Problem.class).hasMessageContaining("takes too long");
        Cancel stop = new Cancel();
        stop.ask();
        Query stopped = Query.parse("regex:/(a+)+\\1b/", null).within(Patience.of(Duration.ofDays(1), stop));
        assertThatThrownBy(() -> stopped.matches(longer)).isInstanceOf(CancellationException.class);
    }

    @Test
    void aPatternThatGoesTooDeepIsAProblemToo() {
        assertThatThrownBy(() -> Query.parse("regex:/(a|b)*c/", null).matches(saying("ab".repeat(200_000)))).isInstanceOf(Problem.class)
                .hasMessageContaining("too deep");
    }

    @Test
    void whatIsLookedForHasAPlace() {
        Query query = Query.parse("-没有 excel,项 regex:/第\\d+/", null);
        String text = "一是第12项在Excel。";
        assertThat(query.keyword(text).orElseThrow().in(text)).isEqualTo("项");
        assertThat(Query.parse("label:a -x regex:/\\d+/", null).keyword(text).orElseThrow().in(text)).isEqualTo("12");
        assertThat(Query.parse("label:a -x", null).keyword(text)).isEmpty();
        assertThat(query.needle()).isEmpty();
        assertThat(Query.parse("ab abc -abcd a,bcde", null).needle().orElseThrow().length()).isEqualTo(3);
    }

    @Test
    void aProblemKnowsItsPlace() {
        assertThatThrownBy(() -> Query.parse("𠀀 colour:x", null)).isInstanceOfSatisfying(Problem.class,
                wrong -> assertThat(Query.place(wrong)).hasValue(2));
        assertThat(Query.place(new Problem("flow.unknown_annotator", "1", "2"))).isEmpty();
    }
}
