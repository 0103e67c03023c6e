package biaoju.cli;

import biaoju.base.Cancel;
import biaoju.base.Problem;
import biaoju.flow.OpenPackage;
import biaoju.flow.Workspace;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** What {@code open}, and no verb at all, do. */
final class Opening {
    private final Streams streams;
    private final Surroundings here;
    private final Workbench workbench;

    Opening(Streams streams, Surroundings here, Workbench workbench) {
        this.streams = streams;
        this.here = here;
        this.workbench = workbench;
    }

    int run(Optional<Path> named, boolean json) {
        Optional<Path> asked = named.map(this::unpacked);
        if (workbench.available()) {
            workbench.open(asked);
            return Verb.DONE;
        }
        streams.say("cli.no_display");
        Path project = asked.or(this::found).orElseThrow(() -> new Problem("cli.no_project_here"));
        try (Streams.Bar bar = streams.bar("cli.opening");
                Workspace workspace = Workspace.open(project, here.folders(), here.me(), new Cancel(), bar)) {
            StatusVerb.print(streams, workspace.status(), json);
        }
        return Verb.DONE;
    }

    /** A package is unpacked beside itself, and opened there. */
    private Path unpacked(Path project) {
        if (!OpenPackage.isPackage(project)) return project;
        try (Streams.Bar bar = streams.bar("cli.restore.bar")) {
            return OpenPackage.unpack(project, OpenPackage.folderFor(project), new Cancel(), bar);
        }
    }

    /** The current folder if it is a project, else the one opened last that is still there. */
    private Optional<Path> found() {
        return Stream.concat(Stream.of(here.current()), here.lastProjects().stream()).filter(Workspace::isProject)
                .findFirst();
    }
}
