package biaoju.desktop;

import biaoju.base.Cancel;
import biaoju.base.Jobs;
import biaoju.base.Messages;
import biaoju.base.Progress;
import biaoju.base.Signal;
import biaoju.base.Subscription;
import biaoju.command.Commit;
import biaoju.command.Project;
import biaoju.command.SentenceText;
import biaoju.desktop.history.HistoryList;
import biaoju.desktop.shell.Latest;
import biaoju.desktop.shell.Work;
import biaoju.domain.Annotation;
import biaoju.domain.SentenceId;
import biaoju.flow.history.History;
import biaoju.flow.history.Line;
import biaoju.session.Page;
import biaoju.session.Session;
import biaoju.session.View;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Who labelled what and when: of the sentence at hand, a little for the label panel once somebody stays there, and all of
 * it, or the project's, while the window is looked at. Outlives the frame's being built anew. Event dispatch thread only.
 */
final class Histories implements Companion {
    static final int PAGE = 1_000;
    /** Milliseconds at a sentence before its history is looked up: whoever labels on does not read it. */
    static final int STAY = 350;
    /** Bytes of each log that are looked through for the label panel: some hundred thousand steps. */
    private static final long NEAR = 64L << 20;

    private final Executor ui;
    private final Latest looking;
    private final Latest listing;
    private final Signal<Histories> changed = new Signal<>();
    private final Pause stay;
    private @Nullable Project project;
    private @Nullable Session session;
    private @Nullable Subscription views;
    private @Nullable Subscription commits;
    private @Nullable SentenceId at;
    private @Nullable Annotation said;
    private List<Line> brief = List.of();
    private HistoryList shown = HistoryList.NOTHING;
    private boolean watched;
    /** Whether what others did may be seen. */
    private boolean others;
    private boolean ofProject;
    private @Nullable UUID by;
    private int wanted = PAGE;

    Histories(Work work, Jobs quick, Executor ui, Supplier<Messages> text, Consumer<Throwable> complain, Pause.Maker pauses) {
        this.ui = ui;
        looking = new Latest(quick, complain);
        listing = work.latest(() -> text.get().get("history.job"), complain);
        stay = pauses.before(this::lookUp);
    }

    /** Told when there is something else to show. */
    Signal<Histories> changed() {
        return changed;
    }

    /** Of the sentence at hand, newest first; empty while it is not known. */
    List<Line> brief() {
        return brief;
    }

    HistoryList listing() {
        return shown;
    }

    boolean ofProject() {
        return ofProject;
    }

    @Override
    public void opened(Project now, Session of) {
        rest();
        project = now;
        session = of;
        at = null;
        said = null;
        brief = List.of();
        shown = HistoryList.NOTHING;
        by = null;
        others = whose(of.view()) == null;
        views = of.changed().listen(this::follow);
        commits = now.commits().listen(commit -> ui.execute(() -> heard(now, commit)));
        changed.emit(this);
    }

    @Override
    public void rest() {
        if (views != null) views.close();
        if (commits != null) commits.close();
        views = null;
        commits = null;
        stay.stop();
        looking.stop();
        listing.stop();
        project = null;
        session = null;
    }

    private void heard(Project of, Commit commit) {
        if (of == project && commit.change() != null && commit.change().edits().isEmpty() && commit.change().rulings().isEmpty()) return;
        if (of == project && watched) stay.restart();
    }

    private void follow(View view) {
        Page page = view.page();
        SentenceId now = page == null ? null : page.sentence().map(page.document()::idOf).orElse(null);
        Annotation mine = page == null || page.current() == 0 ? null : page.mine().get(page.current());
        boolean seen = whose(view) == null;
        if (seen == others && Objects.equals(now, at) && Objects.equals(mine, said)) return;
        boolean moved = !Objects.equals(now, at);
        if (moved) looking.stop();
        at = now;
        said = mine;
        if (seen != others) {
            others = seen;
            forget();
        } else if (moved && !brief.isEmpty()) {
            brief = List.of();
            changed.emit(this);
        }
        stay.restart();
    }

    /** What is shown, or on its way, is of others too, or lacks them: not a moment longer. */
    private void forget() {
        looking.stop();
        listing.stop();
        brief = List.of();
        shown = HistoryList.NOTHING;
        by = null;
        changed.emit(this);
    }

    /** Whose steps may be seen: in a blind project one's own alone. */
    private static @Nullable UUID whose(View view) {
        return view.blind() && !view.reviewing() ? view.me().id() : null;
    }

    /** Somebody has stayed at the sentence. */
    void lookUp() {
        if (watched) list();
        Session in = session;
        Project of = project;
        SentenceId sentence = at;
        if (in == null || of == null || sentence == null) return;
        View view = in.view();
        boolean nothing = said == null && (view.page() == null || view.page().votes(view.page().current()).isEmpty());
        if (nothing) return; // nobody said anything: nearly always nobody ever did
        UUID whose = whose(view);
        looking.start((cancel, progress) -> new History(of).of(sentence, whose, NEAR, cancel, progress), lines -> {
            brief = lines;
            changed.emit(this);
        });
    }

    // ---- the window

    /** Somebody looks at the window, or no longer does. */
    void watch(boolean now) {
        if (watched == now) return;
        watched = now;
        if (now) list();
        else listing.stop();
    }

    /** @param annotator whose steps, null for everybody's */
    void look(boolean project, @Nullable UUID annotator) {
        ofProject = project;
        by = annotator;
        wanted = PAGE;
        list();
    }

    void more() {
        wanted += PAGE;
        list();
    }

    private void list() {
        Project in = project;
        Session of = session;
        if (in == null || of == null) return;
        UUID allowed = whose(of.view());
        UUID whom = allowed == null ? by : allowed;
        SentenceId sentence = at;
        boolean all = ofProject;
        int most = wanted;
        listing.start((cancel, progress) -> all ? ofProject(in, whom, most, cancel)
                : sentence == null ? HistoryList.NOTHING : ofSentence(in, sentence, whom, cancel, progress), found -> {
                    shown = found;
                    changed.emit(this);
                });
    }

    private static HistoryList ofProject(Project in, @Nullable UUID whom, int most, Cancel cancel) {
        History history = new History(in);
        List<Line> lines = new ArrayList<>();
        Map<SentenceId, SentenceText> texts = new HashMap<>();
        while (lines.size() < most) {
            cancel.check();
            List<Line> next = history.steps(lines.isEmpty() ? null : lines.get(lines.size() - 1).stamp(), whom, PAGE);
            if (next.isEmpty()) break;
            texts.putAll(history.texts(next, cancel));
            lines.addAll(next);
        }
        return new HistoryList(null, whom, lines, texts, history.count(whom));
    }

    private static HistoryList ofSentence(Project in, SentenceId sentence, @Nullable UUID whom, Cancel cancel, Progress progress) {
        History history = new History(in);
        List<Line> lines = history.of(sentence, whom, Long.MAX_VALUE, cancel, progress);
        return new HistoryList(sentence, whom, lines, history.texts(lines, cancel), lines.size());
    }
}
