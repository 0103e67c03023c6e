package biaoju.flow;

import biaoju.base.Problem;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes a zip that {@link ProjectZip} will take back: sums of every file, nothing denser than it would believe. */
final class ZipWriting implements Closeable {
    private static final int BUFFER = 1 << 16;
    /** One for all: when somebody changed a file is nobody's business in a package, and the bytes stay the same. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(2000, 1, 1, 0, 0);

    private final FileChannel channel;
    private final ZipOutputStream zip;
    private final boolean timeless;
    private final List<ZipManifest.Item> written = new ArrayList<>();

    /** @param timeless whether the entries say nothing of when their files were changed */
    ZipWriting(Path file, boolean timeless) throws IOException {
        this.timeless = timeless;
        channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING);
        zip = new ZipOutputStream(new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER), StandardCharsets.UTF_8);
    }

    /** A file beside {@code file} to write to until all is proved. */
    static Path aside(Path file) {
        return file.resolveSibling("." + file.getFileName() + "." + ProcessHandle.current().pid() + ".part");
    }

    List<ZipManifest.Item> written() {
        return List.copyOf(written);
    }

    void add(ProjectSources.Item item) throws IOException {
        ZipEntry entry = new ZipEntry(item.path());
        if (timeless) entry.setTimeLocal(NO_TIME);
        else entry.setLastModifiedTime(Files.getLastModifiedTime(item.file()));
        if (item.length() > ProjectZip.SMALL) storeIfTooDense(item, entry);
        zip.putNextEntry(entry);
        MessageDigest digest = ProjectZip.sha256();
        copy(item, new DigestOutputStream(zip, digest));
        zip.closeEntry();
        written.add(new ZipManifest.Item(item.path(), item.length(), HexFormat.of().formatHex(digest.digest())));
    }

    /** The manifest, and with it the end; all of it is on the disk then. */
    void finish(String name, String manifest) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        if (timeless) entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
        zip.write(manifest.getBytes(StandardCharsets.UTF_8));
        zip.finish();
        zip.flush();
        channel.force(true);
    }

    static void checkCount(int files) {
        if (files >= ProjectZip.ENTRIES) throw new Problem("flow.backup_too_many", files, ProjectZip.ENTRIES);
    }

    /** What shrinks as only a zip bomb should goes in as it is, or the reader would have to refuse it. */
    private static void storeIfTooDense(ProjectSources.Item item, ZipEntry entry) throws IOException {
        Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
        CRC32 crc = new CRC32();
        try (OutputStream trial = new CheckedOutputStream(
                new DeflaterOutputStream(OutputStream.nullOutputStream(), deflater), crc)) {
            copy(item, trial);
        }
        boolean dense = item.length() / ProjectZip.RATIO * 2 > deflater.getBytesWritten();
        deflater.end();
        if (!dense) return;
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(item.length());
        entry.setCompressedSize(item.length());
        entry.setCrc(crc.getValue());
    }

    /** Exactly as much as counts, however the file grows meanwhile. */
    static void copy(ProjectSources.Item item, OutputStream out) throws IOException {
        try (InputStream in = Files.newInputStream(item.file())) {
            byte[] buffer = new byte[BUFFER];
            for (long left = item.length(); left > 0;) {
                int n = in.read(buffer, 0, (int) Math.min(left, buffer.length));
                if (n < 0) throw new IOException(item.path() + " became shorter while it was read");
                out.write(buffer, 0, n);
                left -= n;
            }
        }
    }

    @Override
    public void close() throws IOException {
        try {
            zip.close();
        } finally {
            channel.close();
        }
    }
}
