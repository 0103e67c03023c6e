package biaoju.session;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Answers of the database that are never older than what is shown already: one that a step has overtaken is not
 * delivered but asked for again, once no step is under way. Lives on the UI thread.
 */
final class Answers {
    private final Executor ui;
    private final List<Runnable> later = new ArrayList<>();
    private int underWay;
    /** Counts beginnings and ends of steps, and steps of others: where it moved between question and answer, the answer may be too old. */
    private long moves;
    private boolean closed;

    Answers(Executor ui) {
        this.ui = ui;
    }

    /** A step is shown and on its way to the disk. */
    void begin() {
        underWay++;
        moves++;
    }

    /** Somebody else's step was heard of: a package, a rule. */
    void heard() {
        moves++;
    }

    /** It is there, or was refused. */
    void end() {
        underWay--;
        moves++;
        if (underWay > 0) return;
        List<Runnable> due = List.copyOf(later);
        later.clear();
        due.forEach(Runnable::run);
    }

    boolean stepsUnderWay() {
        return underWay > 0;
    }

    /** Nothing is delivered any more. */
    void close() {
        closed = true;
    }

    boolean closed() {
        return closed;
    }

    <T> void ask(Supplier<CompletableFuture<T>> question, Consumer<T> then, Consumer<Throwable> otherwise) {
        long asked = moves;
        var unused = question.get().whenComplete((found, failed) -> ui.execute(() -> {
            if (closed) return;
            if (failed != null) otherwise.accept(failed);
            else if (underWay > 0) later.add(() -> ask(question, then, otherwise));
            else if (moves != asked) ask(question, then, otherwise);
            else then.accept(found);
        }));
    }
}
