package biaoju.cli;

import biaoju.base.Cancel;
import biaoju.flow.Workspace;
import biaoju.flow.report.AgreementReport;
import biaoju.flow.report.Matrix;
import biaoju.flow.review.AgreementChoice;
import biaoju.flow.review.AgreementFacts;
import biaoju.flow.review.AgreementJson;
import biaoju.flow.review.AgreementOverview;
import biaoju.flow.review.AgreementWords;
import biaoju.flow.review.BareRatings;
import biaoju.flow.review.ComputeAgreement;
import biaoju.flow.review.ReadRatings;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** How far annotators agree, in a project or in a bare table of ratings. */
@Command(name = "agreement")
final class AgreementVerb extends ProjectVerb {
    @Parameters(arity = "0..1", paramLabel = "PROJECT", descriptionKey = "project.or.here")
    @Nullable Path project;

    @Option(names = "--ratings", paramLabel = "FILE.csv")
    @Nullable Path ratings;

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

    @Option(names = "--report", paramLabel = "FILE.html")
    @Nullable Path report;

    @Option(names = "--matrix", paramLabel = "FILE.csv")
    @Nullable Path matrix;

    @Option(names = "--seed", paramLabel = "N", descriptionKey = "agreement.seed")
    long seed;

    AgreementVerb(Streams streams, Surroundings here) {
        super(streams, here);
    }

    @Override
    Path project() {
        return project == null ? here.current() : project;
    }

    @Override
    public Integer call() {
        if (!k.equals("scheme") && !k.equals("occurring")) throw misused("cli.agreement.k", k);
        if (resamples < 0 || resamples > AgreementChoice.MOST_RESAMPLES) {
            throw misused("cli.agreement.resamples", Integer.toString(resamples), Integer.toString(AgreementChoice.MOST_RESAMPLES));
        }
        eachFileOnce();
        return ratings == null ? super.call() : bare(ratings);
    }

    /** What is written must not take the place of what is read, nor one page that of the other. */
    private void eachFileOnce() {
        Set<Path> files = new HashSet<>();
        for (Path file : new Path[] {ratings, report, matrix}) {
            if (file != null && !files.add(file.toAbsolutePath().normalize())) throw misused("cli.agreement.once", file.toString());
        }
    }

    private int bare(Path file) {
        if (project != null) throw misused("cli.agreement.ratings", project.toString());
        if (withoutNoise || withoutPropagated || withoutAccepted || k.equals("scheme")) throw misused("cli.agreement.bare");
        Cancel cancel = new Cancel();
        BareRatings table = ReadRatings.of(file, cancel);
        AgreementFacts facts;
        try (Streams.Bar bar = streams.bar("cli.agreement.bar")) {
            facts = table.facts(choice(0), cancel, bar);
        }
        if (matrix != null) Matrix.write(table, matrix, cancel);
        if (report != null) AgreementReport.write(table, facts, String.valueOf(file.getFileName()), report, streams.messages, cancel);
        print(facts);
        return DONE;
    }

    @Override
    int work(Workspace workspace, Cancel cancel) {
        ComputeAgreement agreement = workspace.agreement();
        AgreementOverview found;
        try (Streams.Bar bar = streams.bar("cli.agreement.bar")) {
            found = agreement.run(choice(k.equals("scheme") ? agreement.schemeLabels() : 0), cancel, bar);
            if (matrix != null) Matrix.write(found, matrix, cancel);
            if (report != null) workspace.agreementReport().write(found, report, streams.messages, cancel, bar);
        }
        print(found.facts());
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
