package biaoju.cli;

import biaoju.base.Cancel;
import biaoju.domain.Label;
import biaoju.domain.LabelScheme;
import biaoju.flow.SchemeOverview;
import biaoju.flow.Workspace;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The label scheme, and another in its place. */
@Command(name = "scheme")
final class SchemeVerb extends NamedVerb {
    @Option(names = "--set", paramLabel = "FILE", descriptionKey = "scheme.set")
    Optional<Path> set = Optional.empty();

    @Option(names = "--merge", split = ",", paramLabel = "OLD=NEW", descriptionKey = "scheme.merge")
    Map<String, String> merge = new LinkedHashMap<>();

    @Option(names = "--dry-run", descriptionKey = "scheme.dry_run")
    boolean dry;

    SchemeVerb(Streams streams, Surroundings here) {
        super(streams, here);
    }

    @Override
    int work(Workspace workspace, Cancel cancel) {
        SchemeOverview scheme = workspace.scheme();
        if (set.isEmpty() && merge.isEmpty()) print(scheme.scheme(), scheme.lines());
        else print(scheme.change(set, merge, dry));
        return DONE;
    }

    private void print(LabelScheme scheme, List<SchemeOverview.Line> lines) {
        if (json) {
            streams.out.json(body -> {
                head(body, scheme);
                body.writeArrayFieldStart("labels");
                for (SchemeOverview.Line line : lines) label(body, line);
                body.writeEndArray();
                names(body, scheme.merged());
            });
            return;
        }
        streams.out.line(streams.messages.get("cli.scheme.title", scheme.name(), String.valueOf(scheme.version())));
        if (scheme.second()) streams.out.line(streams.messages.get("cli.scheme.second"));
        TextTable table = new TextTable(streams.messages.get("cli.scheme.key"), streams.messages.get("cli.scheme.id"),
                streams.messages.get("cli.scheme.names"), streams.messages.get("cli.scheme.labels"), streams.messages.get("cli.scheme.decisions"),
                streams.messages.get("cli.scheme.state"));
        for (SchemeOverview.Line line : lines) {
            Label label = line.label();
            table.row(label.retired() ? "" : String.valueOf(label.key()), label.id(), label.zh() + " " + label.en(),
                    Integer.toString(line.labels()), Integer.toString(line.decisions()),
                    label.retired() ? streams.messages.get("cli.scheme.retired") : "");
        }
        streams.out.line("");
        table.lines().forEach(streams.out::line);
        scheme.merged().forEach((from, into) -> streams.out.line(streams.messages.get("cli.scheme.merged", from, into)));
    }

    private void print(SchemeOverview.Result result) {
        if (json) {
            streams.out.json(body -> {
                head(body, result.scheme());
                body.writeBooleanField("changed", !dry && !result.same());
                body.writeArrayFieldStart("merges");
                for (SchemeOverview.Merge one : result.merges()) merge(body, one);
                body.writeEndArray();
            });
            return;
        }
        for (SchemeOverview.Merge one : result.merges()) {
            streams.out.line(streams.messages.get("cli.scheme.merge", one.from(), one.into(), one.labels(), one.people().size(), one.decisions()));
            one.people().forEach((name, count) -> streams.out.line("  " + streams.messages.get("cli.scheme.person", name, count)));
        }
        streams.out.line(result.same() ? streams.messages.get("cli.scheme.same") : dry ? streams.messages.get("cli.scheme.would")
                : streams.messages.get("cli.scheme.done", String.valueOf(result.scheme().version())));
    }

    private static void head(JsonGenerator body, LabelScheme scheme) throws IOException {
        body.writeStringField("name", scheme.name());
        body.writeNumberField("version", scheme.version());
        body.writeBooleanField("second", scheme.second());
    }

    private static void label(JsonGenerator body, SchemeOverview.Line line) throws IOException {
        body.writeStartObject();
        body.writeStringField("id", line.label().id());
        body.writeStringField("zh", line.label().zh());
        body.writeStringField("en", line.label().en());
        body.writeStringField("key", line.label().retired() ? null : String.valueOf(line.label().key()));
        body.writeBooleanField("retired", line.label().retired());
        body.writeNumberField("labels", line.labels());
        body.writeNumberField("decisions", line.decisions());
        body.writeEndObject();
    }

    private static void names(JsonGenerator body, Map<String, String> merged) throws IOException {
        body.writeObjectFieldStart("merged");
        for (Map.Entry<String, String> one : merged.entrySet()) body.writeStringField(one.getKey(), one.getValue());
        body.writeEndObject();
    }

    private static void merge(JsonGenerator body, SchemeOverview.Merge one) throws IOException {
        body.writeStartObject();
        body.writeStringField("from", one.from());
        body.writeStringField("into", one.into());
        body.writeNumberField("labels", one.labels());
        body.writeNumberField("decisions", one.decisions());
        body.writeObjectFieldStart("annotators");
        for (Map.Entry<String, Integer> person : one.people().entrySet()) body.writeNumberField(person.getKey(), person.getValue());
        body.writeEndObject();
        body.writeEndObject();
    }
}
