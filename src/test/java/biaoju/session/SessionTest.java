package biaoju.session;

import static org.assertj.core.api.Assertions.assertThat;

import biaoju.command.Command;
import biaoju.command.Workplace;
import biaoju.domain.Annotation;
import biaoju.domain.Change;
import biaoju.domain.Document;
import biaoju.domain.Origin;
import biaoju.domain.SentenceId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SessionTest extends SessionCase {
    /** While this is so, what comes is kept back in {@link #held}, as a slow answer is. */
    private volatile boolean holding;
    private final LinkedBlockingQueue<Runnable> held = new LinkedBlockingQueue<>();
    private final AtomicLong nanos = new AtomicLong();
    private final List<Notice> notices = new ArrayList<>();
    private Workplace workplace;
    private Document first;
    private Document second;

    @BeforeEach
    void open() throws InterruptedException {
        workplace = new Workplace(place);
        first = workplace.report("甲", 4);
        second = workplace.report("乙", 3);
        project = workplace.open();
        project.submit(new Command.AddReports(List.of(first, second))).join();
        start();
    }

    private void start() throws InterruptedException {
        session = new Session(project, task -> (holding ? held : ui).add(task), nanos::get);
        var unused = session.notices().listen(notices::add);
        until(() -> session.view().reports().size() == 2 && session.view().totals().sentences() == 7);
        session.open(first.report().digest());
        until(() -> session.view().page() != null);
    }

    @Test
    void aLabelShowsAtOnceAndIsSavedBehind() throws InterruptedException {
        nanos.addAndGet(2_500_000_000L);
        session.relabel("measure");
        assertThat(labels()).isEqualTo("m---");
        assertThat(page().current()).isEqualTo(2);
        assertThat(session.view().saved()).isEqualTo(SaveState.SAVING);
        assertThat(session.view().labelled()).isEqualTo(1);
        untilSaved();
        assertThat(project.ask().annotations(first.report().digest()).join()).singleElement()
                .satisfies(said -> assertThat(said.elapsedMs()).isEqualTo(2500));
    }

    @Test
    void labellingGoesToTheNextUnlabelledAndRoundTheEnd() throws InterruptedException {
        session.select(3);
        session.relabel("measure");
        session.select(2);
        session.relabel("problem");
        assertThat(page().current()).isEqualTo(4);
        session.relabel("measure");
        assertThat(page().current()).isEqualTo(1);
        session.relabel("measure");
        assertThat(page().current()).as("nothing is left").isEqualTo(1);
        assertThat(session.view().line().orElseThrow().complete()).isTrue();
        untilSaved();
        assertThat(labels()).isEqualTo("mpmm");
    }

    @Test
    void pressesInARowEndAsTheLastSays() throws InterruptedException {
        for (int n = 0; n < 30; n++) {
            session.select(1);
            session.relabel(n % 2 == 0 ? "measure" : "problem");
            assertThat(labels().charAt(0)).isEqualTo(n % 2 == 0 ? 'm' : 'p');
        }
        until(() -> {
            assertThat(labels().charAt(0)).as("what was pressed last stays in view").isEqualTo('p');
            return session.view().saved() == SaveState.SAVED;
        });
        assertThat(session.view().labelled()).isEqualTo(1);
    }

    @Test
    void undoShowsWhatItTookBackEvenInAnotherReport() throws InterruptedException {
        session.relabel("measure");
        session.select(3);
        session.note(first.idOf(first.cut().sentences().get(1)), "再看看");
        untilSaved();
        session.open(second.report().digest());
        until(() -> page().document().equals(second));
        session.undo();
        until(() -> page().document().equals(first) && session.view().saved() == SaveState.SAVED);
        assertThat(page().current()).isEqualTo(2);
        assertThat(page().annotation(2)).isEmpty();
        session.undo();
        untilSaved();
        assertThat(labels()).isEqualTo("----");
        assertThat(session.view().labelled()).isZero();
        session.redo();
        untilSaved();
        assertThat(labels()).isEqualTo("m---");
        assertThat(session.view().undo().redo()).isNotNull();
        session.close(first.report().digest());
        assertThat(page().document()).isEqualTo(second);
        assertThat(session.view().tabs()).containsExactly(second.report());
        session.undo();
        until(() -> page().document().equals(first) && session.view().saved() == SaveState.SAVED);
        assertThat(labels()).isEqualTo("----");
        until(() -> session.view().labelled() == 0); // counted again, which a report that was shut has to wait for
    }

    @Test
    void whoGoesOnBeforeAReportCameIsNotCalledBackAndFindsNoTabOfIt() throws InterruptedException {
        session.goTo(second.idOf(second.cut().sentences().get(0)));
        session.goTo(first.idOf(first.cut().sentences().get(2)));
        Runnable answer = ui.poll(20, TimeUnit.SECONDS); // the text and what is said of it
        assertThat(answer).isNotNull();
        answer.run();
        assertThat(session.view().tabs()).containsExactly(first.report());
        assertThat(page().document()).isEqualTo(first);
        assertThat(page().current()).isEqualTo(3);
        session.goTo(second.idOf(second.cut().sentences().get(1)));
        until(() -> page().document().equals(second));
        assertThat(page().current()).isEqualTo(2);
        session.goTo(first.idOf(first.cut().sentences().get(0)));
        session.close(second.report().digest());
        session.open(second.report().digest());
        session.open(first.report().digest());
        until(() -> session.view().tabs().size() == 2);
        assertThat(page().document()).as("opened behind what is in front").isEqualTo(first);
    }

    @Test
    void aNoteGoesToItsSentenceWhereverOneHasGone() throws InterruptedException {
        SentenceId two = first.idOf(first.cut().sentences().get(1));
        session.open(second.report().digest());
        until(() -> page().document().equals(second));
        session.note(two, "晚到的备注");
        untilSaved();
        assertThat(project.ask().annotations(first.report().digest()).join()).singleElement()
                .satisfies(said -> assertThat(said.note()).isEqualTo("晚到的备注"));
    }

    @Test
    void whatIsRefusedIsTakenBackFromView() throws InterruptedException {
        session.relabel("nonsense");
        assertThat(labels()).isEqualTo("n---");
        until(() -> !notices.isEmpty() && labels().equals("----"));
        assertThat(notices).singleElement().satisfies(notice -> {
            assertThat(notice.weight()).isEqualTo(Notice.Weight.ERROR);
            assertThat(notice.problem().key()).isEqualTo("command.unknown_label");
        });
        until(() -> session.view().labelled() == 0);
    }

    @Test
    void importsFromElsewhereAreSeen() throws InterruptedException {
        SentenceId one = first.idOf(first.cut().sentences().get(0));
        project.submit(new Command.PutLabels(UUID.randomUUID(), List.of(new Annotation(one, workplace.me().id(), "problem",
                null, "", false, Origin.IMPORTED, false, project.now(), 0)))).join();
        until(() -> labels().equals("p---") && session.view().labelled() == 1);
        Document third = workplace.report("丙", 2);
        project.submit(new Command.AddReports(List.of(third))).join();
        until(() -> session.view().reports().size() == 3 && session.view().totals().sentences() == 9);
    }

    @Test
    void everythingIsFoundAgainAfterAClose() throws InterruptedException {
        session.relabel("measure");
        session.flag();
        session.rename("李老师");
        untilSaved();
        session.close();
        project.close();
        project = workplace.open();
        start();
        assertThat(labels()).isEqualTo("m---");
        assertThat(page().annotation(2).orElseThrow().flag()).isTrue();
        assertThat(session.view().me().name()).isEqualTo("李老师");
        assertThat(session.view().line().orElseThrow().flagged()).isEqualTo(1);
    }

    /** Lets what is held back come in, late. */
    private void release(int tasks) throws InterruptedException {
        for (int i = 0; i < tasks; i++) {
            Runnable late = held.poll(20, TimeUnit.SECONDS);
            assertThat(late).as("something held back").isNotNull();
            ui.add(late);
        }
    }

    @Test
    void reportsThatComeInWhileALabelIsUnderWayAreSeen() throws InterruptedException {
        project.submit(new Command.NameAnnotator(workplace.me())).join(); // else the first label brings that news as well
        until(() -> session.view().annotators().contains(workplace.me()));
        CountDownLatch saved = new CountDownLatch(1);
        var unused = project.commits().listen(commit -> {
            if (!(commit.change() instanceof Change.Annotated)) return;
            try {
                saved.await();
            } catch (InterruptedException stop) {
                throw new IllegalStateException(stop);
            }
        });
        project.submit(new Command.AddReports(List.of(workplace.report("丙", 2)))).join();
        session.relabel("measure");
        Runnable next = ui.poll(20, TimeUnit.SECONDS); // of the import
        assertThat(next).isNotNull();
        holding = true;
        next.run();
        release(1);
        holding = false;
        Runnable answer = ui.poll();
        assertThat(answer).isNotNull();
        answer.run();
        saved.countDown();
        until(() -> session.view().reports().size() == 3 && session.view().labelled() == 1);
    }

    @Test
    void anAnswerThatALabelHasOvertakenCountsNothingTwice() throws InterruptedException {
        holding = true;
        session.reload();
        Runnable late = held.poll(20, TimeUnit.SECONDS);
        assertThat(late).isNotNull();
        holding = false;
        session.relabel("measure");
        untilSaved();
        late.run();
        assertThat(session.view().labelled()).isEqualTo(1);
        assertThat(labels()).isEqualTo("m---");
    }

    @Test
    void whatIsReadAgainDoesNotHideALaterLabel() throws InterruptedException {
        session.relabel("nonsense");
        Runnable refusal = ui.poll(20, TimeUnit.SECONDS);
        assertThat(refusal).isNotNull();
        holding = true;
        refusal.run();
        Runnable first = held.poll(20, TimeUnit.SECONDS);
        Runnable second = held.poll(20, TimeUnit.SECONDS);
        assertThat(first).isNotNull();
        assertThat(second).isNotNull();
        holding = false;
        session.select(3);
        session.relabel("measure");
        untilSaved();
        first.run();
        second.run();
        assertThat(labels()).endsWith("-m-");
        until(() -> labels().equals("--m-") && session.view().labelled() == 1);
    }

    @Test
    void aDatabaseMadeAnewIsSavedAgain() throws Exception {
        workplace.breakDatabase("DROP TABLE applied");
        session.relabel("measure");
        until(() -> session.view().saved() == SaveState.REBUILDING);
        untilSaved();
        session.open(second.report().digest());
        until(() -> page().document().equals(second));
        assertThat(notices).isEmpty();
        assertThat(session.view().labelled()).isEqualTo(1);
    }

    @Test
    void anImportOfMineIsTheNextToUndo() throws InterruptedException {
        SentenceId one = first.idOf(first.cut().sentences().get(0));
        project.submit(new Command.PutLabels(workplace.me().id(), List.of(new Annotation(one, workplace.me().id(), "problem",
                null, "", false, Origin.IMPORTED, false, project.now(), 0)))).join();
        until(() -> session.view().undo().undo() != null);
    }
}
