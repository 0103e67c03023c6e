package biaoju.desktop;

import biaoju.base.Jobs;
import biaoju.base.Signal;
import biaoju.base.Subscription;
import biaoju.command.Project;
import biaoju.desktop.shell.Latest;
import biaoju.flow.progress.ProgressReport;
import biaoju.session.Session;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * How far the open project is, kept while frames are built anew: asked for anew after each change, but not before the last
 * answer is there and half a second has passed, or up to two seconds where answers take long; all of it while somebody looks, else
 * what I labelled today. Event dispatch thread only.
 */
final class ProgressFigures implements Companion {
    /** Milliseconds between two questions. */
    static final int PAUSE = 500;

    /** So much longer than an answer takes nothing is asked: little of the machine is spent on it. */
    private static final int REST = 10;
    /** But nobody waits longer than this many pauses. */
    private static final int MOST_PAUSES = 4;

    private final Latest question;
    private final Executor ui;
    private final LongSupplier nanoTime;
    private final Pause pause;
    private final Signal<ProgressFigures> changed = new Signal<>();
    private @Nullable Project project;
    private @Nullable Subscription commits;
    private @Nullable ProgressReport report;
    private int today = -1;
    private boolean everybody;
    private boolean watched;
    private boolean pausing;
    /** Pauses that are still to be waited for after the one under way. */
    private long pauses;
    /** Whether something changed since it was asked. */
    private boolean due;

    ProgressFigures(Executor workers, Executor ui, Consumer<Throwable> complain, LongSupplier nanoTime,
            Pause.Maker pauses) {
        question = new Latest(new Jobs(workers, ui), complain);
        this.ui = ui;
        this.nanoTime = nanoTime;
        pause = pauses.before(this::paused);
    }

    /** Told when there is something else to show. */
    Signal<ProgressFigures> changed() {
        return changed;
    }

    @Nullable ProgressReport report() {
        return report;
    }

    /** How many sentences I labelled by hand today; −1 where that is not known. */
    int today() {
        return today;
    }

    @Override
    public void opened(Project now, Session of) {
        rest();
        project = now;
        report = null;
        today = -1;
        commits = now.commits().listen(commit -> ui.execute(() -> heard(now)));
        changed.emit(this);
        heard(now);
    }

    @Override
    public void rest() {
        if (commits != null) commits.close();
        commits = null;
        question.stop();
        project = null;
    }

    /**
     * Somebody looks, or no longer does.
     *
     * @param all whether others' progress may be seen
     */
    void watch(boolean now, boolean all) {
        boolean other = everybody != all;
        boolean first = now && !watched;
        everybody = all;
        watched = now;
        if (other) report = null; // nothing of others is shown a moment longer
        if (other) changed.emit(this);
        if (other || first) due = true;
        go();
    }

    private void heard(Project of) {
        if (of != project) return;
        due = true;
        go();
    }

    private void paused() {
        if (pauses > 0 && --pauses > 0) {
            pause.restart();
            return;
        }
        pausing = false;
        go();
    }

    private void go() {
        Project in = project;
        if (in == null || !due || pausing || question.running()) return;
        due = false;
        pausing = true;
        pauses = 0;
        pause.restart();
        boolean whole = watched;
        boolean all = everybody;
        question.start((cancel, progress) -> answer(in, whole, all), found -> {
            take(found, all);
            go();
        }, this::go);
    }

    /**
     * @param report null where it was not asked for
     * @param nanos  it took
     */
    private record Answer(@Nullable ProgressReport report, int today, long nanos) {}

    private Answer answer(Project in, boolean whole, boolean all) {
        long begun = nanoTime.getAsLong();
        ZoneId zone = ZoneId.systemDefault();
        LocalDate today = LocalDate.ofInstant(in.now(), zone);
        UUID me = in.me().id();
        if (!whole) {
            int given = in.ask().givenSince(me, today.atStartOfDay(zone).toInstant()).join();
            return new Answer(null, given, nanoTime.getAsLong() - begun);
        }
        ProgressReport report = ProgressReport.of(in, all ? Optional.empty() : Optional.of(me), today, zone);
        return new Answer(report, report.people().get(0).today(), nanoTime.getAsLong() - begun);
    }

    private void take(Answer found, boolean all) {
        pauses = Math.min(MOST_PAUSES, found.nanos() * REST / (PAUSE * 1_000_000L));
        if (pauses > 0 && !pausing) {
            pausing = true;
            pause.restart();
        }
        ProgressReport next = found.report();
        boolean wanted = next != null && all == everybody;
        if (next != null && !wanted) due = true;
        boolean other = found.today() != today || (wanted && !Objects.equals(next, report));
        today = found.today();
        if (wanted) report = next;
        if (other) changed.emit(this);
    }
}
