package biaoju.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import biaoju.base.Messages;
import biaoju.command.Command;
import biaoju.command.Project;
import biaoju.command.Workplace;
import biaoju.domain.Annotation;
import biaoju.domain.Annotator;
import biaoju.domain.Document;
import biaoju.domain.Origin;
import biaoju.domain.SentenceId;
import biaoju.flow.repeats.Place;
import biaoju.flow.repeats.Written;
import biaoju.session.Session;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a supervisor saw of others in history and repeats is gone once they annotate in a blind project, and there again in review. */
@Timeout(60)
class OthersHiddenTest {
    private static final Annotator ANNA = new Annotator(new UUID(1, 1), "anna");

    @TempDir
    private Path place;

    private final ByHand hand = new ByHand();
    private final List<Throwable> complaints = new ArrayList<>();
    private Project project;
    private Session session;
    private Document first;
    private Document second;

    @BeforeEach
    void aBlindProject() throws InterruptedException {
        Workplace workplace = new Workplace(place);
        first = Written.report(workplace, "甲.txt", List.of("甲的述职报告", "整改任务已经全部完成。", "甲单位自己的一句话。"));
        second = Written.report(workplace, "乙.txt", List.of("乙的述职报告", "整改任务已经全部完成。", "乙单位自己的一句话。"));
        project = workplace.open();
        project.submit(new Command.AddReports(List.of(first, second))).join();
        project.submit(new Command.NameAnnotator(ANNA)).join();
        for (Document one : List.of(first, second)) {
            project.submit(new Command.PutLabels(ANNA.id(), List.of(new Annotation(Workplace.sentence(one, 2), ANNA.id(), "problem", null,
                    "", false, Origin.HUMAN, false, Instant.EPOCH, 0)))).join();
        }
        project.submit(new Command.SetBlind(true)).join();
        session = new Session(project, hand::window, System::nanoTime);
        session.review(true);
        session.goTo(Workplace.sentence(first, 2));
        hand.until(() -> session.view().page() != null && session.view().page().current() == 2 && session.view().blind());
    }

    @AfterEach
    void close() {
        session.close();
        project.close();
        assertThat(complaints).isEmpty();
    }

    @Test
    void historyForgetsWhatOthersDid() throws InterruptedException {
        Histories histories = new Histories(hand.work, hand.jobs, hand::window, () -> Messages.of(Locale.ENGLISH), complaints::add,
                hand::pause);
        histories.opened(project, session);
        histories.watch(true);
        histories.look(false, ANNA.id());
        session.goTo(Workplace.sentence(second, 2));
        hand.until(() -> !histories.brief().isEmpty() && histories.listing().of() != null
                && histories.listing().of().equals(Workplace.sentence(second, 2)));
        session.review(false);
        assertThat(histories.brief()).as("at once").isEmpty();
        assertThat(histories.listing().lines()).as("at once").isEmpty();
        hand.until(() -> histories.listing().of() != null);
        assertThat(histories.listing().lines()).isEmpty();
        session.review(true);
        hand.until(() -> !histories.listing().lines().isEmpty());
    }

    @Test
    void repeatsForgetWhatOthersSaid() throws InterruptedException {
        Repeating repeating = new Repeating(hand.work, hand.jobs, hand::window, () -> Messages.of(Locale.ENGLISH), complaints::add,
                hand::pause);
        repeating.opened(project, session);
        SentenceId there = Workplace.sentence(first, 2);
        session.goTo(there);
        hand.until(() -> session.view().page() != null && session.view().page().current() == 2);
        repeating.list(() -> {});
        hand.until(() -> repeating.listing().rows().size() == 1);
        assertThat(repeating.listing().rows().get(0).place().others()).containsExactly(new Place.Said(ANNA.id(), "problem"));
        session.review(false);
        assertThat(repeating.listing().rows().get(0).place().others()).as("at once").isEmpty();
        session.review(true);
        hand.until(() -> !repeating.listing().rows().get(0).place().others().isEmpty());
    }
}
