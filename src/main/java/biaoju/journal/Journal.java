package biaoju.journal;

import biaoju.base.Problem;
import biaoju.domain.Change;
import biaoju.domain.Deed;
import biaoju.domain.Stamp;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The project's truth: a folder with one append-only log a writer, {@code <uuid>.log}, and in memory where each frame is.
 * All methods may be called from any thread and do file work in it; {@link #append} waits for the disk.
 */
public final class Journal implements AutoCloseable {
    private final Path folder;
    private final Clock time;
    private final Disk disk;
    private final Map<UUID, Log> logs;
    private Log own;
    private final List<Damage> damages;
    private final Object lock = new Object();
    private long clock;
    private @Nullable AppendFile end;
    private volatile @Nullable IOException broken;
    private volatile boolean closed;

    private Journal(Path folder, UUID writer, Clock time, Disk disk, Map<UUID, Log> logs, List<Damage> damages) {
        this.folder = folder;
        this.time = time;
        this.disk = disk;
        this.logs = logs;
        this.damages = damages;
        own = logs.computeIfAbsent(writer, id -> new Log(Opening.logFile(folder, id), id));
        for (Log log : logs.values()) clock = Math.max(clock, log.clock());
    }

    /**
     * Reads and checks every log in the folder, making the folder where it is not there; sets what is damaged aside.
     *
     * @param writer whose log {@link #append} goes to; its file is made with its first frame
     * @throws Problem {@code journal.newer} if a log holds frames of a later program: then no file was touched;
     *                 {@code journal.unreadable} if a file cannot be read at all
     */
    public static Journal open(Path folder, UUID writer, Clock clock) {
        return open(folder, writer, clock, new Disk());
    }

    static Journal open(Path folder, UUID writer, Clock clock, Disk disk) {
        Opening opening = Opening.of(folder, clock.instant(), disk);
        Journal journal = new Journal(folder, writer, clock, disk, opening.logs(), opening.damages());
        journal.broken = opening.unrepaired(writer);
        if (journal.broken == null) journal.openEnd();
        return journal;
    }

    /** Learns early whether the own log can be written, without making a file that nobody asked for. */
    private void openEnd() {
        try {
            if (Files.exists(own.file())) end = disk.open(own.file());
            else if (!Files.isWritable(folder)) broken = new IOException("the folder cannot be written: " + folder);
        } catch (IOException cannot) {
            broken = cannot;
        }
    }

    /** What was found wrong when the journal was opened, and repaired. */
    public List<Damage> damages() {
        return damages;
    }

    /** How far each log goes that has a frame. */
    public Map<UUID, Head> heads() {
        synchronized (lock) {
            Map<UUID, Head> heads = new LinkedHashMap<>();
            for (Log log : logs.values()) if (log.head().seq() > 0) heads.put(log.writer(), log.head());
            return heads;
        }
    }

    /** The highest Lamport clock of all logs: the next frame's is one more. */
    public long clock() {
        synchronized (lock) {
            return clock;
        }
    }

    /** The number of frames in all logs. */
    public long size() {
        synchronized (lock) {
            return logs.values().stream().mapToLong(log -> log.entries().size()).sum();
        }
    }

    public UUID writer() {
        synchronized (lock) {
            return own.writer();
        }
    }

    /** From now on {@link #append} begins, or goes on with, the log of that writer; the one so far stays as it is. */
    public void continueAs(UUID writer) {
        synchronized (lock) {
            close();
            closed = false;
            own = logs.computeIfAbsent(writer, id -> new Log(Opening.logFile(folder, id), id));
            broken = null;
            openEnd();
        }
    }

    /** The next frame's clock will be higher than this: whoever writes after it knew of all that stands before. */
    public void witness(long seen) {
        synchronized (lock) {
            clock = Math.max(clock, seen);
        }
    }

    /** False once anything failed at the own log: from then on {@link #append} refuses. Never waits for the disk. */
    public boolean writable() {
        return broken == null && !closed;
    }

    /**
     * Writes the change as the next frame of the own log and waits until it is on the disk.
     *
     * @throws Problem {@code journal.unwritable} if that failed, now or ever before since the journal was opened: what a
     *                 failed force has written, or not, cannot be known, so it is never tried again;
     *                 {@code journal.tooBig} if the change is too big for one frame: then nothing happened
     */
    public Frame append(Change change) {
        synchronized (lock) {
            refuseIfBroken();
            Head head = own.head();
            Stamp stamp = new Stamp(clock + 1, own.writer(), head.seq() + 1);
            Instant at = time.instant().truncatedTo(ChronoUnit.MILLIS);
            byte[] bytes = Envelope.write(stamp, at, head.hash(), change);
            if (bytes.length > Json.MAX_FRAME) throw new Problem("journal.tooBig", String.valueOf(bytes.length >> 20));
            String hash = Chain.next(head.hash(), bytes, 0, bytes.length);
            long start = own.size();
            write(ByteBuffer.wrap(Line.encode(bytes, hash)), start);
            own.add(entry(start + Line.HEAD, bytes, stamp, change), hash);
            own.grownTo(start + Line.HEAD + bytes.length + 2);
            clock = stamp.clock();
            return new Frame(stamp, at, change, hash);
        }
    }

    private void refuseIfBroken() {
        if (closed) throw new IllegalStateException("the journal is closed");
        if (clock >= Envelope.MAX_CLOCK || own.head().seq() >= Envelope.MAX_CLOCK) broken = new IOException("the clock is at its end");
        if (broken != null) throw unwritable(broken);
    }

    private Problem unwritable(IOException cause) {
        return new Problem(cause, "journal.unwritable", own.file().toString(), String.valueOf(cause.getMessage()));
    }

    private void write(ByteBuffer line, long at) {
        AppendFile file = end;
        try {
            if (file == null) {
                file = disk.open(own.file());
                end = file;
                disk.forceFolder(folder);
            }
            file.write(line, at);
            file.force();
        } catch (IOException failed) {
            broken = failed;
            if (file != null) cutOff(file, at);
            throw unwritable(failed);
        }
    }

    /** What was refused should not be there at the next start. If this fails too, the next start finds it torn, or whole. */
    private void cutOff(AppendFile file, long at) {
        try {
            file.truncate(at);
        } catch (IOException failed) {
            if (broken != null) broken.addSuppressed(failed);
        }
    }

    static Log.Entry entry(long at, byte[] bytes, Stamp stamp, Change change) {
        Deed deed = change.deed().orElse(null);
        int crc = Line.crc(bytes, 0, bytes.length);
        if (deed == null) return new Log.Entry(at, bytes.length, crc, stamp.seq(), stamp.clock(), null, null, null, false);
        return new Log.Entry(at, bytes.length, crc, stamp.seq(), stamp.clock(), deed.by(), deed.step(), deed.of(), deed.redo());
    }

    /**
     * Hands over, in the order of their stamps, all frames beyond what is known of each log. One frame is in memory at a
     * time; frames appended meanwhile are not among them.
     *
     * @param after the number of the last frame known, by writer; a writer that is not there is not known at all
     * @throws Problem {@code journal.changed} or {@code journal.unreadable} if a file is no longer what it was
     */
    public void replay(Map<UUID, Long> after, Consumer<Frame> each) {
        FoldOrder frames = inOrder(after);
        try (FrameReader reader = new FrameReader()) {
            while (frames.hasNext()) {
                FoldOrder.Placed next = frames.next();
                each.accept(reader.read(next.log(), next.entry()));
            }
        }
    }

    /**
     * The frame with this stamp once more.
     *
     * @throws Problem {@code journal.noFrame} if there is none
     */
    public Frame read(Stamp stamp) {
        Log log;
        Log.Entry entry = null;
        synchronized (lock) {
            log = logs.get(stamp.writer());
            if (log != null) entry = log.find(stamp);
        }
        if (log == null || entry == null) {
            throw new Problem("journal.noFrame", String.valueOf(stamp.seq()), stamp.writer().toString());
        }
        try (FrameReader reader = new FrameReader()) {
            return reader.read(log, entry);
        }
    }

    /** The hash of a writer's frame with that number, empty where the journal has none. */
    public Optional<String> hashAt(UUID writer, long seq) {
        synchronized (lock) {
            Log log = logs.get(writer);
            return log == null ? Optional.empty() : log.hashAt(seq);
        }
    }

    /** The steps of this person in the order of their stamps, undone ones and their undoing too. */
    public List<StepMark> steps(UUID annotator) {
        List<StepMark> marks = new ArrayList<>();
        FoldOrder frames = inOrder(Map.of());
        while (frames.hasNext()) {
            FoldOrder.Placed next = frames.next();
            Log.Entry entry = next.entry();
            if (entry.step() == null || !annotator.equals(entry.by())) continue;
            marks.add(new StepMark(next.stamp(), entry.step(), entry.of(), entry.redo()));
        }
        return marks;
    }

    /** The steps of people as of now, newest first. */
    public Past past() {
        synchronized (lock) {
            return new Past(logs.values());
        }
    }

    private FoldOrder inOrder(Map<UUID, Long> after) {
        synchronized (lock) {
            return new FoldOrder(logs.values(), after);
        }
    }

    /** What the log would bring. */
    public Standing standing(ForeignLog foreign) {
        synchronized (lock) {
            return Standing.of(foreign.log(), logs.get(foreign.writer()), own.writer());
        }
    }

    /** Copies the logs beside the journal's own and forces them to disk; nothing counts of it yet. */
    public Admission prepare(List<ForeignLog> foreign) {
        return Admission.prepare(folder, foreign, disk);
    }

    /**
     * Takes in, for good, what was prepared: what is new or longer by now.
     *
     * @return the writers whose frames are new here, with the number of the last one that was known
     * @throws Problem {@code journal.fork} if a log here says otherwise: then nothing was taken in;
     *                 {@code journal.admission} if a file could not be put in its place: those before it are in
     */
    public Map<UUID, Long> admit(Admission admission) {
        synchronized (lock) {
            if (closed) throw new IllegalStateException("the journal is closed");
            try {
                return admission.into(logs, own.writer());
            } finally {
                for (Log log : logs.values()) clock = Math.max(clock, log.clock());
            }
        }
    }

    /**
     * For {@link #replay}: what stands before the first frame beyond those known.
     *
     * @param known the number of the last frame known, by writer; of other writers all is known
     */
    public Map<UUID, Long> before(Map<UUID, Long> known) {
        synchronized (lock) {
            long first = Long.MAX_VALUE;
            for (Map.Entry<UUID, Long> one : known.entrySet()) {
                Log log = logs.get(one.getKey());
                int next = log == null ? 0 : Log.indexAfter(log.entries(), one.getValue());
                if (log != null && next < log.entries().size()) first = Math.min(first, log.entries().get(next).clock());
            }
            Map<UUID, Long> before = new LinkedHashMap<>();
            for (Log log : logs.values()) before.put(log.writer(), log.lastBefore(first));
            return before;
        }
    }

    /** Closes the own log. All frames are on the disk already. */
    @Override
    public void close() {
        synchronized (lock) {
            closed = true;
            AppendFile file = end;
            end = null;
            if (file == null) return;
            try {
                file.close();
            } catch (IOException harmless) { // everything was forced
                return;
            }
        }
    }
}
