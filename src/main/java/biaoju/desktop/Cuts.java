package biaoju.desktop;

import biaoju.base.Messages;
import biaoju.base.Problem;
import biaoju.desktop.action.ActionTable;
import biaoju.desktop.look.Look;
import biaoju.desktop.reading.ReadingPane;
import biaoju.desktop.reading.Sketch;
import biaoju.desktop.shell.Told;
import biaoju.desktop.units.UnitStrip;
import biaoju.domain.Annotation;
import biaoju.domain.Change;
import biaoju.domain.Document;
import biaoju.domain.Edit;
import biaoju.domain.Granularity;
import biaoju.domain.Kind;
import biaoju.domain.Label;
import biaoju.domain.LabelScheme;
import biaoju.domain.Step;
import biaoju.domain.Unit;
import biaoju.flow.CutAgain;
import biaoju.session.Cutting;
import biaoju.session.Page;
import biaoju.session.Proposal;
import biaoju.session.View;
import java.awt.Component;
import java.awt.KeyboardFocusManager;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.swing.SwingUtilities;
import org.jspecify.annotations.Nullable;

/**
 * Segmentation by hand on the page: shows what would come of it until that is wanted or left, asks what must be asked, and says
 * below the page what came of it.
 */
final class Cuts {
    private final Desk desk;
    private final Messages text;
    private final ActionTable actions;
    private final ReadingPane page;
    private final UnitStrip strip;
    private @Nullable Document document;
    private int current;
    /** Whether the strip speaks of a step whose document is not shown yet. */
    private boolean coming;
    /** What is shown as it would be, and the page that it was worked out from. */
    private @Nullable Proposal looked;
    private @Nullable Page of;

    Cuts(Look look, Messages text, ActionTable actions, Desk desk, ReadingPane page) {
        this.desk = desk;
        this.text = text;
        this.actions = actions;
        this.page = page;
        strip = new UnitStrip(look, text, this::close);
    }

    /**
     * Whoever goes to another sentence leaves behind what was said of the last one, and what was asked of a report that is cut
     * otherwise by now is asked no longer: its answer would go to other sentences. Only what was said of a step stays while
     * that very step comes to the page.
     */
    void show(View view) {
        Page shown = view.page();
        Document now = shown == null ? null : shown.document();
        boolean gone = now == null || document == null || !now.report().digest().equals(document.report().digest());
        boolean otherwise = !Objects.equals(now, document);
        boolean moved = !otherwise && shown != null && shown.current() != current;
        document = now;
        current = shown == null ? 0 : shown.current();
        if (strip.getParent() == null) return;
        boolean said = of != null && shown != null && !(of.mine().equals(shown.mine()) && of.votes().equals(shown.votes()));
        if (gone || moved || said || (otherwise && !coming)) takeAway();
        else if (otherwise) coming = false;
    }

    /** With the keyboard, should it be there. */
    private void takeAway() {
        Component focus = KeyboardFocusManager.getCurrentKeyboardFocusManager().getFocusOwner();
        boolean keyboard = focus != null && SwingUtilities.isDescendingFrom(focus, strip);
        clear();
        if (keyboard) page.focusTarget().requestFocusInWindow();
    }

    private void clear() {
        page.foot(null);
        page.unsketch();
        looked = null;
        of = null;
    }

    /** Takes away what stands below the page; whether anything did. */
    boolean leave() {
        if (strip.getParent() == null) return false;
        close();
        return true;
    }

    private void close() {
        clear();
        page.focusTarget().requestFocusInWindow();
    }

    private void cutting(Consumer<Cutting> what) {
        desk.session().ifPresent(session -> what.accept(session.cutting()));
    }

    // ---- looked at

    void split() {
        OptionalInt at = page.caret();
        if (at.isEmpty()) {
            say(text.get("units.where", key("units.caretBack"), key("units.caretForth"), key("units.markForth"), key("units.split")));
        } else {
            propose("units.split", cut -> cut.splitAt(at.getAsInt()));
        }
    }

    /** The caret moves, and with it the place where a sentence would be cut. */
    void caret(Consumer<ReadingPane> move) {
        move.accept(page);
        boolean split = looked != null && looked.change().step() == Step.SPLIT;
        OptionalInt at = page.caret();
        if (split && at.isPresent()) cut(now -> now.splitAt(at.getAsInt())).ifPresent(proposal -> show("units.split", proposal));
    }

    void merge(int direction) {
        cutting(cut -> {
            List<String> labels = cut.differing(direction);
            if (labels.isEmpty()) propose(direction > 0 ? "units.mergeNext" : "units.mergePrevious", now -> now.merged(direction, null));
            else ask(cut, direction, labels);
        });
    }

    void noise() {
        propose("units.noise", Cutting::asNoise);
    }

    void heading() {
        propose("units.heading", Cutting::asHeading);
    }

    /** Shown first; done where it is shown already, and at once for those who want it so. */
    private void propose(String action, Function<Cutting, Optional<Proposal>> what) {
        Proposal known = looked;
        cut(what).ifPresent(now -> {
            if (now.equals(known) || !desk.preferences().previews()) apply(now);
            else show(action, now);
        });
    }

    /** Works out what would become; where that cannot be, says why. */
    private Optional<Proposal> cut(Function<Cutting, Optional<Proposal>> what) {
        try {
            return desk.session().flatMap(session -> what.apply(session.cutting()));
        } catch (Problem refused) {
            say(refused.text(text));
            return Optional.empty();
        }
    }

    private void show(String action, Proposal proposal) {
        looked = proposal;
        sketch(proposal, () -> apply(proposal));
        put();
        strip.offer(foretold(action, proposal), List.of(
                new UnitStrip.Option("ENTER", text.get("units.preview.apply." + proposal.change().step().id()), () -> apply(proposal)),
                new UnitStrip.Option("ESCAPE", text.get("units.preview.leave"), () -> {})));
        page.focusTarget().requestFocusInWindow();
    }

    private void sketch(Proposal proposal, Runnable onEnter) {
        of = desk.session().map(session -> session.view().page()).orElse(null);
        page.sketch(Sketch.of(proposal.change().step(), proposal.cut()), onEnter, this::close);
    }

    /** What would become, whose labels go along, and the keys. */
    private String foretold(String action, Proposal proposal) {
        List<String> words = new ArrayList<>();
        Unit unit = proposal.cut().placed().get(0);
        String step = proposal.change().step().id();
        words.add(switch (proposal.change().step()) {
            case MARK -> unit.kind() == Kind.HEADING ? text.get("units.preview.heading", unit.level())
                    : text.get(unit.kind() == Kind.NOISE ? "units.preview.noise" : "units.preview.body");
            default -> text.get("units.preview." + step);
        });
        Proposal.Carried mine = proposal.mine();
        Proposal.Carried others = proposal.others();
        if (mine.labels() > 0) words.add(text.get("units.preview.mine", mine.labels(), mine.toConfirm()));
        if (others.labels() > 0) words.add(text.get("units.preview.others", others.labels(), others.toConfirm()));
        if (mine.labels() + others.labels() == 0) words.add(text.get(hidden() ? "units.preview.noneOfMine" : "units.preview.none"));
        boolean split = proposal.change().step() == Step.SPLIT;
        words.add(split ? text.get("units.preview.move", key(action), key("units.caretBack"), key("units.caretForth"))
                : text.get("units.preview.again", key(action)));
        return String.join(text.chinese() ? "" : " ", words);
    }

    /** Whether others may have labels there that are not to be seen. */
    private boolean hidden() {
        return desk.session().map(session -> session.view().blind() && !session.view().reviewing()).orElse(false);
    }

    private String key(String action) {
        return actions.key(action);
    }

    private void ask(Cutting cut, int direction, List<String> labels) {
        LabelScheme scheme = desk.session().orElseThrow().view().scheme();
        List<UnitStrip.Option> options = new ArrayList<>();
        for (String label : labels) {
            String key = scheme.label(label).map(Label::key).map(String::valueOf).orElse(String.valueOf(options.size() + 1));
            cut.merged(direction, label).ifPresent(proposal ->
                    options.add(new UnitStrip.Option(key, text.get("units.keep", name(scheme, label)), () -> apply(proposal))));
        }
        cut.merged(direction, "").ifPresent(proposal -> {
            options.add(new UnitStrip.Option("0", text.get("units.keepNone"), () -> apply(proposal)));
            sketch(proposal, () -> {}); // which label stays is still to be said
        });
        looked = null;
        put();
        strip.ask(text.get("units.differ", labels.stream().map(label -> name(scheme, label)).collect(Collectors.joining(text.get("units.or")))),
                options);
    }

    /** Does it, and says so at once: like a label it is taken back from view should it be refused. */
    private void apply(Proposal proposal) {
        clear();
        cutting(cut -> {
            if (!cut.stands(proposal)) outdated(proposal);
            else if (cut.apply(proposal)) done(proposal.change());
        });
    }

    private void outdated(Proposal proposal) {
        say(text.get("units.otherwise"));
        coming = proposal.before().equals(document);
    }

    private String name(LabelScheme scheme, String label) {
        return scheme.label(label).map(known -> known.name(text.chinese())).orElse(label);
    }

    void nextToConfirm(int direction) {
        cutting(cut -> {
            if (!cut.nextToConfirm(direction)) say(text.get("units.noneToConfirm"));
        });
    }

    /** Puts the report in front away, and says how it comes back. */
    void shelve() {
        Document shown = document;
        if (shown == null) return;
        cutting(cut -> cut.shelve(List.of(shown.report().digest()), true,
                () -> desk.bench().say(Told.done(new Problem("units.shelved", shown.report().name(), key("edit.undo")))
                        .asLongAs(view -> view.reports().stream().noneMatch(line -> line.report().equals(shown.report()))))));
    }

    /** Says what would come of another granularity; it is done only when it is asked for then. */
    void cutAgain(Granularity granularity) {
        Document shown = document;
        if (shown == null) return;
        desk.projects().project().ifPresent(project -> desk.run(text.get("units.again.job"),
                () -> CutAgain.plan(project, shown.report().digest(), granularity), plan -> {
                    if (shown.equals(document)) offer(plan); // else somebody went on, or cut it meanwhile
                }));
    }

    private void offer(CutAgain.Plan plan) {
        String finer = text.get("units.again." + plan.granularity().id());
        if (plan.changesNothing()) {
            say(text.get("units.again.nothing", finer));
            return;
        }
        clear(); // what was looked at meanwhile is not what Enter would do
        put();
        strip.ask(text.get("units.again.offer", finer, plan.before(), plan.after(), plan.same(), plan.carried(), plan.toConfirm()),
                List.of(new UnitStrip.Option("ENTER", text.get("units.again.apply"), () -> cutting(cut ->
                        cut.recut(plan.report().digest(), plan.units(), plan.segmenter(), this::done))),
                        new UnitStrip.Option("ESCAPE", text.get("units.again.cancel"), () -> {})));
    }

    private void say(String message) {
        clear();
        put();
        strip.say(message);
    }

    private void put() {
        coming = false;
        page.foot(strip);
    }

    /** What was done, how many of one's own labels wait for a word, and the way back. */
    private void done(Change.Recut recut) {
        long open = recut.edits().stream().filter(edit -> edit.annotator().equals(recut.by())).map(Edit::after).filter(Cuts::open).count();
        String what = recut.step() == Step.MARK ? marked(recut.cut().placed().get(0))
                : text.get("units.done." + recut.step().id(), recut.cut().retired().size(), recut.cut().placed().size());
        say(open == 0 ? text.get("units.back", what, key("edit.undo"))
                : text.get("units.backToConfirm", what, open, key("label.confirm"), key("go.nextToConfirm"), key("edit.undo")));
        coming = document != null && !new HashSet<>(document.cut().units()).containsAll(recut.cut().placed());
    }

    private static boolean open(@Nullable Annotation said) {
        return said != null && said.toConfirm();
    }

    private String marked(Unit unit) {
        if (unit.kind() == Kind.HEADING) return text.get("units.done.heading", unit.level());
        return text.get(unit.kind() == Kind.NOISE ? "units.done.noise" : "units.done.body");
    }
}
