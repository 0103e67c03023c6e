package biaoju.importing.extract;

import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** The parts of a document that is a zip inside, each read in bounds. */
final class Parts implements Closeable {
    private static final int MOST = 10_000;
    /** Text shrinks to a tenth; what shrinks to less than a hundredth, and is large, was made to hurt. */
    private static final int RATIO = 100;
    private static final long SMALL = 4L << 20;
    private static final long LARGEST = 256L << 20;

    /** What is deleted when this is closed, if anything. */
    private final @Nullable Path file;
    private final ZipFile zip;

    private Parts(@Nullable Path file, ZipFile zip) {
        this.file = file;
        this.zip = zip;
    }

    /** A file that stays where it is. */
    static Parts open(Path file) throws IOException, Refusal {
        ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8);
        if (zip.size() <= MOST) return new Parts(null, zip);
        zip.close();
        throw new Refusal("bomb");
    }

    static Parts open(byte[] bytes, Path folder) throws IOException, Refusal {
        Path file = Files.write(folder.resolve("document.zip"), bytes);
        try {
            ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8);
            if (zip.size() <= MOST) return new Parts(file, zip);
            zip.close();
            throw new Refusal("bomb");
        } catch (IOException | Refusal broken) {
            Files.deleteIfExists(file);
            throw broken;
        }
    }

    boolean has(String name) {
        return zip.getEntry(name) != null;
    }

    /** Of all parts that are no folders. */
    List<String> names() {
        return zip.stream().filter(entry -> !entry.isDirectory()).<String>map(ZipEntry::getName).toList();
    }

    /** @throws IOException also where it unpacks to more than a document can be */
    InputStream stream(String name) throws IOException, Refusal {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) throw new Refusal("part", name.substring(0, Math.min(100, name.length())));
        return new Bounded(zip.getInputStream(entry), Math.max(SMALL, Math.min(LARGEST, Math.max(1, entry.getCompressedSize()) * RATIO)));
    }

    Xml xml(String name) throws IOException, Refusal {
        return new Xml(stream(name));
    }

    /** Targets of a part's relationships by their kind, the last word of its type: {@code styles}, {@code numbering}. */
    Map<String, String> relations(String part) throws IOException, Refusal {
        int slash = part.lastIndexOf('/') + 1;
        String name = part.substring(0, slash) + "_rels/" + part.substring(slash) + ".rels";
        Map<String, String> relations = new HashMap<>();
        if (!has(name)) return relations;
        try (Xml xml = xml(name)) {
            while (xml.next()) {
                if (!xml.opens("Relationship") || "External".equals(xml.attribute("TargetMode"))) continue;
                String type = xml.attribute("Type");
                String target = xml.attribute("Target");
                String path = target.startsWith("/") ? target.substring(1) : part.substring(0, slash) + target;
                relations.putIfAbsent(type.substring(type.lastIndexOf('/') + 1), path);
            }
        }
        return relations;
    }

    @Override
    public void close() throws IOException {
        zip.close();
        if (file != null) Files.deleteIfExists(file);
    }

    /** Unpacked to more than that, a part is a bomb. */
    static final class Bomb extends IOException {
        Bomb() {
            super("unpacks to more than a document can be");
        }
    }

    private static final class Bounded extends FilterInputStream {
        private long left;

        Bounded(InputStream in, long most) {
            super(in);
            left = most;
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            if (b >= 0) spend(1);
            return b;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int n = super.read(into, from, length);
            if (n > 0) spend(n);
            return n;
        }

        private void spend(int bytes) throws Bomb {
            left -= bytes;
            if (left < 0) throw new Bomb();
        }
    }
}
