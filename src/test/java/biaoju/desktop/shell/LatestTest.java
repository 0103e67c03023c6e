package biaoju.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;

import biaoju.base.Jobs;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

/** Only the job begun last is heard of; every step of worker and window is taken by hand. */
class LatestTest {
    private final Queue<Runnable> workers = new ArrayDeque<>();
    private final Queue<Runnable> window = new ArrayDeque<>();
    private final List<Throwable> complaints = new ArrayList<>();
    private final List<String> found = new ArrayList<>();
    private final Latest latest = new Latest(new Jobs(workers::add, window::add), complaints::add);

    private void find(String what) {
        latest.start((cancel, progress) -> what, found::add, () -> found.add("nothing"));
    }

    private void work() {
        for (Runnable job = workers.poll(); job != null; job = workers.poll()) job.run();
    }

    private void see() {
        for (Runnable news = window.poll(); news != null; news = window.poll()) news.run();
    }

    @Test
    void theNextStopsTheOneBefore() {
        find("first");
        find("second");
        assertThat(latest.running()).isTrue();
        work();
        see();
        assertThat(found).containsExactly("second");
        assertThat(latest.running()).isFalse();
    }

    @Test
    void whatWasDoneButNotSeenIsNotHeardOfEither() {
        find("first");
        work();
        find("second");
        see();
        assertThat(found).isEmpty();
        assertThat(latest.running()).as("the second").isTrue();
        work();
        latest.stop();
        see();
        assertThat(found).isEmpty();
        assertThat(latest.running()).isFalse();
    }

    @Test
    void whatFailsIsComplainedOfOnce() {
        latest.<String>start((cancel, progress) -> {
            throw new IllegalStateException("broken");
        }, found::add, () -> found.add("nothing"));
        work();
        see();
        assertThat(complaints).singleElement().isInstanceOf(IllegalStateException.class);
        assertThat(found).containsExactly("nothing");
        assertThat(latest.running()).isFalse();
    }

    @Test
    void whoHearsOfOneMayBeginTheNext() {
        latest.start((cancel, progress) -> "first", first -> {
            found.add(first);
            find("second");
        });
        work();
        see();
        assertThat(latest.running()).isTrue();
        work();
        see();
        assertThat(found).containsExactly("first", "second");
    }

    @Test
    void progressOfWhatIsNotMeantAnyMoreIsNotShown() {
        List<Long> seen = new ArrayList<>();
        latest.<String>start((cancel, progress) -> {
            progress.at(1, 9);
            return "";
        }, (done, total) -> seen.add(done), end -> {});
        work();
        latest.stop();
        see();
        assertThat(seen).isEmpty();
    }

    @Test
    void inTheStatusBarItIsStoppedLikeAnyJob() {
        Work work = new Work(workers::add, window::add);
        Latest shown = work.latest(() -> "counting", complaints::add);
        shown.start((cancel, progress) -> "", found::add, () -> found.add("nothing"));
        assertThat(work.running()).singleElement().satisfies(one -> assertThat(one.title()).isEqualTo("counting"));
        work.running().get(0).cancel().ask();
        work();
        see();
        assertThat(work.running()).isEmpty();
        assertThat(found).containsExactly("nothing");
    }
}
