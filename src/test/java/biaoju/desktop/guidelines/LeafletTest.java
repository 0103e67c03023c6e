package biaoju.desktop.guidelines;

import static org.assertj.core.api.Assertions.assertThat;

import biaoju.base.Messages;
import biaoju.domain.Label;
import biaoju.domain.LabelScheme;
import biaoju.domain.SentenceId;
import biaoju.domain.Span;
import java.util.List;
import java.util.Locale;
import javax.swing.text.AttributeSet;
import javax.swing.text.Element;
import javax.swing.text.ElementIterator;
import javax.swing.text.StyleConstants;
import javax.swing.text.html.HTML;
import org.junit.jupiter.api.Test;

class LeafletTest {
    private static final LabelScheme SCHEME = new LabelScheme("s", 1, List.of(
            new Label("cause", "原因", "cause", '3', "因", "C", "#CC79A7", "为什么。", "Why.")));

    private static Leaflet set(String markdown, Example... examples) {
        return Leaflet.set(markdown, SCHEME, List.of(examples), Messages.of(Locale.CHINESE), "body { color: #000000; }");
    }

    private static String words(Leaflet leaflet) throws Exception {
        return leaflet.document().getText(0, leaflet.document().getLength());
    }

    @Test
    void headingsAreGoneToAndALabelsPartShowsItsExamples() throws Exception {
        Example example = new Example(new SentenceId("r", new Span(0, 4)), "cause", "人手不够。", "年报", 7, "有因果");
        Leaflet leaflet = set("# 指南\n\n## 原因 `cause`\n\n解释。\n\n| 甲 | 乙 |\n|---|---|\n| 一 | 二 |\n", example);
        assertThat(leaflet.leaves()).extracting(Leaf::title).containsExactly("指南", "原因 cause");
        assertThat(leaflet.leaves().get(1).label()).isEqualTo("cause");
        assertThat(words(leaflet)).contains("人手不够。", "有因果", "年报", "一", "二").doesNotContain("|");
        assertThat(leaflet.document().getElement("part1")).isNotNull();
    }

    @Test
    void nothingOfItIsRunOrFetched() throws Exception {
        Leaflet leaflet = set("<script>alert(1)</script>\n\n<img src=http://x.example/a.png>\n\n![图片](http://x.example/b.png) "
                + "[链接](http://x.example) <b>粗</b> <object></object>\n\n<iframe src=http://x.example></iframe>\n");
        assertThat(words(leaflet)).contains("<script>alert(1)</script>", "<img src=http://x.example/a.png>", "[图片]", "链接", "<b>粗</b>");
        ElementIterator each = new ElementIterator(leaflet.document());
        for (Element element = each.next(); element != null; element = each.next()) {
            AttributeSet attributes = element.getAttributes();
            assertThat(attributes.getAttribute(StyleConstants.NameAttribute)).isNotIn(HTML.Tag.IMG, HTML.Tag.SCRIPT, HTML.Tag.OBJECT, HTML.Tag.FRAME);
            assertThat(attributes.getAttribute(HTML.Tag.A) instanceof AttributeSet link && link.isDefined(HTML.Attribute.HREF)).isFalse();
        }
    }

    @Test
    void whatIsNestedWithoutEndIsSetAllTheSame() throws Exception {
        assertThat(words(set("> ".repeat(20_000) + "深\n"))).contains("深");
        assertThat(words(set("- ".repeat(5_000) + "深\n"))).contains("深");
        assertThat(words(set("*".repeat(20_000) + "深" + "[".repeat(20_000)))).contains("深");
    }
}
