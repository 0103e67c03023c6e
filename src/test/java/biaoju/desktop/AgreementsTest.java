package biaoju.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import biaoju.base.Cancel;
import biaoju.base.Messages;
import biaoju.base.Progress;
import biaoju.command.Command;
import biaoju.command.Home;
import biaoju.command.Project;
import biaoju.desktop.agreement.AgreementPanel.Freshness;
import biaoju.desktop.agreement.Question;
import biaoju.domain.Annotator;
import biaoju.domain.Document;
import biaoju.domain.Granularity;
import biaoju.domain.SentenceId;
import biaoju.flow.ImportReports;
import biaoju.flow.InitProject;
import biaoju.flow.LabelFiles;
import biaoju.flow.OpenProject;
import biaoju.session.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What comes in while figures are computed; every step of worker and window is taken by hand. */
class AgreementsTest {
    @TempDir
    private Path place;

    private final ByHand hand = new ByHand();
    private final List<Throwable> complaints = new ArrayList<>();
    private final List<Project> open = new ArrayList<>();
    private Agreements agreements;
    private Project project;
    private Session session;

    @BeforeEach
    void twoAnnotators() throws IOException {
        agreements = new Agreements(hand.work, () -> Messages.of(Locale.ENGLISH), hand::window, complaints::add, hand::pause);
        project = project("one");
        session = new Session(project, hand::window, () -> 0);
        agreements.opened(project, session);
    }

    @AfterEach
    void close() {
        session.close();
        open.forEach(Project::close);
        assertThat(complaints).isEmpty();
    }

    private Project project(String name) throws IOException {
        Path root = place.resolve(name);
        InitProject.init(root, Optional.empty());
        Home home = new Home(place.resolve("state"), place.resolve("data"), new Annotator(UUID.randomUUID(), "chief"));
        Project made = OpenProject.open(root, home, new Cancel(), Progress.NONE);
        open.add(made);
        List<Path> files = TwoAnnotators.write(Files.createDirectories(place.resolve(name + "-files")));
        new ImportReports(made, Granularity.SENTENCES, Optional.empty()).run(files, result -> {}, new Cancel(), Progress.NONE);
        List<Document> reports = documents(made);
        List<Path> labels = List.of(
                TwoAnnotators.write(place.resolve(name + "-li.jsonl"), TwoAnnotators.LI, TwoAnnotators.LI_SAYS, reports),
                TwoAnnotators.write(place.resolve(name + "-wang.jsonl"), TwoAnnotators.WANG, TwoAnnotators.WANG_SAYS, reports));
        new LabelFiles(made).read(labels, (file, found) -> {}, new Cancel(), Progress.NONE);
        return made;
    }

    private static List<Document> documents(Project of) {
        return of.ask().reports(of.me().id()).join().stream()
                .map(line -> of.ask().document(line.report().digest()).join().orElseThrow()).toList();
    }

    private void label() {
        Document report = documents(project).get(0);
        SentenceId sentence = report.idOf(report.cut().sentences().get(2));
        project.submit(new Command.Relabel(sentence, "plan", 0)).join();
    }

    @Test
    void figuresOfBeforeALabelAreNeverTakenForThoseOfNow() {
        agreements.watch(true);
        hand.work(); // done, but not yet seen
        agreements.watch(false);
        label();
        List<Runnable> unseen = hand.unseen();
        unseen.remove(unseen.size() - 1).run(); // the label is heard of first
        unseen.forEach(Runnable::run);
        hand.settle();
        assertThat(agreements.freshness()).isNotEqualTo(Freshness.FRESH);
        assertThat(agreements.whole()).isEmpty();
    }

    @Test
    void whatALabelStoppedIsComputedOnceSomebodyLooksAgain() {
        agreements.watch(true);
        agreements.watch(false);
        label();
        hand.see();
        hand.settle();
        agreements.watch(true);
        hand.settle();
        assertThat(agreements.freshness()).isEqualTo(Freshness.FRESH);
        assertThat(agreements.findings()).isNotNull().satisfies(now -> assertThat(now.annotators()).hasSize(3));
    }

    @Test
    void figuresWithAReportThatWasPutAwayAreNotThoseOfNow() {
        agreements.watch(true);
        hand.settle();
        agreements.watch(false);
        project.submit(new Command.Shelve(List.of(documents(project).get(0).report().digest()), true)).join();
        hand.see();
        assertThat(agreements.freshness()).isEqualTo(Freshness.STALE);
        project.submit(new Command.Undo()).join();
        hand.see();
        agreements.watch(true);
        hand.settle();
        assertThat(agreements.freshness()).isEqualTo(Freshness.FRESH);
    }

    @Test
    void anotherProjectBringsNothingOfTheLastOne() throws IOException {
        agreements.watch(true);
        hand.settle();
        assertThat(agreements.whole()).isPresent();
        agreements.ask(new Question.Against(0), () -> {});
        Project next = project("two");
        agreements.opened(next, session);
        assertThat(agreements.whole()).isEmpty();
        assertThat(agreements.findings()).isNull();
        hand.settle();
        assertThat(agreements.listing()).as("asked for in the last project").isNull();
        label();
        hand.see();
        assertThat(agreements.freshness()).as("of a project that was left").isEqualTo(Freshness.NONE);
    }
}
