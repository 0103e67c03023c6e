package biaoju.desktop.labels;

import static org.assertj.core.api.Assertions.assertThat;

import biaoju.desktop.Pages;
import biaoju.domain.Document;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Tag("gui")
@Timeout(value = 90, unit = TimeUnit.SECONDS)
class LabelPanelGuiTest {
    private final Document document = Pages.document("r", "述职报告\n一、整改情况\n已经整改到位。" + "还有许多工作要做，".repeat(60) + "。\n");

    @Test
    void labelsAreWishedForAndShownOnlyWhenTheViewSaysSo() {
        try (LabelWindow panel = LabelWindow.open().shows(LabelWindow.page(3, document))) {
            panel.press("plan");
            panel.until("the label is wished for", () -> panel.wished().equals(List.of("label plan")));
            assertThat(panel.given("plan")).isFalse();
            panel.shows(LabelWindow.page(3, document, Pages.says(document, 3, "plan", "", false)));
            assertThat(panel.given("plan")).isTrue();
            assertThat(panel.state()).isEqualTo("计划");
            assertThat(panel.path()).isEqualTo("一、整改情况");
            assertThat(panel.spoken("plan")).isEqualTo("4 计划");
            panel.pressFlag().pressClear();
            panel.until("all three are wished for", () -> panel.wished().size() == 3);
            assertThat(panel.wished()).containsExactly("label plan", "flag", "clear");
        }
    }

    @Test
    void theLabelsNeverMove() {
        try (LabelWindow panel = LabelWindow.open().shows(LabelWindow.page(1, document))) {
            int before = panel.heightOf("boilerplate");
            panel.shows(LabelWindow.page(4, document, Pages.says(document, 4, "plan", "很长的备注".repeat(50), true)));
            assertThat(panel.heightOf("boilerplate")).isEqualTo(before);
        }
    }

    @Test
    void aNoteGoesToItsSentenceHoweverTheFieldIsLeft() {
        try (LabelWindow panel = LabelWindow.open().shows(LabelWindow.page(3, document))) {
            panel.writes("see p. 3").done();
            panel.until("the note is handed in", () -> panel.wished().size() == 2);
            assertThat(panel.wished()).containsExactly("note 12 see p. 3", "leave");
            panel.shows(LabelWindow.page(3, document, Pages.says(document, 3, null, "see p. 3", false)));
            panel.writes(" and 4").shows(LabelWindow.page(4, document));
            panel.until("the note of the sentence that was left is handed in", () -> panel.wished().size() == 3);
            assertThat(panel.wished().get(2)).isEqualTo("note 12 see p. 3 and 4");
            assertThat(panel.note()).isEmpty();
        }
    }

    @Test
    void withoutAReportNothingCanBePressedAndThePanelSaysWhatToDo() {
        try (LabelWindow panel = LabelWindow.open().shows(LabelWindow.page(1, document)).shows(Pages.empty())) {
            assertThat(panel.usable("plan")).isFalse();
            assertThat(panel.path()).contains("打开一份报告");
        }
    }
}
