package biaoju.flow.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadsheetTest {
    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+x", "-x", "@SUM(A1)", "＝1", " =1", "\u00a0=1", "\u3000@a", "\t=1", "\tx", "\r1", "\n1", "-1+cmd|x",
        "--1", "=a\nb", "'=1", "''@x"})
    void whatWouldRunGetsAnApostrophe(String text) {
        assertThat(Spreadsheet.safe(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "measure", "举措", "-1", "+2.5", "a=b", "'quoted'", "x\n=1", "it's"})
    void whatIsHarmlessStays(String text) {
        assertThat(Spreadsheet.safe(text)).isEqualTo(text);
    }

    @Test
    void differentTextsStayDifferent() {
        assertThat(Spreadsheet.safe("=x")).isNotEqualTo(Spreadsheet.safe("'=x"));
    }
}
