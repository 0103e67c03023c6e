package biaoju.segment;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import biaoju.domain.Granularity;
import biaoju.domain.Segmentation;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** One endless line of each thing that could make a careless rule quadratic. The limit ends a hang. */
class HostileTest {
    private static final int LENGTH = 5_000_000;
    private static final Duration HANG = Duration.ofSeconds(60);

    @TestFactory
    Stream<DynamicTest> staysLinear() {
        return Stream.of("“", "”", "（", "（）", "（“", "“）", "([{【", "。", "?", "!", "中?", "何?", "(中?", "(中?)", "中?(",
                "。”", "。 ”", "：“。”", "：“。”“", "\"", "\"。", "'", "a'", "|", "|。", "1.", "1", ".", "中.", "一.", "五", "十.一",
                "第一", "一是", "；一是", "；", "—；", ";", " ", "\u3000。", "①", "。①", "。 ", "…", "……", "[1]", "。[1]", "。[", "[",
                "〔2", "http://", "http://中?", "wwww中?", "a? ", "`", "`?", "`。", "#", "##a##", "*", "-", "- ", "公众号",
                "素材库", "微信", "\uFFFD", "锟斤拷", "\uD840", "\uDC00", "\uD840\uDC00。", "\uE000", "a ", "关注公众号", "更多", "来自", "1/",
                "第1页", "吗", "中，“甲。”", "的。）").map(piece -> dynamicTest(named(piece), () -> {
                    String text = piece.repeat(LENGTH / piece.length());
                    boolean matters = piece.indexOf('；') >= 0 || piece.indexOf(';') >= 0;
                    for (Granularity granularity : Granularity.values()) {
                        if (!matters && granularity != Granularity.SENTENCES) continue;
                        Segmentation cut = assertTimeoutPreemptively(HANG, () -> new Segmenter(granularity).cut(text));
                        TilingTest.checkTiling(piece, text, cut);
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> staysLinearOnShortLines() {
        return Stream.of("\n", "a\n", "一、\n", "公众号\n", "第1页\n", "2023年1月5日\n", "各位领导：\n", "此致\n", "甲局\n", "（一）甲\n",
                "1.甲\n", "-----\n").map(piece -> dynamicTest(named(piece), () -> {
            String text = piece.repeat(LENGTH / 10 / piece.length());
            Segmentation cut = assertTimeoutPreemptively(HANG, () -> new Segmenter(Granularity.SENTENCES).cut(text));
            TilingTest.checkTiling(piece, text, cut);
        }));
    }

    private static String named(String piece) {
        StringBuilder name = new StringBuilder("«");
        for (int i = 0; i < piece.length(); i++) {
            char c = piece.charAt(i);
            boolean plain = c >= ' ' && !Character.isSurrogate(c);
            name.append(plain ? Character.toString(c) : String.format("U+%04X", (int) c));
        }
        return name.append('»').toString();
    }
}
