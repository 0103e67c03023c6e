package biaoju.scheme;

import static org.assertj.core.api.Assertions.assertThat;

import biaoju.domain.Label;
import org.junit.jupiter.api.Test;

class GuidelineTextTest {
    private static final Label CAUSE = new Label("cause", "原因", "cause", '3', "因", "C", "#CC79A7", "为什么。", "Why.");

    @Test
    void aLabelsPartEndsAtTheNextHeadingOfItsLevel() {
        GuidelineText text = GuidelineText.of("# 指南\n\n## 三、原因 `cause` ##\n\n一。\n\n### 细则\n\n二。\n\n```\n## 不是标题\n```\n\n## 计划\n\n三。\n");
        GuidelineText.Part part = text.section(CAUSE).orElseThrow();
        assertThat(part.title()).isEqualTo("三、原因 `cause`");
        assertThat(part.text()).startsWith("一。").contains("二。", "## 不是标题").doesNotContain("三。");
        assertThat(text.parts()).extracting(GuidelineText.Part::title).containsExactly("指南", "三、原因 `cause`", "细则", "计划");
    }

    @Test
    void aHeadingWithItsNameIsItsTooButNotOneThatOnlySpeaksOfIt() {
        assertThat(GuidelineText.of("## 3. 原因（为什么）\n\n一。\n").section(CAUSE)).isPresent();
        assertThat(GuidelineText.of("## Cause\n\nx\n").section(CAUSE)).isPresent();
        assertThat(GuidelineText.of("## 原因和问题怎么分\n\n一。\n").section(CAUSE)).isEmpty();
        assertThat(GuidelineText.of("#原因\n####### 原因\n").section(CAUSE)).isEmpty();
        assertThat(GuidelineText.of("").section(CAUSE)).isEmpty();
    }
}
