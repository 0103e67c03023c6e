package biaoju.flow;

import biaoju.base.Cancel;
import biaoju.base.Problem;
import biaoju.base.Program;
import biaoju.base.Progress;
import biaoju.base.Reason;
import biaoju.base.Waiting;
import biaoju.command.Command;
import biaoju.command.PackageLogs;
import biaoju.command.Project;
import biaoju.command.ProjectFolder;
import biaoju.domain.Annotator;
import biaoju.domain.Change;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Makes a package: in a project, everything one annotator needs to work elsewhere and nothing that is anybody else's; in a
 * package that was opened, what its annotator did, to be handed back.
 */
public final class PackProject {
    private final Project project;

    PackProject(Project project) {
        this.project = project;
    }

    /** For the desktop, which has the project itself. */
    public static PackProject of(Project project) {
        return new PackProject(project);
    }

    /**
     * A package that was made.
     *
     * @param handedBack whether it holds the annotator's work, for {@link MergePackages}
     * @param reports    in it; those of the copy where it is handed back
     * @param sentences  of them, without noise
     * @param labels     the annotator's own in it
     */
    public record Packed(Path file, Annotator annotator, boolean handedBack, int reports, int sentences, int labels) {}

    /**
     * @param annotator a name; one the project does not know yet makes an annotator, unless reports are assigned
     * @param file      must not be there yet
     * @throws Problem if nothing is assigned to that annotator, an original is missing, the package is somebody else's, or
     *                 the file cannot be written
     */
    public Packed write(String annotator, Path file, Cancel cancel, Progress progress) {
        Path target = file.toAbsolutePath().normalize();
        if (Files.exists(target)) throw new Problem("flow.package_exists", file.toString());
        try {
            Path place = Files.createTempDirectory("biaoju-package");
            try {
                return project.madeFor().isPresent() ? handBack(annotator, target, place, cancel, progress)
                        : handOut(annotator, target, place, cancel, progress);
            } finally {
                Restore.delete(place);
            }
        } catch (IOException broken) {
            throw new Problem(broken, "flow.package_failed", file.toString(), Reason.ofWriting(target, broken));
        }
    }

    private Packed handOut(String name, Path file, Path place, Cancel cancel, Progress progress) throws IOException {
        PackageContent content = PackageContent.of(project, name, cancel);
        PackageBase base = PackageBase.write(project, content, place, cancel, progress);
        List<ProjectSources.Item> items = new ArrayList<>(base.originals());
        items.add(item("annotations/scheme.json", base.scheme()));
        for (Path guideline : guidelines()) items.add(item("annotations/" + guideline.getFileName(), guideline));
        items.add(item("annotations/journal/" + base.made().writer() + ".log", base.log()));
        Path aside = ZipWriting.aside(file);
        try {
            PackageManifest manifest = write(aside, items, false, project.folder().name(), content.annotator(),
                    base.made().writer(), cancel);
            proved(aside, file, manifest, cancel);
            // Known before it is there: a package nobody ever saw does no harm, one that is out and unknown loses its work.
            Waiting.on(project.submit(new Command.RecordPackage(base.made())));
            Files.move(aside, file);
        } finally {
            Files.deleteIfExists(aside);
        }
        return new Packed(file, content.annotator(), false, content.documents().size(), content.sentences(), content.labels().size());
    }

    private Packed handBack(String name, Path file, Path place, Cancel cancel, Progress progress) throws IOException {
        Change.MadeFor made = project.madeFor().orElseThrow();
        if (!name.equals(project.me().name())) throw new Problem("flow.package_somebody", project.me().name(), name);
        List<ProjectSources.Item> items = new ArrayList<>();
        List<Path> logs = new ArrayList<>();
        for (Path log : project.logs()) {
            Path copy = place.resolve(log.getFileName().toString());
            try (OutputStream out = Files.newOutputStream(copy)) {
                ZipWriting.copy(new ProjectSources.Item(copy.getFileName().toString(), log, LogEnd.of(log)), out);
            }
            logs.add(copy);
            items.add(item("annotations/journal/" + copy.getFileName(), copy));
            progress.at(logs.size(), 0);
        }
        PackageLogs checked = PackageLogs.read(logs, cancel); // what would be refused there is said here already
        Path aside = ZipWriting.aside(file);
        try {
            PackageManifest manifest = write(aside, items, true, made.project(), made.annotator(), checked.base().writer(), cancel);
            proved(aside, file, manifest, cancel);
            Files.move(aside, file);
        } finally {
            Files.deleteIfExists(aside);
        }
        var totals = Waiting.on(project.ask().totals());
        int labels = Waiting.on(project.ask().progress()).stream().filter(one -> one.annotator().id().equals(project.me().id()))
                .mapToInt(one -> one.labels().values().stream().mapToInt(Integer::intValue).sum()).sum();
        return new Packed(file, project.me(), true, totals.reports(), totals.sentences() - totals.noise(), labels);
    }

    private static PackageManifest write(Path aside, List<ProjectSources.Item> items, boolean handedBack, String from,
            Annotator annotator, UUID base, Cancel cancel) throws IOException {
        ZipWriting.checkCount(items.size());
        try (ZipWriting zip = new ZipWriting(aside, true)) {
            for (ProjectSources.Item item : items) {
                cancel.check();
                zip.add(item);
            }
            PackageManifest manifest = new PackageManifest(Program.version(), handedBack, from, annotator, base, zip.written());
            zip.finish(PackageManifest.NAME, manifest.toJson());
            return manifest;
        }
    }

    private static void proved(Path aside, Path file, PackageManifest manifest, Cancel cancel) throws IOException {
        PackageManifest read = ProjectZip.read(aside, ZipForm.PACKAGE, file.toString(), cancel,
                (path, content) -> content.transferTo(OutputStream.nullOutputStream()));
        if (!read.equals(manifest)) throw new IOException("does not read back as it was written");
    }

    private List<Path> guidelines() throws IOException {
        ProjectFolder folder = project.folder();
        try (Stream<Path> files = Files.list(folder.shipped())) {
            return files.filter(Files::isRegularFile).filter(file -> file.getFileName().toString().matches("GUIDELINE.*\\.md"))
                    .sorted(Comparator.comparing(Path::toString)).toList();
        }
    }

    static ProjectSources.Item item(String path, Path file) throws IOException {
        return new ProjectSources.Item(path, file, Files.size(file));
    }
}
