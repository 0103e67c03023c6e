package biaoju.importing.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OdtTest {
    private static final String SPACES = "xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0' xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0' "
            + "xmlns:table='urn:oasis:names:tc:opendocument:xmlns:table:1.0' xmlns:style='urn:oasis:names:tc:opendocument:xmlns:style:1.0'";

    @TempDir
    private Path folder;

    private Extract extract(String content) throws Refusal {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("mimetype", "application/vnd.oasis.opendocument.text");
        parts.put("content.xml", content);
        return new Extraction(folder).of(new Wire.Question(false, false, WordFiles.zip(parts)));
    }

    private static String document(String automatic, String text) {
        return "<office:document-content " + SPACES + "><office:automatic-styles>" + automatic + "</office:automatic-styles><office:body><office:text>"
                + text + "</office:text></office:body></office:document-content>";
    }

    @Test
    void headingsListsTablesAndNotesAreKept() throws Refusal {
        String styles = "<text:list-style style:name='L1'><text:list-level-style-number text:level='1' style:num-format='一, 二, 三, ...' style:num-suffix='是'/>"
                + "<text:list-level-style-bullet text:level='2'/></text:list-style>";
        Extract extract = extract(document(styles, "<text:tracked-changes><text:p>删去的</text:p></text:tracked-changes><text:h text:outline-level='1'>工作总结</text:h>"
                + "<text:h text:outline-level='2'>成绩</text:h><text:p>走访<text:span>群众</text:span><text:s text:c='2'/>300户<text:note><text:note-citation>1</text:note-citation>"
                + "<text:note-body><text:p>见年报。</text:p></text:note-body></text:note>。<office:annotation><text:p>批注</text:p></office:annotation></text:p>"
                + "<text:list text:style-name='L1'><text:list-item><text:p>抓班子。</text:p><text:list><text:list-item><text:p>细项</text:p></text:list-item></text:list></text:list-item>"
                + "<text:list-item><text:p>带队伍。</text:p></text:list-item></text:list>"
                + "<table:table><table:table-row><table:table-cell><text:p>甲</text:p><text:p>乙</text:p></table:table-cell><table:table-cell><text:p>丙</text:p></table:table-cell>"
                + "</table:table-row></table:table><text:h text:outline-level='2'>不足</text:h><text:p>一行<text:line-break/>两行</text:p>"));
        assertThat(extract.text()).isEqualTo("""
                工作总结
                成绩
                走访群众  300户[1]。
                一是抓班子。
                • 细项
                二是带队伍。
                | 甲 乙 | 丙 |
                不足
                一行
                两行
                [1] 见年报。
                """);
        assertThat(extract.marks().stream().map(mark -> mark.role() + " " + mark.level()).collect(Collectors.joining(", ")))
                .isEqualTo("TITLE 0, HEADING 1, ITEM 0, ITEM 0, ITEM 0, ROW 0, HEADING 1");
    }

    private static String item(String words) {
        return "<text:list-item><text:p>" + words + "</text:p></text:list-item>";
    }

    @Test
    void aListGoesOnWithTheNumbersOfAnother() throws Refusal {
        String styles = "<text:list-style style:name='L1'><text:list-level-style-number text:level='1' style:num-format='1' style:num-suffix='、'/>"
                + "<text:list-level-style-number text:level='2' style:num-format='1' text:display-levels='2'/></text:list-style>"
                + "<text:list-style style:name='L2'><text:list-level-style-number text:level='1' style:num-format='1' style:num-suffix='、' text:start-value='5'/></text:list-style>";
        Extract extract = extract(document(styles, "<text:list text:style-name='L1' xml:id='x'>" + item("一") + item("二") + "</text:list><text:p>之间</text:p>"
                + "<text:list text:style-name='L1' text:continue-numbering='true'>" + item("三") + "</text:list><text:list text:style-name='L1' xml:id='y'>" + item("新") + "</text:list>"
                + "<text:list text:style-name='L2'>" + item("五") + "<text:list-item text:start-value='9'><text:p>九</text:p></text:list-item>" + item("十") + "</text:list>"
                + "<text:list text:style-name='L1' text:continue-list='x'>" + item("四") + "<text:list-item><text:list>" + item("甲") + item("乙") + "</text:list></text:list-item></text:list>"
                + "<text:list text:style-name='L1' text:continue-list='x'><text:list-item><text:list text:continue-numbering='true'>" + item("丙")
                + "</text:list></text:list-item>" + item("五") + "</text:list>"));
        assertThat(extract.text()).isEqualTo("1、一\n2、二\n之间\n3、三\n1、新\n5、五\n9、九\n10、十\n4、四\n4.1 甲\n4.2 乙\n4.3 丙\n5、五\n");
    }

    @Test
    void aListsHeaderAndAFieldWithTheTitleAreWordsAndAnItemMayBeAHeading() throws Refusal {
        String styles = "<text:list-style style:name='L1'><text:list-level-style-number text:level='1' style:num-format='一' style:num-suffix='、'/></text:list-style>";
        Extract extract = extract(document(styles, "<text:p>关于<text:title>供水</text:title>的报告<draw:frame xmlns:draw='d' xmlns:svg='urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0'>"
                + "<svg:title>图</svg:title><svg:desc>一张图</svg:desc></draw:frame></text:p><text:list text:style-name='L1'><text:list-header><text:p>如下：</text:p></text:list-header>"
                + "<text:list-item><text:h text:outline-level='1'>做法</text:h></text:list-item><text:list-item><text:h text:outline-level='1'>不足</text:h></text:list-item></text:list>"
                + "<text:list text:style-name='Outline'><text:list-item><text:h text:outline-level='1'>打算</text:h></text:list-item></text:list>"));
        assertThat(extract.text()).isEqualTo("关于供水的报告\n如下：\n一、做法\n二、不足\n打算\n");
    }

    @Test
    void whatMeansHarmIsRefused() {
        assertThatThrownBy(() -> extract("<!DOCTYPE a [<!ENTITY x SYSTEM 'http://127.0.0.1:1/'>]><a><body><p>&x;</p></body></a>")).hasMessage("doctype");
        assertThatThrownBy(() -> extract("<a><body>" + "<section>".repeat(300) + "<list><list-item>".repeat(300))).isInstanceOf(Refusal.class).hasMessage("tooDeep");
        assertThatThrownBy(() -> extract("<a><body><p>半")).isInstanceOf(Refusal.class).hasMessage("damaged");
        assertThatThrownBy(() -> extract(document("", ""))).isInstanceOf(Refusal.class).hasMessage("noText");
    }
}
