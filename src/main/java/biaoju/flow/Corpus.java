package biaoju.flow;

import biaoju.base.Digests;
import biaoju.base.Problem;
import biaoju.base.Reason;
import biaoju.command.ProjectFolder;
import biaoju.domain.Report;
import biaoju.importing.Source;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The project's originals: every file as it came, under its own name, or a numbered one where that is taken; and the texts
 * of those that are no plain text, so that they need not be taken out again by libraries that change.
 */
final class Corpus {
    /** What no file may be called on Windows, whatever its ending. */
    private static final Set<String> RESERVED = Set.of("con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "lpt1",
            "lpt2", "lpt3");
    /** Bytes; file systems take 255, and a number and an ending come behind. */
    private static final int LONGEST_NAME = 180;

    private final ProjectFolder folder;
    private final Path own;
    private final Path shipped;
    private final List<Path> unforced = new ArrayList<>();

    Corpus(ProjectFolder folder) {
        this.folder = folder;
        this.own = folder.ownCorpus();
        this.shipped = folder.corpus();
    }

    /**
     * Where an original is kept.
     *
     * @param name   inside the corpus, with {@code /} between folders
     * @param copied false where it lay there already
     */
    record Place(String name, boolean copied) {}

    /** Keeps the bytes; a file that lies in the corpus already stays where it is. */
    Place keep(Source source, byte[] bytes) {
        Path file = source.path();
        Path absolute = file.toAbsolutePath().normalize();
        for (Path corpus : List.of(own, shipped)) {
            if (source.archive() == null && absolute.startsWith(corpus)) {
                return new Place(corpus.relativize(absolute).toString().replace('\\', '/'), false);
            }
        }
        Path name = file.getFileName();
        return keep(name == null ? "report.txt" : name.toString(), bytes);
    }

    /** Keeps bytes that lie in no file of that name. */
    Place keep(String name, byte[] bytes) {
        return write(possible(safe(name), bytes), bytes);
    }

    /**
     * Keeps the text of a report that was extracted. One that is damaged, or missing, is made good: it is called after its
     * digest and can only be this.
     *
     * @return whether it was not there
     */
    boolean keepText(Report report, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        Path target = folder.text(report);
        try {
            if (holds(target, bytes)) return false;
            Path place = Files.createDirectories(folder.texts()).resolve(target.getFileName());
            Files.deleteIfExists(place);
            writeWhole(place, bytes);
            unforced.add(place);
            return true;
        } catch (IOException broken) {
            throw new Problem(broken, "flow.corpus_unwritable", folder.texts(), Reason.of(broken));
        }
    }

    private Place write(String name, byte[] bytes) {
        try {
            Files.createDirectories(own);
            int dot = name.lastIndexOf('.');
            for (int n = 1;; n++) {
                String free = n == 1 ? name : name.substring(0, dot) + "-" + n + name.substring(dot);
                Path target = own.resolve(free);
                if (holds(target, bytes)) { // an import that was killed left it, or another reading of it is in use
                    unforced.add(target);
                    return new Place(free, false);
                }
                if (Files.exists(target) || Files.exists(shipped.resolve(free))) continue;
                writeWhole(target, bytes);
                unforced.add(target);
                return new Place(free, true);
            }
        } catch (IOException broken) {
            throw new Problem(broken, "flow.corpus_unwritable", own, Reason.of(broken));
        }
    }

    /** All of the bytes or no file: a part of one would be taken for a report at a first opening. */
    private static void writeWhole(Path target, byte[] bytes) throws IOException {
        FileChannel out = FileChannel.open(target, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        boolean whole = false;
        try (out) {
            ByteBuffer all = ByteBuffer.wrap(bytes);
            while (all.hasRemaining()) out.write(all);
            whole = true;
        } finally {
            if (!whole) Files.deleteIfExists(target);
        }
    }

    private static boolean holds(Path file, byte[] bytes) throws IOException {
        return Files.isRegularFile(file) && Files.size(file) == bytes.length
                && Arrays.equals(Files.readAllBytes(file), bytes);
    }

    /** The name itself, or one of the digest's digits where this machine's locale (C, say) has no such characters. */
    private String possible(String name, byte[] bytes) {
        try {
            return own.resolve(name).getFileName().toString();
        } catch (InvalidPathException strange) {
            return "report-" + Digests.ofBytes(bytes).substring(0, 12) + name.substring(name.lastIndexOf('.'));
        }
    }

    /** A name every file system takes, with an ending. */
    private static String safe(String name) {
        String plain = name.replaceAll("[\\p{Cntrl}\\\\/:*?\"<>|]", "_").strip();
        int dot = plain.lastIndexOf('.');
        String stem = dot > 0 ? plain.substring(0, dot) : plain;
        String ending = dot > 0 ? plain.substring(dot) : ".txt";
        while (stem.getBytes(StandardCharsets.UTF_8).length > LONGEST_NAME) stem = stem.substring(0, stem.offsetByCodePoints(stem.length(), -1));
        return (RESERVED.contains(stem.toLowerCase(Locale.ROOT)) ? "_" + stem : stem) + ending;
    }

    /** Forces to disk what was written since: the journal must not speak of originals that a power cut could take. */
    void force() {
        try {
            for (Path file : unforced) {
                try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                    channel.force(false);
                }
            }
            for (Path place : unforced.stream().map(Path::getParent).distinct().toList()) forceFolder(place);
            unforced.clear();
        } catch (IOException broken) {
            throw new Problem(broken, "flow.corpus_unwritable", own, Reason.of(broken));
        }
    }

    /** A file's name is kept only once its folder is forced too. Windows cannot, and need not. */
    private static void forceFolder(Path place) throws IOException {
        if (!place.getFileSystem().supportedFileAttributeViews().contains("posix")) return;
        try (FileChannel channel = FileChannel.open(place, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /** Takes back a copy whose import did not come to be. */
    void remove(String name) {
        delete(own.resolve(name));
    }

    void removeText(Report report) {
        delete(folder.texts().resolve(report.shortDigest() + ".txt"));
    }

    private void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException broken) {
            throw new Problem(broken, "flow.corpus_unwritable", own, Reason.of(broken));
        }
    }
}
