package biaoju.flow.repeats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import biaoju.base.Cancel;
import biaoju.base.Progress;
import biaoju.command.Command;
import biaoju.command.Project;
import biaoju.command.Workplace;
import biaoju.domain.Document;
import biaoju.domain.SentenceId;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What is labelled while somebody reads, or counts. */
@Timeout(60)
class RepeatIndexTest {
    private static final String SAME = "整改任务已经全部完成。";

    @TempDir
    private Path place;

    private Project project;
    private RepeatIndex index;
    private SentenceId here;
    private SentenceId there;

    @BeforeEach
    void twoPlaces() {
        Workplace workplace = new Workplace(place);
        project = workplace.open();
        Document first = Written.report(workplace, "a", List.of("甲的述职报告", SAME));
        Document second = Written.report(workplace, "b", List.of("乙的述职报告", SAME));
        project.submit(new Command.AddReports(List.of(first, second))).join();
        here = Workplace.sentence(first, 2);
        there = Workplace.sentence(second, 2);
        index = new RepeatIndex(project);
        var unused = project.commits().listen(index::heard);
    }

    @AfterEach
    void close() {
        project.close();
    }

    @Test
    void whatIsLeftOutOfAListIsCounted() {
        project.submit(new Command.Relabel(here, "measure", 0)).join();
        label("problem");
        Contradictions contradictions = new Contradictions(project, index);
        index.read(new Cancel(), Progress.NONE);
        UUID me = project.me().id();
        Contradictions.Listed all = contradictions.of(me, false, 2, new Cancel(), Progress.NONE);
        assertThat(all.found()).hasSize(1);
        assertThat(all.more()).isZero();
        assertThat(contradictions.of(me, false, 1, new Cancel(), Progress.NONE).more()).as("a group of two, room for one").isEqualTo(1);
    }

    private void label(String label) {
        project.submit(new Command.Relabel(there, label, 0)).join();
    }

    @Test
    void aLabelGivenWhileTwoReadIsKnown() {
        CompletableFuture<?>[] second = new CompletableFuture<?>[1];
        index.readOnce(new Cancel(), (done, total) -> {
            if (second[0] != null) return;
            second[0] = CompletableFuture.runAsync(() -> index.readOnce(new Cancel(), Progress.NONE));
            label("measure"); // the sheet was read before
            assertThat(index.ready()).isFalse();
        });
        assertThat(second[0]).isNotNull();
        second[0].join();
        assertThat(index.places(here, false, 9)).extracting(Place::mine).containsExactly("measure");
        assertThat(index.count(here).unlabelled()).isZero();
    }

    @Test
    void aReadThatIsStoppedLeavesNothingBehind() {
        Cancel cancel = new Cancel();
        cancel.ask();
        assertThatThrownBy(() -> index.read(cancel, Progress.NONE)).isInstanceOf(CancellationException.class);
        assertThat(index.ready()).isFalse();
        label("measure");
        index.readOnce(new Cancel(), Progress.NONE);
        label("problem");
        assertThat(index.places(here, false, 9)).extracting(Place::mine).containsExactly("problem");
    }

    @Test
    void whoeverTellsOfALabelDoesNotWaitForOneWhoCounts() throws Exception {
        index.read(new Cancel(), Progress.NONE);
        RepeatIndex counting = index;
        synchronized (counting) { // as while it counts
            CompletableFuture.runAsync(() -> label("measure")).get(30, TimeUnit.SECONDS);
        }
        assertThat(index.places(here, false, 9)).extracting(Place::mine).containsExactly("measure");
    }
}
