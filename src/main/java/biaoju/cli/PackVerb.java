package biaoju.cli;

import biaoju.base.Cancel;
import biaoju.flow.PackProject;
import biaoju.flow.Workspace;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes a package for one annotator; in a package that was opened, one that hands the annotator's work back. */
@Command(name = "pack")
@SuppressWarnings("NullAway.Init")
final class PackVerb extends NamedVerb {
    @Option(names = "--annotator", required = true, paramLabel = "NAME", descriptionKey = "pack.annotator")
    String annotator;

    @Parameters(index = "1", paramLabel = "FILE", descriptionKey = "pack.file")
    Path file;

    PackVerb(Streams streams, Surroundings here) {
        super(streams, here);
    }

    @Override
    int work(Workspace workspace, Cancel cancel) {
        PackProject.Packed packed;
        try (Streams.Bar bar = streams.bar("cli.pack.bar")) {
            packed = workspace.packing().write(annotator, file, cancel, bar);
        }
        if (json) print(packed);
        else streams.out.line(Streams.oneLine(streams.messages.get(packed.handedBack() ? "cli.pack.back" : "cli.pack.done",
                packed.annotator().name(), packed.reports(), packed.sentences(), packed.labels(), packed.file())));
        return DONE;
    }

    private void print(PackProject.Packed packed) {
        streams.out.json(body -> {
            body.writeStringField("file", packed.file().toString());
            body.writeStringField("annotator", packed.annotator().name());
            body.writeStringField("kind", packed.handedBack() ? "return" : "work");
            body.writeNumberField("reports", packed.reports());
            body.writeNumberField("sentences", packed.sentences());
            body.writeNumberField("labels", packed.labels());
        });
    }
}
