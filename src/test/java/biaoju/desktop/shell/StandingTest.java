package biaoju.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import biaoju.settings.Arrangement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StandingTest {
    private static final Perspective FIRST = new Perspective("first", "report", List.of("a"), List.of("b"), List.of());
    private static final Perspective SECOND = new Perspective("second", "report", List.of("a"), List.of(),
            List.of("overview", "drift"));

    private static Standing standing(String last, Map<String, Arrangement> kept) {
        return new Standing(List.of(FIRST, SECOND), last, kept);
    }

    @Test
    void whoeverCameFromAPerspectiveThatIsGoneStandsInTheFirst() {
        assertThat(standing("second", Map.of()).perspective()).isEqualTo(SECOND);
        assertThat(standing("of a newer program", Map.of()).perspective()).isEqualTo(FIRST);
    }

    @Test
    void whatIsInFrontIsRememberedPerPerspective() {
        Standing standing = standing("second", Map.of());
        assertThat(standing.page()).as("the first of its pages").contains("overview");
        standing.bringForward("drift");
        standing.go("first");
        assertThat(standing.page()).as("it has no pages, so the report").isEmpty();
        standing.go("second");
        assertThat(standing.page()).contains("drift");
        standing.bringForward(null);
        assertThat(standing.page()).isEmpty();
        standing.reset();
        assertThat(standing.page()).contains("overview");
        assertThatThrownBy(() -> standing.bringForward("elsewhere")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> standing.go("elsewhere")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aPageThatComesIsThereInEveryPerspectiveUntilItGoes() {
        Standing standing = standing("first", Map.of());
        standing.admit("guest");
        standing.bringForward("guest");
        standing.go("second");
        assertThat(standing.pages()).containsExactly("overview", "drift", "guest");
        assertThat(standing.page()).as("it comes forward only where it was called").contains("overview");
        assertThat(standing.passing("guest")).isTrue();
        assertThat(standing.passing("drift")).isFalse();
        standing.dismiss("guest");
        standing.go("first");
        assertThat(standing.page()).as("the report is what is there at first").isEmpty();
        assertThatThrownBy(() -> standing.bringForward("guest")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anArrangementIsThePerspectivesOwnAndThoseOfUnknownOnesAreKept() {
        Arrangement foreign = new Arrangement(Map.of("x", true), Map.of());
        Standing standing = standing("first", Map.of("dataset", foreign));
        Arrangement mine = new Arrangement(Map.of("b", true), Map.of("left", 300));
        standing.keep(mine);
        standing.go("second");
        assertThat(standing.arrangement()).isEqualTo(Arrangement.FIRST);
        standing.go("first");
        assertThat(standing.arrangement()).isEqualTo(mine);
        assertThat(standing.arrangements()).containsOnly(Map.entry("first", mine), Map.entry("dataset", foreign));
    }

    @Test
    void aPerspectiveHasTheWindowsShownAtFirstAndTheOthers() {
        assertThat(FIRST.has("a")).isTrue();
        assertThat(FIRST.has("b")).isTrue();
        assertThat(SECOND.has("b")).isFalse();
        assertThat(FIRST.windows()).containsExactly("a", "b");
    }
}
