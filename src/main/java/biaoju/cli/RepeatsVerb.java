package biaoju.cli;

import biaoju.base.Cancel;
import biaoju.flow.Workspace;
import biaoju.flow.repeats.ListRepeats;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Sentences that stand in several places, or that somebody labelled in two ways. */
@Command(name = "repeats")
final class RepeatsVerb extends HereVerb {
    @Option(names = "--contradictions")
    boolean contradictions;

    @Option(names = "--alike")
    boolean alike;

    @Option(names = "--annotator", paramLabel = "NAME")
    @Nullable String annotator;

    @Option(names = "--most", paramLabel = "N")
    int most = 50;

    RepeatsVerb(Streams streams, Surroundings here) {
        super(streams, here);
    }

    @Override
    public Integer call() {
        if (!contradictions && (alike || annotator != null)) throw misused("cli.repeats.which");
        if (most < 1) throw misused("cli.repeats.most");
        return super.call();
    }

    @Override
    int work(Workspace workspace, Cancel cancel) {
        List<ListRepeats.Group> groups;
        try (Streams.Bar bar = streams.bar("cli.repeats.bar")) {
            groups = contradictions ? workspace.repeats().contradictions(Optional.ofNullable(annotator), alike, cancel, bar)
                    : workspace.repeats().repeated(most, cancel, bar);
        }
        if (json) printJson(groups);
        else printText(groups);
        return DONE;
    }

    private void printJson(List<ListRepeats.Group> groups) {
        streams.out.json(body -> {
            body.writeArrayFieldStart(contradictions ? "contradictions" : "repeats");
            for (ListRepeats.Group group : groups) write(body, group);
            body.writeEndArray();
        });
        streams.out.flush();
    }

    private static void write(JsonGenerator body, ListRepeats.Group group) throws IOException {
        body.writeStartObject();
        if (!group.annotator().isEmpty()) body.writeStringField("annotator", group.annotator());
        body.writeStringField("text", group.text());
        body.writeArrayFieldStart("places");
        for (ListRepeats.Spot spot : group.spots()) {
            body.writeStartObject();
            Output.place(body, spot.report(), spot.reportName(), spot.number(), spot.start(), spot.end());
            body.writeObjectFieldStart("labels");
            for (Map.Entry<String, String> label : spot.labels().entrySet()) body.writeStringField(label.getKey(), label.getValue());
            body.writeEndObject();
            body.writeEndObject();
        }
        body.writeEndArray();
        body.writeEndObject();
    }

    private void printText(List<ListRepeats.Group> groups) {
        for (ListRepeats.Group group : groups) {
            streams.out.line(contradictions ? streams.messages.get("cli.repeats.contradiction", group.annotator(), Streams.oneLine(group.text()))
                    : streams.messages.get("cli.repeats.group", group.spots().size(), Streams.oneLine(group.text())));
            for (ListRepeats.Spot spot : group.spots()) {
                String labels = spot.labels().entrySet().stream().map(label -> label.getKey() + " " + label.getValue())
                        .collect(Collectors.joining(", "));
                streams.out.line(streams.messages.get("cli.repeats.place", spot.reportName(), spot.number(), labels).stripTrailing());
            }
        }
        streams.out.line(streams.messages.get(contradictions ? "cli.repeats.contradictions" : "cli.repeats.all", groups.size()));
        streams.out.flush();
    }
}
