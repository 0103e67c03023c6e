package biaoju.importing;

import biaoju.base.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** Reports in a zip. Its names only tell which file is meant: nothing is ever written where they say. */
final class Archive {
    private static final int MOST = 10_000;
    private static final int RATIO = 200;
    /** All of a zip's reports together. */
    private static final long LARGEST = 4L << 30;
    private static final int SMALL = 1 << 20;
    private static final int LONGEST_NAME = 200;
    private static final Pattern HIDDEN = Pattern.compile("(?:^|/)\\.(?!\\.?/)|^__MACOSX/");

    private Archive() {}

    static boolean is(Path file) {
        return is(file.toString());
    }

    private static boolean is(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(".zip");
    }

    /** What in it may be a report by its name, in its order, each with the reason where it is not taken; or the one reason why nothing of it can be had. */
    static List<Source> members(Path file) {
        try (ZipFile zip = open(file)) {
            if (zip.size() > MOST) return List.of(new Source(file, new Problem("importing.archive.tooMany", file.toString(), Integer.toString(MOST))));
            if (zip.getEntry("annotations/scheme.json") != null) return List.of(new Source(file, new Problem("importing.archive.project", file.toString())));
            long most = Math.min(LARGEST, Math.max(SMALL, Files.size(file)) * RATIO);
            List<Source> found = new ArrayList<>();
            int number = 0;
            for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); number++) {
                ZipEntry entry = all.nextElement();
                String name = entry.getName().replace('\\', '/');
                boolean nested = is(name);
                if (name.endsWith("/") || isHidden(name) || !(nested || SourceFiles.isReport(name))) continue;
                Path label = label(file, name, number);
                Problem refusal = nested ? new Problem("importing.archive.nested", label.toString()) : refusal(entry, label);
                if (refusal == null && (most -= entry.getSize()) < 0) refusal = new Problem("importing.archive.tooMuch", label.toString());
                found.add(new Source(label, refusal, file, number));
            }
            return found.isEmpty() ? List.of(new Source(file, new Problem("importing.archive.empty", file.toString()))) : found;
        } catch (IOException | RuntimeException broken) {
            return List.of(new Source(file, new Problem(broken, "importing.archive.damaged", file.toString())));
        }
    }

    /** By what the zip says of it; what it says is not believed when it is read. */
    private static @Nullable Problem refusal(ZipEntry entry, Path label) {
        if (entry.getSize() > Decoder.LARGEST) return Decoder.tooLarge(label.toString(), entry.getSize());
        return entry.getSize() > mostOf(entry) ? new Problem("importing.extract.bomb", label.toString()) : null;
    }

    private static long mostOf(ZipEntry entry) {
        return Math.max(SMALL, Math.max(0, entry.getCompressedSize()) * RATIO);
    }

    private static boolean isHidden(String name) {
        return HIDDEN.matcher(name).find();
    }

    /** Zip, and what is in it below: for people to read. */
    private static Path label(Path file, String name, int number) {
        String plain = name.replaceAll("[\\p{Cntrl}:*?\"<>|]", "_").replaceAll("(?:^|/)\\.\\.?(?=/|$)", "");
        String last = plain.substring(Math.max(0, plain.length() - LONGEST_NAME)).replaceAll("^/+", "");
        try {
            return file.resolve(last);
        } catch (InvalidPathException strange) { // a Chinese name in a locale that knows none, such as C
            return file.resolve("file-" + (number + 1) + name.substring(name.lastIndexOf('.')).toLowerCase(Locale.ROOT));
        }
    }

    /** @param name for messages */
    static byte[] read(Path file, int number, String name) {
        try (ZipFile zip = open(file)) {
            int at = 0;
            for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); at++) {
                ZipEntry entry = all.nextElement();
                if (at == number) return bytes(zip, entry, name);
            }
            throw new Problem("importing.missing", name);
        } catch (Problem told) {
            throw told;
        } catch (IOException | RuntimeException broken) {
            throw new Problem(broken, "importing.archive.damaged", name);
        }
    }

    /** No more than the zip said it was, which is what the sum of them was counted by. */
    private static byte[] bytes(ZipFile zip, ZipEntry entry, String name) throws IOException {
        long most = Math.min(Decoder.LARGEST, Math.min(entry.getSize(), mostOf(entry)));
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] bytes = in.readNBytes((int) most + 1);
            if (bytes.length > most) throw new Problem("importing.extract.bomb", name);
            if (bytes.length < entry.getSize()) throw new Problem("importing.archive.damaged", name);
            return bytes;
        }
    }

    /** Names are in UTF-8, or, from older Windows, in the system's Chinese encoding. */
    private static ZipFile open(Path file) throws IOException {
        try {
            return new ZipFile(file.toFile(), StandardCharsets.UTF_8);
        } catch (ZipException names) {
            return new ZipFile(file.toFile(), Charset.forName("GB18030"));
        }
    }
}
