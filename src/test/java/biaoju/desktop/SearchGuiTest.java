package biaoju.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import biaoju.domain.Sentence;
import biaoju.flow.SampleProject;
import biaoju.session.Page;
import biaoju.session.View;
import java.awt.event.KeyEvent;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import javax.swing.JTextField;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Finding and getting around, by keys alone. */
@Tag("gui")
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class SearchGuiTest {
    private static final int NUMBER = 1;
    private static final int PASSAGE = 2;
    private static final int LABEL = 4;

    @TempDir
    private Path folder;
    private Path home;
    private Path sample;

    @BeforeEach
    void unpackTheSample() throws Exception {
        home = folder.resolve("home");
        sample = SampleProject.unpack(folder.resolve("sample"));
        Settled.inEnglish(home);
    }

    private static String atHand(View view) {
        Page page = Objects.requireNonNull(view.page());
        Sentence sentence = page.sentence().orElseThrow();
        return page.document().textOf(sentence);
    }

    @Test
    void wordsAreFoundGoneToAndLabelledFromTheList() {
        try (SearchPage page = new SearchPage(home, sample)) {
            DeskPage desk = page.desk();
            int hits = page.search().query("落实");
            assertThat(hits).isGreaterThan(5);
            assertThat(page.cell(3, PASSAGE)).contains("【落实】");
            page.toList();
            assertThat(page.row()).isZero();

            desk.keys("2").untilSaved();
            desk.until("the hit has its label", () -> page.cell(0, LABEL).equals("problem"));
            assertThat(page.row()).as("the next one").isEqualTo(1);

            desk.key(KeyEvent.VK_DOWN).key(KeyEvent.VK_ENTER);
            String number = page.cell(2, NUMBER);
            desk.until("we are there", () -> desk.view().page() != null && desk.view().page().current() == Integer.parseInt(number));
            assertThat(atHand(desk.view())).contains("落实");
            desk.until("the page has the keyboard", desk::pageHasKeyboard);

            page.toList();
            desk.keys("a");
            desk.until("it is counted", () -> desk.shown("search.all.summary"));
            assertThat(desk.text("search.all.summary")).contains((hits - 1) + " without a label", "1 problem");
            assertThat(page.enabled("search.all.apply")).isFalse();
            desk.keys("4");
            assertThat(desk.text("search.all.apply")).isEqualTo("Label " + (hits - 1));
            desk.key(KeyEvent.VK_ENTER).untilSaved(); // the keyboard stayed in the list
            desk.until("all have it", () -> page.cell(hits - 1, LABEL).equals("plan") && page.cell(1, LABEL).equals("plan"));
            assertThat(page.cell(0, LABEL)).as("left out").isEqualTo("problem");
            assertThat(page.query("label:plan")).isEqualTo(hits - 1);

            desk.key(KeyEvent.VK_Z, KeyEvent.VK_CONTROL).untilSaved();
            desk.until("one step took it back", () -> desk.view().labelled() <= 1);
            page.search();
            assertThat(page.query("label:plan")).isZero();
            assertThat(page.query("label:problem")).isEqualTo(1);
        }
    }

    @Test
    void aQueryIsCompletedAndWhatIsWrongIsPointedAt() {
        try (SearchPage page = new SearchPage(home, sample)) {
            DeskPage desk = page.desk();
            page.search();
            desk.keys("la").key(KeyEvent.VK_TAB);
            desk.until("the field is named", () -> desk.text("search.query").equals("label:"));
            desk.keys("pr").key(KeyEvent.VK_ENTER);
            desk.until("the value is named", () -> desk.text("search.query").equals("label:problem"));
            page.untilFound();
            desk.type("search.query", "x colour:red");
            desk.until("it is said", () -> desk.shown("search.problem"));
            assertThat(desk.text("search.problem")).startsWith("Character 3 ");
            assertThat(desk.asks(() -> desk.part("search.query", JTextField.class).getHighlighter().getHighlights().length)).isPositive();
            assertThat(page.query("regex:/第.项|一是/")).isPositive();
            assertThat(desk.shown("search.problem")).isFalse();
        }
    }

    @Test
    void wordsAreFoundInTheReportAndTheSentenceIsAtHandWhereOneStops() {
        try (SearchPage page = new SearchPage(home, sample)) {
            DeskPage desk = page.desk().open(0);
            desk.key(KeyEvent.VK_F, KeyEvent.VK_CONTROL);
            desk.until("words can be typed", () -> desk.hasKeyboard("find.words"));
            desk.type("find.words", "社区");
            assertThat(desk.text("find.count")).matches("1 of \\d+");
            desk.key(KeyEvent.VK_F3);
            assertThat(desk.text("find.count")).startsWith("2 of ");
            String second = atHand(desk.view());
            assertThat(second).contains("社区");
            desk.key(KeyEvent.VK_F3).key(KeyEvent.VK_F3, KeyEvent.VK_SHIFT);
            assertThat(atHand(desk.view())).isEqualTo(second);
            desk.key(KeyEvent.VK_ESCAPE);
            desk.until("the page has the keyboard", desk::pageHasKeyboard);
            assertThat(desk.shown("find.words")).isFalse();
            desk.keys("1").untilSaved();
            desk.until("it is labelled", () -> desk.view().labelled() == 1);
        }
    }

    @Test
    void everythingIsAFewKeysAway() {
        try (SearchPage page = new SearchPage(home, sample)) {
            DeskPage desk = page.desk().open(0);
            String first = desk.view().reports().get(0).report().name();
            String other = desk.view().reports().get(3).report().name();

            page.call(KeyEvent.VK_K, KeyEvent.VK_CONTROL).words(other.substring(0, other.indexOf('.')));
            assertThat(page.choices()).first().asString().contains(other);
            desk.key(KeyEvent.VK_ENTER);
            desk.until("the report is in front", () -> desk.front() == 3);
            desk.until("the page has the keyboard", desk::pageHasKeyboard);

            page.call(KeyEvent.VK_K, KeyEvent.VK_CONTROL).words("一、");
            desk.until("headings have come", () -> page.choices().stream().anyMatch(choice -> choice.contains("section")));
            desk.key(KeyEvent.VK_ESCAPE);
            desk.until("the page has the keyboard again", desk::pageHasKeyboard);

            page.call(KeyEvent.VK_E, KeyEvent.VK_CONTROL);
            assertThat(page.choices()).first().asString().contains(first);
            desk.key(KeyEvent.VK_ENTER);
            desk.until("the report before is in front", () -> desk.front() == 0);

            page.call(KeyEvent.VK_A, KeyEvent.VK_CONTROL, KeyEvent.VK_SHIFT);
            page.words("review");
            assertThat(page.choices()).anyMatch(choice -> choice.contains("Ctrl+2"));
            desk.key(KeyEvent.VK_ESCAPE);
        }
    }

    @Test
    void oneGoesBackWhereOneWasAndFindsMarksAgain() {
        try (SearchPage page = new SearchPage(home, sample)) {
            DeskPage desk = page.desk().open(0);
            desk.keys("jjb");
            int marked = desk.view().page().current();
            desk.open(2).keys("jjjjjjjj");
            int there = desk.view().page().current();
            desk.alt(KeyEvent.VK_LEFT);
            desk.until("back a leap", () -> desk.view().page().current() != there || desk.front() != 2);
            while (desk.front() != 0) desk.alt(KeyEvent.VK_LEFT);
            desk.alt(KeyEvent.VK_RIGHT);
            desk.until("and forward", () -> desk.front() == 2);
            desk.focusPage().key(KeyEvent.VK_B, KeyEvent.VK_SHIFT);
            desk.until("the marks are listed", () -> page.choices().size() == 1);
            desk.key(KeyEvent.VK_ENTER);
            desk.until("there", () -> desk.front() == 0 && desk.view().page().current() == marked);
        }
        try (SearchPage page = new SearchPage(home, sample)) {
            page.desk().until("the report is open where it was left", () -> page.desk().view().page() != null);
            page.desk().focusPage().key(KeyEvent.VK_B, KeyEvent.VK_SHIFT);
            page.desk().until("marks stay", () -> page.choices().size() == 1);
            page.desk().key(KeyEvent.VK_ESCAPE);
        }
    }
}
