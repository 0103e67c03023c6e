package biaoju.flow.report;

import biaoju.base.Cancel;
import biaoju.base.Messages;
import biaoju.base.Problem;
import biaoju.base.Program;
import biaoju.base.Progress;
import biaoju.base.Waiting;
import biaoju.command.Project;
import biaoju.command.SentenceText;
import biaoju.domain.Decision;
import biaoju.domain.Label;
import biaoju.domain.LabelScheme;
import biaoju.domain.SentenceId;
import biaoju.flow.review.AgreementFacts;
import biaoju.flow.review.AgreementOverview;
import biaoju.flow.review.AgreementWords;
import biaoju.flow.review.BareRatings;
import biaoju.flow.review.Consistency;
import biaoju.flow.review.Dispute;
import biaoju.flow.review.ListDisputes;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/** Writes what was found out about agreement as one page for a supervisor or a paper. Waits: not for a window's thread. */
public final class AgreementReport {
    /** Disputes on paper; all of them are in the program. */
    private static final int MOST_DISPUTES = 500;

    private static final String NO_HUE = "#7A7A7A";

    private final Project project;

    public AgreementReport(Project project) {
        this.project = project;
    }

    /** @throws Problem if the file cannot be written; what was there before is there still */
    public void write(AgreementOverview overview, Path file, Messages text, Cancel cancel, Progress progress) {
        List<Dispute> disputes = new ListDisputes(project).run(cancel, (done, all) -> progress.at(done, 2 * Math.max(1, all)))
                .stream().filter(dispute -> differs(overview, dispute)).toList();
        List<Dispute> listed = disputes.subList(0, Math.min(MOST_DISPUTES, disputes.size()));
        ReportContent content = content(overview.facts(), labels(overview.facts(), project.scheme()),
                new Origin(project.folder().name(), project.now(), Matrix.digest(overview, cancel)),
                lines(overview, listed), disputes.size() - listed.size(), text);
        page(content, file, text);
        progress.at(1, 1);
    }

    /** Of a bare table, whose name is the report's subject. */
    public static void write(BareRatings ratings, AgreementFacts facts, String name, Path file, Messages text, Cancel cancel) {
        LabelScheme none = new LabelScheme("", 0, List.of());
        page(content(facts, labels(facts, none), new Origin(name, Instant.now(), Matrix.digest(ratings, cancel)), List.of(), 0, text),
                file, text);
    }

    /** What a report is of. */
    private record Origin(String subject, Instant at, String digest) {}

    private static void page(ReportContent content, Path file, Messages text) {
        byte[] page = ReportPage.of(content, text).getBytes(StandardCharsets.UTF_8);
        Aside.write(file, out -> out.write(page));
    }

    private static ReportContent content(AgreementFacts facts, List<Label> labels, Origin origin, List<ReportContent.Line> disputes,
            int omitted, Messages text) {
        List<String> scope = new ArrayList<>(new AgreementWords(facts, text).scope().stream().skip(2).toList());
        scope.add(text.get("report.options", Integer.toString(facts.choice().resamples()), Long.toString(facts.choice().seed()),
                facts.choice().k() == 0 ? text.get("report.options.occurring") : Integer.toString(facts.choice().k())));
        List<ReportContent.Week> weeks = facts.weeks().stream().map(week -> new ReportContent.Week(week.name(), week.shared(),
                week.percent().value(), week.alpha().value(),
                IntStream.range(0, labels.size()).mapToObj(label -> (long) week.given(label)).toList())).toList();
        List<ReportContent.Repeats> repeats = new ArrayList<>();
        for (int i = 0; i < facts.consistency().size(); i++) {
            Consistency one = facts.consistency().get(i);
            if (one.repeats().texts() == 0 && one.retest() == null) continue;
            repeats.add(new ReportContent.Repeats(facts.annotators().get(i), one.repeats().texts(), one.repeats().share().value(),
                    one.retest()));
        }
        return new ReportContent(origin.subject(), "Biaoju " + Program.version(), origin.at(), origin.digest(), scope, labels,
                facts.annotators(), facts.reports().stream().map(AgreementFacts.Source::name).toList(), facts.table(),
                facts.effective(), weeks, repeats, disputes, omitted);
    }

    /** Labels the scheme does not know have their id alone. */
    private static List<Label> labels(AgreementFacts facts, LabelScheme scheme) {
        return facts.labels().stream().map(id -> scheme.label(id).orElseGet(() -> {
            String letter = id.isEmpty() ? "?" : id.substring(0, id.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT);
            return new Label(id, "", "", '0', letter, letter, NO_HUE, "", "");
        })).toList();
    }

    private List<ReportContent.Line> lines(AgreementOverview overview, List<Dispute> disputes) {
        Map<SentenceId, SentenceText> texts = new HashMap<>();
        Waiting.on(project.ask().texts(disputes.stream().map(Dispute::sentence).toList())).forEach(one -> texts.put(one.id(), one));
        List<ReportContent.Line> lines = new ArrayList<>();
        for (Dispute dispute : disputes) {
            SentenceText known = texts.get(dispute.sentence());
            if (known == null) continue; // its report went meanwhile
            List<String> votes = votes(overview, dispute);
            Decision decision = dispute.decision();
            lines.add(new ReportContent.Line(dispute.report().name(), dispute.number(), known.text().strip(), votes,
                    decision == null ? null : decision.label(), decision == null ? "" : decision.reason()));
        }
        return lines;
    }

    /** Whether it is one by the labels that were compared: what was left out of the figures is no dispute beside them. */
    private static boolean differs(AgreementOverview overview, Dispute dispute) {
        return votes(overview, dispute).stream().filter(vote -> !vote.isEmpty()).distinct().count() > 1;
    }

    /** By annotator; empty where there is none, or it was left out. */
    private static List<String> votes(AgreementOverview overview, Dispute dispute) {
        int unit = overview.sheet().unit(dispute.sentence());
        return IntStream.range(0, overview.annotators().size()).map(one -> unit < 0 ? -1 : overview.ratings().label(unit, one))
                .mapToObj(label -> label < 0 ? "" : overview.ratings().labels().get(label)).toList();
    }
}
