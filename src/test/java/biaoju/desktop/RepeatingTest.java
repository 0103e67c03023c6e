package biaoju.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import biaoju.base.Messages;
import biaoju.command.Command;
import biaoju.command.Project;
import biaoju.command.Workplace;
import biaoju.desktop.repeats.PlaceList;
import biaoju.domain.Document;
import biaoju.domain.SentenceId;
import biaoju.flow.repeats.Count;
import biaoju.flow.repeats.Place;
import biaoju.flow.repeats.Written;
import biaoju.session.Session;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** When sentences are read, counted and listed; every step of worker and window is taken by hand. */
@Timeout(60)
class RepeatingTest {
    private static final String SHARED = "整改任务已经全部完成。";

    @TempDir
    private Path place;

    private final ByHand hand = new ByHand();
    private final List<Throwable> complaints = new ArrayList<>();
    private final List<Document> reports = new ArrayList<>();
    private Workplace workplace;
    private Project project;
    private Session session;
    private Repeating repeating;

    @BeforeEach
    void aSentenceThatStandsTwice() throws InterruptedException {
        workplace = new Workplace(place);
        reports.add(Written.report(workplace, "甲.txt", List.of("甲的述职报告", SHARED, "甲单位自己的一句话。")));
        reports.add(Written.report(workplace, "乙.txt", List.of("乙的述职报告", SHARED, "乙单位自己的一句话。")));
        project = workplace.open();
        project.submit(new Command.AddReports(reports)).join();
        session = new Session(project, hand::window, System::nanoTime);
        session.goTo(sentence(0, 2));
        hand.until(() -> session.view().page() != null && session.view().page().current() == 2);
        repeating = new Repeating(hand.work, hand.jobs, hand::window, () -> Messages.of(Locale.ENGLISH), complaints::add, hand::pause);
        repeating.opened(project, session);
    }

    @AfterEach
    void close() {
        repeating.rest();
        session.close();
        project.close();
        assertThat(complaints).isEmpty();
    }

    private SentenceId sentence(int report, int n) {
        return Workplace.sentence(reports.get(report), n);
    }

    private void label(SentenceId sentence, String label) {
        project.submit(new Command.Relabel(sentence, label, 0)).join();
    }

    /** Goes on as a view of the page tells it. */
    private void at(int n) throws InterruptedException {
        session.goTo(sentence(0, n));
        hand.until(() -> session.view().page() != null && session.view().page().current() == n);
    }

    private List<Place> listed() {
        return repeating.listing().rows().stream().map(PlaceList.Row::place).toList();
    }

    @Test
    void sentencesAreReadOnceNothingIsImportedForAMoment() {
        hand.see();
        assertThat(hand.waiting()).as("not before the pause is over").isZero();
        Document third = Written.report(workplace, "丙.txt", List.of("丙的述职报告", SHARED));
        project.submit(new Command.AddReports(List.of(third))).join();
        hand.see();
        hand.pauseOver();
        assertThat(hand.work()).as("read together").isEqualTo(1);
    }

    @Test
    void theSentenceAtHandIsCounted() throws InterruptedException {
        at(2);
        assertThat(repeating.count(sentence(0, 2))).as("nothing was read yet").isEmpty();
        hand.settle();
        assertThat(repeating.count(sentence(0, 2))).map(Count::exact).hasValue(1);
        at(3);
        assertThat(repeating.count(sentence(0, 2))).as("while the next is counted that of before is known").isPresent();
        hand.settle();
        assertThat(repeating.count(sentence(0, 3))).map(Count::exact).hasValue(0);
    }

    @Test
    void onlyTheSentenceGoneToLastIsCounted() throws InterruptedException {
        hand.settle();
        at(3);
        session.goTo(sentence(0, 2));
        session.goTo(sentence(0, 3));
        session.goTo(sentence(0, 2));
        hand.settle();
        assertThat(repeating.count(sentence(0, 2))).isPresent();
        assertThat(repeating.count(sentence(0, 3))).isEmpty();
    }

    @Test
    void theListFollowsWhatIsLabelled() throws InterruptedException {
        at(2);
        repeating.list(() -> {});
        hand.settle();
        assertThat(listed()).singleElement().satisfies(one -> assertThat(one.mine()).isNull());
        label(sentence(1, 2), "measure");
        hand.see();
        assertThat(listed()).singleElement().satisfies(one -> assertThat(one.mine()).isEqualTo("measure"));
        project.submit(new Command.Clear(sentence(1, 2))).join();
        hand.see();
        assertThat(listed()).singleElement().satisfies(one -> assertThat(one.mine()).isNull());
    }

    @Test
    void onlyTheListAskedForLastIsShown() throws InterruptedException {
        List<String> shown = new ArrayList<>();
        at(2);
        repeating.list(() -> shown.add("places"));
        repeating.contradictions(false, () -> shown.add("contradictions"));
        hand.settle();
        assertThat(shown).containsExactly("contradictions");
        assertThat(repeating.listing().kind()).isEqualTo(PlaceList.Kind.CONTRADICTIONS);
    }

    @Test
    void aLabelGoesToWhatIsChosenAsOneStep() throws InterruptedException {
        session.label(sentence(0, 2), "problem");
        hand.until(() -> session.view().page().mine().containsKey(2));
        repeating.preview(() -> {});
        hand.settle();
        assertThat(repeating.listing().kind()).isEqualTo(PlaceList.Kind.PREVIEW);
        assertThat(repeating.listing().label()).isEqualTo("problem");
        repeating.apply(List.of(sentence(1, 2)));
        assertThat(repeating.listing().kind()).as("a list again").isEqualTo(PlaceList.Kind.PLACES);
        hand.until(() -> !listed().isEmpty() && "problem".equals(listed().get(0).mine()));
        project.submit(new Command.Undo()).join();
        hand.settle();
        assertThat(Optional.ofNullable(listed().get(0).mine())).isEmpty();
    }
}
