package biaoju.desktop;

import biaoju.base.Jobs;
import biaoju.command.Project;
import biaoju.desktop.reading.Stays;
import biaoju.desktop.shell.Standing;
import biaoju.desktop.shell.Work;
import biaoju.session.Session;
import biaoju.settings.Folders;
import java.util.List;
import java.util.concurrent.Executor;

/** What keeps the open project company while frames come and go. Event dispatch thread only. */
final class Companions {
    private final Importing importing;
    private final SchemeEditing scheme;
    private final GuidelineDesk guideline;
    private final LookingAgain again;
    private final Reviewing reviewing;
    private final Agreements agreements;
    private final Exchange exchange;
    private final Builds builds;
    private final ProgressFigures figures;
    private final Repeating repeating;
    private final Queue queue;
    private final Histories histories;
    private final Searches searches;
    private final Traces traces;
    private final Places places;
    private final Stays stays = new Stays();
    private final Resuming resuming;
    private final List<Companion> all;

    Companions(Desk desk, Executor workers, Executor ui, Work work, Memory memory, Folders folders, Standing standing) {
        importing = new Importing(desk, work, memory);
        scheme = new SchemeEditing(desk);
        guideline = new GuidelineDesk(workers, ui, () -> desk.text().chinese(), desk::complain);
        again = new LookingAgain(desk, ui);
        reviewing = new Reviewing(work, ui, memory, desk::text, standing, desk::read, desk::complain);
        agreements = new Agreements(work, desk::text, ui, desk::complain, Pause.of(Agreements.PAUSE));
        exchange = new Exchange(desk, work, agreements, folders);
        builds = new Builds(work, desk::text, ui, desk::inform, desk::complain, Pause.of(Builds.PAUSE));
        figures = new ProgressFigures(workers, ui, desk::complain, System::nanoTime, Pause.of(ProgressFigures.PAUSE));
        Jobs behind = new Jobs(IdleThread.named("history"), ui);
        repeating = new Repeating(work, new Jobs(IdleThread.named("repeats"), ui), ui, desk::text, desk::complain, Pause.of(Repeating.PAUSE));
        histories = new Histories(work, behind, ui, desk::text, desk::complain, Pause.of(Histories.STAY));
        queue = new Queue(behind, repeating, desk::read, desk::pass, desk::complain);
        searches = new Searches(IdleThread.named("search"), ui, desk::complain, Pause.of(Searches.PAUSE));
        traces = new Traces(memory, () -> desk.projects().project().map(project -> project.folder().root().toString()));
        places = new Places(traces, desk::read);
        resuming = new Resuming(traces, stays);
        all = List.of(importing, scheme, guideline, again, agreements, searches, resuming, builds, figures, reviewing, repeating, queue,
                histories);
    }

    /** Another project is open. */
    void opened(Project project, Session session) {
        places.opened();
        session.changed().listen(places::follow);
        all.forEach(one -> one.opened(project, session));
    }

    /** The desk is left: none of them begins anything any more, for there will be nobody to do it. */
    void rest() {
        all.forEach(Companion::rest);
    }

    Importing importing() {
        return importing;
    }

    SchemeEditing scheme() {
        return scheme;
    }

    GuidelineDesk guideline() {
        return guideline;
    }

    LookingAgain again() {
        return again;
    }

    Reviewing reviewing() {
        return reviewing;
    }

    Agreements agreements() {
        return agreements;
    }

    Exchange exchange() {
        return exchange;
    }

    Builds builds() {
        return builds;
    }

    ProgressFigures figures() {
        return figures;
    }

    Repeating repeating() {
        return repeating;
    }

    Queue queue() {
        return queue;
    }

    Histories histories() {
        return histories;
    }

    Searches searches() {
        return searches;
    }

    Traces traces() {
        return traces;
    }

    Places places() {
        return places;
    }

    /** How far reports are scrolled: the next frame scrolls them there again. */
    Stays stays() {
        return stays;
    }

    Resuming resuming() {
        return resuming;
    }
}
