package biaoju.desktop;

import biaoju.base.Subscription;
import biaoju.command.Project;
import biaoju.desktop.reading.Stays;
import biaoju.session.Left;
import biaoju.session.Session;
import biaoju.session.View;
import biaoju.settings.OpenReport;
import biaoju.settings.Stop;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Goes on where the annotator stopped in this project the last time: the same reports open, each at its sentence and scrolled
 * as it was, the list of reports as it was narrowed. Remembers it while they work. Event dispatch thread only.
 */
final class Resuming implements Companion {
    private final Traces traces;
    private final Stays stays;
    private @Nullable Session session;
    private @Nullable Subscription views;
    private boolean begun;

    Resuming(Traces traces, Stays stays) {
        this.traces = traces;
        this.stays = stays;
    }

    /** Its reports come back. */
    @Override
    public void opened(Project project, Session now) {
        session = now;
        begun = false;
        Stop stop = traces.stop();
        stays.forget();
        List<Left> left = new ArrayList<>();
        for (OpenReport one : stop.open()) {
            left.add(new Left(one.report(), one.sentence()));
            if (one.top() >= 0) stays.put(one.report(), one.sentence(), new Stays.Top(one.top(), one.above()));
        }
        now.reopen(left, stop.front());
        views = now.changed().listen(this::follow);
    }

    private void follow(View view) {
        if (!begun) {
            if (view.reports().isEmpty()) return; // not yet known
            begun = true;
            if (view.tabs().isEmpty()) first(view);
        }
        remember(view);
    }

    /** Where nothing stood open: the report that was read last, and for who never read here before the first one. */
    private void first(View view) {
        Session in = session;
        if (in == null) return;
        String digest = traces.stop().recent().stream().filter(one -> view.reports().stream().anyMatch(line -> line.report().digest().equals(one)))
                .findFirst().orElse(view.reports().get(0).report().digest());
        in.open(digest);
    }

    private void remember(View view) {
        Session in = session;
        boolean between = view.page() == null && !view.tabs().isEmpty(); // the one that comes to the front is still read
        if (in == null || between) return;
        String front = view.page() == null ? "" : view.page().document().report().digest();
        stays.refresh();
        List<OpenReport> open = in.left().stream()
                .map(one -> {
                    Stays.Top top = stays.top(one.report(), one.sentence());
                    return new OpenReport(one.report(), one.sentence(), top.line(), top.above());
                }).toList();
        traces.stop(stop -> stop.withOpen(open, front));
    }

    /** Remembers for the last time, while the project is still the open one, and lets go of it. */
    @Override
    public void rest() {
        Session in = session;
        if (in != null && begun) remember(in.view());
        if (views != null) views.close();
        views = null;
        session = null;
    }

    // ---- the list of reports

    String filter() {
        return traces.stop().filter();
    }

    boolean byProgress() {
        return traces.stop().byProgress();
    }

    void listed(String filter, boolean byProgress) {
        traces.stop(stop -> stop.withList(filter, byProgress));
    }
}
