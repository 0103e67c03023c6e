package biaoju.flow;

import biaoju.base.Cancel;
import biaoju.base.Problem;
import biaoju.base.Progress;
import biaoju.base.Reason;
import biaoju.command.Merged;
import biaoju.command.PackageLogs;
import biaoju.command.Project;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Takes packages back in, in any order, any number of times. One that is refused changes nothing, and the others go in. */
public final class MergePackages {
    private final Project project;

    MergePackages(Project project) {
        this.project = project;
    }

    /** For the desktop, which has the project itself. */
    public static MergePackages of(Project project) {
        return new MergePackages(project);
    }

    /**
     * What became of one file.
     *
     * @param annotator whose package it is; empty where it was refused before that was known
     * @param labels    sentences that have another label of theirs now
     * @param cleared   sentences that have none any more
     * @param notes     sentences with another note or flag
     * @param unchanged sentences it spoke of that stand as they stood
     * @param steps     frames that were new; 0: all of it was here already
     * @param refused   why it changed nothing; null where it was taken
     */
    public record Result(Path file, String annotator, int labels, int cleared, int notes, int unchanged, long steps,
            @Nullable Problem refused) {}

    /** @param each told of every file once it is done with */
    public List<Result> merge(List<Path> files, Consumer<Result> each, Cancel cancel, Progress progress) {
        List<Result> results = new ArrayList<>();
        for (Path file : files) {
            cancel.check();
            Result result = one(file, cancel, progress);
            results.add(result);
            each.accept(result);
        }
        return results;
    }

    private Result one(Path file, Cancel cancel, Progress progress) {
        try {
            Path place = Files.createTempDirectory("biaoju-merge");
            try {
                PackageLogs logs = logs(file, place, cancel);
                Merged merged = project.merge(logs, cancel, progress);
                return new Result(file, merged.annotator().name(), merged.labels(), merged.cleared(), merged.notes(),
                        merged.unchanged(), merged.steps(), null);
            } finally {
                Restore.delete(place);
            }
        } catch (Problem refused) {
            return new Result(file, "", 0, 0, 0, 0, 0, refused);
        } catch (IOException broken) {
            return new Result(file, "", 0, 0, 0, 0, 0, new Problem(broken, "flow.package_unreadable", file.toString(), Reason.of(broken)));
        }
    }

    private static PackageLogs logs(Path file, Path place, Cancel cancel) throws IOException {
        if (!Files.isRegularFile(file)) throw new Problem("flow.package_missing", file.toString());
        List<Path> logs = new ArrayList<>();
        PackageManifest manifest = ProjectZip.read(file, ZipForm.PACKAGE, file.toString(), cancel, (path, content) -> {
            if (path.startsWith("annotations/journal/")) {
                Path log = place.resolve(path.substring(path.lastIndexOf('/') + 1));
                Files.copy(content, log);
                logs.add(log);
            } else {
                content.transferTo(OutputStream.nullOutputStream());
            }
        });
        return checked(PackageLogs.read(logs, cancel), manifest, file);
    }

    /** What the manifest says must be what the logs say. */
    static PackageLogs checked(PackageLogs logs, PackageManifest manifest, Path file) {
        boolean same = logs.base().writer().equals(manifest.base()) && logs.annotator().equals(manifest.annotator())
                && logs.madeFor().project().equals(manifest.project());
        if (!same) throw new Problem("flow.package_damaged", file.toString(), PackageManifest.NAME);
        return logs;
    }
}
