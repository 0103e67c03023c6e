package biaoju.session;

import biaoju.base.Signal;
import java.util.function.Supplier;

/** Tells of the view whenever it is another one. Lives on the UI thread. */
final class Showing {
    private final Supplier<View> view;
    private final Answers answers;
    private final Signal<View> changed = new Signal<>();
    private boolean doing;
    /** Whether there is something to show after what is being done. */
    private boolean unseen;

    /** @param answers once they are closed nothing is shown any more */
    Showing(Supplier<View> view, Answers answers) {
        this.view = view;
        this.answers = answers;
    }

    Signal<View> changed() {
        return changed;
    }

    void show() {
        if (answers.closed()) return;
        if (doing) unseen = true;
        else changed.emit(view.get());
    }

    /** However much of the view becomes another one meanwhile, it is shown once. */
    void atOnce(Runnable what) {
        if (doing) {
            what.run();
            return;
        }
        doing = true;
        try {
            what.run();
        } finally {
            doing = false;
            if (unseen) {
                unseen = false;
                show();
            }
        }
    }
}
