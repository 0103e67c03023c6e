package biaoju.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import biaoju.base.Messages;
import biaoju.base.Outcome;
import biaoju.command.Command;
import biaoju.command.Commit;
import biaoju.command.Project;
import biaoju.command.Workplace;
import biaoju.desktop.shell.Standing;
import biaoju.domain.Annotation;
import biaoju.domain.Annotator;
import biaoju.domain.Document;
import biaoju.domain.Origin;
import biaoju.domain.SentenceId;
import biaoju.domain.Span;
import biaoju.flow.review.Adjudicate;
import biaoju.session.Session;
import biaoju.settings.Folders;
import biaoju.settings.PersonFile;
import biaoju.settings.SettingsFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a supervisor's work does when something comes between; worker and window are moved by hand. */
@Timeout(60)
class ReviewingTest {
    @TempDir
    private Path folder;

    private final ByHand hand = new ByHand();
    private final List<Throwable> complaints = new ArrayList<>();
    private final Annotator other = new Annotator(UUID.nameUUIDFromBytes("li".getBytes(StandardCharsets.UTF_8)), "li");
    private final List<Document> reports = new ArrayList<>();
    private Standing standing;
    private Project project;
    private Session session;
    private Reviewing reviewing;

    @BeforeEach
    void oneDispute() throws InterruptedException {
        Workplace workplace = new Workplace(folder.resolve("project"));
        for (String name : List.of("甲", "乙", "丙")) reports.add(workplace.report(name, 3));
        project = workplace.open();
        project.submit(new Command.AddReports(reports)).join();
        project.submit(new Command.NameAnnotator(other)).join();
        project.submit(new Command.Relabel(sentence(1, 1), "measure", 0)).join();
        project.submit(new Command.PutLabels(other.id(), List.of(new Annotation(sentence(1, 1), other.id(), "problem", null, "",
                false, Origin.HUMAN, false, Instant.EPOCH, 0)))).join();
        session = new Session(project, hand::window, System::nanoTime);
        Folders folders = new Folders(folder.resolve("config"), folder.resolve("data"), folder.resolve("state"));
        Memory memory = new Memory(new SettingsFile(folders, Clock.systemUTC()), new PersonFile(folders, Clock.systemUTC()));
        standing = new Standing(Perspectives.ALL, Perspectives.REVIEW.id(), Map.of());
        reviewing = new Reviewing(hand.work, hand::window, memory, () -> Messages.of(Locale.ENGLISH), standing, go -> go.accept(session),
                complaints::add);
        reviewing.opened(project, session);
    }

    @AfterEach
    void close() {
        session.close();
        project.close();
        assertThat(complaints).isEmpty();
    }

    private SentenceId sentence(int report, int n) {
        return Workplace.sentence(reports.get(report), n);
    }

    @Test
    void packagesThatCameInAreLookedThroughForDisputes() throws InterruptedException {
        hand.until(() -> !reviewing.listing());
        assertThat(reviewing.disputes().all()).hasSize(1);
        long before = reviewing.moves();
        project.commits().emit(new Commit(null, null, true, project.undo()));
        hand.until(reviewing::listing);
        assertThat(reviewing.moves()).as("a rule may decide otherwise now").isGreaterThan(before);
    }

    @Test
    void whoStoppedTheSearchForDisputesGetsThemWhenTheyComeBack() throws InterruptedException {
        hand.work.running().get(0).cancel().ask();
        hand.until(() -> !reviewing.listing());
        assertThat(reviewing.disputes().all()).isEmpty();
        for (var perspective : List.of(Perspectives.ANNOTATE, Perspectives.REVIEW)) {
            standing.changed().emit(new Standing(Perspectives.ALL, perspective.id(), Map.of()));
        }
        assertThat(reviewing.listing()).isTrue();
        hand.until(() -> !reviewing.listing());
        assertThat(reviewing.disputes().all()).hasSize(1);
    }

    @Test
    void onlyTheRuleAskedForLastIsCounted() throws InterruptedException {
        List<String> counted = new ArrayList<>();
        for (String rule : List.of("majority", "unanimous")) {
            reviewing.count(rule, outcome -> {
                assertThat(outcome).isInstanceOf(Outcome.Done.class);
                if (outcome instanceof Outcome.Done<Adjudicate.Result> done) counted.add(done.value().rule());
            });
        }
        hand.until(() -> hand.work.running().isEmpty());
        assertThat(counted).containsExactly("unanimous");
    }

    @Test
    void whoGoesElsewhereBeforeTheReportCameDecidesThere() throws InterruptedException {
        for (int report : List.of(0, 2)) session.open(reports.get(report).report().digest());
        hand.until(() -> session.view().tabs().size() == 2);
        reviewing.go(sentence(1, 1));
        assertThat(reviewing.atHand()).as("on the way").isEmpty();
        session.bringForward(reports.get(0).report().digest());
        hand.until(() -> reviewing.atHand().isPresent());
        assertThat(reviewing.atHand().orElseThrow().id().report()).isEqualTo(reports.get(0).report().digest());
    }

    @Test
    void aTextThatIsNotThereIsAskedForOnce() throws InterruptedException {
        hand.until(() -> !reviewing.listing() && hand.work.running().isEmpty());
        SentenceId nowhere = new SentenceId(reports.get(0).report().digest(), new Span(1, 2));
        int[] told = {0};
        reviewing.changed().listen(any -> {
            told[0]++;
            reviewing.want(List.of(nowhere)); // as a list does that shows its row
        });
        reviewing.want(List.of(nowhere));
        hand.until(() -> told[0] > 0);
        for (int i = 0; i < 5; i++) {
            project.ask().texts(List.of(nowhere)).join(); // by now an earlier question is answered
            hand.see();
        }
        assertThat(told[0]).isEqualTo(1);
    }
}
