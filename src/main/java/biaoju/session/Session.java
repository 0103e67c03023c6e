package biaoju.session;

import biaoju.base.Problem;
import biaoju.base.Signal;
import biaoju.base.Subscription;
import biaoju.command.Command;
import biaoju.command.Commit;
import biaoju.command.Project;
import biaoju.command.ReportLine;
import biaoju.command.UndoState;
import biaoju.domain.Annotation;
import biaoju.domain.Annotator;
import biaoju.domain.Change;
import biaoju.domain.Edit;
import biaoju.domain.Origin;
import biaoju.domain.Sentence;
import biaoju.domain.SentenceId;
import biaoju.domain.Step;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A project as one annotator sees it at a moment, and what that annotator can do. Called on the UI thread alone, which
 * it never holds up: a label is shown at once, saved behind, and taken back from view if it was refused.
 */
public final class Session implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Session.class);

    private final Project project;
    private final Executor ui;
    private final LongSupplier nanoTime;
    private final Signal<View> changed = new Signal<>();
    private final Signal<Notice> notices = new Signal<>();
    private final Subscription commits;
    private final Pages pages;
    /** Steps on their way to the disk, by sentence: what comes back is not shown over what was pressed since. */
    private final Map<SentenceId, Integer> underWay = new HashMap<>();
    private final Answers answers;
    private Annotator me;
    private Overview overview = Overview.NOTHING;
    private boolean reloading;
    private boolean reloadAgain;
    private UndoState undo;
    private @Nullable String front;
    private boolean indexed = true;
    private long since;

    /** @param nanoTime a steady clock, for the time a sentence is looked at */
    public Session(Project project, Executor ui, LongSupplier nanoTime) {
        this.project = project;
        this.ui = ui;
        this.nanoTime = nanoTime;
        this.me = project.me();
        this.undo = project.undo();
        this.pages = new Pages(me.id());
        this.answers = new Answers(ui);
        this.since = nanoTime.getAsLong();
        this.commits = project.commits().listen(commit -> ui.execute(() -> heard(commit)));
        reload();
    }

    public View view() {
        return new View(project.scheme(), me, overview.reports(), pages.tabs(), page().orElse(null), saved(), undo,
                overview.totals(), overview.labelled());
    }

    /** Emitted on the UI thread whenever the view is another one. */
    public Signal<View> changed() {
        return changed;
    }

    /** What the annotator must be told. */
    public Signal<Notice> notices() {
        return notices;
    }

    private SaveState saved() {
        if (!project.writable()) return SaveState.READ_ONLY;
        if (answers.stepsUnderWay()) return SaveState.SAVING;
        return indexed ? SaveState.SAVED : SaveState.REBUILDING;
    }

    private Optional<Page> page() {
        return front == null ? Optional.empty() : pages.page(front);
    }

    private void show() {
        if (!answers.closed()) changed.emit(view());
    }

    // ---- moving

    /** Opens the report in front, at its first sentence unless it stands open already. */
    public void open(String digest) {
        open(digest, 1);
    }

    /** Opens the report in front at the sentence with that number. */
    public void open(String digest, int number) {
        if (pages.page(digest).isPresent()) {
            pages.select(digest, clamp(pages.page(digest).orElseThrow(), number));
            bringForward(digest);
        } else {
            load(digest, number, page -> bringForward(digest));
        }
    }

    /** Brings an open report to the front, at the place where it was left. */
    public void bringForward(String digest) {
        if (pages.page(digest).isEmpty()) return;
        front = digest;
        since = nanoTime.getAsLong();
        show();
    }

    /** Closes the report's tab; its neighbour comes to the front. */
    public void close(String digest) {
        List<String> open = pages.tabs().stream().map(report -> report.digest()).toList();
        int at = open.indexOf(digest);
        if (at < 0) return;
        pages.remove(digest);
        if (digest.equals(front)) front = open.size() == 1 ? null : open.get(at == 0 ? 1 : at - 1);
        show();
    }

    /** Opens the next ({@code +1}) or previous ({@code -1}) report of the project; stays at its ends. */
    public void neighbour(int direction) {
        List<ReportLine> reports = overview.reports();
        int at = -1;
        for (int i = 0; i < reports.size(); i++) if (reports.get(i).report().digest().equals(front)) at = i;
        int to = at < 0 ? 0 : at + direction;
        if (to < 0 || to >= reports.size()) return;
        String digest = reports.get(to).report().digest();
        if (pages.page(digest).isPresent()) bringForward(digest);
        else open(digest);
    }

    public void select(int number) {
        page().ifPresent(page -> {
            if (number == page.current()) return;
            pages.select(page.document().report().digest(), clamp(page, number));
            since = nanoTime.getAsLong();
            show();
        });
    }

    /** The next or previous sentence. */
    public void step(int direction) {
        page().ifPresent(page -> select(clamp(page, page.current() + direction)));
    }

    /** The next or previous sentence without a label of mine, noise passed over; from the end it goes on at the start. */
    public void unlabelled(int direction) {
        page().ifPresent(page -> select(nextUnlabelled(page, direction)));
    }

    private static int nextUnlabelled(Page page, int direction) {
        int size = page.size();
        for (int i = 1; i < size; i++) {
            int number = Math.floorMod(page.current() - 1 + direction * i, size) + 1;
            if (!page.labelled(number) && !page.sentence(number).isNoise()) return number;
        }
        return page.current();
    }

    private static int clamp(Page page, int number) {
        return Math.min(Math.max(number, Math.min(1, page.size())), page.size());
    }

    // ---- doing

    /** Labels the sentence at hand and goes to the next unlabelled one. */
    public void relabel(String label) {
        current().ifPresent(at -> {
            Annotation before = at.annotation();
            long elapsed = (nanoTime.getAsLong() - since) / 1_000_000;
            if (!accepts()) return;
            expect(at.id(), new Annotation(at.id(), me.id(), label, null, before.note(), before.flag(), Origin.HUMAN,
                    false, project.now(), elapsed), new Command.Relabel(at.id(), label, elapsed));
            unlabelled(+1);
        });
    }

    /** Takes the label off the sentence at hand. */
    public void clear() {
        current().ifPresent(at -> {
            Annotation before = at.annotation();
            if (before.label() == null || !accepts()) return;
            expect(at.id(), new Annotation(at.id(), me.id(), null, null, before.note(), before.flag(), Origin.HUMAN,
                    false, project.now(), 0), new Command.Clear(at.id()));
        });
    }

    /** Writes the note of a sentence: that sentence, wherever the annotator has gone meanwhile. */
    public void note(SentenceId sentence, String text) {
        if (!accepts()) return;
        Annotation before = annotation(sentence);
        expect(sentence, new Annotation(sentence, me.id(), before.label(), before.second(), text.strip(), before.flag(),
                before.origin(), before.toConfirm(), project.now(), before.elapsedMs()), new Command.Note(sentence, text));
    }

    /** Flags the sentence at hand as doubtful, or takes the flag off. */
    public void flag() {
        current().ifPresent(at -> {
            if (!accepts()) return;
            Annotation before = at.annotation();
            expect(at.id(), new Annotation(at.id(), me.id(), before.label(), before.second(), before.note(),
                    !before.flag(), before.origin(), before.toConfirm(), project.now(), before.elapsedMs()),
                    new Command.Flag(at.id(), !before.flag()));
        });
    }

    public void undo() {
        takeBack(new Command.Undo());
    }

    public void redo() {
        takeBack(new Command.Redo());
    }

    /** Gives the annotator another name in this project. */
    public void rename(String name) {
        if (accepts()) send(null, new Command.NameAnnotator(new Annotator(me.id(), name)), commit -> {});
    }

    private boolean accepts() {
        if (project.writable()) return true;
        notices.emit(new Notice(Notice.Weight.ERROR, new Problem("session.read_only")));
        return false;
    }

    private void takeBack(Command command) {
        if (!accepts()) return;
        send(null, command, commit -> {
            if (commit.change() == null || commit.change().edits().isEmpty()) return;
            Edit first = commit.change().edits().get(0);
            commit.change().edits().forEach(this::follow);
            goTo(first.sentence());
        });
    }

    private void goTo(SentenceId sentence) {
        if (pages.page(sentence.report()).isPresent()) {
            pages.select(sentence.report(), Math.max(1, pages.number(sentence)));
            bringForward(sentence.report());
        } else {
            load(sentence.report(), 1, page -> {
                pages.select(sentence.report(), Math.max(1, pages.number(sentence)));
                bringForward(sentence.report());
            });
        }
    }

    /** Shows the annotation at once and sends the command after it. */
    private void expect(SentenceId sentence, Annotation after, Command command) {
        count(sentence, pages.set(sentence, after), after);
        underWay.merge(sentence, 1, Integer::sum);
        send(sentence, command, commit -> {
            if (commit.change() != null) commit.change().edits().forEach(this::follow);
        });
        show();
    }

    /** What the journal says becomes the view, unless the annotator has pressed on since. */
    private void follow(Edit edit) {
        if (!pages.isMine(edit) || underWay.containsKey(edit.sentence())) return;
        if (pages.number(edit.sentence()) == 0) reload(); // whether it is noise only the open report knows
        else count(edit.sentence(), pages.set(edit.sentence(), edit.after()), edit.after());
    }

    private void send(@Nullable SentenceId sentence, Command command, Consumer<Commit> then) {
        answers.begin();
        CompletableFuture<Commit> sent = project.submit(command);
        var unused = sent.whenComplete((commit, refused) -> ui.execute(() -> {
            if (answers.closed()) return;
            answers.end();
            if (sentence != null) underWay.computeIfPresent(sentence, (key, n) -> n == 1 ? null : n - 1);
            if (refused != null) {
                complain(refused);
                reload();
                if (sentence != null) reread(sentence.report());
            } else {
                if (commit.change() == null) undo = commit.undo(); // else it was heard already
                then.accept(commit);
            }
            show();
        }));
        show();
    }

    private void complain(Throwable refused) {
        Throwable cause = refused instanceof CompletionException && refused.getCause() != null ? refused.getCause() : refused;
        if (!(cause instanceof Problem)) LOG.error("a command failed", cause);
        Problem problem = cause instanceof Problem known ? known
                : new Problem(cause, "session.failed", String.valueOf(cause.getMessage()));
        notices.emit(new Notice(Notice.Weight.ERROR, problem));
    }

    private void count(SentenceId sentence, @Nullable Annotation before, @Nullable Annotation after) {
        int number = pages.number(sentence);
        boolean noise = number > 0 && pages.page(sentence.report()).map(page -> page.sentence(number).isNoise()).orElse(false);
        overview = overview.counted(sentence.report(), noise, before, after);
    }

    private Annotation annotation(SentenceId sentence) {
        return pages.page(sentence.report()).flatMap(page -> page.annotation(pages.number(sentence))).orElseGet(() ->
                new Annotation(sentence, me.id(), null, null, "", false, Origin.HUMAN, false, project.now(), 0));
    }

    private Optional<At> current() {
        return page().flatMap(page -> page.sentence().map(sentence -> {
            SentenceId id = page.document().idOf(sentence);
            return new At(sentence, id, annotation(id));
        }));
    }

    private record At(Sentence sentence, SentenceId id, Annotation annotation) {}

    // ---- reading

    /** Asks for the list of reports and the totals again; however often during one answer, once more after it. */
    public void reload() {
        reloadAgain = reloading;
        if (reloading) return;
        reloading = true;
        answers.ask(() -> project.ask().reports(me.id()).thenCombine(project.ask().totals(), Overview::of), found -> {
            overview = found;
            show();
            reloaded();
        }, failed -> {
            complain(failed);
            reloaded();
        });
    }

    private void reloaded() {
        reloading = false;
        if (reloadAgain) reload();
    }

    private void load(String digest, int number, Consumer<Page> then) {
        answers.ask(() -> project.ask().document(digest), document -> {
            if (document.isEmpty()) {
                notices.emit(new Notice(Notice.Weight.ERROR, new Problem("session.no_report", digest)));
                return;
            }
            answers.ask(() -> project.ask().annotations(digest), annotations -> then.accept(
                    pages.put(document.get(), annotations, number)), this::complain);
        }, this::complain);
    }

    private void reread(String digest) {
        pages.page(digest).map(Page::document).ifPresent(document ->
                answers.ask(() -> project.ask().annotations(digest), annotations -> {
                    if (pages.page(digest).isEmpty()) return; // closed meanwhile
                    pages.put(document, annotations, 1);
                    show();
                }, this::complain));
    }

    /** What others must be told of a change: imports, my own new name, and that the database is whole again. */
    private void heard(Commit commit) {
        if (answers.closed()) return;
        indexed = commit.indexed();
        undo = commit.undo();
        if (commit.change() == null) {
            show();
        } else if (commit.change() instanceof Change.ReportsAdded) {
            reload();
        } else if (commit.change() instanceof Change.Annotated step && step.step() == Step.IMPORT) {
            reload();
            for (var report : pages.tabs()) reread(report.digest());
        } else if (commit.change() instanceof Change.AnnotatorNamed named && named.annotator().id().equals(me.id())) {
            me = named.annotator();
            show();
        }
    }

    /** Stops listening; the project stays open and is its opener's to close. */
    @Override
    public void close() {
        answers.close();
        commits.close();
    }
}
