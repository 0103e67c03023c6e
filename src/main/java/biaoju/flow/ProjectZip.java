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
 * Reads a backup as if an enemy had written it: bounded in entries, size and density, names of our own form only, and
 * every byte against the manifest.
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

    private static final Pattern FORM = Pattern.compile("(corpus|annotations)(/[^/\\\\:*?\"<>|\\p{Cntrl}]+)+");
    private static final Pattern RESERVED = Pattern.compile("(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?");

    private ProjectZip() {}

    /** Takes one file's content. It must be read to its end. */
    @FunctionalInterface
    interface Receiver {
        void take(String path, InputStream content) throws IOException;
    }

    /**
     * Hands over every file, each proved once it was read.
     *
     * @param name for messages
     * @return how many files there were
     * @throws Problem if it is no backup, or not as it was written
     * @throws IOException if the receiver failed
     */
    static int read(Path file, String name, Cancel cancel, Receiver receiver) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            Map<String, ZipEntry> entries = entries(zip, name);
            BackupManifest manifest = manifest(zip, entries, name);
            check(manifest, entries, name);
            for (BackupManifest.Item item : manifest.files()) {
                cancel.check();
                ZipEntry entry = Objects.requireNonNull(entries.get(item.path()), "checked before");
                read(zip, entry, item, name, receiver);
            }
            return manifest.files().size();
        } catch (ZipException damaged) {
            throw new Problem(damaged, "flow.backup_damaged", name, String.valueOf(damaged.getMessage()));
        } catch (NoSuchFileException missing) {
            throw new Problem(missing, "flow.backup_missing", name);
        }
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("every Java platform has SHA-256", absent);
        }
    }

    private static Map<String, ZipEntry> entries(ZipFile zip, String name) {
        if (zip.size() > ENTRIES) throw new Problem("flow.backup_too_large", name);
        Map<String, ZipEntry> entries = new HashMap<>();
        for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements();) {
            ZipEntry entry = all.nextElement();
            if (!isOurs(entry.getName())) throw new Problem("flow.backup_path", name, entry.getName());
            if (entries.put(entry.getName(), entry) != null) {
                throw new Problem("flow.backup_damaged", name, entry.getName());
            }
        }
        return entries;
    }

    private static boolean isOurs(String path) {
        if (path.equals(BackupManifest.NAME)) return true;
        if (!FORM.matcher(path).matches()) return false;
        String lower = path.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".mv.db") || lower.endsWith(".lock")) return false;
        for (String part : lower.split("/", -1)) {
            boolean named = !part.isBlank() && !part.endsWith(".") && !part.endsWith(" ")
                    && part.getBytes(StandardCharsets.UTF_8).length <= LONGEST_NAME && !RESERVED.matcher(part).matches();
            if (!named) return false;
        }
        return true;
    }

    private static BackupManifest manifest(ZipFile zip, Map<String, ZipEntry> entries, String name) throws IOException {
        ZipEntry entry = entries.remove(BackupManifest.NAME);
        if (entry == null) throw new Problem("flow.backup_foreign", name);
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] bytes = in.readNBytes(LONGEST_MANIFEST + 1);
            if (bytes.length > LONGEST_MANIFEST) throw new Problem("flow.backup_too_large", name);
            return BackupManifest.parse(bytes, name);
        }
    }

    private static void check(BackupManifest manifest, Map<String, ZipEntry> entries, String name) {
        Map<String, ZipEntry> left = new HashMap<>(entries);
        long bytes = 0;
        for (BackupManifest.Item item : manifest.files()) {
            ZipEntry entry = left.remove(item.path());
            boolean announced = entry != null && item.bytes() >= 0 && entry.getSize() == item.bytes();
            if (entry == null || !announced) throw new Problem("flow.backup_damaged", name, item.path());
            bytes += item.bytes();
            boolean bomb = item.bytes() > SMALL && entry.getCompressedSize() * RATIO < item.bytes();
            if (bytes > BYTES || bytes < 0 || bomb) throw new Problem("flow.backup_too_large", name);
        }
        if (!left.isEmpty()) throw new Problem("flow.backup_damaged", name, left.keySet().iterator().next());
    }

    private static void read(ZipFile zip, ZipEntry entry, BackupManifest.Item item, String name, Receiver receiver)
            throws IOException {
        MessageDigest digest = sha256();
        try (DigestInputStream content = new DigestInputStream(new Bounded(zip.getInputStream(entry), item.bytes()), digest)) {
            receiver.take(item.path(), content);
            boolean whole = content.read() < 0 && HexFormat.of().formatHex(digest.digest()).equals(item.sha256());
            if (!whole) throw new Problem("flow.backup_damaged", name, item.path());
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
