package biaoju.flow;

import biaoju.base.Problem;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A file or a folder that grows beside the place wanted and is moved there when it is whole; else it leaves nothing. */
final class WrittenAside implements AutoCloseable {
    private final Path wanted;
    private final Path place;

    private WrittenAside(Path wanted, Path place) {
        this.wanted = wanted;
        this.place = place;
    }

    /** @throws Problem if there is something already */
    static WrittenAside of(Path out) throws IOException {
        Path wanted = out.toAbsolutePath().normalize();
        Path parent = wanted.getParent();
        if (parent == null || (Files.exists(wanted) && !isEmptyFolder(wanted))) throw new Problem("flow.label_exists", out.toString());
        return new WrittenAside(wanted, parent.resolve("." + wanted.getFileName() + ".writing-" + UUID.randomUUID()));
    }

    private static boolean isEmptyFolder(Path path) throws IOException {
        if (!Files.isDirectory(path)) return false;
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(path)) {
            return !entries.iterator().hasNext();
        }
    }

    /** Nothing is there yet. */
    Path place() {
        return place;
    }

    void publish() throws IOException {
        Files.deleteIfExists(wanted); // an empty folder
        try {
            Files.move(place, wanted, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException otherwise) {
            Files.move(place, wanted);
        }
    }

    @Override
    public void close() throws IOException {
        if (Files.notExists(place)) return;
        Files.walkFileTree(place, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException broken) throws IOException {
                Files.delete(folder);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
