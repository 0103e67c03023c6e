package biaoju.importing;

import biaoju.base.Cancel;
import biaoju.base.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Finds the files to import and reads them. */
public final class SourceFiles {
    private static final List<String> EXTENSIONS = List.of(".txt", ".md", ".docx", ".doc", ".pdf", ".html", ".htm", ".odt", ".rtf");
    /** Deeper folders are hardly anybody's reports. */
    private static final int DEPTH = 64;

    private SourceFiles() {}

    /**
     * The files given, and those below the folders given that are reports by name and not hidden, and those in a zip,
     * each once: in the order given, a folder's own by name. A file that was named but cannot be one of ours, and a folder that cannot be
     * listed, are there with the reason.
     */
    public static List<Source> find(List<Path> given, Cancel cancel) {
        List<Source> found = new ArrayList<>();
        for (Path path : given) {
            if (Files.isDirectory(path)) found.addAll(below(path, cancel));
            else if (Files.isRegularFile(path) && Archive.is(path)) found.addAll(Archive.members(path));
            else found.add(named(path));
        }
        Set<Place> seen = new HashSet<>();
        found.removeIf(source -> source.refusal() == null && !seen.add(place(source)));
        return found;
    }

    /** Where a source lies: two files in a zip may have one name. */
    public record Place(Path file, int number) {}

    public static Place place(Source source) {
        Path archive = source.archive();
        return archive == null ? new Place(real(source.path()), -1) : new Place(real(archive), source.number());
    }

    /** @throws Problem if it is not there, is no file, cannot be read or is too large */
    public static byte[] read(Path path) {
        try {
            if (!Files.exists(path)) throw new Problem("importing.missing", path.toString());
            if (!Files.isRegularFile(path)) throw new Problem("importing.notAFile", path.toString());
            long size = Files.size(path);
            if (size > Decoder.LARGEST) throw Decoder.tooLarge(path.toString(), size);
            try (InputStream in = Files.newInputStream(path)) {
                byte[] bytes = in.readNBytes(Decoder.LARGEST + 1); // bounded: it may be growing
                if (bytes.length > Decoder.LARGEST) throw Decoder.tooLarge(path.toString(), bytes.length);
                return bytes;
            }
        } catch (IOException broken) {
            throw unreadable(path, broken);
        }
    }

    private static Source named(Path path) {
        if (!Files.exists(path)) return new Source(path, new Problem("importing.missing", path.toString()));
        if (!Files.isRegularFile(path)) return new Source(path, new Problem("importing.notAFile", path.toString()));
        return isReport(path) ? new Source(path, null)
                : new Source(path, new Problem("importing.unsupported", path.toString()));
    }

    /** Whether a file of that name may be a report. */
    static boolean isReport(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return EXTENSIONS.stream().anyMatch(lower::endsWith);
    }

    private static boolean isReport(Path path) {
        Path name = path.getFileName();
        return name != null && isReport(name.toString());
    }

    private static List<Source> below(Path folder, Cancel cancel) {
        List<Source> found = new ArrayList<>();
        try {
            Walk walk = new Walk(folder, found, cancel);
            Files.walkFileTree(folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), DEPTH, walk);
        } catch (IOException broken) {
            found.add(new Source(folder, unreadable(folder, broken)));
        }
        found.sort(Comparator.comparing(source -> source.path().toString()));
        return found;
    }

    private static final class Walk extends SimpleFileVisitor<Path> {
        private final Path top;
        private final List<Source> found;
        private final Cancel cancel;

        Walk(Path top, List<Source> found, Cancel cancel) {
            this.top = top;
            this.found = found;
            this.cancel = cancel;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            cancel.check();
            return isHidden(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            boolean seen = !isHidden(file) && !attributes.isDirectory();
            if (seen && Archive.is(file)) found.addAll(Archive.members(file));
            else if (seen && isReport(file)) found.add(named(file));
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException broken) {
            // A link back to a folder above shows nothing that is not listed already.
            if (!(broken instanceof FileSystemLoopException)) found.add(new Source(file, unreadable(file, broken)));
            return FileVisitResult.CONTINUE;
        }

        private boolean isHidden(Path path) {
            if (path.equals(top)) return false; // it was asked for by name
            try {
                String name = path.getFileName().toString();
                return name.startsWith(".") || name.startsWith("~$") || Files.isHidden(path); // "~$": Word holds the file beside open
            } catch (IOException unknown) {
                return false;
            }
        }
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException gone) {
            return path.toAbsolutePath().normalize();
        }
    }

    private static Problem unreadable(Path path, IOException broken) {
        if (broken instanceof NoSuchFileException) return new Problem(broken, "importing.missing", path.toString());
        if (broken instanceof AccessDeniedException) return new Problem(broken, "importing.denied", path.toString());
        String reason = broken.getMessage() == null ? broken.getClass().getSimpleName() : broken.getMessage();
        return new Problem(broken, "importing.unreadable", path.toString(), reason);
    }
}
