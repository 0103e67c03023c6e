package biaoju.journal;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Saves what can be saved of a damaged log. A frame is saved when its checksum is right, or its hash, or when a frame after
 * it names its hash as the one before; where it stands in the file does not matter. Reading changes nothing; {@link #repair}
 * copies the damaged file aside and puts a whole one in its place, with a gap's line where frames are lost.
 */
final class Salvage {
    /** Something wrong at a line; the reasons are {@link Damage}'s. */
    record Flaw(int line, long at, String reason) {}

    /** A line of the new log: an old one kept, or, where frames are lost, the gap before {@code hash} goes on. */
    private record Item(@Nullable Line kept, long from, long to, String hash, int line, String reason) {}

    /** More of them would tell nobody more. */
    private static final int MOST_FLAWS = 1_000;

    private final Path file;
    private final UUID writer;
    private final List<Flaw> flaws = new ArrayList<>();
    private final List<Line> frames = new ArrayList<>();
    private final List<Line> gaps = new ArrayList<>();
    private final Collection<Line> chosen;
    private final List<Item> items = new ArrayList<>();

    private Salvage(Path file, UUID writer) throws IOException {
        this.file = file;
        this.writer = writer;
        read();
        chosen = choose();
        noteOrder();
        arrange();
        if (flaws.isEmpty()) flaws.add(new Flaw(1, 0, "gap"));
    }

    /** @throws Newer if a frame is of a later program: then nothing of this log may be touched */
    static Salvage of(Path file, UUID writer) throws IOException {
        return new Salvage(file, writer);
    }

    Path file() {
        return file;
    }

    UUID writer() {
        return writer;
    }

    /** What is wrong, in the order of the lines. */
    List<Flaw> flaws() {
        List<Flaw> sorted = new ArrayList<>(flaws);
        sorted.sort((a, b) -> Integer.compare(a.line(), b.line()));
        return sorted;
    }

    private void read() throws IOException {
        try (LineReader lines = new LineReader(file, true)) {
            for (Line line = lines.read(); line != null; line = lines.read()) {
                Envelope frame = line.envelope();
                if (frame == null) flaw(line, lines.cutOff() ? "torn" : "frame");
                else if (!frame.writer().equals(writer)) flaw(line, "writer");
                else if (frame.isGap()) gaps.add(line);
                else if (lines.cutOff() && !line.crcGood() && !line.hashGood()) flaw(line, "torn");
                else frames.add(line);
            }
        }
    }

    private void flaw(Line line, String reason) {
        if (flaws.size() < MOST_FLAWS) flaws.add(new Flaw(line.number(), line.at(), reason));
    }

    private static Envelope envelope(Line line) {
        Envelope envelope = line.envelope();
        if (envelope == null) throw new IllegalStateException("a line that was not read was kept");
        return envelope;
    }

    /** One frame for each number, in their order. */
    private Collection<Line> choose() {
        Set<String> named = new HashSet<>();
        for (Line line : frames) named.add(envelope(line).prev());
        TreeMap<Long, Line> bySeq = new TreeMap<>();
        for (Line line : frames) {
            if (!line.crcGood() && !line.hashGood() && !named.contains(line.hash())) {
                flaw(line, "frame");
                continue;
            }
            Line other = bySeq.get(envelope(line).seq());
            if (other == null || preferred(line, other, named)) bySeq.put(envelope(line).seq(), line);
            if (other != null) flaw(line, other.hash().equals(line.hash()) ? "duplicate" : "fork");
            else if (!line.whole()) flaw(line, "wrapper");
        }
        long clock = 0;
        List<Line> rising = new ArrayList<>();
        for (Line line : bySeq.values()) {
            if (envelope(line).clock() <= clock) {
                flaw(line, "frame");
                continue;
            }
            clock = envelope(line).clock();
            rising.add(line);
        }
        return rising;
    }

    private static boolean preferred(Line line, Line other, Set<String> named) {
        return named.contains(line.hash()) && !named.contains(other.hash());
    }

    private void noteOrder() {
        Set<Line> kept = new HashSet<>(chosen);
        long highest = 0;
        for (Line line : frames) {
            long seq = envelope(line).seq();
            if (kept.contains(line) && seq < highest) flaw(line, "order");
            highest = Math.max(highest, seq);
        }
    }

    private void arrange() {
        long seq = 0;
        int before = 0;
        String hash = Chain.start(writer);
        Set<Line> known = new HashSet<>();
        for (Line line : chosen) {
            Envelope frame = envelope(line);
            if (frame.seq() != seq + 1 || !frame.prev().equals(hash)) {
                Line old = knownGap(seq + 1, frame.seq() - 1, frame.prev());
                if (old == null) items.add(newGap(seq + 1, line, before));
                else items.add(new Item(old, 0, 0, old.hash(), 0, ""));
                if (old != null) known.add(old);
            }
            items.add(new Item(line, 0, 0, line.hash(), 0, ""));
            seq = frame.seq();
            hash = line.hash();
            before = line.number();
        }
        for (Line gap : gaps) if (!known.contains(gap)) flaw(gap, "gap");
    }

    private @Nullable Line knownGap(long from, long to, String hash) {
        for (Line gap : gaps) {
            Envelope said = envelope(gap);
            if (gap.whole() && said.from() == from && said.seq() == to && gap.hash().equals(hash)) return gap;
        }
        return null;
    }

    private Item newGap(long from, Line next, int before) {
        for (Flaw flaw : flaws) {
            if (flaw.line() > before && flaw.line() < next.number() && flaw.reason().equals("frame")) {
                return new Item(null, from, envelope(next).seq() - 1, envelope(next).prev(), flaw.line(), "frame");
            }
        }
        flaw(next, "missing");
        return new Item(null, from, envelope(next).seq() - 1, envelope(next).prev(), next.number(), "missing");
    }

    /**
     * Copies the damaged file to {@code setAside}, then puts a whole one in its place. Whatever happens in between, one of
     * the two has everything.
     */
    Log repair(Path setAside, Disk disk) throws IOException {
        Path folder = setAside.toAbsolutePath().getParent();
        if (folder == null) throw new IOException("no folder for " + setAside);
        Files.createDirectories(folder);
        Files.copy(file, setAside);
        disk.force(setAside);
        disk.forceFolder(folder);
        Path whole = file.resolveSibling(file.getFileName() + ".new");
        write(whole, String.valueOf(setAside.getFileName()));
        disk.force(whole);
        Log check = Log.scan(whole, writer);
        if (check == null || check.entries().size() != chosen.size()) throw new IOException("the repaired log is not whole: " + whole);
        disk.replace(whole, file);
        Log log = Log.scan(file, writer);
        if (log == null) throw new IOException("damaged again: " + file);
        return log;
    }

    private void write(Path whole, String setAside) throws IOException {
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r");
                OutputStream out = new BufferedOutputStream(Files.newOutputStream(whole), 1 << 16)) {
            for (Item item : items) {
                byte[] frame;
                if (item.kept() == null) {
                    frame = Envelope.writeGap(writer, item.from(), item.to(), item.line(), item.reason(), setAside);
                } else {
                    frame = new byte[item.kept().length()];
                    in.seek(item.kept().frameAt());
                    in.readFully(frame);
                }
                out.write(Line.encode(frame, item.hash()));
            }
        }
    }

    /** The log as far as it is good, for where nothing can be written. */
    Log unrepaired() {
        Log log = new Log(file, writer);
        for (Line line : chosen) log.add(Log.Entry.of(line, envelope(line)), line.hash());
        return log;
    }
}
