package biaoju.desktop.outline;

import static org.assertj.core.api.Assertions.assertThat;

import biaoju.desktop.Pages;
import biaoju.domain.Document;
import java.awt.event.KeyEvent;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Tag("gui")
@Timeout(value = 90, unit = TimeUnit.SECONDS)
class OutlinePanelGuiTest {
    private final List<Integer> gone = new CopyOnWriteArrayList<>();
    private final Document document = Pages.document("r", "述职报告\n一、整改情况\n（一）抓学习\n学了。还学。\n二、下步打算\n再抓。\n");

    @Test
    void aClickOrEnterGoesToTheHeading() {
        try (OutlineWindow outline = new OutlineWindow(gone::add).shows(Pages.view(Pages.page(document, 1)))) {
            outline.picks(3);
            outline.until("it goes to the sixth sentence", () -> gone.equals(List.of(6)));
            outline.key(KeyEvent.VK_UP);
            outline.key(KeyEvent.VK_ENTER);
            outline.until("it goes to the third", () -> gone.equals(List.of(6, 3)));
        }
    }

    @Test
    void itFollowsTheSentenceAndCounts() {
        try (OutlineWindow outline = new OutlineWindow(gone::add).shows(Pages.view(Pages.page(document, 4)))) {
            assertThat(outline.selectedRow()).isEqualTo(2);
            outline.shows(Pages.view(Pages.page(document, 5, Pages.says(document, 4, "plan", "", false))));
            assertThat(outline.spoken()).containsExactly("Beginning, level 1, 0 of 1 labelled",
                    "一、整改情况, level 1, 1 of 4 labelled", "（一）抓学习, level 2, 1 of 3 labelled", "二、下步打算, level 1, 0 of 2 labelled");
            outline.shows(Pages.view(Pages.page(document, 7)));
            assertThat(outline.selectedRow()).isEqualTo(3);
            assertThat(gone).as("following is no wish").isEmpty();
        }
    }

    @Test
    void emptyPlacesSayWhatBelongsThere() {
        try (OutlineWindow outline = new OutlineWindow(gone::add).shows(Pages.empty())) {
            assertThat(outline.hint()).contains("headings of the open report");
            outline.shows(Pages.view(Pages.page(Pages.document("p", "一句话。"), 1)));
            assertThat(outline.hint()).contains("no headings");
        }
    }
}
