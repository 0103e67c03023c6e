package biaoju.command;

import biaoju.base.Cancel;
import biaoju.base.Problem;
import biaoju.base.Progress;
import biaoju.base.Waiting;
import biaoju.domain.Change;
import biaoju.domain.Report;
import biaoju.journal.Frame;
import biaoju.journal.Journal;
import biaoju.store.Db;
import biaoju.store.Fold;
import biaoju.store.Seal;
import biaoju.store.TextOf;
import biaoju.store.TxWork;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The database as the command room uses it: one thread on which everything that changes happens, in order, and a
 * file that can be made anew from the journal at any moment, even while commands wait in that thread's queue.
 */
final class Database implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Database.class);
    /** Frames a transaction while the journal is folded: large enough for speed, small enough for a short hold. */
    private static final int FRAMES_AT_ONCE = 500;

    private final Path file;
    private final Seal seal;
    private final CorpusTexts texts;
    private final ExecutorService thread;
    private volatile Db db;
    private volatile boolean healthy = true;
    /** Whether something the journal has is being put in by parts. */
    private volatile boolean behind;
    /** Which database this is: one that was made anew is another one, and numbers its rows otherwise. */
    private final AtomicInteger number = new AtomicInteger();

    Database(Path file, Seal seal, CorpusTexts texts, Db db) {
        this.file = file;
        this.seal = seal;
        this.texts = texts;
        this.db = db;
        this.thread = Executors.newSingleThreadExecutor(work -> {
            Thread thread = new Thread(work, "db");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Runs the work on the database thread, after all that was asked before. */
    <T> CompletableFuture<T> onDb(Callable<T> work) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        try {
            thread.execute(() -> {
                try {
                    answer.complete(work.call());
                } catch (Throwable refused) {
                    answer.completeExceptionally(refused);
                }
            });
        } catch (RejectedExecutionException ended) {
            answer.completeExceptionally(new Problem(ended, "command.closed"));
        }
        return answer;
    }

    /** One transaction on the writing connection; called on the database thread. */
    <T> T tx(TxWork<T> work) {
        return Waiting.on(db.write(work));
    }

    /** One question on the reading connection, from any thread; while the database is made anew it waits for that. */
    <T> CompletableFuture<T> ask(TxWork<T> question) {
        return healthy ? db.read(question) : onDb(() -> Waiting.on(db.read(question)));
    }

    /** Whether it holds all that the journal says. */
    boolean healthy() {
        return healthy;
    }

    int number() {
        return number.get();
    }

    String text(Report report) {
        String text = texts.text(report);
        if (text == null) throw new Problem("command.original_gone", report.name(), report.source());
        return text;
    }

    /** While it lags behind the journal it is not sealed, should the project be closed. */
    void behind(boolean lags) {
        behind = lags;
    }

    /** From now on it is no longer asked and no longer changed, until {@link #rebuild}. */
    void distrust() {
        healthy = false;
    }

    /**
     * Makes it anew from the journal; called on the database thread, so that whoever asks meanwhile waits in the queue.
     *
     * @throws Problem if that cannot be done either; the next step tries again
     */
    void rebuild(Journal journal) {
        healthy = false;
        try {
            db.close();
            deleteFiles(file);
            db = build(file, journal, texts, new Cancel(), Progress.NONE);
            number.incrementAndGet();
        } catch (RuntimeException broken) {
            LOG.error("the database cannot be made anew", broken);
            throw new Problem(broken, "command.no_database", file.toString(), String.valueOf(broken.getMessage()));
        }
        healthy = true;
        LOG.info("the database was made anew");
    }

    /** A new database at {@code file} with all that the journal says. */
    static Db build(Path file, Journal journal, TextOf texts, Cancel cancel, Progress progress) {
        Db db = Db.open(file, true);
        try {
            fold(db, journal, Map.of(), texts, cancel, progress);
            return db;
        } catch (RuntimeException broken) {
            db.close();
            throw broken;
        }
    }

    /** Applies every frame after those given, in order. */
    static void fold(Db db, Journal journal, Map<UUID, Long> after, TextOf texts, Cancel cancel, Progress progress) {
        List<Frame> waiting = new ArrayList<>();
        long total = journal.size();
        long[] done = {0};
        journal.replay(after, frame -> {
            cancel.check();
            waiting.add(frame);
            if (waiting.size() >= FRAMES_AT_ONCE || frame.change() instanceof Change.ReportsAdded) {
                apply(db, waiting, texts);
            }
            progress.at(++done[0], total);
        });
        apply(db, waiting, texts);
    }

    private static void apply(Db db, List<Frame> frames, TextOf texts) {
        if (frames.isEmpty()) return;
        Waiting.on(db.write(tx -> {
            for (Frame frame : frames) Fold.apply(tx, frame, texts);
            return true;
        }));
        frames.clear();
    }

    /** Compares the database with the fold of the journal, and both with the originals. */
    List<Problem> check(Journal journal, Cancel cancel, Progress progress) {
        List<Problem> found = new ArrayList<>(texts.checkOriginals(Waiting.on(db.read(Comparison::reports)), cancel));
        Path place = null;
        try {
            place = Files.createTempDirectory("biaoju-check");
            Path twin = place.resolve("twin.mv.db");
            try (Db fold = build(twin, journal, texts, cancel, progress)) {
                found.addAll(new Comparison(db, fold).problems(texts.missing(), cancel));
            }
        } catch (IOException broken) {
            throw new Problem(broken, "command.temporary_folder", String.valueOf(broken.getMessage()));
        } finally {
            if (place != null) {
                deleteFiles(place.resolve("twin.mv.db"));
                delete(place);
            }
        }
        return List.copyOf(found);
    }

    /** The database file and what H2 keeps beside it. */
    static void deleteFiles(Path file) {
        delete(file);
        delete(file.resolveSibling(file.getFileName().toString().replace(".mv.db", ".trace.db")));
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException broken) {
            throw new Problem(broken, "command.cannot_delete", file, String.valueOf(broken.getMessage()));
        }
    }

    /** Finishes what is queued, closes the file, and seals it if it holds everything. */
    @Override
    public void close() {
        thread.shutdown();
        boolean drained = false;
        try {
            drained = thread.awaitTermination(30, TimeUnit.SECONDS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
        db.close();
        try {
            boolean complete = healthy && !behind && texts.missing().isEmpty(); // a report left out is looked for at each start
            if (complete && drained && db.closedCleanly()) seal.set(file);
        } catch (IOException unsealed) {
            LOG.warn("the database could not be sealed; it is made anew at the next start", unsealed);
        }
    }
}
