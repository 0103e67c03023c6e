package biaoju.desktop;

import biaoju.base.Messages;
import biaoju.base.Outcome;
import biaoju.base.Problem;
import biaoju.command.Home;
import biaoju.desktop.action.ActionSpec;
import biaoju.desktop.action.ActionTable;
import biaoju.desktop.action.Context;
import biaoju.desktop.look.Look;
import biaoju.desktop.look.Theme;
import biaoju.desktop.parts.NoticeBar.Tone;
import biaoju.desktop.reading.ReadingPane;
import biaoju.desktop.shell.Standing;
import biaoju.desktop.shell.Told;
import biaoju.desktop.shell.Work;
import biaoju.desktop.shell.Workbench;
import biaoju.session.Notice;
import biaoju.session.Session;
import biaoju.session.View;
import biaoju.settings.Folders;
import biaoju.settings.KeyMap;
import java.awt.EventQueue;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javax.swing.JComponent;
import javax.swing.JFrame;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/** The annotator's desk: one frame, at most one open project. Event dispatch thread only. */
final class Desk {
    private final Memory memory;
    private final Path logs;
    private final Look look;
    private final Work work;
    private final Arrivals arrivals;
    private final Projects projects;
    private final Companions companions;
    private final Appearance appearance;
    private final Doors doors;
    private final Preferences preferences;
    private final Entrance entrance;
    private final Attention attention;
    private final Standing standing;
    private final Runnable onClosed;
    private final JFrame frame = new PaintedFrame(this::seen, this::exit, this::back);
    private final FirstSteps firstSteps;
    private final Widths widths;
    private Rooms rooms;
    private Workbench bench;
    private boolean seen;

    /**
     * @param expecting whether a project is about to be opened: then the page does not offer the ways to one
     * @param onClosed  told when the window is gone; the project is then still to be closed
     */
    Desk(Memory memory, Home home, Folders folders, Look look, Executor workers, boolean expecting, Runnable onClosed) {
        this.memory = memory;
        this.logs = folders.logs();
        this.look = look;
        this.onClosed = onClosed;
        Executor ui = EventQueue::invokeLater;
        work = new Work(workers, ui);
        arrivals = new Arrivals(this, expecting);
        projects = new Projects(home, work, ui, memory, arrivals);
        appearance = new Appearance(memory, look, workers, this::furnishAgain, this::refresh);
        preferences = new Preferences(this, memory, look, work, folders.state().resolve("keys.html"));
        doors = new Doors(frame, this::text, memory, work, home.data().resolve("sample"), this::open, this::complain);
        entrance = new Entrance(look, this::text, memory, doors, this::open);
        standing = new Standing(Perspectives.ALL, memory.get().perspective(), memory.get().arrangements());
        standing.changed().listen(now -> memory.change(s -> s.withPerspective(now.perspective().id())));
        companions = new Companions(this, workers, ui, work, memory, folders, standing);
        companions.figures().changed().listen(now -> bench.today(now.today()));
        companions.reviewing().changed().listen(now -> rooms.follow());
        companions.reviewing().changed().listen(now -> refresh());
        widths = new Widths(memory, look);
        firstSteps = new FirstSteps(this, memory, look, this::refresh);
        frame.setName("biaoju");
        attention = new Attention(frame, projects::session);
        FramePlace.restore(frame, memory.get().window());
        furnish();
    }

    JFrame frame() {
        return frame;
    }

    Projects projects() {
        return projects;
    }

    Companions companions() {
        return companions;
    }

    Attention attention() {
        return attention;
    }

    Workbench bench() {
        return bench;
    }

    Rooms rooms() {
        return rooms;
    }

    Messages text() {
        return appearance.text();
    }

    // ---- building

    /** After the first paint: what nobody should wait for. */
    private void seen() {
        seen = true;
        frame.setIconImages(look.appIcons());
        appearance.seekFont(this::warn);
        appearance.askSystem();
        preferences.tell();
    }

    /** Somebody comes back to the window: it may have turned dark while they were away. */
    private void back() {
        if (seen && appearance.theme() == Theme.SYSTEM) appearance.askSystem();
    }

    /** Builds everything in the frame, in the language and size of now; what is open stays open. */
    private void furnish() {
        Messages text = text();
        JComponent.setDefaultLocale(appearance.swingLocale());
        DeskActions all = new DeskActions(this);
        List<ActionSpec> specs = all.all();
        KeyMap keys = preferences.book(specs, all.menus("123456789"), text).map();
        ActionTable actions = new ActionTable(specs, keys, text, look, this::here);
        rooms = new Rooms(look, text, actions, this);
        bench = new Workbench(frame, look, text, actions, work,
                new Workbench.Furniture(widths.windows(rooms.windows()), widths.pages(rooms.pages()), all.menus(arrivals.labelKeys()), DeskActions.toolbar()),
                standing, new BenchWishes(this, memory));
        firstSteps.furnish(text, actions);
        bench.today(companions.figures().today());
        frame.applyComponentOrientation(frame.getComponentOrientation());
        show(projects.session().map(Session::view).orElse(null));
        frame.revalidate();
        frame.repaint();
    }

    void furnishAgain() {
        rooms.finish();
        List<Told> said = bench.said();
        bench.keep();
        furnish();
        said.forEach(bench::say);
        EventQueue.invokeLater(bench::focusPage);
    }

    private Context here() {
        return new Context(projects.session().map(Session::view).orElse(null), standing.perspective().id(),
                standing.page().isEmpty());
    }

    void show(@Nullable View view) {
        if (view != null) rooms.show(view);
        boolean waiting = arrivals.waiting();
        bench.setPage(view != null ? rooms.page() : waiting ? entrance.opening(arrivals.next()) : entrance.welcome(),
                view == null && !waiting);
        bench.show(view);
        firstSteps.show(view, here().reading() && standing.perspective().equals(Perspectives.ANNOTATE));
        String title = projects.project().map(project -> text().get("desktop.title", project.folder().name())).orElse(text().get("desktop.name"));
        if (!title.equals(frame.getTitle())) frame.setTitle(title); // the window manager is told each time, and waited for
    }

    // ---- projects

    void open(Path root) {
        projects.open(root, text().get("desktop.job.open", Entrance.name(root)));
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

    void editDoubt() {
        bench.showWindow("labels");
        rooms.editDoubt();
    }

    /** Whether a page is in front that comes and goes. */
    boolean passing() {
        return standing.page().map(standing::passing).orElse(false);
    }

    /** Takes away the page in front that comes and goes. */
    void leavePage() {
        standing.page().filter(standing::passing).ifPresent(this::leavePage);
    }

    void leavePage(String id) {
        if (id.equals(Importing.PAGE)) companions.importing().leave();
        else if (id.equals(SchemeEditing.PAGE)) companions.scheme().close();
        else bench.closePage(id);
    }

    void drop(List<Path> files) {
        companions.importing().take(files);
    }

    /** Shows what the guideline says of the label; an empty id: the guideline. */
    void showGuideline(String label) {
        bench.showWindow("guidelines");
        companions.guideline().jump(label);
    }

    /** Sets a bookmark at the sentence at hand, or takes it off. */
    void mark(Context now) {
        now.page().flatMap(companions.places()::mark).ifPresent(this::pass);
        page().bookmarks(companions.places().marked());
    }

    // ---- how it looks

    Appearance appearance() {
        return appearance;
    }

    FirstSteps firstSteps() {
        return firstSteps;
    }

    Preferences preferences() {
        return preferences;
    }

    // ---- the window

    /** Whether nothing but the page is in sight. */
    boolean calm() {
        return standing.calm();
    }

    /** To the page; once there, away with what stands below it, then out of the calm. */
    void escape() {
        if (rooms.cuts().leave()) return;
        if (calm()) bench.setCalm(false);
        else bench.focusPage();
    }

    void callWindow(String id) {
        bench.setCalm(false);
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
        preferences.follow();
    }

    /** Does something that is no matter of a moment, off the window's thread. */
    <T> void run(String title, Callable<T> job, Consumer<T> then) {
        work.start(title, (cancel, progress) -> job.call(), outcome -> {
            if (outcome instanceof Outcome.Done<T> done) then.accept(done.value());
            else if (outcome instanceof Outcome.Failed<T> failed) complain(failed.cause());
        });
    }

    void complain(Throwable cause) {
        if (!(cause instanceof Problem)) LoggerFactory.getLogger(Desk.class).error("a job failed", cause);
        bench.say(Told.read(Tone.ERROR, problem(cause)));
    }

    /** In a problem's words, or as the program's fault. */
    Problem problem(Throwable cause) {
        return cause instanceof Problem known ? known
                : new Problem(cause, "desktop.unexpected", cause.getClass().getSimpleName(), logs.toString());
    }

    /** The answer to a key: it goes with the next step. */
    void pass(Problem problem) {
        bench.say(Told.passing(problem));
    }

    /** What came of something: told long enough to be read, then until the next step. */
    void inform(Problem problem) {
        bench.say(Told.done(problem));
    }

    void warn(Problem problem) {
        bench.say(Told.read(Tone.WARNING, problem));
    }

    /** What came of a job. */
    void say(Notice notice) {
        Tone tone = Tone.valueOf(notice.weight().name());
        bench.say(tone == Tone.INFO ? Told.done(notice.problem()) : Told.read(tone, notice.problem()));
    }

    /** What the session says of a key that was pressed. */
    void answer(Notice notice) {
        if (notice.weight() == Notice.Weight.INFO) pass(notice.problem());
        else say(notice);
    }

    void exit() {
        companions.rest();
        rooms.finish();
        bench.keep();
        memory.change(s -> s.withWindow(FramePlace.of(frame, s.window()), standing.arrangements()));
        frame.dispose();
        projects.leave();
        onClosed.run();
    }
}
