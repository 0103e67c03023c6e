package biaoju.journal;

import biaoju.base.Problem;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Logs from elsewhere on their way in: copied beside the journal's own, forced and read again there, so that taking them in
 * is a matter of names. What did not go in is deleted with {@link #close}.
 */
public final class Admission implements AutoCloseable {
    private static final String COMING = ".coming";

    private final Path folder;
    private final Disk disk;
    private final List<Log> waiting = new ArrayList<>();

    private Admission(Path folder, Disk disk) {
        this.folder = folder;
        this.disk = disk;
    }

    /** Takes away what an admission left that was killed on its way. */
    static void sweep(Path folder) throws IOException {
        try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, "*" + COMING)) {
            for (Path file : left) {
                if (Files.isWritable(folder)) Files.deleteIfExists(file);
            }
        }
    }

    static Admission prepare(Path folder, List<ForeignLog> foreign, Disk disk) {
        Admission admission = new Admission(folder, disk);
        boolean prepared = false;
        try {
            for (ForeignLog log : foreign) admission.copy(log);
            prepared = true;
            return admission;
        } catch (IOException cannot) {
            throw failed(folder, cannot);
        } finally {
            if (!prepared) admission.close();
        }
    }

    private void copy(ForeignLog foreign) throws IOException {
        Path beside = folder.resolve(foreign.writer() + ".log" + COMING);
        waiting.add(new Log(beside, foreign.writer())); // so that it is deleted whatever happens
        Files.copy(foreign.file(), beside, StandardCopyOption.REPLACE_EXISTING);
        disk.force(beside);
        Log log = Log.scan(beside, foreign.writer());
        if (log == null || !log.head().equals(foreign.head()) || log.hasGaps()) throw new IOException("changed while it was copied: " + beside);
        waiting.set(waiting.size() - 1, log);
    }

    /** Called under the journal's lock. */
    Map<UUID, Long> into(Map<UUID, Log> logs, UUID own) {
        List<Log> coming = new ArrayList<>();
        for (Log log : waiting) {
            Standing standing = Standing.of(log, logs.get(log.writer()), own);
            if (standing == Standing.FORK || standing == Standing.OWN) throw new Problem("journal.fork", log.writer().toString());
            if (standing != Standing.KNOWN) coming.add(log);
        }
        Map<UUID, Long> known = new LinkedHashMap<>();
        try {
            for (Log log : coming) {
                Log before = logs.get(log.writer());
                Path place = Opening.logFile(folder, log.writer());
                Files.move(log.file(), place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                waiting.remove(log);
                logs.put(log.writer(), log.at(place));
                known.put(log.writer(), lastKnown(before));
            }
            if (!coming.isEmpty()) disk.forceFolder(folder);
            return known;
        } catch (IOException cannot) {
            throw failed(folder, cannot);
        }
    }

    private static long lastKnown(@Nullable Log before) {
        return before == null || before.hasGaps() ? 0 : before.head().seq();
    }

    private static Problem failed(Path folder, IOException cannot) {
        return new Problem(cannot, "journal.admission", folder.toString(), String.valueOf(cannot.getMessage()));
    }

    /** Deletes what did not go in. */
    @Override
    public void close() {
        for (Log log : waiting) delete(log.file());
        waiting.clear();
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException harmless) { // nobody reads it, and the next opening sweeps it away
            return;
        }
    }
}
