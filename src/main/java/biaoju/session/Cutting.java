package biaoju.session;

import biaoju.command.Command;
import biaoju.command.Commit;
import biaoju.domain.Annotation;
import biaoju.domain.Change;
import biaoju.domain.Kind;
import biaoju.domain.Sentence;
import biaoju.domain.SentenceId;
import biaoju.domain.Unit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Segmentation by hand in the report in front, and reports put away and brought back. Shown when it is saved, for the
 * sentences are others then. Lives on the UI thread.
 */
public final class Cutting {
    /** Levels of headings that can be given. */
    private static final int LEVELS = 4;

    private final Place place;
    private final Sending sending;

    /** Sends a command, unless nothing may be changed now. */
    @FunctionalInterface
    interface Sending {
        void send(Command command, Consumer<Commit> then);
    }

    Cutting(Place place, Sending sending) {
        this.place = place;
        this.sending = sending;
    }

    /**
     * Cuts the sentence at hand in two.
     *
     * @param at in the report's text
     */
    public void split(int at, Consumer<Change.Recut> done) {
        here().ifPresent(id -> send(new Command.Split(id, at), done));
    }

    /** What I say of the sentence at hand and its neighbour, where that differs: then one must be chosen to merge them. */
    public List<String> differing(int direction) {
        Page page = place.page().orElse(null);
        int other = page == null ? 0 : page.current() + direction;
        if (page == null || other < 1 || other > page.size()) return List.of();
        Set<String> labels = new LinkedHashSet<>();
        for (int number : new int[] {Math.min(page.current(), other), Math.max(page.current(), other)}) {
            page.annotation(number).map(Annotation::label).ifPresent(labels::add);
        }
        return labels.size() < 2 ? List.of() : List.copyOf(labels);
    }

    /**
     * Makes one of the sentence at hand and the next ({@code +1}) or previous ({@code -1}).
     *
     * @param keep which of the labels that differ, empty for none; null where they do not
     */
    public void merge(int direction, @Nullable String keep, Consumer<Change.Recut> done) {
        place.page().ifPresent(page -> {
            int first = direction > 0 ? page.current() : page.current() - 1;
            if (first >= 1) send(new Command.Merge(page.document().idOf(page.sentence(first)), keep), done);
        });
    }

    /** Says that the sentence at hand is noise, or text again. */
    public void noise(Consumer<Change.Recut> done) {
        mark(done, sentence -> new Command.Mark(id(), sentence.isNoise() ? Kind.BODY : Kind.NOISE, 0));
    }

    /** Makes the sentence at hand a heading of the first level, of the next, and in the end text again. */
    public void heading(Consumer<Change.Recut> done) {
        mark(done, sentence -> {
            int level = sentence.kind() == Kind.HEADING ? sentence.level() + 1 : 1;
            return level > LEVELS ? new Command.Mark(id(), Kind.BODY, 0) : new Command.Mark(id(), Kind.HEADING, level);
        });
    }

    private void mark(Consumer<Change.Recut> done, Function<Sentence, Command> command) {
        place.page().flatMap(Page::sentence).ifPresent(sentence -> send(command.apply(sentence), done));
    }

    /** Cuts the report anew. */
    public void recut(String report, List<Unit> units, String segmenter, Consumer<Change.Recut> done) {
        send(new Command.Recut(report, units, segmenter), done);
    }

    /** Puts reports away, or brings them back. */
    public void shelve(List<String> reports, boolean away, Runnable done) {
        sending.send(new Command.Shelve(reports, away), commit -> {
            if (commit.change() != null) done.run();
        });
    }

    /** Goes to the next or previous sentence whose label is to be confirmed; from the end it goes on at the start. */
    public boolean nextToConfirm(int direction) {
        Page page = place.page().orElse(null);
        if (page == null) return false;
        for (int i = 1; i <= page.size(); i++) {
            int number = Math.floorMod(page.current() - 1 + direction * i, page.size()) + 1;
            if (page.annotation(number).map(Annotation::toConfirm).orElse(false)) {
                place.select(number);
                return true;
            }
        }
        return false;
    }

    private void send(Command command, Consumer<Change.Recut> done) {
        sending.send(command, commit -> {
            if (commit.change() instanceof Change.Recut recut) done.accept(recut);
        });
    }

    private Optional<SentenceId> here() {
        return place.page().flatMap(page -> page.sentence().map(page.document()::idOf));
    }

    private SentenceId id() {
        return here().orElseThrow();
    }
}
