package biaoju.flow;

import biaoju.base.Cancel;
import biaoju.base.Problem;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Reads a backup or a package as if an enemy had written it: bounded in entries, size and density, names of our own form
 * only, and every byte against the manifest.
 */
final class ProjectZip {
    static final int ENTRIES = 50_000;
    /** Uncompressed, all together. */
    static final long BYTES = 4L << 30;
    /** How many times smaller than itself a file may be packed, where it is not {@link #SMALL} anyway. */
    static final int RATIO = 200;
    static final int SMALL = 1 << 20;
    private static final int LONGEST_MANIFEST = 64 << 20;
    private static final int LONGEST_NAME = 255;

    private static final Pattern RESERVED = Pattern.compile("(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?");

    private final ZipForm<?> form;
    private final String name;

    private ProjectZip(ZipForm<?> form, String name) {
        this.form = form;
        this.name = name;
    }

    /** Takes one file's content. It must be read to its end. */
    @FunctionalInterface
    interface Receiver {
        void take(String path, InputStream content) throws IOException;
    }

    /**
     * Hands over every file, each proved once it was read.
     *
     * @param name for messages
     * @return what it said of itself
     * @throws Problem if it is none of that form, or not as it was written
     * @throws IOException if the receiver failed
     */
    static <M extends ZipManifest> M read(Path file, ZipForm<M> form, String name, Cancel cancel, Receiver receiver)
            throws IOException {
        ProjectZip reading = new ProjectZip(form, name);
        try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            Map<String, ZipEntry> entries = reading.entries(zip);
            M manifest = form.read().apply(reading.manifest(zip, entries), name);
            reading.check(manifest, entries);
            for (ZipManifest.Item item : manifest.files()) {
                cancel.check();
                ZipEntry entry = Objects.requireNonNull(entries.get(item.path()), "checked before");
                reading.read(zip, entry, item, receiver);
            }
            return manifest;
        } catch (ZipException damaged) {
            throw new Problem(damaged, form.messages() + "_damaged", name, String.valueOf(damaged.getMessage()));
        } catch (NoSuchFileException missing) {
            throw new Problem(missing, form.messages() + "_missing", name);
        }
    }

    /** Whether it is a zip that has the manifest of that form. */
    static boolean is(ZipForm<?> form, Path file) {
        try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            return zip.getEntry(form.manifest()) != null;
        } catch (IOException none) {
            return false;
        }
    }

    private Problem problem(String what, Object... args) {
        return new Problem(form.messages() + what, args);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("every Java platform has SHA-256", absent);
        }
    }

    private Map<String, ZipEntry> entries(ZipFile zip) {
        if (zip.size() > ENTRIES) throw problem("_too_large", name);
        Map<String, ZipEntry> entries = new HashMap<>();
        for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements();) {
            ZipEntry entry = all.nextElement();
            if (!isOurs(entry.getName())) throw problem("_path", name, entry.getName());
            if (entries.put(entry.getName(), entry) != null) {
                throw problem("_damaged", name, entry.getName());
            }
        }
        return entries;
    }

    private boolean isOurs(String path) {
        if (path.equals(form.manifest())) return true;
        if (!form.paths().matcher(path).matches()) return false;
        String lower = path.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".mv.db") || lower.endsWith(".lock")) return false;
        for (String part : lower.split("/", -1)) {
            boolean named = !part.isBlank() && !part.endsWith(".") && !part.endsWith(" ")
                    && part.getBytes(StandardCharsets.UTF_8).length <= LONGEST_NAME && !RESERVED.matcher(part).matches();
            if (!named) return false;
        }
        return true;
    }

    private byte[] manifest(ZipFile zip, Map<String, ZipEntry> entries) throws IOException {
        ZipEntry entry = entries.remove(form.manifest());
        if (entry == null) throw problem("_foreign", name);
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] bytes = in.readNBytes(LONGEST_MANIFEST + 1);
            if (bytes.length > LONGEST_MANIFEST) throw problem("_too_large", name);
            return bytes;
        }
    }

    private void check(ZipManifest manifest, Map<String, ZipEntry> entries) {
        Map<String, ZipEntry> left = new HashMap<>(entries);
        long bytes = 0;
        for (ZipManifest.Item item : manifest.files()) {
            ZipEntry entry = left.remove(item.path());
            boolean announced = entry != null && item.bytes() >= 0 && entry.getSize() == item.bytes();
            if (entry == null || !announced) throw problem("_damaged", name, item.path());
            bytes += item.bytes();
            boolean bomb = item.bytes() > SMALL && entry.getCompressedSize() * RATIO < item.bytes();
            if (bytes > BYTES || bytes < 0 || bomb) throw problem("_too_large", name);
        }
        if (!left.isEmpty()) throw problem("_damaged", name, left.keySet().iterator().next());
    }

    private void read(ZipFile zip, ZipEntry entry, ZipManifest.Item item, Receiver receiver) throws IOException {
        MessageDigest digest = sha256();
        try (DigestInputStream content = new DigestInputStream(new Bounded(zip.getInputStream(entry), item.bytes()), digest)) {
            receiver.take(item.path(), content);
            boolean whole = content.read() < 0 && HexFormat.of().formatHex(digest.digest()).equals(item.sha256());
            if (!whole) throw problem("_damaged", name, item.path());
        }
    }

    /** Gives no more than was announced, whatever the entry unpacks to; that it is the whole the digest tells. */
    private static final class Bounded extends FilterInputStream {
        private long left;

        Bounded(InputStream in, long bytes) {
            super(in);
            left = bytes;
        }

        @Override
        public int read() throws IOException {
            if (left <= 0) return -1;
            int b = super.read();
            if (b >= 0) left--;
            return b;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            if (left <= 0) return -1;
            int n = super.read(into, from, (int) Math.min(length, left));
            if (n > 0) left -= n;
            return n;
        }
    }
}
