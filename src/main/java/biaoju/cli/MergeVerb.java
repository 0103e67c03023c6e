package biaoju.cli;

import biaoju.base.Cancel;
import biaoju.base.Problem;
import biaoju.flow.MergePackages;
import biaoju.flow.Workspace;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Takes packages back in; one that is refused changes nothing, and the others go in. */
@Command(name = "merge")
final class MergeVerb extends NamedVerb {
    @Parameters(index = "1..*", arity = "1..*", paramLabel = "FILE", descriptionKey = "merge.files")
    List<Path> files = List.of();

    MergeVerb(Streams streams, Surroundings here) {
        super(streams, here);
    }

    @Override
    int work(Workspace workspace, Cancel cancel) {
        List<MergePackages.Result> results;
        try (Streams.Bar bar = streams.bar("cli.merge.bar")) {
            results = workspace.merging().merge(files, this::print, cancel, bar);
        }
        long refused = results.stream().filter(one -> one.refused() != null).count();
        if (refused == 0) return DONE;
        streams.failure(name(), streams.messages.get("cli.merge.refused", refused));
        return FAILED;
    }

    /** A line a file, at once. */
    private void print(MergePackages.Result result) {
        if (json) printJson(result);
        else streams.out.line(Streams.oneLine(inWords(result)));
    }

    private String inWords(MergePackages.Result result) {
        Problem refused = result.refused();
        if (refused != null) return streams.messages.get("cli.merge.no", result.file(), refused.text(streams.messages));
        if (result.steps() == 0) return streams.messages.get("cli.merge.nothing", result.file(), result.annotator());
        return streams.messages.get("cli.merge.done", result.file(), result.annotator(), result.labels(), result.cleared(),
                result.notes(), result.unchanged());
    }

    private void printJson(MergePackages.Result result) {
        Problem refused = result.refused();
        streams.out.json(body -> {
            body.writeStringField("file", result.file().toString());
            body.writeStringField("status", refused != null ? "refused" : result.steps() == 0 ? "known" : "merged");
            body.writeStringField("annotator", refused != null ? null : result.annotator());
            body.writeNumberField("labels", result.labels());
            body.writeNumberField("cleared", result.cleared());
            body.writeNumberField("notes", result.notes());
            body.writeNumberField("unchanged", result.unchanged());
            body.writeNumberField("steps", result.steps());
            body.writeStringField("reason", refused == null ? null : refused.text(streams.messages));
        });
    }
}
