package biaoju.desktop.agreement;

import biaoju.agreement.Agreement;
import biaoju.agreement.AgreementOptions;
import biaoju.agreement.DawidSkene;
import biaoju.agreement.Ratings;
import biaoju.agreement.SelfConsistency;
import biaoju.command.SentenceText;
import biaoju.desktop.Pages;
import biaoju.desktop.parts.Raters;
import biaoju.domain.Annotator;
import biaoju.domain.Label;
import biaoju.domain.Report;
import biaoju.domain.SentenceId;
import biaoju.domain.Span;
import biaoju.flow.Workload;
import biaoju.flow.review.Consistency;
import biaoju.flow.review.WeekFigures;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Small tables of labels with their findings: a row a sentence, a character an annotator, {@code .} for none. */
final class Tables {
    private static final List<String> LABELS = Pages.SCHEME.labels().stream().map(Label::id).toList();
    private static final String LETTERS = "MPCLB";

    private Tables() {}

    /** @param rows of one report each; letters of the labels, as {@code "MM PM ..B"} */
    static Findings findings(String... rows) {
        int annotators = rows[0].split(" ")[0].length();
        List<Byte> cells = new ArrayList<>();
        int[] starts = new int[rows.length + 1];
        for (int i = 0; i < rows.length; i++) {
            for (String unit : rows[i].split(" ")) {
                for (char letter : unit.toCharArray()) cells.add((byte) (LETTERS.indexOf(letter) + 1));
            }
            starts[i + 1] = cells.size() / annotators;
        }
        byte[] packed = new byte[cells.size()];
        for (int i = 0; i < packed.length; i++) packed[i] = cells.get(i);
        return of(Ratings.of(LABELS, annotators, packed, starts), 200);
    }

    static Findings of(Ratings ratings, int resamples) {
        List<Annotator> people = IntStream.range(0, ratings.annotators())
                .mapToObj(i -> new Annotator(new UUID(7, i), "a0" + (i + 1))).toList();
        List<Report> reports = IntStream.range(0, ratings.groups()).mapToObj(Tables::report).toList();
        DawidSkene model = DawidSkene.of(ratings);
        List<Consistency> consistency = people.stream().map(one -> new Consistency(
                SelfConsistency.of(List.of(new int[] {0, 1})), List.of(new Consistency.Contradiction(List.of(0, 1))), 0, null)).toList();
        List<WeekFigures> weeks = List.of(week(2968, ratings), week(2969, ratings));
        return new Findings(Agreement.of(ratings, new AgreementOptions(0, resamples, 1), () -> false, percent -> {}), ratings,
                people, reports, unit -> sentence(reports, ratings, unit), (unit, who) -> 2968 + unit % 2, ratings.units(),
                new biaoju.flow.review.LeftOut(3, 0, 0, List.of()),
                IntStream.range(0, people.size()).mapToObj(model::competence).toList(), weeks, consistency,
                new Workload(List.of(), reports.size(), ratings.units(), 0), resamples > 0);
    }

    private static WeekFigures week(int week, Ratings ratings) {
        var table = Agreement.of(ratings, new AgreementOptions(0, 0, 1), () -> false, percent -> {});
        return new WeekFigures(week, table.shared(), table.measure(biaoju.agreement.Measure.PERCENT),
                table.measure(biaoju.agreement.Measure.KRIPPENDORFF_ALPHA), table.measure(biaoju.agreement.Measure.COHEN_KAPPA),
                IntStream.range(0, ratings.annotators()).mapToObj(i -> List.of(3, 2, 1, 0, 4)).toList());
    }

    private static Report report(int i) {
        String digest = String.format("%064x", i + 1);
        return new Report(digest, "report-" + (char) ('a' + i % 26) + i, "r" + i + ".txt", digest, "UTF-8", "1/sentences", Instant.EPOCH);
    }

    static SentenceId sentence(List<Report> reports, Ratings ratings, int unit) {
        int report = 0;
        while (ratings.start(report + 1) <= unit) report++;
        return new SentenceId(reports.get(report).digest(), new Span(10 * unit, 10 * unit + 9));
    }

    static Raters raters(Findings findings) {
        return new Raters(findings.annotators(), false, new UUID(0, 0));
    }

    /** The same without names. */
    static Raters letters(Findings findings, UUID me) {
        return new Raters(findings.annotators(), true, me);
    }

    /** Whose letter is whose. */
    static Map<String, String> letters(Findings findings) {
        Raters raters = letters(findings, new UUID(0, 0));
        return findings.annotators().stream().collect(Collectors.toMap(one -> raters.name(one.id()), Annotator::name));
    }

    /** Answers at once: sentence {@code n} of the whole table says so. */
    static CompletableFuture<List<SentenceText>> texts(List<SentenceId> ids) {
        return CompletableFuture.completedFuture(ids.stream().map(Tables::text).toList());
    }

    static SentenceText text(SentenceId id) {
        int unit = id.span().start() / 10;
        return new SentenceText(id, unit + 1, "一、工作", "之前。", "sentence number " + unit + "。", "之后。");
    }
}
