package biaoju.cli;

import biaoju.base.Cancel;
import biaoju.flow.Restore;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Puts a backup back, into an empty folder alone. */
@Command(name = "restore")
@SuppressWarnings("NullAway.Init")
final class RestoreVerb extends Verb {
    @Parameters(index = "0", paramLabel = "FILE.zip", descriptionKey = "restore.file")
    Path file;

    @Parameters(index = "1", paramLabel = "PROJECT", descriptionKey = "project.new")
    Path project;

    RestoreVerb(Streams streams) {
        super(streams);
    }

    @Override
    public Integer call() {
        int files;
        try (Streams.Bar bar = streams.bar("cli.restore.bar")) {
            files = Restore.read(file, project, new Cancel(), bar);
        }
        if (json) return CheckVerb.verdict(this, List.of());
        streams.out.line(Streams.oneLine(streams.messages.get("cli.restore.done", files, project)));
        return DONE;
    }
}
