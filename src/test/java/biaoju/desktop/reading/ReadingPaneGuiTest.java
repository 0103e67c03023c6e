package biaoju.desktop.reading;

import static org.assertj.core.api.Assertions.assertThat;

import biaoju.desktop.Pages;
import biaoju.domain.Document;
import java.awt.Toolkit;
import java.awt.datatransfer.DataFlavor;
import java.awt.event.KeyEvent;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The page under a real mouse and keyboard. */
@Tag("gui")
@Timeout(value = 90, unit = TimeUnit.SECONDS)
class ReadingPaneGuiTest {
    private final Document document = Pages.document("r", "某街道述职报告\n一、整改情况\n甲乙丙丁戊己庚辛。子丑寅卯辰巳午未。\n"
            + "第二段在这里写。天地玄黄宇宙洪荒。\n" + "针对问题，已经整改到位。每个社区设一名副书记。\n".repeat(60));
    private final List<Integer> selected = new CopyOnWriteArrayList<>();

    private ReadingWindow open() {
        return new ReadingWindow(document, selected::add).shows(1);
    }

    @Test
    void aClickNamesTheSentenceAndTakesTheFocus() {
        try (ReadingWindow page = open()) {
            page.clickAt("子丑");
            page.until("the fourth sentence is named", () -> selected.equals(List.of(4)));
            page.until("the page has the focus", page::focused);
            page.shows(4).clickAt("寅卯");
            assertThat(selected).as("the current sentence again is no wish").hasSize(1);
        }
    }

    @Test
    void drawnTextIsCopiedExactly() {
        try (ReadingWindow page = open()) {
            page.draw("丁戊", "天地玄");
            page.until("text is selected", () -> !page.selected().isEmpty());
            assertThat(page.selected()).isEqualTo("丁戊己庚辛。子丑寅卯辰巳午未。\n第二段在这里写。天地玄");
            page.key(KeyEvent.VK_C, KeyEvent.VK_CONTROL);
            page.until("it is on the clipboard", () -> page.selected().equals(
                    Toolkit.getDefaultToolkit().getSystemClipboard().getData(DataFlavor.stringFlavor)));
        }
    }

    @Test
    void textIsSelectedByKeysToo() {
        try (ReadingWindow page = open()) {
            page.clickAt("甲乙").shows(3);
            page.key(KeyEvent.VK_RIGHT, KeyEvent.VK_SHIFT);
            page.key(KeyEvent.VK_RIGHT, KeyEvent.VK_SHIFT);
            page.until("two characters are selected", () -> page.selected().length() == 2);
            page.key(KeyEvent.VK_A, KeyEvent.VK_CONTROL);
            page.until("all is selected", () -> page.selected().equals(document.text()));
        }
    }

    @Test
    void keysMoveThePageAndTheMouseDoesNot() {
        try (ReadingWindow page = open()) {
            page.shows(80);
            int top = page.top();
            assertThat(top).isPositive();
            page.scrollTo(0).hover("甲乙").clickAt("天地");
            page.until("a sentence is named", () -> !selected.isEmpty());
            page.shows(selected.get(0));
            assertThat(page.top()).isZero();
            page.shows(80);
            assertThat(page.top()).isEqualTo(top);
        }
    }
}
