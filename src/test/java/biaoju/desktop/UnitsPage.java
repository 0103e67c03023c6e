package biaoju.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import biaoju.desktop.reading.Sketch;
import biaoju.domain.Kind;
import biaoju.domain.Sentence;
import biaoju.session.Page;
import java.awt.event.KeyEvent;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;

/** What a person can do with the sentences of a report: split, merge, mark. */
final class UnitsPage implements AutoCloseable {
    private static final int LONG = 20;

    private final DeskPage desk;

    UnitsPage(DeskPage desk) {
        this.desk = desk;
    }

    DeskPage desk() {
        return desk;
    }

    Page shown() {
        return Objects.requireNonNull(desk.view().page());
    }

    Sentence sentence() {
        return shown().sentence().orElseThrow();
    }

    /** Opens the first report at a sentence that can be split, whose next one is text too. */
    UnitsPage openAtLongSentence() {
        desk.open(0);
        Page page = shown();
        for (int number = 1; number < page.size(); number++) {
            Sentence one = page.sentence(number);
            if (one.kind() == Kind.BODY && one.span().length() > LONG && page.sentence(number + 1).kind() == Kind.BODY
                    && !page.labelled(number) && !page.labelled(number + 1)) {
                goTo(number);
                return this;
            }
        }
        throw new AssertionError("no such sentence");
    }

    /** Opens a report at a sentence that has clauses. */
    UnitsPage openWithClauses() {
        for (int report = 0; report < desk.view().reports().size(); report++) {
            desk.open(report);
            Page page = shown();
            for (int number = 1; number <= page.size(); number++) {
                Sentence one = page.sentence(number);
                if (one.kind() != Kind.BODY || page.labelled(number)) continue;
                String words = page.document().textOf(one);
                if (words.indexOf('；') > 0 && words.indexOf('；') < words.length() - LONG / 2) {
                    goTo(number);
                    return this;
                }
            }
        }
        throw new AssertionError("no clauses");
    }

    /** Asks what another granularity would do. */
    UnitsPage again(String granularity) {
        desk.innerMenu("units.again." + granularity);
        until("it says so", () -> desk.shown("units.option.ENTER"));
        return this;
    }

    UnitsPage choose(String option) {
        desk.press("units.option." + option);
        return this;
    }

    UnitsPage putAway() {
        desk.innerMenu("file.shelve");
        return this;
    }

    UnitsPage bringBack() {
        until("the line below the list is there", () -> desk.shown("reports.shelved"));
        desk.toggle("reports.shelved").press("reports.bringBack");
        return this;
    }

    Page goTo(int number) {
        desk.does(at -> {
            at.read(session -> session.select(number));
            return true;
        });
        until("the sentence is at hand", () -> shown().current() == number);
        desk.focusPage();
        return shown();
    }

    UnitsPage key(char letter) {
        int code = KeyEvent.getExtendedKeyCodeForChar(letter);
        if (Character.isUpperCase(letter)) desk.key(code, KeyEvent.VK_SHIFT);
        else desk.key(code);
        return this;
    }

    UnitsPage right(int times) {
        for (int i = 0; i < times; i++) desk.key(KeyEvent.VK_RIGHT);
        return this;
    }

    UnitsPage left() {
        desk.key(KeyEvent.VK_LEFT);
        return this;
    }

    UnitsPage escape() {
        desk.key(KeyEvent.VK_ESCAPE);
        return this;
    }

    /** What is drawn over the page as it would be. */
    Optional<Sketch> sketched() {
        return desk.asks(() -> desk.launched().page().sketched());
    }

    /** Presses the key: what it would do is shown, and nothing is done. */
    UnitsPage look(char letter) {
        Page before = shown();
        key(letter);
        until("it is shown", () -> sketched().isPresent() && desk.shown("units.option.ENTER"));
        assertThat(shown()).as("nothing is done yet").isEqualTo(before);
        return this;
    }

    UnitsPage untilLeft() {
        until("nothing is shown of it", () -> sketched().isEmpty() && !desk.shown("units.strip"));
        return this;
    }

    /** As the settings page does it. */
    UnitsPage previews(boolean wanted) {
        desk.does(at -> {
            at.preferences().previews(wanted);
            return true;
        });
        return this;
    }

    UnitsPage othersAreSeen() {
        desk.does(at -> {
            at.read(session -> session.blind(false));
            return true;
        });
        until("nothing is hidden", () -> !desk.view().blind() && !shown().votes().isEmpty());
        return this;
    }

    UnitsPage enter() {
        desk.key(KeyEvent.VK_ENTER);
        return this;
    }

    UnitsPage undo() {
        desk.key(KeyEvent.VK_Z, KeyEvent.VK_CONTROL);
        return this;
    }

    UnitsPage redo() {
        desk.key(KeyEvent.VK_Z, KeyEvent.VK_CONTROL, KeyEvent.VK_SHIFT);
        return this;
    }

    UnitsPage untilUnits(int units) {
        until(units + " sentences", () -> shown().size() == units);
        return this;
    }

    UnitsPage untilSaved() {
        desk.untilSaved();
        return this;
    }

    void until(String what, Callable<Boolean> truth) {
        desk.until(what, truth);
    }

    /** What stands below the page. */
    String words() {
        until("something stands below the page", () -> desk.shown("units.words"));
        return desk.text("units.words");
    }

    /** What a screen reader says of the page. */
    String spoken() {
        return desk.asks(() -> desk.part("reading.text", javax.swing.JComponent.class).getAccessibleContext().getAccessibleName());
    }

    @Override
    public void close() {
        desk.close();
    }
}
