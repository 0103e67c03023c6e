package biaoju.cli;

import biaoju.base.Cancel;
import biaoju.base.Problem;
import biaoju.flow.LabelFiles;
import biaoju.flow.LabelSurvey;
import biaoju.flow.Workspace;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Puts labels from files in as new steps; what fits nowhere is listed. */
@Command(name = "import")
final class LabelsImportVerb extends NamedVerb {
    @Parameters(index = "1..*", arity = "1..*", paramLabel = "FILE", descriptionKey = "labels.files")
    List<Path> files = List.of();

    @Option(names = "--format", paramLabel = "auto|NAME", descriptionKey = "labels.format.in")
    String format = "auto";

    @Option(names = "--map", paramLabel = "FILE.csv", descriptionKey = "labels.map")
    @Nullable Path map;

    @Option(names = "--annotator", paramLabel = "NAME", descriptionKey = "labels.annotator")
    @Nullable String annotator;

    @Option(names = "--predictions", paramLabel = "NAME", descriptionKey = "labels.predictions")
    @Nullable String predictions;

    @Option(names = "--survey", descriptionKey = "labels.survey")
    boolean survey;

    LabelsImportVerb(Streams streams, Surroundings here) {
        super(streams, here);
    }

    @Override
    public Integer call() {
        List<String> formats = LabelFiles.formats(false);
        if (!format.equals("auto") && !formats.contains(format)) {
            throw misused("cli.labels.format", format, "auto, " + String.join(", ", formats));
        }
        return super.call();
    }

    @Override
    int work(Workspace workspace, Cancel cancel) {
        LabelFiles.Reading how = LabelFiles.Reading.of(format, Optional.ofNullable(map), Optional.ofNullable(annotator));
        if (predictions != null) how = how.withPredictions(predictions);
        if (survey) return survey(workspace, how, cancel);
        LabelFiles.Result result;
        try (Streams.Bar bar = streams.bar("cli.labels.bar")) {
            result = workspace.labels().read(files, how, (file, one) -> {}, cancel, bar);
        }
        if (json) print(result);
        else printText(result);
        if (result.unmatched().isEmpty()) return DONE;
        streams.failure(name(), streams.messages.get("cli.labels.unmatched", result.unmatched().size()));
        return FAILED;
    }

    private int survey(Workspace workspace, LabelFiles.Reading how, Cancel cancel) {
        LabelSurvey found;
        try (Streams.Bar bar = streams.bar("cli.labels.bar")) {
            found = workspace.labels().survey(files, how, cancel, bar);
        }
        if (json) print(found);
        else found.writeTable(streams.out.stream());
        if (found.example().isEmpty()) return DONE;
        streams.failure(name(), streams.messages.get("cli.labels.unclear", found.unclear(), found.example().get().text(streams.messages)));
        return FAILED;
    }

    private void print(LabelSurvey found) {
        streams.out.json(body -> {
            body.writeArrayFieldStart("files");
            for (LabelSurvey.OneFile file : found.files()) {
                body.writeStartObject();
                body.writeStringField("file", file.file().toString());
                body.writeStringField("format", file.format());
                body.writeNumberField("records", file.records());
                body.writeEndObject();
            }
            body.writeEndArray();
            body.writeArrayFieldStart("labels");
            for (LabelSurvey.Found label : found.labels()) {
                body.writeStartObject();
                body.writeStringField("from", label.name());
                body.writeStringField("to", label.proposed().orElse(null));
                body.writeNumberField("times", label.times());
                body.writeStringField("example", label.example());
                body.writeEndObject();
            }
            body.writeEndArray();
            body.writeNumberField("others", found.others());
            body.writeNumberField("nobody", found.nobody());
            body.writeNumberField("unclear", found.unclear());
        });
    }

    private void printText(LabelFiles.Result result) {
        streams.out.line(streams.messages.get("cli.labels.done", result.applied(), result.unchanged(), result.older(),
                result.unmatched().size()));
        for (Problem remark : result.remarks()) streams.out.line(Streams.oneLine(remark.text(streams.messages)));
        for (LabelFiles.Unmatched line : result.unmatched()) {
            streams.out.line(Streams.oneLine(line.file() + ":" + line.line() + ": " + line.reason().text(streams.messages)));
        }
    }

    private void print(LabelFiles.Result result) {
        streams.out.json(body -> {
            body.writeNumberField("applied", result.applied());
            body.writeNumberField("unchanged", result.unchanged());
            body.writeNumberField("older", result.older());
            body.writeArrayFieldStart("unmatched");
            for (LabelFiles.Unmatched line : result.unmatched()) {
                body.writeStartObject();
                body.writeStringField("file", line.file().toString());
                body.writeNumberField("line", line.line());
                body.writeStringField("reason", line.reason().text(streams.messages));
                body.writeEndObject();
            }
            body.writeEndArray();
            body.writeArrayFieldStart("remarks");
            for (Problem remark : result.remarks()) body.writeString(remark.text(streams.messages));
            body.writeEndArray();
        });
    }
}
