package biaoju.flow.review;

import static org.assertj.core.api.Assertions.assertThat;

import biaoju.base.Cancel;
import biaoju.base.Progress;
import biaoju.command.Command;
import biaoju.command.Project;
import biaoju.command.Workplace;
import biaoju.domain.Annotator;
import biaoju.domain.Document;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is in dispute, in which order, and which of it a filter lets through. */
class ListDisputesTest {
    private static final String M = "measure";
    private static final String P = "problem";
    private static final Annotator ANNA = Team.person("anna");
    private static final Annotator BERT = Team.person("bert");
    private static final Annotator CLEO = Team.person("cleo");

    @TempDir
    private Path place;

    private Project project;
    private Document first;
    private Document second;
    private Team team;

    @BeforeEach
    void threePeopleAndTwoReports() {
        Workplace workplace = new Workplace(place);
        first = workplace.report("整改", 7);
        second = workplace.report("述职", 3);
        project = workplace.open();
        project.submit(new Command.AddReports(List.of(first))).join();
        project.submit(new Command.AddReports(List.of(second))).join();
        team = new Team(project);
        team.join(ANNA, BERT, CLEO, ANNA.again());
        team.label(ANNA, first, M, M, M, M, M, "-", P);
        team.label(BERT, first, M, P, P, P, "-", "-", P);
        team.label(CLEO, first, M, "-", P, M, "-", P, P);
        team.label(ANNA.again(), first, P, P, P, P, P, M, M);
        team.label(ANNA, second, M, "-", "-");
        team.label(BERT, second, P, "-", "-");
    }

    @AfterEach
    void close() {
        project.close();
    }

    private List<Dispute> disputes() {
        return new ListDisputes(project).run(new Cancel(), Progress.NONE);
    }

    private String place(Dispute dispute) {
        Document in = dispute.report().digest().equals(first.report().digest()) ? first : second;
        for (int n = 1; n <= in.cut().sentences().size(); n++) {
            if (Workplace.sentence(in, n).equals(dispute.sentence())) return (in.equals(first) ? "1." : "2.") + n;
        }
        throw new AssertionError(dispute);
    }

    private List<String> places(DisputeFilter filter) {
        return filter.of(disputes()).stream().map(this::place).toList();
    }

    private static DisputeFilter filter(DisputeFilter.State state, @Nullable String rule) {
        return new DisputeFilter(Set.of(), Set.of(), null, state, rule);
    }

    @Test
    void onlyPeopleWhoDifferAreInDisputeTheDearestFirst() {
        List<Dispute> all = disputes();
        assertThat(all).extracting(this::place).containsExactlyInAnyOrder("1.3", "1.4", "1.2", "2.1");
        assertThat(all).extracting(Dispute::cost).isSortedAccordingTo((a, b) -> Double.compare(b, a));
        for (Dispute one : all) {
            assertThat(one.cost()).isEqualTo(one.voices() + 3 * one.doubt() + Math.min(one.length(), 200) / 100.0);
            assertThat(one.doubt()).isBetween(0.0, 1.0);
            assertThat(one.length()).isEqualTo(one.sentence().span().length());
        }
    }

    @Test
    void votesNameTheirPeopleAndTheMajorityIsWhatEnterTakes() {
        Dispute third = disputes().stream().filter(one -> place(one).equals("1.3")).findFirst().orElseThrow();
        assertThat(third.votes()).containsExactlyInAnyOrderEntriesOf(java.util.Map.of(ANNA, M, BERT, P, CLEO, P));
        assertThat(third.majority()).isEqualTo(P);
        Dispute tie = disputes().stream().filter(one -> place(one).equals("1.2")).findFirst().orElseThrow();
        assertThat(tie.majority()).isNull();
    }

    @Test
    void theOrderIsTheSameInEveryRun() {
        assertThat(disputes()).isEqualTo(disputes());
    }

    @Test
    void filtersAskForLabelsPeopleReportAndState() {
        assertThat(places(new DisputeFilter(Set.of(M, P), Set.of(), null, DisputeFilter.State.ANY, null))).hasSize(4);
        assertThat(places(new DisputeFilter(Set.of("plan"), Set.of(), null, DisputeFilter.State.ANY, null))).isEmpty();
        assertThat(places(new DisputeFilter(Set.of(), Set.of(CLEO.id()), null, DisputeFilter.State.ANY, null)))
                .containsExactlyInAnyOrder("1.3", "1.4");
        assertThat(places(new DisputeFilter(Set.of(), Set.of(), second.report().digest(), DisputeFilter.State.ANY, null)))
                .containsExactly("2.1");
        new Adjudicate(project).run("majority", false, new Cancel(), Progress.NONE);
        project.submit(new Command.Decide(Workplace.sentence(first, 4), P, "")).join();
        assertThat(places(filter(DisputeFilter.State.BY_PERSON, null))).containsExactly("1.4");
        assertThat(places(filter(DisputeFilter.State.BY_RULE, null))).containsExactly("1.3");
        assertThat(places(filter(DisputeFilter.State.BY_RULE, "majority"))).containsExactly("1.3");
        assertThat(places(filter(DisputeFilter.State.BY_RULE, "unanimous"))).isEmpty();
        assertThat(places(filter(DisputeFilter.State.OPEN, null))).containsExactlyInAnyOrder("1.2", "2.1");
        assertThat(places(DisputeFilter.UNSETTLED)).containsExactlyInAnyOrder("1.2", "1.3", "2.1");
    }

    @Test
    void aProjectWithoutLabelsHasNone() {
        Project empty = new Workplace(place.resolve("empty")).open();
        try (empty) {
            assertThat(new ListDisputes(empty).run(new Cancel(), Progress.NONE)).isEmpty();
            assertThat(new Adjudicate(empty).run("dawid-skene", false, new Cancel(), Progress.NONE).decided()).isZero();
        }
    }
}
