package biaoju.desktop;

import biaoju.base.Messages;
import biaoju.desktop.action.ActionTable;
import biaoju.desktop.look.Look;
import biaoju.desktop.tour.Tour;
import biaoju.session.View;
import org.jspecify.annotations.Nullable;

/** When the tour is shown: in front of the first report that is ever read here, and when asked for. */
final class FirstSteps {
    private final Desk desk;
    private final Memory memory;
    private final Tour tour;

    FirstSteps(Desk desk, Memory memory, Look look, Runnable onChange) {
        this.desk = desk;
        this.memory = memory;
        tour = new Tour(desk.frame(), look, onChange);
    }

    void furnish(Messages text, ActionTable actions) {
        tour.furnish(text, actions);
    }

    /** The next view is shown. */
    void show(@Nullable View view, boolean annotating) {
        boolean reading = view != null && view.page() != null && annotating;
        if (reading && !memory.get().hints().contains(Tour.HINT)) {
            memory.change(now -> now.withHint(Tour.HINT));
            tour.start();
        }
        tour.follow();
    }

    /** In front of a report, as the tour speaks of one. */
    void start() {
        desk.bench().setPerspective(Perspectives.ANNOTATE.id());
        desk.bench().setCalm(false);
        desk.bench().showReport();
        desk.bench().showWindow("labels");
        tour.start();
        desk.focusPage();
    }

    boolean running() {
        return tour.running();
    }

    void next() {
        tour.next();
    }

    void end() {
        tour.end();
    }
}
