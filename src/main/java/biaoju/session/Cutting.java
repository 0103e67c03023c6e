package biaoju.session;

import biaoju.base.Problem;
import biaoju.command.Command;
import biaoju.command.Follow;
import biaoju.command.HandCut;
import biaoju.command.Project;
import biaoju.domain.Annotation;
import biaoju.domain.Change;
import biaoju.domain.Kind;
import biaoju.domain.Label;
import biaoju.domain.Recutting;
import biaoju.domain.Sentence;
import biaoju.domain.SentenceId;
import biaoju.domain.Step;
import biaoju.domain.Unit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Segmentation by hand in the report in front, and reports put away and brought back. What would come of a cut is worked out from
 * the page; done, it is shown at once and saved behind. Lives on the UI thread.
 */
public final class Cutting {
    /** Levels of headings that can be given. */
    private static final int LEVELS = 4;

    private final Project project;
    private final Shelf shelf;
    private final Place place;
    private final Steps steps;
    private final Showing showing;

    Cutting(Project project, Shelf shelf, Place place, Steps steps, Showing showing) {
        this.project = project;
        this.shelf = shelf;
        this.place = place;
        this.steps = steps;
        this.showing = showing;
    }

    // ---- looked at

    /**
     * The sentence at hand in two.
     *
     * @param at in the report's text
     * @throws Problem {@code command.split_place}
     */
    public Optional<Proposal> splitAt(int at) {
        return here().map(here -> {
            Recutting cut = HandCut.split(here.report(), Unit.of(here.sentence()), here.page().document().textOf(here.sentence()), at);
            return here.proposal(new Command.Split(here.id(), at), Step.SPLIT, cut, null, List.of(here.sentence()));
        });
    }

    /**
     * One sentence of the one at hand and the next ({@code +1}) or previous ({@code -1}).
     *
     * @param keep which of the labels that differ, empty for none; null where they do not
     */
    public Optional<Proposal> merged(int direction, @Nullable String keep) {
        return here().filter(here -> here.first(direction) >= 1 && here.first(direction) < here.page().size()).map(here -> {
            Page page = here.page();
            Sentence first = page.sentence(here.first(direction));
            Sentence second = page.sentence(here.first(direction) + 1);
            return here.proposal(new Command.Merge(page.document().idOf(first), keep), Step.MERGE,
                    HandCut.merge(here.report(), Unit.of(first), Unit.of(second)), keep, List.of(first, second));
        });
    }

    /** The sentence at hand as noise, or text again. */
    public Optional<Proposal> asNoise() {
        return here().flatMap(here -> here.marked(here.sentence().isNoise() ? Kind.BODY : Kind.NOISE, 0));
    }

    /** The sentence at hand as a heading of the first level, of the next, and in the end text again. */
    public Optional<Proposal> asHeading() {
        return here().flatMap(here -> {
            int level = here.sentence().kind() == Kind.HEADING ? here.sentence().level() + 1 : 1;
            return level > LEVELS ? here.marked(Kind.BODY, 0) : here.marked(Kind.HEADING, level);
        });
    }

    /** The sentence at hand, whose proposals name it: they stay about it wherever somebody goes. */
    private record Here(Page page, Sentence sentence, Project project, UUID me) {
        private SentenceId id() {
            return page.document().idOf(sentence);
        }

        private String report() {
            return page.document().report().digest();
        }

        private int first(int direction) {
            return direction > 0 ? page.current() : page.current() - 1;
        }

        private Optional<Proposal> marked(Kind kind, int level) {
            return HandCut.mark(report(), Unit.of(sentence), kind, level)
                    .map(cut -> proposal(new Command.Mark(id(), kind, level), Step.MARK, cut, null, List.of(sentence)));
        }

        private Proposal proposal(Command command, Step step, Recutting cut, @Nullable String keep, List<Sentence> of) {
            Follow follow = new Follow(cut, page.saidOf(of), page.decidedOf(of),
                    label -> project.scheme().label(label).map(Label::zh).orElse(label), me, keep);
            return new Proposal(command, new Change.Recut(me, step, cut, follow.edits(), follow.rulings()), page.document());
        }
    }

    private Optional<Here> here() {
        UUID me = project.me().id();
        return place.page().flatMap(page -> page.sentence().map(sentence -> new Here(page, sentence, project, me)));
    }

    // ---- done

    /**
     * Does what was proposed, where the report is still cut as it was then: at once in view, saved behind, taken back from view if it
     * is refused.
     *
     * @return whether it is on its way
     */
    public boolean apply(Proposal proposal) {
        String report = proposal.before().report().digest();
        Page page = shelf.pages().page(report).orElse(null);
        if (page == null || !stands(proposal) || !steps.accepts()) return false;
        showing.atOnce(() -> {
            shelf.pages().recut(page, proposal.change());
            steps.sendCut(report, proposal.command());
        });
        return true;
    }

    /** Whether the report is still open, and cut as it was when that was proposed. */
    public boolean stands(Proposal proposal) {
        return shelf.pages().page(proposal.before().report().digest()).map(page -> page.document().equals(proposal.before())).orElse(false);
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

    /** Cuts the report anew. */
    public void recut(String report, List<Unit> units, String segmenter, Consumer<Change.Recut> done) {
        if (!steps.accepts()) return;
        steps.send(new Command.Recut(report, units, segmenter), commit -> {
            if (commit.change() instanceof Change.Recut recut) done.accept(recut);
        });
    }

    /** Puts reports away, or brings them back. */
    public void shelve(List<String> reports, boolean away, Runnable done) {
        if (!steps.accepts()) return;
        steps.send(new Command.Shelve(reports, away), commit -> {
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
}
