package biaoju.cli;

import biaoju.base.Cancel;
import biaoju.base.Problem;
import biaoju.flow.AssignReports;
import biaoju.flow.Workload;
import biaoju.flow.Workspace;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Says who labels what. */
@Command(name = "assign")
@SuppressWarnings("NullAway.Init")
final class AssignVerb extends NamedVerb {
    @Option(names = "--annotators", required = true, split = ",", paramLabel = "NAME", descriptionKey = "assign.annotators")
    List<String> annotators = new ArrayList<>();

    @Option(names = "--overlap", required = true, paramLabel = "PERCENT", descriptionKey = "assign.overlap")
    int overlap;

    @Option(names = "--repeat", paramLabel = "PERCENT", descriptionKey = "assign.repeat")
    int repeat;

    @Option(names = "--seed", paramLabel = "N", descriptionKey = "assign.seed")
    long seed;

    private AssignReports.Wish wish;

    AssignVerb(Streams streams, Surroundings here) {
        super(streams, here);
    }

    @Override
    public Integer call() {
        try {
            wish = new AssignReports.Wish(annotators.stream().map(String::strip).toList(), overlap, repeat, seed);
        } catch (Problem wrong) {
            throw misused(wrong);
        }
        return super.call();
    }

    @Override
    int work(Workspace workspace, Cancel cancel) {
        Workload workload = workspace.assigning().assign(wish);
        if (json) printJson(workload);
        else printText(workload);
        return DONE;
    }

    private void printText(Workload workload) {
        TextTable table = new TextTable(streams.messages.get("cli.status.annotator"), streams.messages.get("cli.assign.reports"),
                streams.messages.get("cli.assign.sentences"), streams.messages.get("cli.assign.shared"),
                streams.messages.get("cli.assign.repeats"), streams.messages.get("cli.status.labelled"));
        for (Workload.Share one : workload.people()) {
            table.row(one.name(), Integer.toString(one.reports()), Integer.toString(one.sentences()),
                    Integer.toString(one.overlap()), Integer.toString(one.repeats()), Integer.toString(one.labelled()));
        }
        table.lines().forEach(streams.out::line);
    }

    private void printJson(Workload workload) {
        streams.out.json(body -> {
            body.writeNumberField("reports", workload.reports());
            body.writeNumberField("sentences", workload.sentences());
            body.writeNumberField("unassigned", workload.unassigned());
            body.writeArrayFieldStart("annotators");
            for (Workload.Share one : workload.people()) {
                body.writeStartObject();
                body.writeStringField("name", one.name());
                body.writeStringField("second_pass_of", one.again() ? one.first() : null);
                body.writeNumberField("reports", one.reports());
                body.writeNumberField("sentences", one.sentences());
                body.writeNumberField("overlap", one.overlap());
                body.writeNumberField("repeats", one.repeats());
                body.writeNumberField("labelled", one.labelled());
                body.writeEndObject();
            }
            body.writeEndArray();
        });
    }
}
