package biaoju.desktop;

import biaoju.base.Cancel;
import biaoju.base.Job;
import biaoju.base.Jobs;
import biaoju.base.Outcome;
import biaoju.base.Problem;
import biaoju.base.Progress;
import biaoju.command.Project;
import biaoju.desktop.importing.Choice;
import biaoju.desktop.importing.ImportPanel;
import biaoju.desktop.shell.Latest;
import biaoju.desktop.shell.Work;
import biaoju.domain.CutLines;
import biaoju.domain.Granularity;
import biaoju.flow.CutFile;
import biaoju.flow.ImportPreview;
import biaoju.flow.ReadWith;
import biaoju.session.Session;
import java.awt.EventQueue;
import java.awt.Toolkit;
import java.awt.datatransfer.StringSelection;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javax.swing.Timer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Imports of this desk: files are chosen, dropped or pasted, read for a look, then imported. Keeps the choice for a frame
 * that is built anew. Event dispatch thread only.
 */
final class Importing implements Companion, ImportPanel.Wishes {
    static final String PAGE = "importing";
    /** Milliseconds between two looks at what is new: thousands of small files must not flood the window's thread. */
    private static final int PAUSE = 100;
    private static final int SECONDS_TO_END = 5;
    private static final Logger LOG = LoggerFactory.getLogger(Importing.class);

    private final Desk desk;
    private final Work work;
    private final Memory memory;
    /** What takes a moment and must not wait behind a thousand files: a look at one of them, the clipboard. */
    private final ExecutorService aside = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "look");
        thread.setDaemon(true);
        return thread;
    });
    private final Jobs looks = new Jobs(aside, EventQueue::invokeLater);
    private final Latest looked;
    private final ConcurrentLinkedQueue<Runnable> fresh = new ConcurrentLinkedQueue<>();
    private final Timer timer = new Timer(PAUSE, e -> show());
    /** What was asked for while something else was being done. */
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private Choice choice = new Choice();
    private @Nullable ImportPreview preview;
    /** The last preview of a project, closed or not: the next need not read the project again. */
    private @Nullable Last last;
    private Cancel running = new Cancel();

    private record Last(Project of, ImportPreview preview) {}

    Importing(Desk desk, Work work, Memory memory) {
        this.desk = desk;
        this.work = work;
        this.memory = memory;
        looked = new Latest(looks, desk::complain);
    }

    /** Whether files may be dropped on the frame now. */
    boolean wanted() {
        return desk.projects().project().isPresent() && choice.phase() != Choice.Phase.KEEPING;
    }

    Choice choice() {
        return choice;
    }

    /** Asks for files and folders, beginning where they came from the last time. */
    @Override
    public void choose() {
        if (!wanted()) return;
        List<Path> chosen = new Chooser(desk.frame(), desk.text()).reports(memory.get().importFolder());
        if (chosen.isEmpty()) return;
        Path folder = chosen.get(0).getParent();
        if (folder != null) memory.change(now -> now.withImportFolder(folder.toString()));
        take(chosen);
    }

    /** Takes files and folders into the choice, and shows them. */
    void take(List<Path> files) {
        ImportPreview of = begin();
        if (of == null || files.isEmpty()) return;
        read(choice, (mine, cancel, progress) -> {
            ReadWith how = new ReadWith(Optional.empty(), of.lines());
            of.add(files, how, file -> fresh.add(() -> mine.told(file)), cancel, progress);
        });
    }

    /** What the clipboard holds: files as if they had been dropped, else text. */
    @Override
    public void paste() {
        if (!wanted()) return;
        looks.start((cancel, progress) -> Pasted.now(), Progress.NONE, outcome -> {
            if (outcome instanceof Outcome.Failed<Pasted> failed) desk.complain(failed.cause());
            if (!(outcome instanceof Outcome.Done<Pasted> done)) return;
            Pasted pasted = done.value();
            if (!pasted.files().isEmpty()) take(pasted.files());
            else if (pasted.text().isBlank()) desk.warn(new Problem("desktop.import.nothingToPaste"));
            else take(pasted.text());
        });
    }

    private void take(String text) {
        ImportPreview of = begin();
        if (of == null) return;
        read(choice, (mine, cancel, progress) ->
                of.paste(text, of.lines(), file -> fresh.add(() -> mine.told(file)), cancel));
    }

    /** The preview that the next files belong to, its page in front; null while none can be taken. */
    private @Nullable ImportPreview begin() {
        Project project = desk.projects().project().orElse(null);
        if (preview != null && last != null && last.of() != project) discard(); // of a project that is closed
        if (project == null || !wanted()) return null;
        if (choice.over() && choice.ticked().isEmpty()) discard();
        ImportPreview now = preview;
        if (now == null) {
            now = last != null && last.of() == project ? last.preview().next() : new ImportPreview(project);
            now.cut(choice.granularity());
            preview = now;
            last = new Last(project, now);
        }
        desk.bench().setPerspective(Perspectives.ANNOTATE.id());
        desk.bench().callPage(PAGE);
        panel().show(choice);
        panel().focusTarget().requestFocusInWindow();
        return now;
    }

    private ImportPanel panel() {
        return desk.rooms().importing();
    }

    // ---- reading

    /** Reads something of a choice, and adds to {@link #fresh} what it finds. */
    private interface Reading {
        void read(Choice mine, Cancel cancel, Progress progress);
    }

    private void read(Choice mine, Reading reading) {
        if (mine.phase() != Choice.Phase.READY) {
            waiting.add(() -> read(mine, reading));
            return;
        }
        run(mine, Choice.Phase.READING, "desktop.job.readReports", (cancel, progress) -> {
            reading.read(mine, cancel, progress);
            return true;
        }, outcome -> {
            mine.end(outcome instanceof Outcome.Done ? "" : outcome instanceof Outcome.Cancelled ? "desktop.import.stopped"
                    : "desktop.import.failed");
            panel().show(mine);
        });
    }

    @Override
    public void encode(List<Integer> numbers, Optional<String> encoding) {
        ImportPreview of = preview;
        if (of == null) return;
        Optional<Charset> charset = encoding.map(Charset::forName);
        read(choice, (mine, cancel, progress) -> {
            fresh.add(() -> mine.again(numbers));
            of.encode(numbers, charset, file -> fresh.add(() -> mine.told(file)), cancel, progress);
            fresh.add(this::lookAgain);
        });
    }

    @Override
    public void cut(Granularity granularity, CutLines lines) {
        choice.cut(granularity, lines);
        ImportPreview of = preview;
        if (of == null) return;
        read(choice, (mine, cancel, progress) -> {
            of.cut(granularity, lines, file -> fresh.add(() -> mine.told(file)), cancel, progress);
            fresh.add(this::lookAgain);
        });
    }

    @Override
    public void call(int number, String name) {
        choice.call(number, name); // the import hears of it
        panel().show(choice);
    }

    private void lookAgain() {
        EventQueue.invokeLater(panel()::lookAgain); // once the rows are told
    }

    @Override
    public void look(int number) {
        ImportPreview of = preview;
        looked.stop();
        if (of == null) return;
        looked.start((cancel, progress) -> of.look(number, cancel), Progress.NONE, outcome -> {
            if (outcome instanceof Outcome.Done<CutFile> done) panel().cut(number, done.value());
            else if (outcome instanceof Outcome.Failed<CutFile> failed) panel().failed(number, desk.problem(failed.cause()));
        });
    }

    // ---- importing

    @Override
    public void keep() {
        ImportPreview of = preview;
        List<Integer> numbers = choice.ticked();
        if (of == null || numbers.isEmpty() || choice.phase() != Choice.Phase.READY) return;
        Choice mine = choice;
        Map<Integer, String> names = mine.names();
        run(mine, Choice.Phase.KEEPING, "desktop.job.import", (cancel, progress) -> {
            names.forEach((number, name) -> of.call(number, name, file -> {}));
            return of.keep(numbers, (number, result) -> fresh.add(() -> mine.ended(number, result)), cancel, progress);
        }, outcome -> {
            mine.end(outcome instanceof Outcome.Done ? "desktop.import.done"
                    : outcome instanceof Outcome.Cancelled ? "desktop.import.cancelled" : "desktop.import.failed");
            panel().show(mine);
            panel().offerFirst();
            if (!panel().isShowing()) desk.inform(new Problem("desktop.import.finished", panel().summary()));
        });
    }

    private <T> void run(Choice mine, Choice.Phase phase, String title, Job<T> job, Consumer<Outcome<T>> end) {
        mine.begin(phase);
        panel().show(mine);
        timer.start();
        running = work.start(desk.text().get(title), job, outcome -> {
            show();
            if (mine != choice) return; // nobody looks at it any more, and another may be under way
            timer.stop();
            if (outcome instanceof Outcome.Failed<T> failed) desk.complain(failed.cause());
            if (waiting.isEmpty() && preview != null) mine.cut(preview.granularity(), preview.lines()); // a cut may have been stopped
            end.accept(outcome);
            Runnable next = waiting.poll();
            if (next != null) next.run();
        });
    }

    private void show() {
        boolean any = false;
        for (Runnable one = fresh.poll(); one != null; one = fresh.poll()) {
            one.run();
            any = true;
        }
        if (any) panel().show(choice);
    }

    @Override
    public void stop() {
        waiting.clear();
        running.ask();
    }

    /** Closes the page; while files come in it only stops that. */
    @Override
    public void leave() {
        stop();
        if (choice.phase() == Choice.Phase.KEEPING) return;
        discard();
        desk.bench().closePage(PAGE);
    }

    /** What comes into the one before stops too. */
    @Override
    public void opened(Project now, Session of) {
        discard();
        desk.bench().closePage(PAGE);
    }

    /** What is known of this choice goes. */
    private void discard() {
        stop();
        timer.stop();
        looked.stop();
        ImportPreview old = preview;
        if (old == null) return;
        preview = null;
        choice = new Choice();
        panel().show(choice);
        aside.execute(old::close); // it may wait for the file under way
    }

    @Override
    public void rest() {
        stop();
        looked.stop();
        ImportPreview old = preview;
        if (old != null) aside.execute(old::close);
        aside.shutdown();
    }

    /**
     * After {@link #rest}, on any thread but the window's: waits a moment for what reads files to be gone, and with it the
     * folders it reads them in.
     */
    void await() throws InterruptedException {
        if (!aside.awaitTermination(SECONDS_TO_END, TimeUnit.SECONDS)) LOG.warn("files are still being read at the end");
    }

    @Override
    public void open(String digest) {
        desk.read(session -> session.open(digest));
        desk.focusPage();
    }

    @Override
    public void copy(String words) {
        Toolkit.getDefaultToolkit().getSystemClipboard().setContents(new StringSelection(words), null);
        desk.inform(new Problem("desktop.import.copied"));
    }
}
