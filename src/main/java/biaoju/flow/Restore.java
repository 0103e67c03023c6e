package biaoju.flow;

import biaoju.base.Cancel;
import biaoju.base.Problem;
import biaoju.base.Progress;
import biaoju.base.Reason;
import biaoju.command.PackageLogs;
import biaoju.command.ProjectFolder;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Puts a backup back, or unpacks a package, into a new or an empty folder alone. Everything is unpacked beside it and proved before anything
 * is moved in; the journal moves last, so that half a project is never taken for one.
 */
public final class Restore {
    private Restore() {}

    /**
     * @return how many files were restored
     * @throws Problem if the folder holds anything, or the file is no sound backup
     */
    public static int read(Path file, Path root, Cancel cancel, Progress progress) {
        Path target = root.toAbsolutePath().normalize();
        try {
            if (!isFree(target)) throw new Problem("flow.restore_not_empty", target.toString());
            if (!Files.isRegularFile(file)) throw new Problem("flow.backup_missing", file.toString());
            boolean made = !Files.isDirectory(target);
            Files.createDirectories(target);
            Path aside = Files.createTempDirectory(target, ".restore-");
            try {
                int files = unpack(file, aside, cancel, progress);
                if (!ProjectFolder.isProject(aside)) throw new Problem("flow.backup_foreign", file.toString());
                for (String part : List.of("corpus", "annotations")) {
                    if (Files.exists(aside.resolve(part))) Files.move(aside.resolve(part), target.resolve(part));
                }
                made = false;
                return files;
            } finally {
                delete(aside);
                if (made) Files.deleteIfExists(target);
            }
        } catch (IOException broken) {
            throw new Problem(broken, "flow.restore_failed", target.toString(), Reason.of(broken));
        }
    }

    private static int unpack(Path file, Path aside, Cancel cancel, Progress progress) throws IOException {
        int[] files = {0};
        ProjectZip.Receiver receiver = (path, content) -> {
            Path place = aside.resolve(path).normalize();
            if (!place.startsWith(aside)) throw new Problem("flow.backup_path", file.toString(), path);
            Files.createDirectories(place.getParent());
            Files.copy(content, place);
            progress.at(++files[0], -1);
        };
        if (!ProjectZip.is(ZipForm.PACKAGE, file)) {
            return ProjectZip.read(file, ZipForm.BACKUP, file.toString(), cancel, receiver).files().size();
        }
        PackageManifest manifest = ProjectZip.read(file, ZipForm.PACKAGE, file.toString(), cancel, receiver);
        if (manifest.handedBack()) throw new Problem("flow.package_handed_back", file.toString(), manifest.annotator().name());
        MergePackages.checked(PackageLogs.read(logs(aside), cancel), manifest, file);
        return manifest.files().size();
    }

    private static List<Path> logs(Path root) throws IOException {
        Path journal = ProjectFolder.in(root).journal();
        if (!Files.isDirectory(journal)) return List.of();
        try (Stream<Path> logs = Files.list(journal)) {
            return logs.filter(log -> log.toString().endsWith(".log")).toList();
        }
    }

    /** Whether the project is what the package was unpacked to before. */
    static boolean baseIn(Path file, Path project, Cancel cancel) {
        try {
            PackageManifest manifest = ProjectZip.read(file, ZipForm.PACKAGE, file.toString(), cancel,
                    (path, content) -> content.transferTo(OutputStream.nullOutputStream()));
            return Files.exists(ProjectFolder.in(project).journal().resolve(manifest.base() + ".log"));
        } catch (IOException broken) {
            throw new Problem(broken, "flow.package_unreadable", file.toString(), Reason.of(broken));
        }
    }

    private static boolean isFree(Path target) throws IOException {
        if (!Files.exists(target)) return true;
        if (!Files.isDirectory(target)) return false;
        try (Stream<Path> inside = Files.list(target)) {
            return inside.findAny().isEmpty();
        }
    }

    static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(file);
        }
    }
}
