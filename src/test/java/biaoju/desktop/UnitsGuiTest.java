package biaoju.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import biaoju.domain.Annotation;
import biaoju.domain.Kind;
import biaoju.domain.Span;
import biaoju.domain.Unit;
import biaoju.flow.SampleProject;
import biaoju.session.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Segmentation by hand in a real window. */
@Tag("gui")
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class UnitsGuiTest {
    @TempDir
    private Path folder;
    private Path home;
    private Path sample;

    @BeforeEach
    void unpackTheSample() throws Exception {
        home = folder.resolve("home");
        sample = SampleProject.unpack(folder.resolve("示例"));
        Path settings = Files.createDirectories(home.resolve("config")).resolve("settings.json");
        Files.writeString(settings, "{\"version\":1,\"language\":\"en\",\"theme\":\"light\"}");
    }

    private UnitsPage open() {
        return new UnitsPage(new DeskPage(home, Optional.of(sample)).untilOpen());
    }

    @Test
    void aSentenceIsSplitByKeysAndUndoBringsItBack() throws Exception {
        Page split;
        try (UnitsPage page = open()) {
            page.openAtLongSentence();
            Page before = page.shown();
            int number = before.current();
            page.key('1').key('k').untilSaved();
            Page labelled = page.goTo(number);
            page.key('s');
            assertThat(page.words()).contains("←");
            page.right(4).look('s');
            assertThat(page.words()).startsWith("Would become two sentences, cut at the mark. 2 labels of yours go along, 2 to be confirmed. S again does it; ← → move the mark.");
            page.key('s').untilUnits(before.size() + 1);
            Page after = page.shown();
            assertThat(after.current()).isEqualTo(number);
            assertThat(page.words()).startsWith("Split in two. 2 labels of yours wait");
            Annotation first = after.mine().get(number);
            assertThat(first.label()).isEqualTo("measure");
            assertThat(first.toConfirm()).isTrue();
            assertThat(after.mine().get(number + 1).toConfirm()).isTrue();
            assertThat(page.spoken()).contains("to be confirmed");
            page.enter();
            page.until("the first half is confirmed, and the second is at hand", () -> {
                Page now = page.shown();
                return !now.mine().get(number).toConfirm() && now.current() == number + 1;
            });
            page.undo().undo().untilUnits(before.size());
            page.until("the sentence is whole again", () -> page.shown().mine().equals(labelled.mine()) && page.shown().document().equals(before.document()));
            page.redo().untilUnits(before.size() + 1);
            page.untilSaved();
            split = page.shown();
        }
        try (UnitsPage page = open()) {
            page.until("the report is open where it was left", () -> page.desk().view().page() != null);
            assertThat(page.shown().document()).isEqualTo(split.document());
            assertThat(page.shown().mine()).isEqualTo(split.mine());
            page.desk().focusPage();
            page.undo().untilUnits(split.size() - 1);
        }
    }

    @Test
    void aSplitIsShownFirstAndItsPlaceMovesWithTheCaret() throws Exception {
        try (UnitsPage page = open()) {
            page.openAtLongSentence();
            Page before = page.shown();
            int start = page.sentence().span().start();
            page.right(4).look('s');
            assertThat(page.sketched().orElseThrow().at()).hasValue(start + 4);
            page.right(2).left();
            page.until("the mark moves along", () -> page.sketched().orElseThrow().at().getAsInt() == start + 5);
            assertThat(page.sketched().orElseThrow().placed()).extracting(Unit::span)
                    .containsExactly(new Span(start, start + 5), new Span(start + 5, page.sentence().span().end()));
            page.escape().untilLeft();
            assertThat(page.desk().pageHasKeyboard()).isTrue();
            assertThat(page.shown()).isEqualTo(before);
            page.look('s').key('j').untilLeft();
            assertThat(page.shown().size()).as("whoever goes on leaves it").isEqualTo(before.size());
            page.goTo(before.current());
            page.right(4).look('s').choose("ENTER").untilUnits(before.size() + 1);
            assertThat(page.words()).startsWith("Split in two.");
            page.undo().untilUnits(before.size());
        }
    }

    @Test
    void aMergeIsShownWithBothSentencesFramedAsOne() throws Exception {
        try (UnitsPage page = open()) {
            page.openAtLongSentence();
            Page before = page.shown();
            int number = before.current();
            Span both = new Span(before.sentence(number).span().start(), before.sentence(number + 1).span().end());
            page.look('m');
            assertThat(page.sketched().orElseThrow().placed()).singleElement().satisfies(unit -> assertThat(unit.span()).isEqualTo(both));
            page.key('j').untilLeft();
            page.look('M').escape().untilLeft();
            page.look('M').key('M').untilUnits(before.size() - 1);
            assertThat(page.sentence().span()).isEqualTo(both);
            page.undo().untilUnits(before.size());
            page.until("as before", () -> page.shown().document().equals(before.document()));
        }
    }

    @Test
    void whatOthersSaidIsCountedOnlyWhereItMayBeSeen() throws Exception {
        try (UnitsPage page = open()) {
            page.openAtLongSentence();
            page.look('m');
            assertThat(page.words()).contains("No label of yours changes").doesNotContain("others");
            page.escape().untilLeft().othersAreSeen().look('m');
            assertThat(page.words()).contains("of others");
        }
    }

    @Test
    void escapeTakesAwayWhatIsSaidBelowThePage() throws Exception {
        try (UnitsPage page = open()) {
            page.openAtLongSentence();
            page.key('s');
            assertThat(page.words()).startsWith("Say where");
            page.escape().untilLeft();
            assertThat(page.desk().pageHasKeyboard()).isTrue();
        }
    }

    @Test
    void whoeverWantsNoPreviewHasItDoneAtOnce() throws Exception {
        try (UnitsPage page = open()) {
            page.openAtLongSentence();
            Page before = page.shown();
            page.previews(false).right(4).key('s').untilUnits(before.size() + 1);
            page.key('m').untilUnits(before.size());
            page.key('h');
            page.until("a heading", () -> page.sentence().kind() == Kind.HEADING);
            assertThat(page.sketched()).isEmpty();
            page.undo().undo().undo();
            page.until("as before", () -> page.shown().document().equals(before.document()));
        }
    }

    @Test
    void aMergeOfUnequalLabelsAsksBelowThePage() throws Exception {
        try (UnitsPage page = open()) {
            page.openAtLongSentence();
            Page before = page.shown();
            int number = before.current();
            page.key('1');
            page.goTo(number + 1);
            page.key('2');
            page.goTo(number);
            page.untilSaved().key('m');
            page.until("it asks", () -> page.desk().shown("units.option.2"));
            assertThat(page.shown().size()).isEqualTo(before.size());
            page.key('2').untilUnits(before.size() - 1);
            Annotation kept = page.shown().mine().get(number);
            assertThat(kept.label()).isEqualTo("problem");
            assertThat(kept.toConfirm()).isFalse();
            assertThat(page.desk().pageHasKeyboard()).isTrue();
            page.undo().untilUnits(before.size());
            page.until("both labels are back", () -> "measure".equals(page.shown().mine().get(number).label())
                    && "problem".equals(page.shown().mine().get(number + 1).label()));
        }
    }

    @Test
    void whatIsAskedOfAReportThatIsCutOtherwiseByThenIsAskedNoLonger() throws Exception {
        try (UnitsPage page = open()) {
            page.openAtLongSentence();
            int number = page.shown().current();
            page.key('1');
            page.goTo(number + 1);
            page.key('2');
            page.goTo(page.shown().size());
            page.look('h').key('h');
            page.until("a heading", () -> page.sentence().kind() == Kind.HEADING);
            page.goTo(number);
            Page before = page.untilSaved().shown();
            page.key('m');
            page.until("it asks", () -> page.desk().shown("units.option.2"));
            page.desk().does(at -> {
                at.read(session -> session.undo());
                return true;
            });
            page.until("the question is gone with the heading", () -> !page.desk().shown("units.strip")
                    && !page.shown().document().equals(before.document()));
            assertThat(page.shown().size()).isEqualTo(before.size());
            assertThat(page.shown().mine()).isEqualTo(before.mine());
            page.until("the page has the keyboard", () -> page.desk().pageHasKeyboard());
        }
    }

    @Test
    void anotherGranularityThatIsOfferedTakesTheSplitThatWasLookedAtAway() throws Exception {
        try (UnitsPage page = open()) {
            page.openWithClauses();
            Page before = page.shown();
            page.right(4).look('s').again("clauses");
            page.until("it is offered, and nothing else is shown", () -> page.sketched().isEmpty() && page.desk().shown("units.option.ENTER"));
            assertThat(page.words()).startsWith("Cut into clauses");
            page.escape().untilLeft();
            assertThat(page.shown()).isEqualTo(before);
        }
    }

    @Test
    void aSentenceBecomesAHeadingAndNoiseAndTextAgain() throws Exception {
        try (UnitsPage page = open()) {
            page.openAtLongSentence();
            Page before = page.shown();
            int sections = before.document().cut().sections().size();
            page.look('h');
            assertThat(page.words()).startsWith("Would become a heading of level 1. No label of yours changes. H again does it.");
            page.key('h');
            page.until("a heading", () -> page.sentence().kind() == Kind.HEADING && page.sentence().level() == 1);
            assertThat(page.shown().document().cut().sections()).hasSize(sections + 1);
            page.look('h').enter();
            page.until("of the second level", () -> page.sentence().level() == 2);
            page.look('x').key('x');
            page.until("noise", () -> page.sentence().isNoise());
            page.look('x').choose("ENTER");
            page.until("text", () -> page.sentence().kind() == Kind.BODY);
            page.undo().undo().undo().undo();
            page.until("as before", () -> Objects.equals(page.shown().document(), before.document()));
        }
    }

    @Test
    void anotherGranularityIsShownFirstAndThenDoneAsOneStep() throws Exception {
        try (UnitsPage page = open()) {
            page.openWithClauses();
            Page before = page.shown();
            page.key('1').untilSaved();
            int labels = page.shown().mine().size();
            page.again("clauses");
            assertThat(page.words()).startsWith("Cut into clauses: " + before.size() + " sentences become");
            page.choose("ESCAPE");
            assertThat(page.shown().document()).isEqualTo(before.document());
            page.again("clauses");
            page.choose("ENTER");
            page.until("there are more sentences", () -> page.shown().size() > before.size());
            assertThat(page.shown().document().report().segmenter()).endsWith("/clauses");
            assertThat(page.shown().mine().values()).hasSizeGreaterThan(labels).anyMatch(Annotation::toConfirm);
            page.undo().untilUnits(before.size());
            page.until("as before", () -> page.shown().document().equals(before.document()) && page.shown().mine().size() == labels);
        }
    }

    @Test
    void aReportIsPutAwayAndBroughtBackWithItsLabels() throws Exception {
        try (UnitsPage page = open()) {
            page.openAtLongSentence();
            page.key('1').untilSaved();
            Page before = page.shown();
            int reports = page.desk().view().reports().size();
            page.putAway();
            page.until("it is gone", () -> page.desk().view().reports().size() == reports - 1);
            assertThat(page.desk().view().tabs()).isEmpty();
            page.bringBack();
            page.until("it is there again", () -> page.desk().view().reports().size() == reports);
            page.desk().open(0);
            assertThat(page.shown().mine()).isEqualTo(before.mine());
            page.desk().focusPage();
            page.undo();
            page.until("bringing back is taken back", () -> page.desk().view().reports().size() == reports - 1);
            page.undo();
            page.until("putting away is taken back", () -> page.desk().view().reports().size() == reports);
        }
    }
}
