package biaoju.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;

import biaoju.base.Messages;
import biaoju.base.Problem;
import biaoju.command.StepName;
import biaoju.command.UndoState;
import biaoju.desktop.Pages;
import biaoju.desktop.look.Look;
import biaoju.desktop.parts.NoticeBar;
import biaoju.desktop.parts.NoticeBar.Tone;
import biaoju.domain.Step;
import biaoju.session.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A message is there for as long as it is worth reading and true. */
class TellingTest {
    private final NoticeBar bar = new NoticeBar(new Look(false, 100), Messages.of(Locale.ENGLISH));
    private final List<Runnable> timers = new ArrayList<>();
    private final Telling telling = new Telling(bar, Messages.of(Locale.ENGLISH), (millis, what) -> {
        timers.add(what);
        return () -> timers.remove(what);
    });
    private final View view = Pages.view(Pages.page(Pages.document("一", "总结\n做了一件事。又做了一件。"), 1));

    @BeforeEach
    void aPage() {
        telling.at(view);
    }

    @Test
    void anAnswerToAKeyGoesWithTheNextStepOrAfterAWhileAndThereIsOneAtATime() {
        telling.say(Told.passing(new Problem("queue.noFlag")));
        telling.at(view);
        assertThat(bar.messages()).as("nothing was done").hasSize(1);
        telling.say(Told.passing(new Problem("queue.noNote")));
        assertThat(bar.messages()).containsExactly("No other sentence has a note.");
        telling.at(at(2));
        assertThat(bar.messages()).isEmpty();
        telling.say(Told.passing(new Problem("queue.noFlag")));
        telling.at(undone(at(2)));
        assertThat(bar.messages()).isEmpty();
        telling.say(Told.passing(new Problem("queue.noFlag")));
        wait8seconds();
        assertThat(bar.messages()).isEmpty();
        assertThat(timers).isEmpty();
    }

    @Test
    void whatWasDoneIsReadInPeaceAndStaysForThoseWhoAreAway() {
        telling.say(Told.done(new Problem("desktop.import.copied")));
        telling.at(at(2));
        assertThat(bar.messages()).as("not read yet").hasSize(1);
        wait8seconds();
        assertThat(bar.messages()).isEmpty();
        telling.say(Told.done(new Problem("desktop.import.copied")));
        wait8seconds();
        assertThat(bar.messages()).as("nobody was here").hasSize(1);
        telling.at(at(1));
        assertThat(bar.messages()).isEmpty();
    }

    @Test
    void whatIsNoLongerTrueGoes() {
        View shelved = at(2);
        telling.say(Told.done(new Problem("units.shelved", "r")).asLongAs(shelved::equals));
        telling.at(view);
        assertThat(bar.messages()).as("it is not so yet").hasSize(1);
        telling.at(shelved);
        assertThat(bar.messages()).hasSize(1);
        telling.at(undone(view));
        assertThat(bar.messages()).isEmpty();
    }

    @Test
    void aConditionStandsUntilItIsWithdrawnAndIsSaidAnewInItsPlace() {
        telling.say(Told.standing(new Problem("again.told", "23")));
        telling.say(Told.read(Tone.ERROR, new Problem("session.read_only")));
        telling.at(undone(at(2)));
        wait8seconds();
        telling.amend(Told.standing(new Problem("again.told", "22")));
        assertThat(bar.messages()).hasSize(2);
        assertThat(bar.messages().get(0)).startsWith("22 of your labels");
        telling.withdraw("again.told");
        telling.amend(Told.standing(new Problem("again.told", "21")));
        assertThat(bar.messages()).hasSize(1);
    }

    @Test
    void aConditionStandsInEveryPerspectiveAndWhatWasDoneThereIsNotToldHere() {
        telling.say(Told.standing(new Problem("again.told", "23")));
        telling.say(Told.done(new Problem("desktop.import.copied")));
        telling.say(Told.passing(new Problem("queue.noFlag")));
        telling.turn();
        assertThat(telling.said()).extracting(Told::key).containsExactly("again.told");
        assertThat(bar.keys()).containsExactly("again.told");
    }

    @Test
    void whatSomebodyClosedIsNotSaidInTheNextFrame() {
        telling.say(Told.standing(new Problem("again.told", "23")));
        telling.say(Told.passing(new Problem("queue.noFlag")));
        assertThat(telling.said()).extracting(Told::key).containsExactly("again.told");
        bar.forget("again.told");
        assertThat(telling.said()).isEmpty();
    }

    @Test
    void twoThatNameDifferentThingsAreTwo() {
        telling.say(Told.read(Tone.WARNING, new Problem("command.original_missing", "a.docx")));
        telling.say(Told.read(Tone.WARNING, new Problem("command.original_missing", "b.docx")));
        telling.say(Told.read(Tone.WARNING, new Problem("command.original_missing", "a.docx")));
        assertThat(bar.messages()).hasSize(2);
    }

    private void wait8seconds() {
        List.copyOf(timers).forEach(Runnable::run);
        timers.clear();
    }

    private View at(int number) {
        return Pages.view(Pages.page(Pages.document("一", "总结\n做了一件事。又做了一件。"), number));
    }

    private static View undone(View view) {
        UndoState other = new UndoState(null, new StepName(Step.RELABEL, "measure", 1));
        return new View(view.scheme(), view.me(), view.reports(), view.tabs(), view.page(), view.saved(), other, view.totals(), view.labelled(),
                view.annotators(), view.blind(), view.reviewing());
    }
}
