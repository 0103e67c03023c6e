package biaoju.importing;

import biaoju.base.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
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

/** Reports in a zip. Its names only tell which file is meant: nothing is ever written where they say. */
final class Archive {
    private static final int MOST = 10_000;
    private static final int RATIO = 200;
    private static final int SMALL = 1 << 20;
    private static final int LONGEST_NAME = 200;
    private static final Pattern HIDDEN = Pattern.compile("(?:^|/)\\.(?!\\.?/)|^__MACOSX/");

    private Archive() {}

    static boolean is(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(".zip");
    }

    /** What in it may be a report by its name, in its order; or the one reason why nothing of it can be had. */
    static List<Source> members(Path file) {
        try (ZipFile zip = open(file)) {
            if (zip.size() > MOST) return List.of(new Source(file, new Problem("importing.archive.tooMany", file.toString(), Integer.toString(MOST))));
            if (zip.getEntry("annotations/scheme.json") != null) return List.of(new Source(file, new Problem("importing.archive.project", file.toString())));
            List<Source> found = new ArrayList<>();
            int number = 0;
            for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); number++) {
                String name = all.nextElement().getName().replace('\\', '/');
                if (!name.endsWith("/") && !isHidden(name) && SourceFiles.isReport(name)) found.add(new Source(label(file, name, number), null, file, number));
            }
            return found.isEmpty() ? List.of(new Source(file, new Problem("importing.archive.empty", file.toString()))) : found;
        } catch (IOException | IllegalArgumentException broken) {
            return List.of(new Source(file, new Problem(broken, "importing.archive.damaged", file.toString())));
        }
    }

    private static boolean isHidden(String name) {
        return HIDDEN.matcher(name).find();
    }

    /** Zip, and what is in it below: for people to read. */
    private static Path label(Path file, String name, int number) {
        String plain = name.replaceAll("[\\p{Cntrl}:*?\"<>|]", "_").replaceAll("(?:^|/)\\.\\.(?=/|$)", "").replaceAll("^/+", "");
        String last = plain.length() <= LONGEST_NAME ? plain : plain.substring(plain.length() - LONGEST_NAME);
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
        } catch (IOException | IllegalArgumentException broken) {
            throw new Problem(broken, "importing.archive.damaged", name);
        }
    }

    private static byte[] bytes(ZipFile zip, ZipEntry entry, String name) throws IOException {
        long most = Math.min(Decoder.LARGEST, Math.max(SMALL, Math.max(0, entry.getCompressedSize()) * RATIO));
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] bytes = in.readNBytes((int) most + 1);
            if (bytes.length > Decoder.LARGEST) throw Decoder.tooLarge(name, bytes.length);
            if (bytes.length > most) throw new Problem("importing.extract.bomb", name);
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
