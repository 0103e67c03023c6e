package biaoju.session;

import biaoju.base.Problem;
import biaoju.base.Signal;
import biaoju.command.Command;
import biaoju.command.Commit;
import biaoju.command.Project;
import biaoju.command.UndoState;
import biaoju.domain.SentenceId;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Steps on their way to the disk: what is refused is told, and what was shown of it is read again as it is. Lives on the
 * UI thread.
 */
final class Steps {
    private static final Logger LOG = LoggerFactory.getLogger(Steps.class);

    private final Project project;
    private final Executor ui;
    private final Answers answers;
    private final Shelf shelf;
    private final Showing showing;
    private final Signal<Notice> notices;
    /** By sentence: what comes back is not shown over what was pressed since. */
    private final Map<SentenceId, Integer> underWay = new HashMap<>();
    private UndoState undo;

    Steps(Project project, Executor ui, Answers answers, Shelf shelf, Showing showing, Signal<Notice> notices) {
        this.project = project;
        this.ui = ui;
        this.answers = answers;
        this.shelf = shelf;
        this.showing = showing;
        this.notices = notices;
        undo = project.undo();
    }

    /** What can be taken back, and done again. */
    UndoState undo() {
        return undo;
    }

    void heard(Commit commit) {
        undo = commit.undo();
    }

    /** Whether something may be changed now; if not, the annotator is told. */
    boolean accepts() {
        if (project.writable()) return true;
        notices.emit(new Notice(Notice.Weight.ERROR, new Problem("session.read_only")));
        return false;
    }

    /** What it changes is shown when it is heard that it is saved. */
    void settle(Command command) {
        if (accepts()) send(command, commit -> {});
    }

    void send(Command command, Consumer<Commit> then) {
        submit(null, null, command, then);
    }

    /** Sends a cut of the report that was shown already; refused, the report is read again as it is. */
    void sendCut(String report, Command command) {
        submit(null, report, command, commit -> {});
    }

    /** Sends what was shown of the sentence already. */
    void sendShown(SentenceId sentence, Command command, Consumer<Commit> then) {
        underWay.merge(sentence, 1, Integer::sum);
        submit(sentence, null, command, then);
    }

    /** Whether a step of the sentence is on its way. */
    boolean underWay(SentenceId sentence) {
        return underWay.containsKey(sentence);
    }

    private void submit(@Nullable SentenceId shown, @Nullable String cut, Command command, Consumer<Commit> then) {
        answers.begin();
        CompletableFuture<Commit> sent = project.submit(command);
        var unused = sent.whenComplete((commit, refused) -> ui.execute(() -> {
            if (!answers.closed()) showing.atOnce(() -> answered(shown, cut, commit, refused, then));
        }));
        showing.show();
    }

    private void answered(@Nullable SentenceId shown, @Nullable String cut, @Nullable Commit commit, @Nullable Throwable refused,
            Consumer<Commit> then) {
        answers.end();
        if (shown != null) underWay.computeIfPresent(shown, (key, n) -> n == 1 ? null : n - 1);
        if (commit == null) {
            complain(Objects.requireNonNull(refused));
            shelf.reload();
            if (cut != null) shelf.recut(cut, -1);
            else if (shown != null) shelf.reread(shown.report());
            else shelf.rereadAll();
        } else {
            if (commit.change() == null) heard(commit); // else it was heard already
            then.accept(commit);
        }
        showing.show();
    }

    void complain(Throwable refused) {
        Throwable cause = refused instanceof CompletionException && refused.getCause() != null ? refused.getCause() : refused;
        if (!(cause instanceof Problem)) LOG.error("a command failed", cause);
        Problem problem = cause instanceof Problem known ? known
                : new Problem(cause, "session.failed", String.valueOf(cause.getMessage()));
        notices.emit(new Notice(Notice.Weight.ERROR, problem));
    }
}
