package biaoju.flow;

import biaoju.base.Cancel;
import biaoju.base.Problem;
import biaoju.base.Progress;
import biaoju.command.ProjectFolder;
import biaoju.settings.Folders;
import java.io.BufferedOutputStream;
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
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Copies a project into one zip: journal, originals, scheme, guideline, label files; never the database, which is made
 * anew from them. The project may be open meanwhile: a log only ever grows, so all of it up to its last complete line
 * is a state the project was in, and an original is in its place before the journal speaks of it. The zip is written
 * aside, forced, read back, and only then put in its place.
 */
public final class Backup {
    private static final int BUFFER = 1 << 16;

    private final ProjectSources sources;
    private final Path file;
    private final Cancel cancel;
    private final Progress progress;
    private final List<BackupManifest.Item> written = new ArrayList<>();

    private Backup(ProjectSources sources, Path file, Cancel cancel, Progress progress) {
        this.sources = sources;
        this.file = file;
        this.cancel = cancel;
        this.progress = progress;
    }

    /**
     * @return how many files are in it
     * @throws Problem if it is no project, the file is there already or cannot be written, or does not read back
     */
    public static int write(Path root, Folders folders, Path file, Cancel cancel, Progress progress) {
        if (!ProjectFolder.isProject(root)) throw new Problem("flow.no_project", root.toAbsolutePath().normalize().toString());
        if (Files.exists(file)) throw new Problem("flow.backup_exists", file.toString());
        ProjectFolder folder = OpenProject.folder(root, folders.data());
        return new Backup(new ProjectSources(folder), file.toAbsolutePath().normalize(), cancel, progress).write();
    }

    private int write() {
        Path aside = file.resolveSibling("." + file.getFileName() + "." + ProcessHandle.current().pid() + ".part");
        try {
            try {
                writeTo(aside);
                ProjectZip.read(aside, file.toString(), cancel, (path, content) -> content.transferTo(OutputStream.nullOutputStream()));
                Files.move(aside, file);
            } finally {
                Files.deleteIfExists(aside);
            }
        } catch (IOException broken) {
            throw new Problem(broken, "flow.backup_failed", file.toString(), Reason.of(broken));
        }
        return written.size();
    }

    private void writeTo(Path aside) throws IOException {
        List<ProjectSources.Item> items = sources.find(List.of(file, aside), cancel);
        if (items.size() >= ProjectZip.ENTRIES) {
            throw new Problem("flow.backup_too_many", items.size(), ProjectZip.ENTRIES);
        }
        try (FileChannel channel = FileChannel.open(aside, StandardOpenOption.CREATE, StandardOpenOption.WRITE,
                        StandardOpenOption.TRUNCATE_EXISTING);
                ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(Channels.newOutputStream(channel),
                        BUFFER), StandardCharsets.UTF_8)) {
            for (ProjectSources.Item item : items) {
                cancel.check();
                add(item, zip);
                progress.at(written.size(), items.size());
            }
            zip.putNextEntry(new ZipEntry(BackupManifest.NAME));
            Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
            zip.write(new BackupManifest(Program.version(), now, written).toJson().getBytes(StandardCharsets.UTF_8));
            zip.finish();
            zip.flush();
            channel.force(true);
        }
    }

    private void add(ProjectSources.Item item, ZipOutputStream zip) throws IOException {
        ZipEntry entry = new ZipEntry(item.path());
        entry.setLastModifiedTime(Files.getLastModifiedTime(item.file()));
        if (item.length() > ProjectZip.SMALL) storeIfTooDense(item, entry);
        zip.putNextEntry(entry);
        MessageDigest digest = ProjectZip.sha256();
        copy(item, new DigestOutputStream(zip, digest));
        zip.closeEntry();
        written.add(new BackupManifest.Item(item.path(), item.length(), HexFormat.of().formatHex(digest.digest())));
    }

    /** What shrinks as only a zip bomb should goes in as it is, or {@link Restore} would have to refuse it. */
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
    private static void copy(ProjectSources.Item item, OutputStream out) throws IOException {
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
}
