package biaoju.desktop.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KinsokuTest {
    /** Pieces between which a line may end. */
    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', value = {
        "党建工作, 党|建|工|作",
        "台账。下步, 台|账。|下|步",
        "他说：“好！”, 他|说：|“好！”",
        "《条例》施行, 《条|例》|施|行",
        "共1204件, 共|1204|件",
        "完成98.5%以上, 完|成|98.5%|以|上",
        "用APP办理, 用|APP|办|理",
        "第12号, 第|12|号",
        "好……再说, 好……|再|说",
        "有的——比如, 有|的——|比|如",
        "**街道, **|街|道",
        "a b, a |b",
        "12:30开会, 12:30|开|会",
        "（一）抓实, （一）|抓|实",
        "𠀀𠀁, 𠀀|𠀁",
    })
    void linesEndWhereAReaderExpects(String text, String pieces) {
        List<String> found = new ArrayList<>();
        int start = 0;
        for (int i = 1; i < text.length(); i++) {
            if (!Kinsoku.mayBreak(text, i)) continue;
            found.add(text.substring(start, i));
            start = i;
        }
        found.add(text.substring(start));
        assertThat(String.join("|", found)).isEqualTo(pieces);
    }

    @Test
    void aPairOfSurrogatesIsNeverParted() {
        assertThat(Kinsoku.mayBreak("\ud840\udc00", 1)).isFalse();
        assertThat(Kinsoku.stretches('\ud840', '\udc00')).isFalse();
    }
}
