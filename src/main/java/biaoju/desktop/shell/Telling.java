package biaoju.desktop.shell;

import biaoju.base.Messages;
import biaoju.command.UndoState;
import biaoju.desktop.parts.NoticeBar;
import biaoju.domain.SentenceId;
import biaoju.session.Page;
import biaoju.session.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import javax.swing.Timer;
import org.jspecify.annotations.Nullable;

/** What is told above the page, each for as long as it is worth telling. Event dispatch thread only. */
final class Telling {
    /** Milliseconds: time to read a line twice. */
    static final int WHILE = 8_000;

    /** Runs something later; what it answers calls that off. */
    interface Later {
        Runnable in(int millis, Runnable what);
    }

    private final NoticeBar notices;
    private final Messages text;
    private final Later later;
    private final List<Line> lines = new ArrayList<>();
    private @Nullable SentenceId sentence;
    private @Nullable UndoState undo;

    Telling(NoticeBar notices, Messages text) {
        this(notices, text, Telling::byTimer);
    }

    Telling(NoticeBar notices, Messages text, Later later) {
        this.notices = notices;
        this.text = text;
        this.later = later;
    }

    private static Runnable byTimer(int millis, Runnable what) {
        Timer timer = new Timer(millis, e -> what.run());
        timer.setRepeats(false);
        timer.start();
        return timer::stop;
    }

    void say(Told told) {
        tidy();
        if (told.life() == Told.Life.PASSES) drop(line -> line.told.life() == Told.Life.PASSES); // one at a time
        drop(line -> line.told.key().equals(told.key()), false);
        lines.add(begun(told));
        notices.say(told.tone(), told.key(), told.problem().text(text));
    }

    private Line begun(Told told) {
        Line line = new Line(told);
        if (told.life() != Told.Life.STAYS) line.callOff = later.in(WHILE, () -> aged(line));
        return line;
    }

    /** Says anew, in its place, what is told under that key; nothing where nothing is, or where somebody closed it. */
    void amend(Told told) {
        tidy();
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).told.key().equals(told.key())) continue;
            lines.get(i).callOff.run();
            lines.set(i, begun(told));
            notices.amend(told.tone(), told.key(), told.problem().text(text));
        }
    }

    /** What was told under that key is so no longer. */
    void withdraw(String key) {
        drop(line -> line.told.key().equals(key));
    }

    void forget(NoticeBar.Tone tone) {
        drop(line -> line.told.tone() == tone);
    }

    /** Somebody goes to work at something else: what was just done, or answered, is told no longer; conditions stand. */
    void turn() {
        drop(line -> line.told.tone() == NoticeBar.Tone.INFO && line.told.life() != Told.Life.STAYS);
    }

    /** The next view: whoever goes to another sentence, takes a step or takes one back has done something. */
    void at(@Nullable View view) {
        tidy();
        if (view == null) return;
        Page page = view.page();
        if (page == null && !view.tabs().isEmpty()) return; // the one that comes to the front is still read
        SentenceId at = page == null ? null : page.sentence().map(page.document()::idOf).orElse(null);
        boolean stepped = !Objects.equals(at, sentence) || !Objects.equals(view.undo(), undo);
        sentence = at;
        undo = view.undo();
        for (Line line : List.copyOf(lines)) line.see(view, stepped);
    }

    /** What nobody has closed yet and is not just passing. */
    List<Told> said() {
        tidy();
        return lines.stream().map(line -> line.told).filter(told -> told.life() != Told.Life.PASSES).toList();
    }

    private void aged(Line line) {
        line.old = true;
        if (line.stepped || line.told.life() == Told.Life.PASSES) drop(other -> other == line);
    }

    /** The bar's cross closes a message without a word to us. */
    private void tidy() {
        List<String> there = notices.keys();
        drop(line -> !there.contains(line.told.key()), false);
    }

    private void drop(Predicate<Line> which) {
        drop(which, true);
    }

    private void drop(Predicate<Line> which, boolean shown) {
        for (Line line : List.copyOf(lines)) {
            if (!which.test(line)) continue;
            line.callOff.run();
            lines.remove(line);
            if (shown) notices.forget(line.told.key());
        }
    }

    private final class Line {
        private final Told told;
        private Runnable callOff = () -> {};
        private boolean held;
        private boolean old;
        private boolean stepped;

        private Line(Told told) {
            this.told = told;
        }

        private void see(View view, boolean step) {
            boolean holds = told.holds().test(view);
            stepped |= step;
            boolean over = switch (told.life()) {
                case STAYS -> false;
                case DONE -> old && step;
                case PASSES -> step;
            };
            if (over || (held && !holds)) drop(line -> line == this);
            held |= holds;
        }
    }
}
