package biaoju.desktop;

import biaoju.domain.SentenceId;
import biaoju.session.Session;
import biaoju.session.View;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * From dispute to dispute: where the supervisor is on the way to, and which reports were opened for that alone. Such a
 * report is closed again when the next one is there. Event dispatch thread only.
 */
final class Visits {
    /** Where the supervisor is taken to: the desk brings the report forward. */
    interface Going {
        void read(Consumer<Session> go);
    }

    private final Executor ui;
    private final Going going;
    private @Nullable Session session;
    private @Nullable SentenceId target;
    /** What was in front when we set out. */
    private @Nullable String before;
    /** The report that was opened only to decide in it. */
    private @Nullable String visited;
    /** Visited and gone on from; several, where somebody runs along the list. Closed at once, their neighbours would flash up. */
    private final Set<String> left = new LinkedHashSet<>();

    Visits(Executor ui, Going going) {
        this.ui = ui;
        this.going = going;
    }

    void opened(Session of) {
        session = of;
        target = null;
        before = null;
        visited = null;
        left.clear();
    }

    /** Where we are on the way to: what is decided meanwhile would be decided unseen. Null where we are nowhere between. */
    @Nullable SentenceId target() {
        return target;
    }

    void go(SentenceId sentence) {
        Session in = session;
        if (in == null) return;
        String leaving = visited;
        if (!sentence.report().equals(leaving)) {
            boolean ours = left.remove(sentence.report());
            visited = ours || !isOpen(in.view(), sentence.report()) ? sentence.report() : null;
            if (leaving != null) left.add(leaving);
        }
        target = sentence;
        before = inFront(in.view());
        going.read(now -> now.goTo(sentence));
    }

    private static boolean isOpen(View view, String report) {
        return view.tabs().stream().anyMatch(tab -> tab.digest().equals(report));
    }

    private static @Nullable String inFront(View view) {
        return view.page() == null ? null : view.page().document().report().digest();
    }

    /** Hears of every view. */
    void arrived(View view) {
        String here = inFront(view);
        if (here == null) return;
        if (target != null) {
            boolean underWay = here.equals(before) && !here.equals(target.report());
            if (underWay) return;
            target = null; // there, or somebody went elsewhere before it came
        }
        if (!left.isEmpty()) ui.execute(this::tidy);
    }

    private void tidy() {
        Session in = session;
        if (in == null || target != null) return; // then after that
        List<String> close = List.copyOf(left);
        left.clear();
        close.forEach(in::close);
    }
}
