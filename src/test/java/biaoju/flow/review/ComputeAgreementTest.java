package biaoju.flow.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import biaoju.agreement.Measure;
import biaoju.agreement.Undefined;
import biaoju.base.Cancel;
import biaoju.base.Digests;
import biaoju.base.Progress;
import biaoju.command.Command;
import biaoju.command.Project;
import biaoju.command.Workplace;
import biaoju.domain.Annotation;
import biaoju.domain.Annotator;
import biaoju.domain.Document;
import biaoju.domain.Kind;
import biaoju.domain.Noise;
import biaoju.domain.Origin;
import biaoju.domain.Report;
import biaoju.domain.Segmentation;
import biaoju.domain.Sentence;
import biaoju.domain.Span;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who is compared with whom, on what, and what else is found out of the same labels. */
class ComputeAgreementTest {
    private static final Annotator ANNA = Team.person("anna");
    private static final Annotator BERT = Team.person("bert");
    private static final Annotator CLEO = Team.person("cleo");
    private static final String M = "measure";
    private static final String P = "problem";
    private static final Instant WEEK_46 = Instant.parse("2026-11-15T23:59:59Z");
    private static final Instant WEEK_47 = Instant.parse("2026-11-16T00:00:00Z");
    private static final AgreementChoice PLAIN = AgreementChoice.ALL.withResamples(0);

    @TempDir
    private Path place;

    private Project project;
    private Document first;
    private Document second;

    /** The second report's third line is noise, and its first is the first report's first once more. */
    @BeforeEach
    void twoReports() {
        project = new Workplace(place).open();
        first = document("first", List.of("完善制度。", "一是人手不足。", "二是经费紧张。", "三是培训不够。"), 0);
        second = document("second", List.of("完善制度。", "强化监督。", "广告热线。"), 3);
        project.submit(new Command.AddReports(List.of(first, second))).join();
        new Team(project).join(CLEO, BERT, ANNA, ANNA.again());
    }

    @AfterEach
    void close() {
        project.close();
    }

    private static Document document(String name, List<String> lines, int noise) {
        StringBuilder text = new StringBuilder();
        List<Sentence> sentences = new ArrayList<>();
        for (String line : lines) {
            int start = text.length();
            text.append(line);
            boolean isNoise = sentences.size() + 1 == noise;
            sentences.add(new Sentence(sentences.size() + 1, new Span(start, text.length()), isNoise ? Kind.NOISE : Kind.BODY, 0,
                    isNoise ? Noise.AD : null, -1));
            text.append('\n');
        }
        String digest = Digests.ofText(text.toString());
        Report report = new Report(digest, name, name + ".txt", digest, "UTF-8", "test", Instant.EPOCH);
        return new Document(report, text.toString(), new Segmentation(sentences, List.of()));
    }

    private void say(Annotator by, Document report, int n, String label, Origin origin, Instant at) {
        Annotation said = new Annotation(Workplace.sentence(report, n), by.id(), label, null, "", false, origin, false, at, 0);
        project.submit(new Command.PutLabels(by.id(), List.of(said))).join();
    }

    private void say(Annotator by, Document report, int n, String label) {
        say(by, report, n, label, Origin.HUMAN, WEEK_46);
    }

    private AgreementOverview overview(AgreementChoice choice) {
        return new ComputeAgreement(project).run(choice, new Cancel(), Progress.NONE);
    }

    private static double value(AgreementOverview overview, Measure measure) {
        return overview.table().measure(measure).value();
    }

    @Test
    void onlyUnitsThatTwoLabelledCountAndGoldIsNoRater() {
        say(ANNA, first, 1, M);
        say(ANNA, first, 2, P);
        say(ANNA, first, 3, P);
        say(BERT, first, 1, M);
        say(BERT, first, 2, M);
        say(BERT, second, 1, M);
        project.submit(new Command.Decide(Workplace.sentence(first, 3), M, "")).join();
        project.submit(new Command.Decide(Workplace.sentence(first, 4), M, "")).join();
        AgreementOverview found = overview(PLAIN);
        assertThat(found.facts().annotators()).as("by name, without Cleo, who labelled nothing").containsExactly("anna", "bert");
        assertThat(found.table().units()).isEqualTo(4);
        assertThat(found.table().shared()).isEqualTo(2);
        assertThat(found.facts().effective()).isEqualTo(2);
        assertThat(value(found, Measure.PERCENT)).isEqualTo(0.5);
        assertThat(found.cell(0, 1, 1, 0)).containsExactly(1);
        assertThat(found.differing(0, 1)).containsExactly(1);
        assertThat(found.sheet().sentence(1)).isEqualTo(Workplace.sentence(first, 2));
        assertThat(found.table().groups()).extracting(group -> group.shared()).containsExactly(2, 0);
    }

    @Test
    void propagatedAndAcceptedLabelsAreToldApartAndLeftOutOnRequest() {
        for (Annotator one : List.of(ANNA, BERT)) {
            say(one, first, 1, M, Origin.HUMAN, WEEK_46);
            say(one, first, 2, P, Origin.IMPORTED, WEEK_46);
            say(one, first, 3, P, Origin.PROPAGATED, WEEK_46);
            say(one, first, 4, P, Origin.ACCEPTED, WEEK_46);
            say(one, second, 3, M, Origin.HUMAN, WEEK_46);
        }
        say(CLEO, first, 3, P, Origin.PROPAGATED, WEEK_46);
        AgreementOverview all = overview(PLAIN);
        assertThat(all.table().shared()).isEqualTo(5);
        assertThat(all.facts().effective()).as("by hand: human and imported").isEqualTo(3);
        assertThat(all.facts().leftOut()).isEqualTo(LeftOut.NOTHING);
        AgreementOverview byHand = overview(new AgreementChoice(true, true, true, 0, 0, 0));
        assertThat(byHand.table().shared()).isEqualTo(2);
        assertThat(byHand.facts().effective()).isEqualTo(2);
        assertThat(byHand.facts().annotators()).as("nothing of Cleo's is left").containsExactly("anna", "bert");
        assertThat(byHand.facts().leftOut()).isEqualTo(new LeftOut(2, 3, 2, List.of()));
    }

    @Test
    void aSecondPassIsComparedWithItsFirstAlone() {
        for (int n = 1; n <= 4; n++) {
            say(ANNA, first, n, n < 3 ? M : P);
            say(ANNA.again(), first, n, n < 4 ? M : P);
        }
        AgreementOverview found = overview(PLAIN);
        assertThat(found.facts().annotators()).containsExactly("anna");
        assertThat(found.table().shared()).isZero();
        assertThat(found.table().measure(Measure.COHEN_KAPPA).why()).isEqualTo(Undefined.NO_SHARED_UNIT);
        assertThat(found.facts().leftOut().secondPasses()).containsExactly("anna (2)");
        var retest = found.facts().consistency().get(0).retest();
        assertThat(retest).isNotNull();
        assertThat(retest.shared()).isEqualTo(4);
        assertThat(retest.percent().value()).isEqualTo(0.75);
        assertThat(retest.kappa().value()).as("observed 3/4, by chance 2·3 + 2·1 of 16").isEqualTo(0.5, within(1e-12));
    }

    @Test
    void whoLabelledASecondTimeOnlyIsARater() {
        say(ANNA.again(), first, 1, M);
        say(BERT, first, 1, M);
        assertThat(overview(PLAIN).facts().annotators()).containsExactly("anna (2)", "bert");
    }

    @Test
    void aUnitBelongsToTheWeekOfItsLastLabel() {
        say(ANNA, first, 1, M, Origin.HUMAN, WEEK_46);
        say(BERT, first, 1, M, Origin.HUMAN, WEEK_46);
        say(ANNA, first, 2, M, Origin.HUMAN, WEEK_46);
        say(BERT, first, 2, P, Origin.HUMAN, WEEK_47);
        List<WeekFigures> weeks = overview(PLAIN).facts().weeks();
        assertThat(weeks).extracting(WeekFigures::name).containsExactly("2026-W46", "2026-W47");
        assertThat(weeks).extracting(WeekFigures::shared).containsExactly(1, 1);
        assertThat(weeks).extracting(week -> week.percent().value()).containsExactly(1.0, 0.0);
        assertThat(weeks.get(0).counts()).containsExactly(List.of(2, 0), List.of(1, 0));
        assertThat(weeks.get(1).counts()).containsExactly(List.of(0, 0), List.of(0, 1));
        assertThat(weeks.get(1).given(1)).isEqualTo(1);
    }

    @Test
    void aTextLabelledOtherwiseElsewhereIsAContradiction() {
        say(ANNA, first, 1, M);
        say(ANNA, second, 1, P);
        say(BERT, first, 1, M);
        say(BERT, second, 1, M);
        say(CLEO, first, 1, M);
        say(CLEO, second, 1, P, Origin.PROPAGATED, WEEK_46);
        List<Consistency> found = overview(PLAIN).facts().consistency();
        assertThat(found.get(0).repeats().share().value()).isZero();
        assertThat(found.get(0).contradictions()).containsExactly(new Consistency.Contradiction(List.of(0, 4)));
        assertThat(found.get(1).repeats().share().value()).isEqualTo(1);
        assertThat(found.get(1).contradictions()).isEmpty();
        assertThat(found.get(2).repeats().texts()).as("a propagated label is no judgement").isZero();
    }

    @Test
    void kIsTheSchemesOnRequest() {
        say(ANNA, first, 1, M);
        say(BERT, first, 1, M);
        assertThat(overview(PLAIN).table().measure(Measure.BRENNAN_PREDIGER).defined()).as("one label occurs").isFalse();
        int k = new ComputeAgreement(project).schemeLabels();
        AgreementOverview ofScheme = overview(new AgreementChoice(false, false, false, k, 0, 0));
        assertThat(value(ofScheme, Measure.BRENNAN_PREDIGER)).isEqualTo(1);
    }

    @Test
    void nobodyAndNothingHaveReasons() {
        AgreementOverview found = overview(AgreementChoice.ALL);
        assertThat(found.facts().annotators()).isEmpty();
        assertThat(found.table().measures().values()).allSatisfy(figure -> assertThat(figure.why()).isNotNull());
        assertThat(AgreementJson.of(found.facts())).startsWith("{\"units\":0,\"shared\":0,").doesNotContain("NaN");
    }

    @Test
    void whoCancelsGetsNoFigures() {
        Cancel cancel = new Cancel();
        assertThatThrownBy(() -> new ComputeAgreement(project).run(PLAIN, cancel, (done, total) -> cancel.ask()))
                .isInstanceOf(CancellationException.class);
    }
}
