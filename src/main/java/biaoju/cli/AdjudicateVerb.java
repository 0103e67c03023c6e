package biaoju.cli;

import biaoju.base.Cancel;
import biaoju.flow.Workspace;
import biaoju.flow.review.Adjudicate;
import biaoju.flow.review.OpenLines;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Has a rule make gold, or counts what it would; lists what stays open. */
@Command(name = "adjudicate")
@SuppressWarnings("NullAway.Init")
final class AdjudicateVerb extends HereVerb {
    @Option(names = "--rule", required = true, paramLabel = Adjudicate.RULES)
    String rule;

    @Option(names = "--dry-run")
    boolean dryRun;

    AdjudicateVerb(Streams streams, Surroundings here) {
        super(streams, here);
    }

    @Override
    public Integer call() {
        if (!Adjudicate.isRule(rule)) throw misused("adjudication.unknown_rule", rule, Adjudicate.RULES);
        return super.call();
    }

    @Override
    int work(Workspace workspace, Cancel cancel) {
        Adjudicate.Result result;
        List<OpenLines.Line> open = new ArrayList<>();
        try (Streams.Bar bar = streams.bar("cli.adjudicate.bar")) {
            result = workspace.adjudicate().run(rule, dryRun, cancel, bar);
            workspace.openLines().each(result.disputed(), cancel, open::add);
        }
        if (json) printJson(result, open);
        else printText(result, open);
        return DONE;
    }

    private void printJson(Adjudicate.Result result, List<OpenLines.Line> open) {
        streams.out.json(body -> {
            body.writeStringField("rule", result.rule());
            body.writeBooleanField("dry_run", result.dryRun());
            body.writeNumberField("decided", result.decided());
            body.writeNumberField("unchanged", result.unchanged());
            body.writeNumberField("kept", result.kept());
            body.writeNumberField("withdrawn", result.withdrawn());
            body.writeArrayFieldStart("disputed");
            for (OpenLines.Line line : open) write(body, line);
            body.writeEndArray();
        });
    }

    private static void write(JsonGenerator body, OpenLines.Line line) throws IOException {
        body.writeStartObject();
        Spots.place(body, line.report(), line.reportName(), line.number(), line.start(), line.end());
        body.writeStringField("text", line.text());
        body.writeObjectFieldStart("votes");
        for (Map.Entry<String, Integer> vote : line.votes().entrySet()) body.writeNumberField(vote.getKey(), vote.getValue());
        body.writeEndObject();
        body.writeStringField("why", line.why());
        body.writeEndObject();
    }

    private void printText(Adjudicate.Result result, List<OpenLines.Line> open) {
        String said = streams.messages.get(result.dryRun() ? "cli.adjudicate.dry" : "cli.adjudicate.done", result.decided(),
                result.unchanged(), result.kept(), result.withdrawn(), open.size());
        streams.out.line(said);
        for (OpenLines.Line line : open) {
            String votes = line.votes().entrySet().stream().map(vote -> vote.getKey() + " " + vote.getValue())
                    .collect(Collectors.joining(", "));
            streams.out.line(Streams.oneLine(streams.messages.get("cli.adjudicate.open", line.reportName(),
                    Integer.toString(line.number()), votes, streams.messages.get("adjudication.why." + line.why()),
                    line.text())));
        }
    }
}
