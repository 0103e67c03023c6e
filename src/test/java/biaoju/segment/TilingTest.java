package biaoju.segment;

import static org.assertj.core.api.Assertions.assertThat;

import biaoju.domain.Granularity;
import biaoju.domain.Segmentation;
import biaoju.domain.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Whatever the text: every character that is not blank is in exactly one unit, and no unit is empty. */
class TilingTest {
    private static final String MARKS = "。！？!?｡.．…⋯；;：:，,、—-“”‘’「」『』《》〈〉（）()［］[]【】〔〕{}\"'＂＇`|│①②⑩*×#=_~·";
    private static final String BLANKS =
            " \u3000\u00A0\u200B\u2060\uFEFF\t\n\u0085\u2028\u2029\u000B\f\r\u1680\u202F\u205F";
    private static final String WORDS = "一二三十百第是首先其次再最后甲吗何呢几多少是否的地得等图附件表aZ0９5年月日公众号客服微信来源页码阅读下载量第附件中国";
    private static final String[] PHRASES = {"一、", "（一）", "(2)", "1.", "一是", "第二，", "首先", "http://a.cn/?x=1", "a@b.cn",
        "……",
        "[3]", "〔2〕", "。”", "：“", "！”的", "##paidend##", "|---|", "\uD840\uDC00", "3.5", "附件.2", "，“",
        "？”“", "2023年1月5日", "此致", "\uD83D\uDE00"};

    @Test
    void everyCharacterIsInOneUnit() {
        long seed = Long.getLong("biaoju.seed", 20261121L);
        Random random = new Random(seed);
        for (int round = 0; round < 20_000; round++) {
            String text = garbage(random, random.nextInt(60));
            String what = "seed " + seed + " round " + round + " «" + text + "»";
            Set<Integer> coarser = Set.of();
            for (Granularity granularity : Granularity.values()) {
                Segmentation cut = new Segmenter(granularity).cut(text);
                checkTiling(what + granularity, text, cut);
                Set<Integer> starts = cut.sentences().stream().map(unit -> unit.span().start())
                        .collect(Collectors.toSet());
                assertThat(starts).as(what + granularity + " refines").containsAll(coarser);
                coarser = starts;
            }
        }
    }

    private static String garbage(Random random, int pieces) {
        StringBuilder text = new StringBuilder();
        int plain = random.nextInt(8);
        for (int i = 0; i < pieces; i++) {
            switch (random.nextInt(8 + plain)) {
                case 0, 1 -> text.append(MARKS.charAt(random.nextInt(MARKS.length())));
                case 2 -> text.append(BLANKS.charAt(random.nextInt(BLANKS.length())));
                case 3 -> text.append(PHRASES[random.nextInt(PHRASES.length)]);
                case 4 -> text.append((char) random.nextInt(0x10000));
                case 5 -> text.append((char) (0xD800 + random.nextInt(0x800)));
                case 6 -> text.appendCodePoint(random.nextInt(0x110000));
                default -> text.append(WORDS.charAt(random.nextInt(WORDS.length())));
            }
        }
        return text.toString();
    }

    static void checkTiling(String what, String text, Segmentation cut) {
        int from = 0;
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < cut.sentences().size(); i++) {
            Sentence unit = cut.sentences().get(i);
            int start = unit.span().start();
            int end = unit.span().end();
            if (unit.number() != i + 1) wrong.add("number " + unit.number() + " at " + i);
            if (start < from || end <= start) wrong.add("order at " + start);
            if (!isBlank(text, from, start)) wrong.add("lost characters before " + start);
            if (blank(text.charAt(start)) || blank(text.charAt(end - 1))) wrong.add("blank at the edge of " + unit);
            if (unit.section() >= cut.sections().size()) wrong.add("section of " + unit);
            if (hasBreak(text, start, end)) wrong.add("line break in " + unit);
            from = end;
        }
        if (!isBlank(text, from, text.length())) wrong.add("lost characters at the end");
        assertThat(wrong).as(what).isEmpty();
    }

    private static boolean hasBreak(String text, int from, int to) {
        for (int i = from; i < to; i++) if (isBreak(text.charAt(i))) return true;
        return false;
    }

    private static boolean isBreak(char c) {
        return c == '\n' || c == 0x85 || c == 0x2028 || c == 0x2029 || c == 0x0B || c == 0x0C;
    }

    private static boolean isBlank(String text, int from, int to) {
        for (int i = from; i < to; i++) if (!blank(text.charAt(i))) return false;
        return true;
    }

    /** Unicode White_Space as Unicode's PropList lists it, and the three more of the rule. */
    private static boolean blank(char c) {
        return ("\t\n\u000B\f\r \u0085\u00A0\u1680\u2000\u2001\u2002\u2003\u2004\u2005"
                + "\u2006\u2007\u2008\u2009\u200A\u2028\u2029\u202F\u205F\u3000\u200B\u2060\uFEFF")
                .indexOf(c) >= 0;
    }

    @Test
    void nothingIsNoUnit() {
        for (String text : List.of("", " ", "\n", "\n \n\u3000\u200B\uFEFF\u2060\n", "\u2028\u0085")) {
            assertThat(new Segmenter(Granularity.SENTENCES).cut(text).sentences()).isEmpty();
        }
    }
}
