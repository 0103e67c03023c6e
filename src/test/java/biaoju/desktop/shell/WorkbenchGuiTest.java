package biaoju.desktop.shell;

import static biaoju.desktop.shell.BenchWindow.ONE;
import static biaoju.desktop.shell.BenchWindow.TWO;
import static biaoju.desktop.shell.BenchWindow.view;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What stands in front in the middle, with a page that is no report. */
@Tag("gui")
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class WorkbenchGuiTest {
    @Test
    void aPageStandsBeforeTheReportsAndCannotBeClosed() {
        try (BenchWindow bench = new BenchWindow()) {
            bench.shows(view(null, 0)).shows(view(ONE, 1, ONE));
            assertThat(bench.tabs()).containsExactly(">one");
            assertThat(bench.closable(0)).isTrue();
            assertThat(bench.showing("overview")).isFalse();
            bench.click("perspective.review");
            assertThat(bench.tabs()).containsExactly(">Outline page", "one");
            assertThat(bench.closable(0)).isFalse();
            assertThat(bench.closable(1)).isTrue();
            assertThat(bench.showing("overview")).isTrue();
            assertThat(bench.showing("reading")).isFalse();
            assertThat(bench.showing("stripe.labels")).isFalse();
            assertThat(bench.showing("window.labels")).isFalse();
            bench.clickTab(1);
            assertThat(bench.showing("reading")).isTrue();
            assertThat(bench.showing("overview")).isFalse();
            assertThat(bench.asked).as("the report is asked for, too").hasSize(1);
            bench.clickTab(0);
            assertThat(bench.showing("overview")).isTrue();
            bench.click("perspective.annotate").click("perspective.review");
            assertThat(bench.tabs()).containsExactly(">Outline page", "one");
            assertThat(bench.told).containsExactly("review:outline", "review", "review:outline", "annotate",
                    "review:outline");
        }
    }

    @Test
    void aPageThatWasCalledHasAButtonToCloseItAndGoes() {
        try (BenchWindow bench = new BenchWindow()) {
            bench.shows(view(null, 0)).shows(view(ONE, 1, ONE)).does(b -> b.callPage("outline"));
            assertThat(bench.tabs()).containsExactly(">Outline page", "one");
            assertThat(bench.closable(0)).isTrue();
            assertThat(bench.showing("overview")).isTrue();
            bench.does(b -> b.closePage("outline"));
            assertThat(bench.tabs()).containsExactly(">one");
            assertThat(bench.showing("reading")).isTrue();
            bench.does(b -> b.callPage("outline"));
            assertThat(bench.showing("overview")).as("once more").isTrue();
        }
    }

    @Test
    void whoGoesToASentenceSeesItAndWhoDoesNotKeepsThePage() {
        try (BenchWindow bench = new BenchWindow()) {
            bench.click("perspective.review").shows(view(null, 0)).shows(view(ONE, 1, ONE));
            assertThat(bench.showing("overview")).as("the place of last time is no place gone to").isTrue();
            bench.shows(view(ONE, 1, ONE));
            assertThat(bench.showing("overview")).as("a label, a saved state").isTrue();
            bench.shows(view(ONE, 2, ONE));
            assertThat(bench.showing("reading")).as("another sentence").isTrue();
            bench.does(b -> b.showPage("outline")).shows(view(TWO, 1, ONE, TWO));
            assertThat(bench.tabs()).as("another report").containsExactly("Outline page", "one", ">two");
            bench.does(b -> b.showPage("outline")).shows(view(ONE, 2, ONE));
            assertThat(bench.showing("overview")).as("a tab was closed behind the page").isTrue();
            bench.shows(view(null, 0, TWO)).shows(view(TWO, 1, TWO));
            assertThat(bench.showing("overview")).as("and its neighbour had yet to be read").isTrue();
            bench.does(Workbench::showReport).shows(view(null, 0));
            assertThat(bench.tabs()).as("no report is left").containsExactly(">Outline page");
            assertThat(bench.showing("overview")).isTrue();
            bench.shows(view(TWO, 1, TWO));
            assertThat(bench.showing("reading")).as("one is opened").isTrue();
            bench.does(b -> b.showPage("outline")).does(Workbench::begin).shows(view(null, 0)).shows(view(ONE, 1, ONE));
            assertThat(bench.showing("overview")).as("another project").isTrue();
        }
    }

    @Test
    void theKeyboardStaysOrGoesToWhatIsInFront() {
        try (BenchWindow bench = new BenchWindow()) {
            bench.shows(view(ONE, 1, ONE)).focus("reading").click("perspective.review").untilFocused("overview");
            bench.focus("reports").click("perspective.annotate").untilFocused("reports");
            bench.focus("labels").click("perspective.review").untilFocused("overview");
            bench.does(Workbench::showReport).untilFocused("reading");
            bench.focus("reports").does(b -> b.showPage("outline")).untilFocused("reports");
            bench.does(b -> b.showWindow("labels"));
            assertThat(bench.standing().perspective().id()).as("the one that has it").isEqualTo("annotate");
            assertThat(bench.showing("window.labels")).isTrue();
            bench.untilFocused("reports");
        }
    }

    @Test
    void anotherThemeReachesWhatIsNotShown() {
        try (BenchWindow bench = new BenchWindow()) {
            bench.shows(view(ONE, 1, ONE)).click("perspective.review");
            bench.becomes(true).click("perspective.annotate");
            assertThat(bench.brightness("window.labels")).isLessThan(0x60);
            assertThat(bench.brightness("page.outline")).isLessThan(0x60);
            bench.becomes(false);
        }
    }
}
