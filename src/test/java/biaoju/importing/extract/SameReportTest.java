package biaoju.importing.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One report, written by a word processor in each of its formats, is one text whichever of them is imported. */
class SameReportTest {
    @TempDir
    private Path folder;

    static byte[] file(String name) {
        try (InputStream in = Objects.requireNonNull(SameReportTest.class.getResourceAsStream(name), name)) {
            return in.readAllBytes();
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }

    private Extract extract(String name) throws Refusal {
        return new Extraction(folder).of(new Wire.Question(false, file(name)));
    }

    private static List<String> marked(Extract extract) {
        return extract.marks().stream().map(mark -> mark.role() + " " + mark.level() + " " + mark.span().in(extract.text())).toList();
    }

    @Test
    void theDocxIsWhatWasWritten() throws Refusal {
        Extract docx = extract("report.docx");
        assertThat(docx.text()).startsWith("县供水站年度工作总结\n一、主要工作\n一年来，").endsWith("县供水站\n2025年12月20日\n[1] 数据截至十一月底。\n")
                .contains("百分之九十五点三。[1]\n").doesNotContain("县供水站文件", "内部编号");
        assertThat(marked(docx)).containsExactly("TITLE 0 县供水站年度工作总结", "HEADING 1 一、主要工作", "HEADING 2 （一）抓班子", "HEADING 2 （二）抓服务",
                "ITEM 0 1. 开通报修电话，接报后两小时内到场。", "ITEM 0 2. 更换水表一千二百只，不收群众一分钱。", "ITEM 0 3. 在枯水期为四个村送水一百三十车。",
                "ROW 0 | 项目 | 计划 | 完成 |", "ROW 0 | 管网改造（公里） | 30 | 34.5 |", "ROW 0 | 水质检测（次） | 48 | 52 |", "HEADING 1 二、存在的问题",
                "ITEM 0 一是制度落实不够细。", "ITEM 0 二是队伍年龄偏大。", "ITEM 0 • 管护经费缺口四十万元。", "ITEM 0 • 持证人员只有五人。", "HEADING 1 三、下一步打算");
    }

    @ParameterizedTest
    @ValueSource(strings = {"doc", "odt", "rtf"})
    void theOthersAreTheSame(String form) throws Refusal {
        Extract docx = extract("report.docx");
        Extract other = extract("report." + form);
        assertThat(other.text()).isEqualTo(docx.text());
        assertThat(marked(other)).isEqualTo(marked(docx));
    }
}
