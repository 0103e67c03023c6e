package biaoju.desktop;

import biaoju.base.Cancel;
import biaoju.base.Jobs;
import biaoju.base.Problem;
import biaoju.base.Subscription;
import biaoju.command.Project;
import biaoju.desktop.shell.Latest;
import biaoju.domain.SentenceId;
import biaoju.flow.marks.Ahead;
import biaoju.flow.marks.Marks;
import biaoju.flow.repeats.RepeatIndex;
import biaoju.session.Page;
import biaoju.session.Session;
import biaoju.session.View;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * From one sentence that waits for another look to the next, through the whole project: flagged, noted, labelled in two
 * ways. Event dispatch thread only; what is next is found behind it.
 */
final class Queue implements Companion {
    /** What is looked for. */
    enum Kind {
        FLAGGED("queue.noFlag"),
        NOTED("queue.noNote"),
        CONTRADICTORY("queue.noContradiction");

        private final String none;

        Kind(String none) {
            this.none = none;
        }
    }

    private final Latest search;
    private final Repeating repeating;
    private final Consumer<Consumer<Session>> going;
    private final Consumer<Problem> say;
    private @Nullable Session session;
    private @Nullable Marks marks;
    private @Nullable Subscription commits;

    /** @param going goes somewhere in the reports and shows the place */
    Queue(Jobs quick, Repeating repeating, Consumer<Consumer<Session>> going, Consumer<Problem> say, Consumer<Throwable> complain) {
        search = new Latest(quick, complain);
        this.repeating = repeating;
        this.going = going;
        this.say = say;
    }

    @Override
    public void opened(Project now, Session of) {
        rest();
        Marks made = new Marks(now);
        marks = made;
        session = of;
        commits = now.commits().listen(made::heard);
    }

    @Override
    public void rest() {
        if (commits != null) commits.close();
        commits = null;
        search.stop();
        session = null;
        marks = null;
    }

    /** Goes to the nearest such sentence behind the one at hand ({@code +1}) or before it ({@code -1}). */
    void next(Kind kind, int direction) {
        Session in = session;
        Marks all = marks;
        if (in == null || all == null) return;
        View view = in.view();
        Page page = view.page();
        SentenceId from = page == null ? null : page.sentence().map(page.document()::idOf).orElse(null);
        if (from == null) return;
        boolean others = view.reviewing() || !view.blind();
        UUID me = view.me().id();
        RepeatIndex index = repeating.index();
        Ahead ahead = new Ahead(view.reports().stream().map(line -> line.report().digest()).toList());
        search.start((cancel, progress) -> ahead.next(of(kind, all, index, me, others, cancel), from, direction), there ->
                there.ifPresentOrElse(sentence -> going.accept(s -> s.goTo(sentence)), () -> say.accept(new Problem(kind.none))));
    }

    private static Collection<SentenceId> of(Kind kind, Marks marks, @Nullable RepeatIndex index, UUID me, boolean others, Cancel cancel) {
        if (kind == Kind.CONTRADICTORY) return index == null ? List.of() : index.contradictory(me, cancel);
        marks.read(cancel);
        return marks.of(kind == Kind.FLAGGED ? Marks.Kind.FLAG : Marks.Kind.NOTE, me, others);
    }
}
