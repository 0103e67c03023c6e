package biaoju.cli;

import biaoju.base.Cancel;
import biaoju.flow.Status;
import biaoju.flow.Workspace;
import java.util.Map;
import picocli.CommandLine.Command;

/** How big a project is and how far its annotators are. */
@Command(name = "status")
final class StatusVerb extends HereVerb {
    StatusVerb(Streams streams, Surroundings here) {
        super(streams, here);
    }

    @Override
    int work(Workspace workspace, Cancel cancel) {
        print(streams, workspace.status(), json);
        return DONE;
    }

    static void print(Streams streams, Status status, boolean json) {
        if (json) printJson(streams.out, status);
        else printText(streams, status);
        streams.out.flush();
    }

    private static void printJson(Output out, Status status) {
        out.json(body -> {
            body.writeNumberField("reports", status.reports());
            body.writeNumberField("sentences", status.sentences());
            if (!status.madeFor().isEmpty()) body.writeStringField("made_for", status.madeFor());
            body.writeArrayFieldStart("annotators");
            for (Status.Progress one : status.annotators()) {
                body.writeStartObject();
                body.writeStringField("name", one.name());
                body.writeNumberField("labelled", one.labelled());
                body.writeNumberField("flagged", one.flagged());
                body.writeEndObject();
            }
            body.writeEndArray();
            body.writeObjectFieldStart("labels");
            for (Map.Entry<String, Integer> label : status.labels().entrySet()) {
                body.writeNumberField(label.getKey(), label.getValue());
            }
            body.writeEndObject();
        });
    }

    private static void printText(Streams streams, Status status) {
        streams.out.line(streams.messages.get("cli.status.size", status.name(), status.reports(), status.sentences(),
                status.noise()));
        if (!status.madeFor().isEmpty()) streams.out.line(streams.messages.get("cli.status.made_for", status.madeFor()));
        else streams.out.line(streams.messages.get(status.blind() ? "cli.status.blind" : "cli.status.open"));
        TextTable people = new TextTable(streams.messages.get("cli.status.annotator"),
                streams.messages.get("cli.status.labelled"), streams.messages.get("cli.status.flagged"));
        for (Status.Progress one : status.annotators()) {
            people.row(one.name(), Integer.toString(one.labelled()), Integer.toString(one.flagged()));
        }
        TextTable labels = new TextTable(streams.messages.get("cli.status.label"),
                streams.messages.get("cli.status.count"));
        status.labels().forEach((label, count) -> labels.row(label, Integer.toString(count)));
        streams.out.line("");
        people.lines().forEach(streams.out::line);
        streams.out.line("");
        labels.lines().forEach(streams.out::line);
        streams.out.line("");
        streams.out.line(streams.messages.get("cli.status.settled", status.settled().byPerson(), status.settled().byRule(),
                status.settled().open()));
    }
}
