package biaoju.importing.extract;

import static org.assertj.core.api.Assertions.assertThat;

import biaoju.base.Cancel;
import biaoju.base.Digests;
import biaoju.domain.Granularity;
import biaoju.domain.Segmentation;
import biaoju.importing.Decoded;
import biaoju.importing.ReadAs;
import biaoju.segment.Segmenter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MarkdownTest {
    private static final int DEEP = 100_000;
    private static final String TEXT = """
            # 图书馆工作总结

            ## 主要做法

            ### 开到晚上十点

            从三月起，阅览室开到十点。

            - 改装一台旧中巴。
            * 设图书角
            + 寄书上门

            项目 | 计划
            --- | :--:
            进馆 | 24

            存在的问题
            ----------

            书少。

            ```
            # 不是标题
            ```
            """;

    private static Decoded read(byte[] bytes, String name) {
        try (ReportReader reader = new ReportReader(Limits.USUAL)) {
            return reader.read(bytes, name, ReadAs.FOUND_OUT, new Cancel());
        }
    }

    @Test
    void headingsItemsAndRowsAreToldFromTheSignsInEveryEncoding() {
        for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"), StandardCharsets.UTF_16LE)) {
            Decoded decoded = read(TEXT.getBytes(charset), "a.md");
            assertThat(decoded.text()).isEqualTo(TEXT);
            assertThat(decoded.encoding()).isEqualTo(charset.name());
            assertThat(decoded.marks().stream().map(mark -> mark.role() + " " + mark.level() + " " + mark.span().in(TEXT)).collect(Collectors.joining("\n"))).isEqualTo("""
                    TITLE 0 # 图书馆工作总结
                    HEADING 1 ## 主要做法
                    HEADING 2 ### 开到晚上十点
                    ITEM 0 - 改装一台旧中巴。
                    ITEM 0 * 设图书角
                    ITEM 0 + 寄书上门
                    ROW 0 项目 | 计划
                    ROW 0 --- | :--:
                    ROW 0 进馆 | 24
                    HEADING 1 存在的问题""");
        }
    }

    @Test
    void theSectionsAreThoseOfTheHeadings() {
        Decoded decoded = read(TEXT.getBytes(StandardCharsets.UTF_8), "a.md");
        Segmentation cut = new Segmenter(Granularity.SENTENCES).cut(decoded.text(), decoded.marks());
        assertThat(cut.sections().stream().map(section -> section.level() + " " + section.title())).containsExactly("1 ## 主要做法", "2 ### 开到晚上十点", "1 存在的问题");
    }

    @Test
    void theTextIsTheSameUnderEitherName() {
        byte[] bytes = TEXT.getBytes(StandardCharsets.UTF_8);
        assertThat(Digests.ofText(read(bytes, "a.md").text())).isEqualTo(Digests.ofText(read(bytes, "a.txt").text()));
        assertThat(read(bytes, "a.txt").marks()).isEmpty();
    }

    @Test
    void whatStandsBelowATablesHeadIsTold() {
        for (String below : List.of("|--|", "--|--", " | :-- | --: | ", "|--", "--|", ":--:|\t--  |", "|" + " ".repeat(1_000_000) + "--|", "|--".repeat(DEEP))) {
            assertThat(Markdown.marks("甲|乙\n" + below + "\n")).as(below.substring(0, Math.min(20, below.length()))).hasSize(2);
        }
        for (String other : List.of("||", "|-|", "--|-", "|--||", "|--|x", "| - - |", "|::--|", "x|--|", "|" + " ".repeat(1_000_000) + "|", "|--".repeat(DEEP) + "|x")) {
            assertThat(Markdown.marks("甲|乙\n" + other + "\n")).as(other.substring(0, Math.min(20, other.length()))).isEmpty();
        }
    }
}
