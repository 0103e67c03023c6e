package biaoju.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import biaoju.base.Cancel;
import biaoju.base.Progress;
import biaoju.command.Home;
import biaoju.command.Project;
import biaoju.domain.Annotator;
import biaoju.domain.Granularity;
import biaoju.flow.ImportReports;
import biaoju.flow.InitProject;
import biaoju.flow.OpenProject;
import java.awt.AWTException;
import java.awt.Component;
import java.awt.Container;
import java.awt.KeyboardFocusManager;
import java.awt.Robot;
import java.awt.Toolkit;
import java.awt.event.KeyEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Labels typed into the real window, thousands of them, and nothing grows that should not: heap, listeners, threads.
 * {@code -Dsoak.labels=10000} is what the project's CI runs.
 */
@Tag("gui")
class SoakGuiTest {
    private static final int LABELS = Integer.getInteger("soak.labels", 600);
    private static final int PER_REPORT = 200;
    /** Keys pressed before it is looked whether all came. */
    private static final int BURST = 25;
    private static final int HEAP_PER_LABEL = 1_000;
    private static final int HEAP_NOISE = 12_000_000;

    @TempDir
    private Path place;

    /** What may not grow with the labels. */
    private record Size(long heap, int listeners, int threads, int tabs) {
        /** A tab has one of its own. */
        int listenersBesideTabs() {
            return listeners - tabs;
        }
    }

    @Test
    @Timeout(value = 40, unit = TimeUnit.MINUTES)
    void nothingGrowsButTheLabels() throws IOException, AWTException, InterruptedException {
        Path project = project();
        int typed = 0;
        Size early;
        Size late;
        try (DeskPage desk = new DeskPage(place.resolve("home"), Optional.of(project))) {
            desk.untilOpen();
            Robot keys = new Robot();
            typed = type(desk, keys, typed, LABELS / 5);
            early = size(desk);
            typed = type(desk, keys, typed, LABELS);
            late = size(desk);
        }
        System.out.println("soak: " + typed + " labels, " + early + " then " + late);
        assertThat(said(project)).isEqualTo(typed);
        assertThat(late.listenersBesideTabs()).as("listeners").isLessThanOrEqualTo(early.listenersBesideTabs() + 4);
        assertThat(late.threads()).as("threads").isLessThanOrEqualTo(early.threads() + 3);
        assertThat(late.heap()).as("heap").isLessThan(early.heap() + HEAP_NOISE + (long) HEAP_PER_LABEL * LABELS);
    }

    private int type(DeskPage desk, Robot keys, int from, int to) {
        int typed = from;
        while (typed < to) {
            if (typed % PER_REPORT == 0) desk.open(typed / PER_REPORT);
            int burst = Math.min(BURST, Math.min(to, (typed / PER_REPORT + 1) * PER_REPORT) - typed);
            for (int i = 0; i < burst; i++) {
                int key = KeyEvent.VK_1 + (typed + i) % 5;
                keys.keyPress(key);
                keys.keyRelease(key);
            }
            typed += burst;
            int wanted = typed;
            desk.until("the window shows " + wanted + " labels", () -> labelled(desk) == wanted);
            if (typed % 100 == 0) takeBackAndDoAgain(desk, keys, wanted);
        }
        desk.untilSaved();
        return typed;
    }

    private static void takeBackAndDoAgain(DeskPage desk, Robot keys, int labels) {
        desk.untilSaved();
        keys.keyPress(KeyEvent.VK_CONTROL);
        keys.keyPress(KeyEvent.VK_Z);
        keys.keyRelease(KeyEvent.VK_Z);
        keys.keyRelease(KeyEvent.VK_CONTROL);
        desk.until("one is taken back", () -> labelled(desk) == labels - 1);
        keys.keyPress(KeyEvent.VK_1 + (labels - 1) % 5);
        keys.keyRelease(KeyEvent.VK_1 + (labels - 1) % 5);
        desk.until("it is there again", () -> labelled(desk) == labels);
    }

    private static int labelled(DeskPage desk) {
        return desk.session().view().labelled();
    }

    private Size size(DeskPage desk) throws InterruptedException {
        long heap = Long.MAX_VALUE;
        for (int i = 0; i < 5; i++) {
            System.gc();
            TimeUnit.MILLISECONDS.sleep(100); // the collector's own time; nothing is waited for
            Runtime runtime = Runtime.getRuntime();
            heap = Math.min(heap, runtime.totalMemory() - runtime.freeMemory());
        }
        AtomicInteger listeners = new AtomicInteger();
        desk.asks(() -> {
            count(desk.frame(), listeners);
            listeners.addAndGet(KeyboardFocusManager.getCurrentKeyboardFocusManager().getPropertyChangeListeners().length);
            listeners.addAndGet(Toolkit.getDefaultToolkit().getAWTEventListeners().length);
            listeners.addAndGet(javax.swing.UIManager.getPropertyChangeListeners().length);
            return true;
        });
        return new Size(heap, listeners.get(), Thread.activeCount(), desk.view().tabs().size());
    }

    private static void count(Component part, AtomicInteger listeners) {
        listeners.addAndGet(part.getPropertyChangeListeners().length + part.getMouseListeners().length
                + part.getMouseMotionListeners().length + part.getFocusListeners().length + part.getComponentListeners().length
                + part.getHierarchyListeners().length + part.getKeyListeners().length);
        if (part instanceof Container box) for (Component child : box.getComponents()) count(child, listeners);
    }

    private Path project() throws IOException {
        Path root = place.resolve("project");
        InitProject.init(root, Optional.empty());
        Path files = Files.createDirectories(place.resolve("files"));
        for (int report = 0; report * PER_REPORT < LABELS; report++) {
            StringBuilder text = new StringBuilder();
            for (int i = 1; i <= PER_REPORT; i++) {
                text.append("今年第").append(report).append("批第").append(i).append("项工作已经落实到位。");
                if (i % 4 == 0) text.append('\n');
            }
            Files.writeString(files.resolve(String.format("r%03d.txt", report)), text);
        }
        try (Project project = opened(root, "maker")) {
            new ImportReports(project, Granularity.SENTENCES, Optional.empty()).run(List.of(files), result -> {}, new Cancel(), Progress.NONE);
        }
        return root;
    }

    private Project opened(Path root, String who) {
        Home home = new Home(place.resolve(who + "/state"), place.resolve(who + "/data"), new Annotator(UUID.randomUUID(), who));
        return OpenProject.open(root, home, new Cancel(), Progress.NONE);
    }

    private int said(Path root) {
        AtomicInteger labels = new AtomicInteger();
        try (Project project = opened(root, "reader")) {
            project.ask().eachAnnotation(said -> labels.addAndGet(said.label() == null ? 0 : 1)).join();
        }
        return labels.get();
    }
}
