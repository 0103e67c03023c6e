package biaoju.desktop;

import biaoju.base.Messages;
import biaoju.base.Problem;
import biaoju.command.Home;
import biaoju.command.Project;
import biaoju.desktop.action.ActionTable;
import biaoju.desktop.action.Context;
import biaoju.desktop.look.Look;
import biaoju.desktop.look.Theme;
import biaoju.desktop.parts.NoticeBar.Tone;
import biaoju.desktop.reading.ReadingPane;
import biaoju.desktop.shell.Standing;
import biaoju.desktop.shell.Work;
import biaoju.desktop.shell.Workbench;
import biaoju.session.Notice;
import biaoju.session.Session;
import biaoju.session.View;
import biaoju.settings.Folders;
import biaoju.settings.KeyMap;
import java.awt.EventQueue;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javax.swing.JComponent;
import javax.swing.JFrame;
import javax.swing.WindowConstants;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/** The annotator's desk: one frame, at most one open project. Event dispatch thread only. */
final class Desk implements Projects.Told {
    private final Memory memory;
    private final Path logs;
    private final Look look;
    private final Work work;
    private final Projects projects;
    private final Importing importing;
    private final Reviewing reviewing;
    private final Agreements agreements;
    private final Exchange exchange;
    private final Builds builds;
    private final Searches searches;
    private final Traces traces;
    private final Places places;
    private final Appearance appearance;
    private final Doors doors;
    private final Entrance entrance;
    private final Standing standing;
    private final Runnable onClosed;
    private final KeyMap keys = KeyMap.standard();
    private final JFrame frame = new PaintedFrame(this::seen);
    private Rooms rooms;
    private Workbench bench;
    /** The digits of the labels in the menu. */
    private String labelKeys = "12345";
    private @Nullable Path opening;
    private boolean expecting;
    private boolean seen;

    /**
     * @param expecting whether a project is about to be opened: then the page does not offer the ways to one
     * @param onClosed  told when the window is gone; the project is then still to be closed
     */
    Desk(Memory memory, Home home, Folders folders, Look look, Executor workers, boolean expecting, Runnable onClosed) {
        this.memory = memory;
        this.logs = folders.logs();
        this.look = look;
        this.expecting = expecting;
        this.onClosed = onClosed;
        Executor ui = EventQueue::invokeLater;
        work = new Work(workers, ui);
        projects = new Projects(home, work, ui, memory, this);
        importing = new Importing(this, work, memory);
        agreements = new Agreements(work, this::text, ui, this::complain);
        exchange = new Exchange(this, work, agreements, folders);
        builds = new Builds(work, this::text, ui, this::inform, this::complain, Pause.of(Builds.PAUSE));
        searches = new Searches(Searches.thread(), ui, this::complain, Pause.of(Searches.PAUSE));
        traces = new Traces(memory, () -> projects.project().map(project -> project.folder().root().toString()));
        places = new Places(traces, this::read);
        appearance = new Appearance(memory, look, workers, this::furnishAgain, this::refresh);
        doors = new Doors(frame, this::text, memory, work, home.data().resolve("sample"), this::open, this::complain);
        entrance = new Entrance(look, this::text, memory, doors, this::open);
        standing = new Standing(Perspectives.ALL, memory.get().perspective(), memory.get().arrangements());
        standing.changed().listen(now -> memory.change(s -> s.withPerspective(now.perspective().id())));
        reviewing = new Reviewing(work, ui, memory, this::text, standing, this::read, this::complain);
        reviewing.changed().listen(now -> rooms.follow());
        reviewing.changed().listen(now -> refresh());
        frame.setName("biaoju");
        frame.setDefaultCloseOperation(WindowConstants.DO_NOTHING_ON_CLOSE);
        frame.addWindowListener(new WindowAdapter() {
            @Override
            public void windowClosing(WindowEvent e) {
                exit();
            }

            @Override
            public void windowActivated(WindowEvent e) {
                // It may have turned dark while we were away.
                if (seen && appearance.theme() == Theme.SYSTEM) appearance.askSystem();
            }
        });
        FramePlace.restore(frame, memory.get().window());
        furnish();
    }

    JFrame frame() {
        return frame;
    }

    Projects projects() {
        return projects;
    }

    Workbench bench() {
        return bench;
    }

    Rooms rooms() {
        return rooms;
    }

    Reviewing reviewing() {
        return reviewing;
    }

    Messages text() {
        return appearance.text();
    }

    // ---- building

    /** After the first paint: what nobody should wait for. */
    private void seen() {
        seen = true;
        frame.setIconImages(look.appIcons());
        if (!look.chinese()) warn(new Problem("desktop.noFont"));
        appearance.askSystem();
    }

    /** Builds everything in the frame, in the language and size of now; what is open stays open. */
    private void furnish() {
        Messages text = text();
        JComponent.setDefaultLocale(appearance.swingLocale());
        DeskActions all = new DeskActions(this);
        ActionTable actions = new ActionTable(all.all(), keys, text, look, this::here);
        rooms = new Rooms(look, text, actions, this);
        bench = new Workbench(frame, look, text, actions, work,
                new Workbench.Furniture(rooms.windows(), rooms.pages(), all.menus(labelKeys), DeskActions.toolbar()),
                standing, new BenchWishes(this, memory));
        frame.applyComponentOrientation(frame.getComponentOrientation());
        show(projects.session().map(Session::view).orElse(null));
        frame.revalidate();
        frame.repaint();
    }

    private void furnishAgain() {
        rooms.finish();
        List<Workbench.Said> said = bench.said();
        bench.keep();
        furnish();
        said.forEach(bench::say);
        EventQueue.invokeLater(bench::focusPage);
    }

    private Context here() {
        return new Context(projects.session().map(Session::view).orElse(null), standing.perspective().id(),
                standing.page().isEmpty());
    }

    private void show(@Nullable View view) {
        if (view != null) rooms.show(view);
        boolean waiting = opening != null || expecting;
        bench.setPage(view != null ? rooms.page() : waiting ? entrance.opening(opening) : entrance.welcome(),
                view == null && !waiting);
        bench.show(view);
        frame.setTitle(projects.project().map(project -> text().get("desktop.title", project.folder().name()))
                .orElse(text().get("desktop.name")));
    }

    // ---- projects

    void open(Path root) {
        projects.open(root, text().get("desktop.job.open", Entrance.name(root)));
    }

    @Override
    public void opening(Path root) {
        opening = root;
        expecting = false;
        if (projects.session().isEmpty()) show(null);
    }

    @Override
    public void opened(Project project, Session session) {
        opening = null;
        bench.begin();
        importing.opened();
        agreements.opened(project);
        searches.opened(project);
        places.opened();
        session.changed().listen(places::follow);
        builds.opened(project);
        reviewing.opened(project, session);
        session.changed().listen(this::show);
        session.notices().listen(this::say);
        String digits = DeskActions.digits(project.scheme());
        if (digits.equals(labelKeys)) {
            show(session.view());
        } else {
            labelKeys = digits;
            furnishAgain();
        }
        project.notices().forEach(this::warn);
        if (project.folder().elsewhere()) {
            inform(new Problem("desktop.elsewhere", project.folder().root().toString(),
                    project.folder().work().toString()));
        }
        bench.focusPage();
    }

    @Override
    public void failed(Path root, Throwable cause) {
        opening = null;
        if (!(cause instanceof CancellationException)) complain(cause);
        if (projects.session().isEmpty()) show(null);
    }

    Doors doors() {
        return doors;
    }

    // ---- reports

    Optional<Session> session() {
        return projects.session();
    }

    /** Goes somewhere in the reports and shows the place, even where the session stands there already. */
    void read(Consumer<Session> go) {
        projects.session().ifPresent(go);
        bench.showReport();
    }

    ReadingPane page() {
        return rooms.page();
    }

    void editNote() {
        bench.showWindow("labels");
        rooms.editNote();
    }

    /** Whether a page is in front that comes and goes. */
    boolean passing() {
        return standing.page().map(standing::passing).orElse(false);
    }

    void drop(List<Path> files) {
        importing.take(files);
    }

    Importing importing() {
        return importing;
    }

    Agreements agreements() {
        return agreements;
    }

    Exchange exchange() {
        return exchange;
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

    /** Sets a bookmark at the sentence at hand, or takes it off. */
    void mark(Context now) {
        now.page().ifPresent(places::mark);
        page().bookmarks(places.marked());
    }

    Builds builds() {
        return builds;
    }

    // ---- how it looks

    Appearance appearance() {
        return appearance;
    }

    // ---- the window

    void callWindow(String id) {
        bench.windows().call(id);
    }

    void cycle(int by) {
        bench.cycle(by);
    }

    void focusPage() {
        bench.focusPage();
    }

    void resetWindow() {
        memory.change(now -> now.withoutWindow());
        FramePlace.restore(frame, null);
        rooms.finish();
        standing.reset();
        furnish();
    }

    private void refresh() {
        bench.show(here().view());
    }

    void complain(Throwable cause) {
        if (!(cause instanceof Problem)) LoggerFactory.getLogger(Desk.class).error("a job failed", cause);
        say(new Notice(Notice.Weight.ERROR, problem(cause)));
    }

    /** In a problem's words, or as the program's fault. */
    Problem problem(Throwable cause) {
        return cause instanceof Problem known ? known
                : new Problem(cause, "desktop.unexpected", cause.getClass().getSimpleName(), logs.toString());
    }

    void inform(Problem problem) {
        say(new Notice(Notice.Weight.INFO, problem));
    }

    void warn(Problem problem) {
        say(new Notice(Notice.Weight.WARNING, problem));
    }

    void say(Notice notice) {
        Tone tone = Tone.valueOf(notice.weight().name());
        bench.say(new Workbench.Said(tone, notice.problem()));
    }

    void exit() {
        importing.finish();
        searches.stop();
        rooms.finish();
        bench.keep();
        memory.change(s -> s.withWindow(FramePlace.of(frame, s.window()), standing.arrangements()));
        frame.dispose();
        projects.leave();
        onClosed.run();
    }
}
