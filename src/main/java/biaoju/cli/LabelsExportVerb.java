package biaoju.cli;

import biaoju.base.Cancel;
import biaoju.flow.Workspace;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Everybody's labels as JSON lines, by report and position. */
@Command(name = "export")
final class LabelsExportVerb extends ProjectVerb {
    @Parameters(arity = "0..1", paramLabel = "PROJECT", descriptionKey = "project.or.here")
    Path project;

    @Option(names = "--annotator", paramLabel = "NAME")
    @Nullable String annotator;

    LabelsExportVerb(Streams streams, Surroundings here) {
        super(streams, here);
        project = here.current();
    }

    @Override
    Path project() {
        return project;
    }

    @Override
    int work(Workspace workspace, Cancel cancel) {
        workspace.labels().export(Optional.ofNullable(annotator), streams.out.stream(), cancel);
        return DONE;
    }
}
