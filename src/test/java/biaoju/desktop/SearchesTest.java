package biaoju.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import biaoju.command.Command;
import biaoju.command.Project;
import biaoju.command.Workplace;
import biaoju.desktop.search.Found;
import biaoju.desktop.search.Source.Given;
import biaoju.desktop.search.Tally;
import biaoju.domain.Annotation;
import biaoju.domain.Annotator;
import biaoju.domain.Document;
import biaoju.domain.Origin;
import biaoju.domain.SentenceId;
import biaoju.flow.search.Hits;
import biaoju.flow.search.Order;
import biaoju.flow.search.Searching.Whose;
import biaoju.session.Session;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is typed while something is searched; every step of worker and window is taken by hand. */
class SearchesTest {
    private static final Annotator ANNA = new Annotator(new UUID(1, 1), "anna");

    @TempDir
    private Path place;

    private final ByHand hand = new ByHand();
    private final List<Throwable> complaints = new ArrayList<>();
    private Workplace workplace;
    private Project project;
    private Document report;
    private Session session;
    private Searches searches;

    @BeforeEach
    void twoReports() {
        workplace = new Workplace(place);
        project = workplace.open();
        report = workplace.report("春季防汛", 6);
        project.submit(new Command.NameAnnotator(ANNA)).join();
        project.submit(new Command.AddReports(List.of(report, workplace.report("夏收机械", 4)))).join();
        project.submit(new Command.PutLabels(ANNA.id(), List.of(new Annotation(Workplace.sentence(report, 2), ANNA.id(), "problem", null, "", false,
                Origin.HUMAN, false, Instant.EPOCH, 0)))).join();
        session = new Session(project, hand::window, () -> 0);
        searches = new Searches(hand::worker, hand::window, complaints::add, hand::pause);
        searches.opened(project, session);
        searches.stand(false, false);
    }

    @AfterEach
    void close() {
        session.close();
        project.close();
        assertThat(complaints).isEmpty();
    }

    private Found found(String query) {
        searches.ask(query);
        hand.settle();
        return searches.found();
    }

    private Hits hits() {
        return Objects.requireNonNull(searches.found().hits());
    }

    @Test
    void whatIsTypedIsSearchedOnceNothingMoreIsTyped() {
        searches.ask("春");
        searches.ask("春季");
        assertThat(hand.waiting()).as("nothing yet").isZero();
        assertThat(searches.found().running()).isTrue();
        hand.settle();
        assertThat(searches.found().size()).isEqualTo(6);
        assertThat(searches.found().running()).isFalse();
        assertThat(found("没有的词").hits()).isNull();
        assertThat(found("夏收").size()).isEqualTo(4);
        assertThat(found("  ").hits()).isNull();
    }

    @Test
    void theNextQueryOvertakesTheOneUnderWay() {
        searches.ask("春季");
        hand.pauseOver();
        searches.ask("夏收");
        hand.settle();
        assertThat(searches.found().size()).isEqualTo(4);
        assertThat(hits().report(0).name()).isEqualTo("夏收机械.txt");
        searches.ask("春季");
        searches.stop();
        hand.settle();
        assertThat(searches.found().running()).isFalse();
        assertThat(hits().report(0).name()).as("what was found before stays").isEqualTo("夏收机械.txt");
    }

    @Test
    void aLabelGivenBetweenTheReadingAndTheFirstHitsIsShown() {
        searches.ask("春季");
        hand.pauseOver();
        hand.work();
        List<Runnable> hits = hand.unseen(); // they wait; what was said comes before them
        project.submit(new Command.Relabel(Workplace.sentence(report, 3), "problem", 0)).join();
        hand.see();
        hits.forEach(Runnable::run);
        hand.settle();
        assertThat(searches.labels(hits(), hits().indexOf(Workplace.sentence(report, 3)))).extracting(given -> given.label()).containsExactly("problem");
    }

    @Test
    void whatIsWrongIsSaidAndTheListStays() {
        found("春季");
        Found wrong = found("colour:red");
        assertThat(wrong.problem()).hasMessageContaining("colour");
        assertThat(wrong.size()).isEqualTo(6);
        assertThat(found("annotator:anna").problem()).as("my labels alone are asked").hasMessageContaining("anna");
        searches.of(Whose.EVERYBODY);
        hand.settle();
        assertThat(searches.found().problem()).isNull();
        assertThat(searches.found().size()).isEqualTo(1);
    }

    @Test
    void inABlindProjectOthersAreNeitherAskedNorShown() {
        searches.of(Whose.EVERYBODY);
        assertThat(found("label:problem").size()).isEqualTo(1);
        assertThat(searches.labels(hits(), 0)).containsExactly(new Given(ANNA.id(), "problem"));
        Hits before = hits();
        searches.stand(false, true);
        assertThat(searches.labels(before, 0)).as("at once").isEmpty();
        hand.settle();
        assertThat(searches.found().hits()).isNull();
        searches.of(Whose.EVERYBODY);
        assertThat(searches.found().whose()).isEqualTo(Whose.MINE);
        searches.stand(true, true);
        hand.settle();
        assertThat(searches.found().size()).as("a supervisor sees all").isEqualTo(1);
    }

    @Test
    void whoeverAskedForEverybodyElsewhereDoesNotInABlindProject() {
        searches.of(Whose.EVERYBODY);
        assertThat(found("label:problem").size()).isEqualTo(1);
        Workplace other = new Workplace(place.resolve("other"));
        try (Project blind = other.open()) {
            blind.submit(new Command.NameAnnotator(ANNA)).join();
            Document there = other.report("春季防汛", 6);
            blind.submit(new Command.AddReports(List.of(there))).join();
            blind.submit(new Command.PutLabels(ANNA.id(), List.of(new Annotation(Workplace.sentence(there, 2), ANNA.id(), "problem", null, "",
                    false, Origin.HUMAN, false, Instant.EPOCH, 0)))).join();
            blind.submit(new Command.SetBlind(true)).join();
            searches.opened(blind, session);
            searches.stand(false, true);
            assertThat(searches.hidden()).isTrue();
            assertThat(searches.found().whose()).isEqualTo(Whose.MINE);
            assertThat(found("label:problem").hits()).isNull();
            assertThat(found("春季").size()).isEqualTo(6);
            for (int hit = 0; hit < 6; hit++) assertThat(searches.labels(hits(), hit)).isEmpty();
            searches.opened(project, session);
            searches.stand(false, false);
            assertThat(searches.found().whose()).as("the choice is kept for where it may be made").isEqualTo(Whose.EVERYBODY);
        }
    }

    @Test
    void whatWasFoundIsNotShownAMomentLongerOnceOthersAreHidden() {
        searches.of(Whose.EVERYBODY);
        assertThat(found("annotator:anna").size()).isEqualTo(1);
        searches.stand(false, true);
        assertThat(searches.found().hits()).as("at once").isNull();
        hand.settle();
        assertThat(searches.found().problem()).as("it cannot be asked any more").isNotNull();
        assertThat(searches.found().hits()).isNull();
    }

    @Test
    void labelsGivenSinceAreShownAndCounted() {
        found("春季");
        SentenceId third = Workplace.sentence(report, 3);
        project.submit(new Command.Relabel(third, "measure", 0)).join();
        hand.settle();
        assertThat(searches.labels(hits(), hits().indexOf(third))).containsExactly(new Given(workplace.me().id(), "measure"));
        Tally[] tally = new Tally[1];
        searches.count(counted -> tally[0] = counted);
        hand.settle();
        assertThat(tally[0].total()).isEqualTo(6);
        assertThat(tally[0].labels()).containsOnlyKeys("measure").containsValue(1);
        BitSet without = tally[0].labelled();
        without.set(0);
        List<SentenceId> meant = new ArrayList<>();
        searches.gather(without, false, meant::addAll);
        hand.settle();
        assertThat(meant).hasSize(4).doesNotContain(third, Workplace.sentence(report, 1));
        project.submit(new Command.Relabel(Workplace.sentence(report, 5), "problem", 0)).join();
        hand.settle();
        meant.clear();
        searches.gather(without, true, meant::addAll);
        hand.settle();
        assertThat(meant).as("labelled since it was counted").hasSize(3).doesNotContain(Workplace.sentence(report, 5));
        project.submit(new Command.Clear(third)).join();
        hand.settle();
        assertThat(searches.labels(hits(), hits().indexOf(third))).isEmpty();
    }

    @Test
    void anotherOrderIsOfTheSameHits() {
        found("落实");
        searches.by(Order.BEFORE);
        hand.settle();
        Found sorted = searches.found();
        assertThat(sorted.order()).isNotNull();
        assertThat(sorted.size()).isEqualTo(10);
        searches.by(Order.PLACE);
        hand.settle();
        assertThat(searches.found().order()).isNull();
    }
}
