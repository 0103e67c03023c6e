package biaoju.cli;

import biaoju.base.Cancel;
import biaoju.flow.LabelFiles;
import biaoju.flow.Workspace;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Everybody's labels by report and position, in our own format or a neighbour's. */
@Command(name = "export")
final class LabelsExportVerb extends HereVerb {
    @Option(names = "--annotator", paramLabel = "NAME")
    @Nullable String annotator;

    @Option(names = "--format", paramLabel = "NAME", descriptionKey = "labels.format.out")
    String format = "jsonl";

    @Option(names = "--out", paramLabel = "FILE|DIR", descriptionKey = "labels.out")
    @Nullable Path out;

    LabelsExportVerb(Streams streams, Surroundings here) {
        super(streams, here);
    }

    @Override
    public Integer call() {
        List<String> formats = LabelFiles.formats(true);
        if (!formats.contains(format)) throw misused("cli.labels.format", format, String.join(", ", formats));
        return super.call();
    }

    @Override
    int work(Workspace workspace, Cancel cancel) {
        Path target = out;
        if (target == null) {
            workspace.labels().export(format, Optional.ofNullable(annotator), streams.out.stream(), cancel);
            return DONE;
        }
        int written = workspace.labels().export(format, Optional.ofNullable(annotator), target, cancel);
        if (json) {
            streams.out.json(body -> {
                body.writeStringField("out", target.toString());
                body.writeStringField("format", format);
                body.writeNumberField("written", written);
            });
        } else {
            streams.out.line(Streams.oneLine(streams.messages.get("cli.labels.exported", written, target.toString())));
        }
        return DONE;
    }
}
