package biaoju.importing.extract;

import biaoju.base.Cancel;
import biaoju.base.Problem;
import biaoju.base.Reason;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads tables that are no text, each in a process of its own. Its rows are kept in a file aside until all are there: a
 * table that breaks in the middle has none.
 */
public final class TableReader {
    private static final Logger LOG = LoggerFactory.getLogger(TableReader.class);

    /** What a table may cost: rows are many more bytes than a report. */
    public static final Limits USUAL = new Limits(512, 180, 1 << 30);

    private static final long LOOK_EVERY_MS = 50;
    private static final int SECONDS_TO_END = 5;
    private static final int LONGEST_FRAME = 64 << 20;

    private final Limits limits;

    public TableReader(Limits limits) {
        this.limits = limits;
    }

    /**
     * The rows as {@link TableRows} has them; closing forgets them.
     *
     * @throws Problem               if it is no such table, or more than may be
     * @throws CancellationException if that was asked for meanwhile
     */
    public InputStream rows(Path file, TableKind kind, Cancel cancel) {
        String name = file.toString();
        @Nullable Path aside = null;
        @Nullable Thread reading = null;
        try (ParserProcess process = ParserProcess.start(limits, TableMain.class, kind.name(), file.toAbsolutePath().toString())) {
            aside = Files.createTempFile("biaoju-rows", ".jsonl");
            Path rows = aside;
            FutureTask<Void> task = new FutureTask<>(() -> {
                keep(process.answers(), rows, name);
                return null;
            });
            reading = new Thread(task, "table");
            reading.setDaemon(true);
            reading.start();
            await(task, process, name, cancel);
            return Files.newInputStream(aside, StandardOpenOption.DELETE_ON_CLOSE);
        } catch (IOException broken) {
            forget(aside, reading);
            throw new Problem(broken, "importing.extract.noProcess", name, Reason.of(broken));
        } catch (Problem | CancellationException none) {
            forget(aside, reading);
            throw none;
        }
    }

    /** @throws IOException if what comes is no answer, or more than may be said */
    private void keep(DataInputStream answers, Path rows, String name) throws IOException {
        long left = limits.answer();
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(rows), 1 << 16)) {
            while (true) {
                int kind = answers.readUnsignedByte();
                int length = answers.readInt();
                left -= length;
                if (length < 0 || length > LONGEST_FRAME) throw new IOException("a frame of " + length + " bytes");
                if (left < 0) throw new Problem("importing.extract.tableTooLong", name, Integer.toString(limits.answer() >> 20));
                byte[] frame = answers.readNBytes(length);
                if (frame.length < length) throw new IOException("half a frame");
                switch (kind) {
                    case TableRows.LINES -> out.write(frame);
                    case TableRows.END -> {
                        return;
                    }
                    case TableRows.REFUSED -> {
                        Wire.read(frame, name); // throws what it says
                        throw new IOException("no reason");
                    }
                    default -> throw new IOException("no frame");
                }
            }
        }
    }

    private void await(FutureTask<Void> task, ParserProcess process, String name, Cancel cancel) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(limits.seconds());
        while (true) {
            cancel.check();
            try {
                task.get(LOOK_EVERY_MS, TimeUnit.MILLISECONDS);
                return;
            } catch (TimeoutException notYet) {
                if (System.nanoTime() - end > 0) {
                    throw new Problem(notYet, "importing.extract.tableLate", name, Integer.toString(limits.seconds()));
                }
            } catch (ExecutionException died) {
                if (died.getCause() instanceof Problem refused) throw refused;
                throw process.ranOutOfMemory() ? new Problem(died, "importing.extract.tableMemory", name, Integer.toString(limits.heap()))
                        : new Problem(died, "importing.extract.tableCrashed", name);
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                throw new CancellationException("cancelled");
            }
        }
    }

    /** @param reading ends by itself, as the process has: it must not make the file anew, nor hold it open where that keeps it there */
    private static void forget(@Nullable Path aside, @Nullable Thread reading) {
        if (reading != null) ended(reading);
        if (aside == null) return;
        try {
            Files.deleteIfExists(aside);
        } catch (IOException left) {
            LOG.warn("not removed: {}", aside);
        }
    }

    private static void ended(Thread reading) {
        boolean interrupted = Thread.interrupted();
        try {
            reading.join(TimeUnit.SECONDS.toMillis(SECONDS_TO_END));
        } catch (InterruptedException stop) {
            interrupted = true;
        }
        if (interrupted) Thread.currentThread().interrupt();
    }
}
