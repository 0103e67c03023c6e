package biaoju.importing.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RtfTest {
    private static Extract extract(String rtf) throws Refusal {
        return Rtf.read(rtf.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** As word processors write them: two bytes a character, in hex. */
    private static String gbk(String text) {
        StringBuilder hex = new StringBuilder();
        for (byte b : text.getBytes(Charset.forName("GBK"))) hex.append(String.format("\\'%02x", b & 0xFF));
        return hex.toString();
    }

    private static String unicode(String text) {
        return text.chars().mapToObj(c -> "\\u" + (short) c + "?").collect(Collectors.joining());
    }

    @Test
    void headingsNumbersAndTablesAreKept() throws Refusal {
        Extract extract = extract("{\\rtf1\\ansi\\ansicpg936\\uc1{\\fonttbl{\\f0\\fnil\\fcharset134 " + gbk("宋体") + ";}{\\f1\\fcharset0 Arial;}}"
                + "{\\*\\generator Word;}{\\stylesheet{\\s1 heading 1;}}{\\header " + gbk("页眉") + "\\par}\n"
                + "\\pard\\outlinelevel0\\f0 " + gbk("工作总结") + "\\par\n\\pard\\outlinelevel1 " + unicode("成绩") + "\\par\n"
                + "\\pard {\\listtext\\pard 1.\\tab}" + gbk("走访群众") + "{\\f1 300}" + gbk("户。") + "{\\v " + gbk("隐藏") + "}\\par\n"
                + "\\pard\\intbl " + gbk("甲") + "\\par " + gbk("乙") + "\\cell " + gbk("丙") + "\\cell\\row\n"
                + "\\pard\\outlinelevel1 " + gbk("不足") + "\\par\\pard {\\field{\\*\\fldinst HYPERLINK \"http://127.0.0.1:1\"}{\\fldrslt " + gbk("链接") + "}}"
                + "{\\pict\\bin4 }}}}}\\ldblquote " + gbk("完") + "\\rdblquote\\{\\}}");
        assertThat(extract.text()).isEqualTo("工作总结\n成绩\n1. 走访群众300户。\n| 甲 乙 | 丙 |\n不足\n链接“完”{}\n");
        assertThat(extract.marks().stream().map(mark -> mark.role() + " " + mark.level()).collect(Collectors.joining(", ")))
                .isEqualTo("TITLE 0, HEADING 1, ITEM 0, ROW 0, HEADING 1");
    }

    @Test
    void eachRunIsReadInTheCharsetOfItsFont() throws Refusal {
        String fonts = "{\\fonttbl{\\f0\\fcharset0 Arial;}{\\f1\\fcharset134 SimSun;}{\\f2\\fcharset136 MingLiU;}{\\f3\\fcharset0\\cpg65001 New;}}";
        String utf8 = "\\'e5\\'a5\\'bd";
        assertThat(extract("{\\rtf1\\ansi\\ansicpg1252" + fonts + "\\f0 caf\\'e9 {\\f1 " + gbk("国") + "}{\\f2 \\'b0\\'ea}{\\f3 " + utf8 + "}}").text())
                .startsWith("café 国國好");
        assertThat(extract("{\\rtf1\\ansicpg936\\uc2 \\u22269\\'b9\\'fa\\u27665?{\\deleted " + gbk("删") + "}" + gbk("众") + "}").text()).isEqualTo("国民众\n");
    }

    @Test
    void aNoteStandsBelowTheTextWithItsMark() throws Refusal {
        assertThat(extract("{\\rtf1\\ansicpg936 " + gbk("增长") + "{\\super\\chftn}{\\footnote\\pard\\plain {\\chftn} " + gbk("见年报。") + "\\par}" + gbk("三成。") + "\\par}").text())
                .isEqualTo("增长[1]三成。\n[1] 见年报。\n");
    }

    @Test
    void bytesAsTheyAreAndCharactersOutsideTheFirstPlaneAreRead() throws Refusal {
        ByteArrayOutputStream raw = new ByteArrayOutputStream();
        raw.writeBytes("{\\rtf1\\ansicpg936 ".getBytes(StandardCharsets.US_ASCII));
        raw.writeBytes("今年很好。".getBytes(Charset.forName("GBK")));
        raw.writeBytes((unicode("𠮷") + "}").getBytes(StandardCharsets.US_ASCII));
        assertThat(Rtf.read(raw.toByteArray()).text()).isEqualTo("今年很好。𠮷\n");
    }

    @Test
    void whatIsDamagedOrTooDeepIsRefused() {
        assertThatThrownBy(() -> extract("{\\rtf1 half")).isInstanceOf(Refusal.class).hasMessage("damaged");
        assertThatThrownBy(() -> extract("{\\rtf1 }}")).hasMessage("damaged");
        assertThatThrownBy(() -> extract("{\\rtf1 " + "{".repeat(100_000))).hasMessage("tooDeep");
        assertThatThrownBy(() -> extract("{\\rtf1 \\bin999999999 x")).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> extract("{\\rtf1{\\pict ffff}}")).hasMessage("noText");
    }
}
