package biaoju.desktop.outline;

import static org.assertj.core.api.Assertions.assertThat;

import biaoju.desktop.Pages;
import biaoju.desktop.outline.Headings.Heading;
import biaoju.domain.Document;
import biaoju.session.Page;
import java.util.List;
import org.junit.jupiter.api.Test;

class HeadingsTest {
    private final Document document = Pages.document("r", "述职报告\n开场白。\n一、整改情况\n（一）抓学习\n学了。还学。\n##paidbegin##\n（二）抓作风\n抓了。\n二、下步打算\n再抓。\n");

    @Test
    void aSectionCountsWhatStandsBelowItToo() {
        Page page = Pages.page(document, 1, Pages.says(document, 5, "measure", "", false),
                Pages.says(document, 1, "boilerplate", "", false), Pages.says(document, 2, null, "只有备注", false));
        assertThat(Headings.of(page)).containsExactly(new Heading("", 0, 1, 1, 2), new Heading("一、整改情况", 0, 3, 1, 6),
                new Heading("（一）抓学习", 1, 4, 1, 3), new Heading("（二）抓作风", 1, 8, 0, 2), new Heading("二、下步打算", 0, 10, 0, 2));
    }

    @Test
    void theRowFollowsTheSentence() {
        List<Heading> headings = Headings.of(Pages.page(document, 1));
        assertThat(Headings.rowOf(headings, 1)).contains(0);
        assertThat(Headings.rowOf(headings, 6)).contains(2);
        assertThat(Headings.rowOf(headings, 11)).contains(4);
        assertThat(Headings.rowOf(headings, 0)).isEmpty();
    }

    @Test
    void withoutHeadingsThereIsNoOutline() {
        assertThat(Headings.of(Pages.page(Pages.document("r", "一句。又一句。"), 1))).isEmpty();
    }
}
