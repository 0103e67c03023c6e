package biaoju.dataset;

import biaoju.base.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/** A folder beside the one wanted, in which files grow until they are whole. */
final class Staging {
    private final Path wanted;
    private final Path folder;
    /** Folders made on the way to the wanted one, the deepest first. */
    private final Deque<Path> made;
    private boolean published;

    private Staging(Path wanted, Path folder, Deque<Path> made) {
        this.wanted = wanted;
        this.folder = folder;
        this.made = made;
    }

    /** @throws Problem if the folder wanted has something in it, or its parent cannot be written */
    static Staging beside(Path wanted) {
        Path target = wanted.toAbsolutePath().normalize();
        Path parent = target.getParent();
        if (parent == null || (Files.exists(target) && !Files.isDirectory(target))) {
            throw new Problem("dataset.notAFolder", wanted.toString());
        }
        Deque<Path> made = new ArrayDeque<>();
        try {
            if (Files.isDirectory(target) && !isEmpty(target)) throw new Problem("dataset.notEmpty", wanted.toString());
            for (Path above = parent; above != null && !Files.exists(above); above = above.getParent()) {
                made.addLast(above);
            }
            Files.createDirectories(parent);
            String name = Objects.requireNonNull(target.getFileName()).toString();
            // Not a "temporary" folder: that one would be closed to everybody else, and become the dataset's.
            Path folder = parent.resolve("." + name + ".building-" + UUID.randomUUID());
            return new Staging(target, Files.createDirectory(folder), made);
        } catch (IOException broken) {
            made.forEach(Staging::delete);
            throw unwritable(wanted, broken);
        }
    }

    Path folder() {
        return folder;
    }

    /** Moves the files in the order given to where they were wanted; all or none. */
    void publish(List<String> names) throws IOException {
        force(folder);
        if (Files.exists(wanted)) intoEmpty(names);
        else move(folder, wanted);
        published = true;
        force(wanted);
        force(Objects.requireNonNull(wanted.getParent()));
    }

    /** An empty folder that is there already stays the same folder: it may be where somebody stands. */
    private void intoEmpty(List<String> names) throws IOException {
        if (!isEmpty(wanted)) throw new Problem("dataset.notEmpty", wanted.toString());
        List<Path> moved = new ArrayList<>();
        try {
            for (String name : names) {
                Path target = wanted.resolve(name);
                Path below = Objects.requireNonNull(target.getParent());
                if (!Files.exists(below)) {
                    Files.createDirectory(below);
                    moved.add(0, below);
                }
                move(folder.resolve(name), target);
                moved.add(0, target);
            }
        } catch (IOException broken) {
            moved.forEach(Staging::delete);
            throw broken;
        }
        deleteAll(folder);
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException otherwise) {
            Files.move(from, to);
        }
    }

    /** Deletes whatever was not published, and the folders made for it. */
    void discard() {
        if (published) return;
        deleteAll(folder);
        made.forEach(Staging::delete);
    }

    private static void deleteAll(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(Staging::delete);
        } catch (IOException | UncheckedIOException gone) {
            return;
        }
    }

    private static void delete(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException inUse) {
            path.toFile().deleteOnExit();
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            return !entries.iterator().hasNext();
        }
    }

    /** So that the names outlive a power cut too; Windows cannot, and need not. */
    private static void force(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException notHere) {
            return;
        }
    }

    Problem unwritable(IOException broken) {
        return unwritable(wanted, broken);
    }

    private static Problem unwritable(Path wanted, IOException broken) {
        String reason = broken.getMessage() == null ? broken.getClass().getSimpleName() : broken.getMessage();
        return new Problem(broken, "dataset.unwritable", wanted.toString(), reason);
    }
}
