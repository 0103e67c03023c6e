package biaoju.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import biaoju.flow.SampleProject;
import biaoju.session.Left;
import biaoju.session.View;
import java.awt.Point;
import java.awt.event.KeyEvent;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.swing.JList;
import javax.swing.JScrollPane;
import javax.swing.JTabbedPane;
import javax.swing.JTextField;
import javax.swing.JToggleButton;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Closed in the evening, opened in the morning: everything stands where it stood. */
@Tag("gui")
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class ResumeGuiTest {
    @TempDir
    private Path folder;

    @Test
    void theNextMorningEverythingStandsWhereItStood() throws Exception {
        Path sample = SampleProject.unpack(folder.resolve("sample"));
        List<Left> left;
        List<String> names;
        String front;
        String second;
        Point scrolled;
        try (DeskPage desk = new DeskPage(folder.resolve("home"), Optional.of(sample)).untilOpen()) {
            for (int report : List.of(0, 1, 2)) desk.open(report).focusPage().keys("jjjj".repeat(report + 2));
            second = digest(desk, 1);
            String third = digest(desk, 2);
            desk.does(d -> {
                d.session().orElseThrow().bringForward(second);
                return true;
            });
            desk.until("the second report is in front", () -> front(desk.session().view()).equals(second));
            desk.focusPage().keys("b");
            scrolled = desk.asks(() -> {
                JScrollPane scroll = desk.part("reading.scroll", JScrollPane.class);
                scroll.getVerticalScrollBar().setValue(scroll.getVerticalScrollBar().getValue() + 60);
                return scroll.getViewport().getViewPosition();
            });
            desk.asks(() -> {
                desk.part("reports.filter", JTextField.class).setText("0");
                desk.part("reports.sort", JToggleButton.class).doClick();
                return true;
            });
            assertThat(scrolled.y).isGreaterThan(60);
            left = desk.asks(() -> desk.session().left());
            names = tabs(desk);
            front = front(desk.view());
            assertThat(front).isNotEqualTo(third);
            desk.exit();
        }
        assertThat(left).hasSize(3);
        try (DeskPage desk = new DeskPage(folder.resolve("home"), Optional.of(sample)).untilOpen()) {
            desk.until("the report is in front that was", () -> front(desk.session().view()).equals(second));
            assertThat(tabs(desk)).isEqualTo(names);
            assertThat(desk.asks(() -> desk.session().left())).isEqualTo(left);
            desk.until("it is scrolled as it was", () -> {
                Point now = desk.part("reading.scroll", JScrollPane.class).getViewport().getViewPosition();
                return Math.abs(now.y - scrolled.y) <= 1; // hundredths of an em are rounded
            });
            assertThat(desk.asks(() -> desk.part("reports.filter", JTextField.class).getText())).isEqualTo("0");
            assertThat(desk.asks(() -> desk.part("reports.sort", JToggleButton.class).isSelected())).isTrue();
            desk.does(d -> {
                d.session().orElseThrow().bringForward(left.get(2).report());
                return true;
            });
            desk.until("another tab is read when it is shown", () -> front(desk.session().view()).equals(left.get(2).report()));
            assertThat(desk.asks(() -> desk.session().left())).isEqualTo(left);
            desk.focusPage().key(KeyEvent.VK_E, KeyEvent.VK_CONTROL);
            desk.until("the reports read before are listed", () -> desk.part("quick.list", JList.class).getModel().getSize() >= 2);
            desk.exit();
        }
    }

    private static String digest(DeskPage desk, int report) {
        return desk.view().reports().get(report).report().digest();
    }

    private static String front(View view) {
        return view.page() == null ? "" : view.page().document().report().digest();
    }

    private static List<String> tabs(DeskPage desk) {
        return desk.asks(() -> {
            JTabbedPane tabs = desk.part("editor.tabs", JTabbedPane.class);
            return java.util.stream.IntStream.range(0, tabs.getTabCount()).mapToObj(tabs::getTitleAt).toList();
        });
    }
}
