package biaoju.cli;

import biaoju.base.Cancel;
import biaoju.flow.Workspace;
import biaoju.flow.review.AgreementChoice;
import biaoju.flow.review.AgreementFacts;
import biaoju.flow.review.AgreementJson;
import biaoju.flow.review.AgreementWords;
import biaoju.flow.review.ComputeAgreement;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** How far annotators agree, in a project or in a bare table of ratings. */
@Command(name = "agreement")
final class AgreementVerb extends ProjectVerb {
    @Parameters(arity = "0..1", paramLabel = "PROJECT", descriptionKey = "project.or.here")
    Path project;

    @Option(names = "--without-noise")
    boolean withoutNoise;

    @Option(names = "--without-propagated")
    boolean withoutPropagated;

    @Option(names = "--without-accepted")
    boolean withoutAccepted;

    @Option(names = "--k", paramLabel = "occurring|scheme")
    String k = "occurring";

    @Option(names = "--resamples", paramLabel = "N")
    int resamples = AgreementChoice.RESAMPLES;

    @Option(names = "--seed", paramLabel = "N", descriptionKey = "agreement.seed")
    long seed;

    AgreementVerb(Streams streams, Surroundings here) {
        super(streams, here);
        project = here.current();
    }

    @Override
    Path project() {
        return project;
    }

    @Override
    public Integer call() {
        if (!k.equals("scheme") && !k.equals("occurring")) throw misused("cli.agreement.k", k);
        if (resamples < 0 || resamples > AgreementChoice.MOST_RESAMPLES) {
            throw misused("cli.agreement.resamples", Integer.toString(resamples), Integer.toString(AgreementChoice.MOST_RESAMPLES));
        }
        return super.call();
    }

    @Override
    int work(Workspace workspace, Cancel cancel) {
        ComputeAgreement agreement = workspace.agreement();
        AgreementFacts facts;
        try (Streams.Bar bar = streams.bar("cli.agreement.bar")) {
            facts = agreement.run(choice(k.equals("scheme") ? agreement.schemeLabels() : 0), cancel, bar).facts();
        }
        print(facts);
        return DONE;
    }

    private AgreementChoice choice(int labels) {
        return new AgreementChoice(withoutNoise, withoutPropagated, withoutAccepted, labels, resamples, seed);
    }

    private void print(AgreementFacts facts) {
        if (json) {
            streams.out.line(AgreementJson.of(facts));
            return;
        }
        AgreementWords words = new AgreementWords(facts, streams.messages);
        words.scope().forEach(line -> streams.out.line(Streams.oneLine(line)));
        for (AgreementWords.Table table : words.tables()) {
            streams.out.line("");
            streams.out.line(table.title());
            TextTable shown = new TextTable(table.rows().get(0).toArray(String[]::new));
            table.rows().stream().skip(1).forEach(row -> shown.row(row.toArray(String[]::new)));
            shown.lines().forEach(streams.out::line);
            if (table.omitted() > 0) streams.out.line(streams.messages.get("cli.agreement.omitted", table.omitted()));
        }
    }
}
