package biaoju.command;

import biaoju.base.Digests;
import biaoju.base.Problem;
import biaoju.journal.Frame;
import biaoju.journal.Head;
import biaoju.journal.Journal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.UUID;

/**
 * The writer of this installation in one project folder. A folder that was copied elsewhere is another place and so
 * another writer: two copies never append to the same log, and merging them stays the union of their logs. The same holds
 * for time: where an older copy of the folder was put back, the log would go on from a lower number with other frames, so
 * how far it went is remembered outside the project, and a log that is behind that, or different, is never gone on with.
 */
final class Writer implements AutoCloseable {
    private final Path state;
    private final Path file;
    private final HeadMark mark;
    private UUID id;

    private Writer(Path state, Path file, UUID id) {
        this.state = state;
        this.file = file;
        this.id = id;
        this.mark = new HeadMark(file.resolveSibling(file.getFileName() + ".head"));
    }

    static Writer of(Path state, Path annotations) {
        try {
            String place = Digests.ofText(annotations.toRealPath().toString()).substring(0, 32);
            Path file = state.resolve("writers").resolve(place);
            Optional<UUID> known = read(file);
            return new Writer(state, file, known.isPresent() ? known.get() : another(file));
        } catch (IOException broken) {
            throw failed(state, broken);
        }
    }

    UUID id() {
        return id;
    }

    /**
     * Begins another log where the one in the journal is not what it was.
     *
     * @return false where it did
     */
    boolean settle(Journal journal) {
        try {
            HeadMark.Read read = mark.read(id);
            Head last = read.head();
            boolean same = !read.nonsense() && (last == null || journal.hashAt(id, last.seq()).equals(Optional.of(last.hash())));
            if (!same) {
                id = another(file);
                journal.continueAs(id);
            }
            hold(journal);
            return same;
        } catch (IOException broken) {
            throw failed(state, broken);
        }
    }

    /** A frame was written. Costs no force: only a power cut may forget it, and with it the frame was hardly handed on. */
    void at(Frame frame) {
        mark.write(id, new Head(frame.stamp().seq(), frame.hash()));
    }

    /** Remembers for good how far the log goes: before anybody else is given a copy of it. */
    void hold(Journal journal) {
        Head head = journal.heads().get(id);
        if (head != null) mark.write(id, head);
        mark.force();
    }

    @Override
    public void close() {
        mark.close();
    }

    private static Problem failed(Path state, IOException broken) {
        return new Problem(broken, "command.state_folder", state, String.valueOf(broken.getMessage()));
    }

    private static UUID another(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        UUID writer = UUID.randomUUID();
        Path beside = file.resolveSibling(file.getFileName() + ".new");
        Files.writeString(beside, writer + "\n");
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return writer;
    }

    /** Empty also where a power cut left nonsense: beginning another log is always right, going on with a wrong one never. */
    private static Optional<UUID> read(Path file) throws IOException {
        if (!Files.exists(file)) return Optional.empty();
        try {
            return Optional.of(UUID.fromString(new String(Files.readAllBytes(file), StandardCharsets.US_ASCII).strip()));
        } catch (IllegalArgumentException nonsense) {
            return Optional.empty();
        }
    }
}
