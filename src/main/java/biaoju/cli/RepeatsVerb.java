package biaoju.cli;

import biaoju.base.Cancel;
import biaoju.flow.Workspace;
import biaoju.flow.repeats.ListRepeats;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
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
        ListRepeats.Listed found;
        try (Streams.Bar bar = streams.bar("cli.repeats.bar")) {
            found = contradictions ? workspace.repeats().contradictions(Optional.ofNullable(annotator), alike, cancel, bar)
                    : new ListRepeats.Listed(workspace.repeats().repeated(most, cancel, bar), 0);
        }
        if (json) printJson(found);
        else printText(found);
        return DONE;
    }

    private void printJson(ListRepeats.Listed found) {
        streams.out.json(body -> {
            body.writeArrayFieldStart(contradictions ? "contradictions" : "repeats");
            for (ListRepeats.Group group : found.groups()) write(body, group);
            body.writeEndArray();
            body.writeNumberField("more_places", found.more());
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
            Spots.place(body, spot.report(), spot.reportName(), spot.number(), spot.start(), spot.end());
            Spots.labels(body, spot.labels());
            body.writeEndObject();
        }
        body.writeEndArray();
        body.writeEndObject();
    }

    private void printText(ListRepeats.Listed found) {
        for (ListRepeats.Group group : found.groups()) {
            streams.out.line(contradictions ? streams.messages.get("cli.repeats.contradiction", group.annotator(), Streams.oneLine(group.text()))
                    : streams.messages.get("cli.repeats.group", group.spots().size(), Streams.oneLine(group.text())));
            for (ListRepeats.Spot spot : group.spots()) {
                String labels = spot.labels().stream().map(given -> given.annotator() + " " + given.label())
                        .collect(Collectors.joining(", "));
                streams.out.line(streams.messages.get("cli.repeats.place", spot.reportName(), spot.number(), labels).stripTrailing());
            }
        }
        streams.out.line(streams.messages.get(contradictions ? "cli.repeats.contradictions" : "cli.repeats.all", found.groups().size()));
        if (found.more() > 0) streams.say("cli.repeats.more", found.more());
        streams.out.flush();
    }
}
