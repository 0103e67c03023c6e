package biaoju.cli;

import biaoju.base.Cancel;
import biaoju.flow.Backup;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Copies a project into one file; it may be open in the workbench meanwhile. */
@Command(name = "backup")
@SuppressWarnings("NullAway.Init")
final class BackupVerb extends Verb {
    @Parameters(index = "0", paramLabel = "PROJECT", descriptionKey = "project")
    Path project;

    @Parameters(index = "1", paramLabel = "FILE.zip", descriptionKey = "backup.file")
    Path file;

    private final Surroundings here;

    BackupVerb(Streams streams, Surroundings here) {
        super(streams);
        this.here = here;
    }

    @Override
    public Integer call() {
        int files;
        try (Streams.Bar bar = streams.bar("cli.backup.bar")) {
            files = Backup.write(project, here.folders(), file, new Cancel(), bar);
        }
        if (json) return CheckVerb.verdict(this, List.of());
        streams.out.line(Streams.oneLine(streams.messages.get("cli.backup.done", files, file)));
        return DONE;
    }
}
