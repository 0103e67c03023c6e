package biaoju.flow;

import static org.assertj.core.api.Assertions.assertThat;

import biaoju.base.Cancel;
import biaoju.base.Progress;
import biaoju.base.Subscription;
import biaoju.command.Command;
import biaoju.command.Commit;
import biaoju.command.Project;
import biaoju.domain.Annotation;
import biaoju.domain.Annotator;
import biaoju.domain.Origin;
import biaoju.domain.SentenceId;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A package comes in by parts while the project is worked on. */
class MergeWhileLabellingTest {
    @TempDir
    private Path place;

    private Office chief;
    private Office home;
    private Project origin;
    private Annotator ann;
    private List<SentenceId> sentences;
    private Path back;

    @BeforeEach
    void aPackageOfManyLabels() {
        chief = new Office(place.resolve("chief"), "chief");
        home = new Office(place.resolve("home"), "x");
        origin = chief.project("p", 60);
        sentences = Office.sentences(origin);
        Project copy = home.open(Office.pack(origin, "ann", place.resolve("ann.biaoju")), "work");
        ann = copy.me();
        put(copy, ann, sentences, "measure");
        back = Office.pack(copy, "ann", place.resolve("back.biaoju"));
    }

    @AfterEach
    void close() {
        chief.close();
        home.close();
    }

    private static void put(Project project, Annotator whose, List<SentenceId> sentences, String label) {
        project.submit(new Command.PutLabels(project.me().id(), sentences.stream().map(one -> new Annotation(one, whose.id(), label,
                null, "", false, Origin.IMPORTED, false, project.now(), 0)).toList())).join();
    }

    /** The database thread is busy with the package already when each of these is asked for. */
    @Test
    void whatIsSaidMeanwhileIsLaterThanThePackage() {
        AtomicInteger parts = new AtomicInteger();
        List<CompletableFuture<Commit>> mine = new ArrayList<>();
        MergePackages.of(origin).merge(List.of(back), result -> {}, new Cancel(), (done, total) -> {
            int part = parts.getAndIncrement();
            mine.add(origin.submit(new Command.Relabel(sentences.get(part), "plan", 0)));
            SentenceId last = sentences.get(sentences.size() - 1 - part); // still to come in
            mine.add(origin.submit(new Command.PutLabels(origin.me().id(), List.of(new Annotation(last, ann.id(), "cause", null, "", false,
                    Origin.IMPORTED, false, origin.now(), 0)))));
        });
        assertThat(mine).allMatch(one -> one.join().indexed());
        assertThat(parts.get()).isGreaterThan(3);
        Map<String, String> state = Office.state(origin);
        for (int part = 0; part < parts.get(); part++) {
            assertThat(state.get(sentences.get(part) + " " + origin.me().id())).startsWith("plan");
            assertThat(state.get(sentences.get(sentences.size() - 1 - part) + " " + ann.id())).as("part %d", part).startsWith("cause");
        }
        assertThat(state).hasSize(sentences.size() + parts.get());
        assertThat(origin.check(new Cancel(), Progress.NONE)).isEmpty();
    }

    /** Reports cut by hand are made anew one by one, not the whole database with them; so is what is cut, or renamed, meanwhile. */
    @Test
    void reportsThatWereCutOtherwiseAreMadeAnewAlone() {
        List<SentenceId> cut = sentences.stream().filter(one -> one.span().start() > 0 && one.hashCode() % 40 == 0).toList();
        for (SentenceId one : cut) split(one).join();
        List<Commit> anew = new ArrayList<>();
        AtomicInteger parts = new AtomicInteger();
        List<CompletableFuture<Commit>> mine = new ArrayList<>();
        List<SentenceId> whole = sentences.stream().filter(one -> !cut.contains(one)).toList();
        try (Subscription listening = origin.commits().listen(commit -> {
            if (commit.change() == null) anew.add(commit);
        })) {
            assertThat(listening).isNotNull();
            MergePackages.of(origin).merge(List.of(back), result -> assertThat(result.refused()).isNull(), new Cancel(), (done, total) -> {
                int part = parts.getAndIncrement();
                mine.add(origin.submit(new Command.Relabel(whole.get(part), "plan", 0)));
                if (part == 1) mine.add(split(whole.get(whole.size() - 1)));
                if (part == 2) mine.add(origin.submit(new Command.Shelve(List.of(sentences.get(0).report()), true)));
                if (part == 2) mine.add(origin.submit(new Command.Undo()));
                if (part == 3) mine.add(origin.submit(new Command.ChangeScheme(MergeModelTest.merged(origin.scheme(), "measure", "problem"))));
            });
        }
        assertThat(mine).allMatch(one -> one.join().indexed());
        assertThat(parts.get()).isGreaterThan(4);
        assertThat(anew).as("told of once, when all of it is in").hasSize(1);
        assertThat(origin.check(new Cancel(), Progress.NONE)).isEmpty();
        Map<String, String> state = Office.state(origin);
        for (SentenceId one : whole.subList(0, whole.size() - 1)) assertThat(state.get(one + " " + ann.id())).startsWith("problem");
    }

    private CompletableFuture<Commit> split(SentenceId one) {
        return origin.submit(new Command.Split(one, (one.span().start() + one.span().end()) / 2));
    }

    @Test
    void aProjectClosedMeanwhileHasItAllWhenItIsOpenedAgain() {
        AtomicInteger parts = new AtomicInteger();
        try {
            MergePackages.of(origin).merge(List.of(back), result -> {}, new Cancel(), (done, total) -> {
                if (parts.getAndIncrement() == 1) origin.close();
            });
        } catch (RuntimeException closed) {
            assertThat(closed.getMessage()).isNotNull();
        }
        Project again = chief.open(origin.folder().root());
        assertThat(Office.state(again)).hasSize(sentences.size());
        assertThat(again.check(new Cancel(), Progress.NONE)).isEmpty();
    }

    @Test
    void aDatabaseThatDiesMeanwhileIsMadeAnewWithAllOfIt() {
        breakDatabase("DROP TABLE package");
        AtomicInteger parts = new AtomicInteger();
        MergePackages.of(origin).merge(List.of(back), result -> assertThat(result.refused()).isNull(), new Cancel(), (done, total) -> {
            if (parts.getAndIncrement() == 1) breakDatabase("DROP TABLE annotation");
        });
        assertThat(Office.state(origin)).hasSize(sentences.size());
        assertThat(origin.check(new Cancel(), Progress.NONE)).isEmpty();
    }

    private void breakDatabase(String sql) {
        String name = origin.folder().database().toString().replace(".mv.db", "");
        try (Connection connection = DriverManager.getConnection("jdbc:h2:async:" + name, "sa", "");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    @Test
    void whoAsksItToStopInTimeHasNothingOfIt() {
        Cancel cancel = new Cancel();
        cancel.ask();
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> MergePackages.of(origin).merge(List.of(back), result -> {}, cancel, Progress.NONE))
                .isInstanceOf(CancellationException.class);
        assertThat(Office.state(origin)).isEmpty();
        assertThat(origin.check(new Cancel(), Progress.NONE)).isEmpty();
    }
}
