package biaoju.desktop;

import biaoju.base.Messages;
import biaoju.base.Problem;
import biaoju.desktop.look.Look;
import biaoju.desktop.reading.ReadingPane;
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
import biaoju.session.View;
import java.awt.Component;
import java.awt.KeyboardFocusManager;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.swing.SwingUtilities;
import org.jspecify.annotations.Nullable;

/** Segmentation by hand on the page: asks what must be asked, and says below the page what came of it. */
final class Cuts {
    private final Desk desk;
    private final Messages text;
    private final ReadingPane page;
    private final UnitStrip strip;
    private @Nullable Document document;
    private int current;
    /** Whether the strip speaks of a step whose document is not shown yet. */
    private boolean coming;

    Cuts(Look look, Messages text, Desk desk, ReadingPane page) {
        this.desk = desk;
        this.text = text;
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
        if (gone || moved || (otherwise && !coming)) takeAway();
        else if (otherwise) coming = false;
    }

    /** With the keyboard, should it be there. */
    private void takeAway() {
        Component focus = KeyboardFocusManager.getCurrentKeyboardFocusManager().getFocusOwner();
        if (focus != null && SwingUtilities.isDescendingFrom(focus, strip)) close();
        else page.foot(null);
    }

    private void close() {
        page.foot(null);
        page.focusTarget().requestFocusInWindow();
    }

    private void cutting(Consumer<Cutting> what) {
        desk.session().ifPresent(session -> what.accept(session.cutting()));
    }

    void split() {
        OptionalInt at = page.caret();
        if (at.isEmpty()) say(text.get("units.where"));
        else cutting(cut -> cut.split(at.getAsInt(), this::done));
    }

    void merge(int direction) {
        cutting(cut -> {
            List<String> labels = cut.differing(direction);
            if (labels.isEmpty()) cut.merge(direction, null, this::done);
            else ask(cut, direction, labels);
        });
    }

    private void ask(Cutting cut, int direction, List<String> labels) {
        LabelScheme scheme = desk.session().orElseThrow().view().scheme();
        List<UnitStrip.Option> options = new ArrayList<>();
        for (String label : labels) {
            String key = scheme.label(label).map(Label::key).map(String::valueOf).orElse(String.valueOf(options.size() + 1));
            options.add(new UnitStrip.Option(key, text.get("units.keep", name(scheme, label)), () -> cut.merge(direction, label, this::done)));
        }
        options.add(new UnitStrip.Option("0", text.get("units.keepNone"), () -> cut.merge(direction, "", this::done)));
        put();
        strip.ask(text.get("units.differ", labels.stream().map(label -> name(scheme, label)).collect(Collectors.joining(text.get("units.or")))),
                options);
    }

    private String name(LabelScheme scheme, String label) {
        return scheme.label(label).map(known -> known.name(text.chinese())).orElse(label);
    }

    void noise() {
        cutting(cut -> cut.noise(this::done));
    }

    void heading() {
        cutting(cut -> cut.heading(this::done));
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
                () -> desk.bench().say(Told.done(new Problem("units.shelved", shown.report().name()))
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
        put();
        strip.ask(text.get("units.again.offer", finer, plan.before(), plan.after(), plan.same(), plan.carried(), plan.toConfirm()),
                List.of(new UnitStrip.Option("ENTER", text.get("units.again.apply"), () -> cutting(cut ->
                        cut.recut(plan.report().digest(), plan.units(), plan.segmenter(), this::done))),
                        new UnitStrip.Option("ESCAPE", text.get("units.again.cancel"), () -> {})));
    }

    private void say(String message) {
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
        say(open == 0 ? text.get("units.back", what) : text.get("units.backToConfirm", what, open));
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
