package biaoju.flow;

import biaoju.base.Cancel;
import biaoju.base.Problem;
import biaoju.base.Program;
import biaoju.base.Progress;
import biaoju.base.Reason;
import biaoju.command.ProjectFolder;
import biaoju.settings.Folders;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Copies a project into one zip: journal, originals, scheme, guideline, label files; never the database, which is made
 * anew from them. The project may be open meanwhile: a log only ever grows, so all of it up to its last complete line
 * is a state the project was in, and an original is in its place before the journal speaks of it. The zip is written
 * aside, forced, read back, and only then put in its place.
 */
public final class Backup {
    private final ProjectSources sources;
    private final Path file;
    private final Cancel cancel;
    private final Progress progress;

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
        Path aside = ZipWriting.aside(file);
        try {
            int files;
            try {
                files = writeTo(aside);
                ProjectZip.read(aside, ZipForm.BACKUP, file.toString(), cancel,
                        (path, content) -> content.transferTo(OutputStream.nullOutputStream()));
                Files.move(aside, file);
            } finally {
                Files.deleteIfExists(aside);
            }
            return files;
        } catch (IOException broken) {
            throw new Problem(broken, "flow.backup_failed", file.toString(), Reason.ofWriting(file, broken));
        }
    }

    private int writeTo(Path aside) throws IOException {
        List<ProjectSources.Item> items = sources.find(List.of(file, aside), cancel);
        ZipWriting.checkCount(items.size());
        try (ZipWriting zip = new ZipWriting(aside, false)) {
            for (ProjectSources.Item item : items) {
                cancel.check();
                zip.add(item);
                progress.at(zip.written().size(), items.size());
            }
            Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
            zip.finish(BackupManifest.NAME, new BackupManifest(Program.version(), now, zip.written()).toJson());
            return items.size();
        }
    }
}
