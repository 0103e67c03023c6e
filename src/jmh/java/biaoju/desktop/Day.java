package biaoju.desktop;

import biaoju.desktop.tour.Tour;
import biaoju.session.Session;
import biaoju.session.View;
import biaoju.settings.Folders;
import biaoju.settings.SettingsFile;
import java.awt.Component;
import java.awt.EventQueue;
import java.awt.KeyboardFocusManager;
import java.awt.Toolkit;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import java.awt.event.WindowEvent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import javax.swing.RepaintManager;

/**
 * A researcher's day in the real window, in a process of its own with a heap of its own: prints a line
 * {@code figure NAME MILLISECONDS} for each of what {@link biaoju.bench.Bench} puts into its table. What is timed ends when
 * Swing has painted and the display has been told. Arguments: {@code project} or {@code long}, the project's folder, the
 * user's folder.
 */
public final class Day {
    private static final int PRESSES = 2_000;
    /** By then the program's code is compiled: what is slow before is slow once a session. */
    private static final int WARM = 300;
    private static final int REPORTS = 200;
    private static final int SCROLLS = 300;
    /** A quick annotator's pace, which the saving of the label before must not be in the way of. */
    private static final int BETWEEN_MS = 25;

    private final Launch launch;
    private final Painting painting = new Painting();
    private Thread program = Thread.currentThread();

    private Day(Path home) {
        Folders folders = new Folders(home.resolve("config"), home.resolve("data"), home.resolve("state"));
        // A day like any other, not the first: nobody's tour stands over the page.
        new SettingsFile(folders, Clock.systemUTC()).change(before -> before.withHint(Tour.HINT));
        launch = new Launch(folders);
    }

    public static void main(String[] args) throws Exception {
        Path home = Path.of(args[2]);
        if (args[0].equals("long")) Files.deleteIfExists(home.resolve("config").resolve("settings.json")); // or it opens where the run before stopped
        Day day = new Day(home);
        RepaintManager.setCurrentManager(day.painting);
        double opened = day.open(Path.of(args[1]));
        System.out.println("figure Day.first " + text(opened));
        if (args[0].equals("long")) day.longReport();
        else day.many();
        EventQueue.invokeLater(() -> day.launch.desk().frame()
                .dispatchEvent(new WindowEvent(day.launch.desk().frame(), WindowEvent.WINDOW_CLOSING)));
        day.program.join(); // sealed, so that the next run does not open it as after a crash
        System.out.flush();
        Runtime.getRuntime().halt(0);
    }

    private double open(Path project) throws Exception {
        long begin = System.nanoTime();
        painting.expect(() -> page().isPresent());
        program = new Thread(() -> launch.open(Optional.of(project)), "program");
        program.start();
        return since(begin, painting.painted());
    }

    private void many() throws Exception {
        TimeUnit.SECONDS.sleep(8); // what is made ready behind the window is ready by then
        System.out.println("figure Day.heapIdle " + heap());
        double[] labels = new double[PRESSES];
        for (int i = 0; i < PRESSES; i++) {
            int at = page().orElseThrow().page().current();
            String digest = page().orElseThrow().page().document().report().digest();
            int wanted = i;
            labels[i] = press(KeyEvent.VK_1 + wanted % 5, (char) ('1' + wanted % 5), 0, now -> now.page().current() != at
                    || !now.page().document().report().digest().equals(digest) || now.page().labelled(at));
            TimeUnit.MILLISECONDS.sleep(BETWEEN_MS);
            if (i % 90 == 89) press(KeyEvent.VK_PAGE_DOWN, KeyEvent.CHAR_UNDEFINED, InputEvent.CTRL_DOWN_MASK,
                    now -> !now.page().document().report().digest().equals(digest));
        }
        print("Day.label", labels);
        print("Day.labelLater", Arrays.copyOfRange(labels, WARM, PRESSES));
        double[] next = new double[REPORTS];
        for (int i = 0; i < REPORTS; i++) {
            String digest = page().orElseThrow().page().document().report().digest();
            next[i] = press(KeyEvent.VK_PAGE_DOWN, KeyEvent.CHAR_UNDEFINED, InputEvent.CTRL_DOWN_MASK,
                    now -> !now.page().document().report().digest().equals(digest));
            TimeUnit.MILLISECONDS.sleep(BETWEEN_MS);
        }
        print("Day.next", next);
        System.out.println("figure Day.heap " + heap());
    }

    private void longReport() throws Exception {
        TimeUnit.SECONDS.sleep(2);
        String longest = onEdt(() -> session().view().reports().stream()
                .max((a, b) -> Integer.compare(a.sentences(), b.sentences())).orElseThrow().report().digest());
        long begin = System.nanoTime();
        painting.expect(() -> page().filter(now -> now.page().document().report().digest().equals(longest)).isPresent());
        EventQueue.invokeLater(() -> session().open(longest));
        System.out.println("figure Day.longOpen " + text(since(begin, painting.painted())));
        double[] paints = new double[SCROLLS];
        int height = onEdt(() -> launch.desk().page().getHeight());
        for (int i = 0; i < SCROLLS; i++) {
            long before = painting.rounds();
            long place = (long) (height * 37L * (i + 1) % 1000);
            int percent = (int) place;
            EventQueue.invokeLater(() -> scroll(percent));
            paints[i] = painting.roundAfter(before);
        }
        print("Day.scroll", paints);
    }

    /** To so many thousandths of the report. */
    private void scroll(int thousandths) {
        javax.swing.JScrollBar bar = bar(launch.desk().page());
        bar.setValue((int) ((long) bar.getMaximum() * thousandths / 1000));
    }

    private static javax.swing.JScrollBar bar(java.awt.Container in) {
        for (Component part : in.getComponents()) {
            if (part instanceof javax.swing.JScrollPane scroll) return scroll.getVerticalScrollBar();
        }
        for (Component part : in.getComponents()) {
            if (part instanceof java.awt.Container inner && inner.getComponentCount() > 0) return bar(inner);
        }
        throw new IllegalStateException("no scroll bar");
    }

    // ---- pressing and looking

    private double press(int code, char typed, int modifiers, Predicate<View> then) throws Exception {
        painting.expect(() -> page().filter(then).isPresent());
        onEdt(() -> {
            launch.desk().bench().focusPage();
            return true;
        });
        Component focus = onEdt(() -> KeyboardFocusManager.getCurrentKeyboardFocusManager().getFocusOwner());
        EventQueue queue = Toolkit.getDefaultToolkit().getSystemEventQueue();
        long begin = System.nanoTime();
        long when = System.currentTimeMillis();
        queue.postEvent(new KeyEvent(focus, KeyEvent.KEY_PRESSED, when, modifiers, code, typed));
        if (typed != KeyEvent.CHAR_UNDEFINED) {
            queue.postEvent(new KeyEvent(focus, KeyEvent.KEY_TYPED, when, modifiers, KeyEvent.VK_UNDEFINED, typed));
        }
        queue.postEvent(new KeyEvent(focus, KeyEvent.KEY_RELEASED, when, modifiers, code, typed));
        return since(begin, painting.painted());
    }

    private Session session() {
        return launch.desk().session().orElseThrow();
    }

    private Optional<View> page() {
        try {
            return launch.desk().session().map(Session::view).filter(view -> view.page() != null);
        } catch (NullPointerException notYet) { // no desk stands
            return Optional.empty();
        }
    }

    private static <T> T onEdt(Callable<T> question) throws Exception {
        FutureTask<T> task = new FutureTask<>(question);
        EventQueue.invokeLater(task);
        return task.get();
    }

    private static String heap() throws Exception {
        for (int i = 0; i < 3; i++) {
            System.gc();
            TimeUnit.MILLISECONDS.sleep(200);
        }
        Runtime runtime = Runtime.getRuntime();
        return text((runtime.totalMemory() - runtime.freeMemory()) / 1e6);
    }

    private static double since(long begin, long end) {
        return (end - begin) / 1e6;
    }

    private static void print(String name, double[] millis) {
        double[] sorted = millis.clone();
        Arrays.sort(sorted);
        System.out.println("figure " + name + ".median " + text(sorted[sorted.length / 2]));
        System.out.println("figure " + name + ".p99 " + text(sorted[sorted.length * 99 / 100]));
        System.out.println("figure " + name + ".max " + text(sorted[sorted.length - 1]));
    }

    private static String text(double millis) {
        return String.format(Locale.ROOT, "%.3f", millis);
    }

    /** Knows when Swing has painted what is waited for. */
    private static final class Painting extends RepaintManager {
        private volatile Callable<Boolean> expected = () -> false;
        private volatile CountDownLatch done = new CountDownLatch(1);
        private volatile long at;
        private volatile long rounds;
        private volatile double last;

        void expect(Callable<Boolean> what) {
            done = new CountDownLatch(1);
            expected = what;
        }

        long painted() throws InterruptedException, TimeoutException {
            if (!done.await(120, TimeUnit.SECONDS)) throw new TimeoutException("not painted within two minutes");
            return at;
        }

        long rounds() {
            return rounds;
        }

        /** How long the next round of painting takes. */
        double roundAfter(long before) throws InterruptedException {
            while (rounds == before) TimeUnit.MILLISECONDS.sleep(1);
            return last;
        }

        @Override
        public void paintDirtyRegions() {
            long begin = System.nanoTime();
            super.paintDirtyRegions();
            Toolkit.getDefaultToolkit().sync();
            long end = System.nanoTime();
            last = (end - begin) / 1e6;
            if (last > 0.05) rounds++;
            try {
                if (done.getCount() > 0 && expected.call()) {
                    at = end;
                    done.countDown();
                }
            } catch (Exception broken) {
                throw new IllegalStateException(broken);
            }
        }
    }
}
