package biaoju.desktop.reading;

import static org.assertj.core.api.Assertions.assertThat;

import biaoju.desktop.Pages;
import biaoju.domain.Document;
import org.junit.jupiter.api.Test;

class PageDiffTest {
    private final Document document = Pages.document("r", "一句。两句。三句。四句。");

    @Test
    void aLabelPressChangesTheSentenceAndTheOneGoneTo() {
        assertThat(PageDiff.changed(Pages.page(document, 1), Pages.page(document, 2, Pages.says(document, 1, "plan", "", false))))
                .containsExactly(1, 2);
    }

    @Test
    void aNoteSavedElsewhereChangesThatSentenceAlone() {
        var said = Pages.says(document, 4, "plan", "", false);
        assertThat(PageDiff.changed(Pages.page(document, 2, said),
                Pages.page(document, 2, said, Pages.says(document, 3, null, "看", true)))).containsExactly(3);
    }

    @Test
    void aLabelTakenAwayIsAChange() {
        assertThat(PageDiff.changed(Pages.page(document, 2, Pages.says(document, 4, "plan", "", false)),
                Pages.page(document, 2))).containsExactly(4);
    }

    @Test
    void theSamePageHasNoChange() {
        assertThat(PageDiff.changed(Pages.page(document, 2), Pages.page(document, 2))).isEmpty();
        assertThat(PageDiff.sameText(Pages.page(document, 2), Pages.page(document, 3))).isTrue();
        assertThat(PageDiff.sameText(Pages.page(document, 2), Pages.page(Pages.document("r", "别的。"), 1))).isFalse();
    }
}
