package biaoju.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import biaoju.base.Messages;
import biaoju.base.Problem;
import biaoju.command.Command;
import biaoju.command.Project;
import biaoju.command.Workplace;
import biaoju.desktop.dataset.Choices;
import biaoju.desktop.dataset.Detail;
import biaoju.desktop.dataset.PastBuild;
import biaoju.desktop.dataset.Sight;
import biaoju.desktop.dataset.Wrong;
import biaoju.domain.Annotation;
import biaoju.domain.Annotator;
import biaoju.domain.Document;
import biaoju.domain.Origin;
import biaoju.session.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is chosen while something is counted or built; every step of worker and window is taken by hand. */
class BuildsTest {
    private static final Annotator ANNA = new Annotator(new UUID(1, 1), "anna");

    @TempDir
    private Path place;

    private final ByHand hand = new ByHand();
    private final List<Throwable> complaints = new ArrayList<>();
    private final List<Problem> said = new ArrayList<>();
    private Builds builds;
    private Project project;
    private Session session;

    @BeforeEach
    void threeReports() {
        Workplace workplace = new Workplace(place);
        project = workplace.open();
        project.submit(new Command.NameAnnotator(ANNA)).join();
        for (String name : List.of("春季防汛", "夏收机械", "秋粮入库")) {
            Document report = workplace.report(name, 6);
            project.submit(new Command.AddReports(List.of(report))).join();
            project.submit(new Command.PutLabels(ANNA.id(), IntStream.rangeClosed(1, 5).mapToObj(n -> annotation(report, n)).toList())).join();
        }
        builds = new Builds(hand.work, () -> Messages.of(Locale.ENGLISH), hand::window, said::add, complaints::add, hand::pause);
        session = new Session(project, hand::window, () -> 0);
        builds.opened(project, session);
        builds.watch(true);
        hand.settle();
    }

    private static Annotation annotation(Document report, int n) {
        return new Annotation(Workplace.sentence(report, n), ANNA.id(), n == 2 ? "problem" : "measure", null, "", false, Origin.HUMAN,
                false, Instant.parse("2026-11-01T08:00:00Z"), 0);
    }

    @AfterEach
    void close() {
        session.close();
        project.close();
    }

    private Sight sight() {
        return builds.sight(Pages.empty());
    }

    private Choices filtered(String query) {
        Choices now = builds.choices();
        return new Choices(now.labels(), query, now.withoutNoise(), now.keepUnlabelled(), now.split(), now.seed(), now.extras(),
                now.pseudonyms(), now.formats(), now.folder());
    }

    private int rows() {
        return sight().numbers() == null ? -1 : sight().numbers().rows();
    }

    @Test
    void numbersOfEarlierChoicesAreNeverTakenForThoseOfNow() {
        assertThat(rows()).isEqualTo(15);
        builds.choose(filtered("label:problem"));
        hand.pauseOver();
        hand.work(); // done, but not yet seen
        builds.choose(filtered("label:measure"));
        hand.see();
        assertThat(sight().state()).isEqualTo(Sight.State.COUNTING);
        assertThat(rows()).as("pale, of before").isEqualTo(15);
        hand.settle();
        assertThat(sight().state()).isEqualTo(Sight.State.FRESH);
        assertThat(rows()).isEqualTo(12);
    }

    @Test
    void whereItIsWrittenToIsNotCountedAnew() {
        builds.choose(builds.choices().to("elsewhere"));
        assertThat(hand.pausing()).isFalse();
        assertThat(sight().state()).isEqualTo(Sight.State.FRESH);
    }

    @Test
    void aLabelThatNobodyHasIsSaidWhereTheQueryIs() {
        builds.choose(filtered("-label:nonsense"));
        hand.settle();
        assertThat(sight().state()).isEqualTo(Sight.State.REFUSED);
        assertThat(sight().wrong()).singleElement().satisfies(wrong -> {
            assertThat(wrong.place()).isEqualTo(Wrong.Place.FILTER);
            assertThat(wrong.at()).isEqualTo(7);
        });
        builds.choose(filtered(""));
        hand.settle();
        assertThat(sight().wrong()).isEmpty();
        assertThat(rows()).isEqualTo(15);
    }

    @Test
    void labelsThatChangeAreCountedAnewWhileSomebodyLooks() {
        Document report = project.ask().document(project.ask().reports(project.me().id()).join().get(0).report().digest()).join().orElseThrow();
        project.submit(new Command.PutLabels(ANNA.id(), List.of(new Annotation(Workplace.sentence(report, 6), ANNA.id(), "measure", null, "",
                false, Origin.HUMAN, false, Instant.parse("2026-11-02T08:00:00Z"), 0)))).join();
        hand.settle();
        assertThat(rows()).isEqualTo(16);
    }

    @Test
    void whatIsStoppedIsSaidToBeAndCountedOnRequest() {
        builds.choose(filtered("label:problem"));
        builds.watch(false);
        assertThat(sight().state()).isEqualTo(Sight.State.STOPPED);
        builds.count();
        hand.settle();
        assertThat(rows()).isEqualTo(3);
    }

    @Test
    void oneIsBuiltListedCheckedAndOfferedAgain() throws IOException {
        String first = builds.choices().folder();
        assertThat(first).startsWith("annotations");
        builds.choose(filtered("label:problem"));
        hand.settle();
        builds.build();
        assertThat(sight().building()).isTrue();
        hand.settle();
        assertThat(said).singleElement().satisfies(one -> assertThat(one.getMessage()).startsWith("3 rows written to "));
        assertThat(builds.choices().folder()).as("a free one").isNotEqualTo(first);
        PastBuild built = builds.past().all().get(0);
        assertThat(built.status()).isEqualTo(PastBuild.Status.THERE);
        assertThat(built.formats()).containsExactly("jsonl");
        builds.past().verify(built.folder());
        hand.settle();
        assertThat(builds.past().all().get(0).status()).isEqualTo(PastBuild.Status.SOUND);
        builds.choose(filtered(""));
        builds.again(built.folder(), () -> {});
        hand.settle();
        assertThat(builds.choices().filter()).isEqualTo("label:problem");
        Files.delete(built.folder().resolve("manifest.json"));
        builds.past().verify(built.folder());
        hand.settle();
        assertThat(builds.past().detail()).isInstanceOf(Detail.Refused.class);
        assertThat(complaints).isEmpty();
    }

    @Test
    void whatIsRefusedSaysWhy() throws IOException {
        Path full = Files.createDirectories(place.resolve("full"));
        Files.writeString(full.resolve("mine.txt"), "mine");
        builds.choose(builds.choices().to(full.toString()));
        builds.build();
        hand.settle();
        assertThat(complaints).singleElement().satisfies(why -> assertThat(why.getMessage()).contains("the folder is not empty"));
        assertThat(full).isDirectoryContaining(file -> file.endsWith("mine.txt"));
        assertThat(sight().building()).isFalse();
    }
}
