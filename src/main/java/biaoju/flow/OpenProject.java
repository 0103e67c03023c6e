package biaoju.flow;

import biaoju.base.Cancel;
import biaoju.base.Digests;
import biaoju.base.Problem;
import biaoju.base.Progress;
import biaoju.base.Reason;
import biaoju.command.Home;
import biaoju.command.Originals;
import biaoju.command.Project;
import biaoju.command.ProjectFolder;
import biaoju.domain.Granularity;
import biaoju.importing.Decoder;
import biaoju.importing.SourceFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Opens a project. One that was never opened here may bring reports in {@code corpus/} and labels in
 * {@code annotations/*.jsonl}, as the sample does: they are read in once.
 */
public final class OpenProject {
    /** The same bytes in the same encoding give the same text; what was extracted once is never extracted again. */
    private static final Originals ORIGINALS = (file, report) ->
            Decoder.again(SourceFiles.read(file), report.extracted() ? "UTF-8" : report.encoding());

    private OpenProject() {}

    /** @throws Problem if it is no project, somebody has it open, or what it is made of cannot be read */
    public static Project open(Path root, Home home, Cancel cancel, Progress progress) {
        if (!ProjectFolder.isProject(root)) throw new Problem("flow.no_project", root.toAbsolutePath().normalize());
        Project project = Project.open(folder(root, home.data()), home, Clock.systemUTC(), ORIGINALS, cancel, progress);
        try {
            if (project.fresh()) bringIn(project, cancel, progress);
            return project;
        } catch (RuntimeException | Error failed) {
            project.close();
            throw failed;
        }
    }

    /** Where the project's folder cannot be written, its working data go to the user's own. */
    static ProjectFolder folder(Path root, Path data) {
        if (writable(root)) return ProjectFolder.in(root);
        String place = root.toAbsolutePath().normalize().toString();
        String key = Digests.ofText(place).substring(0, 12);
        return new ProjectFolder(root, data.resolve("elsewhere").resolve(ProjectFolder.in(root).name() + "-" + key));
    }

    private static boolean writable(Path root) {
        Path annotations = root.resolve("annotations");
        return Files.isWritable(Files.isDirectory(annotations) ? annotations : root);
    }

    private static void bringIn(Project project, Cancel cancel, Progress progress) {
        if (Files.isDirectory(project.folder().corpus())) {
            new ImportReports(project, Granularity.SENTENCES, Optional.empty())
                    .run(List.of(project.folder().corpus()), result -> {}, cancel, progress);
        }
        for (Path file : labelFiles(project.folder())) {
            cancel.check();
            LabelFiles.bringIn(project, file, cancel);
        }
        project.begin();
    }

    private static List<Path> labelFiles(ProjectFolder folder) {
        Path annotations = folder.shipped();
        try (Stream<Path> files = Files.list(annotations)) {
            return files.filter(file -> file.getFileName().toString().endsWith(".jsonl")).sorted().toList();
        } catch (IOException broken) {
            throw new Problem(broken, "flow.folder_unreadable", annotations, Reason.of(broken));
        }
    }
}
