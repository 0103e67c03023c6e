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

    @Test
    void whatMeansHarmIsRefused() {
        assertThatThrownBy(() -> extract("<!DOCTYPE a [<!ENTITY x SYSTEM 'http://127.0.0.1:1/'>]><a><body><p>&x;</p></body></a>")).hasMessage("doctype");
        assertThatThrownBy(() -> extract("<a><body>" + "<section>".repeat(300) + "<list><list-item>".repeat(300))).isInstanceOf(Refusal.class).hasMessage("tooDeep");
        assertThatThrownBy(() -> extract("<a><body><p>半")).isInstanceOf(Refusal.class).hasMessage("damaged");
        assertThatThrownBy(() -> extract(document("", ""))).isInstanceOf(Refusal.class).hasMessage("noText");
    }
}
