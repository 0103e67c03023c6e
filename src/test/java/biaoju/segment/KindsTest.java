package biaoju.segment;

import static org.assertj.core.api.Assertions.assertThat;

import biaoju.domain.Granularity;
import biaoju.domain.Kind;
import biaoju.domain.Segmentation;
import biaoju.domain.Sentence;
import java.util.List;
import org.junit.jupiter.api.Test;

class KindsTest {
    private static Segmentation cut(String text) {
        return new Segmenter(Granularity.SENTENCES).cut(text);
    }

    /** A unit a line: its kind, of a heading the level too, and its text. */
    private static List<String> kinds(String text) {
        return cut(text).sentences().stream().map(unit -> unit.kind().id()
                + (unit.kind() == Kind.HEADING ? unit.level() : "") + " " + unit.span().in(text)).toList();
    }

    private static String headingOf(String line) {
        Sentence unit = cut("某镇工作总结\n今年以来有序推进。\n" + line + "\n下一步继续努力。").sentences().get(2);
        return unit.kind() == Kind.HEADING ? "heading " + unit.level() : unit.kind().id();
    }

    @Test
    void knowsEveryKind() {
        assertThat(kinds("""
                石塘镇2023年安全生产工作总结
                ——暨2024年工作计划
                （2023年12月25日）

                尊敬的各位代表、同志们：
                现将工作总结如下：
                一、主要做法
                （一）压实责任。制定责任清单。
                1.健全制度
                （1）建立台账。一企一册。
                ##paidend##
                二、存在问题
                以上报告，请审议。
                石塘镇人民政府
                2023年12月25日
                """)).containsExactly("title 石塘镇2023年安全生产工作总结", "title ——暨2024年工作计划", "signature （2023年12月25日）",
                "salutation 尊敬的各位代表、同志们：", "body 现将工作总结如下：", "heading1 一、主要做法", "heading2 （一）压实责任。",
                "body 制定责任清单。", "heading3 1.健全制度", "heading4 （1）建立台账。", "body 一企一册。", "noise ##paidend##",
                "heading1 二、存在问题", "body 以上报告，请审议。", "signature 石塘镇人民政府", "signature 2023年12月25日");
    }

    @Test
    void aHeadingHasOneOfFourForms() {
        assertThat(headingOf("一、工作回顾")).isEqualTo("heading 1");
        assertThat(headingOf("十二、工作回顾")).isEqualTo("heading 1");
        assertThat(headingOf("五．工作回顾")).isEqualTo("heading 1");
        assertThat(headingOf("（一）工作回顾")).isEqualTo("heading 2");
        assertThat(headingOf("(十一)工作回顾")).isEqualTo("heading 2");
        assertThat(headingOf("1.工作回顾")).isEqualTo("heading 3");
        assertThat(headingOf("１２．工作回顾")).isEqualTo("heading 3");
        assertThat(headingOf("1、工作回顾")).isEqualTo("heading 3");
        assertThat(headingOf("1.2023年工作回顾")).isEqualTo("heading 3");
        assertThat(headingOf("（1）工作回顾")).isEqualTo("heading 4");
        assertThat(headingOf("(1)工作回顾")).isEqualTo("heading 4");
        assertThat(headingOf("一是工作回顾")).isEqualTo("body");
        assertThat(headingOf("第一，工作回顾")).isEqualTo("body");
        assertThat(headingOf("①工作回顾")).isEqualTo("body");
        assertThat(headingOf("1.5万元已到位")).isEqualTo("body");
        assertThat(headingOf("2023.5.1到位")).isEqualTo("body");
        assertThat(headingOf("五.一劳动节放假")).isEqualTo("body");
        assertThat(headingOf("（注）工作回顾")).isEqualTo("body");
        assertThat(headingOf("（2023）工作回顾")).isEqualTo("body");
    }

    @Test
    void aHeadingHasAtMostFortyCharacters() {
        assertThat(headingOf("一、" + "甲".repeat(38))).isEqualTo("heading 1");
        assertThat(headingOf("一、" + "\uD840\uDC00".repeat(38))).isEqualTo("heading 1");
        assertThat(headingOf("一、" + "甲".repeat(39))).isEqualTo("body");
        assertThat(headingOf("一、" + "甲".repeat(37) + "。")).isEqualTo("heading 1");
        assertThat(headingOf("一、" + "甲".repeat(38) + "。")).isEqualTo("body");
    }

    @Test
    void aHeadingEndsItsLineOrBeginsIt() {
        String text = "某镇工作总结\n先说成绩。（一）抓学习。人人参加。（二）抓作风。\n（三）抓落实。件件落地。";
        assertThat(kinds(text)).containsExactly("title 某镇工作总结", "body 先说成绩。", "body （一）抓学习。", "body 人人参加。",
                "heading2 （二）抓作风。", "heading2 （三）抓落实。", "body 件件落地。");
    }

    @Test
    void theOutlineNestsAndMaySkipALevel() {
        Segmentation cut = cut("""
                某镇工作总结
                今年以来有序推进。
                一、成绩
                1.修路。修了三条。
                2.挖渠。
                （一）其他
                二、问题
                （1）缺钱。缺口很大。
                还缺人。
                """);
        assertThat(cut.sentences()).extracting(unit -> String.join("›", cut.path(unit))).containsExactly("", "", "",
                "一、成绩", "一、成绩›1.修路。", "一、成绩", "一、成绩", "", "二、问题", "二、问题›（1）缺钱。", "二、问题›（1）缺钱。");
        assertThat(cut.sections()).extracting(section -> section.level() + " " + section.parent() + " "
                    + "" + section.title())
                .containsExactly("1 -1 一、成绩", "3 0 1.修路。", "3 0 2.挖渠。", "2 0 （一）其他", "1 -1 二、问题", "4 4 （1）缺钱。");
    }

    @Test
    void aReportMayHaveNoTitle() {
        assertThat(kinds("按照统一安排，现将情况报告如下：\n一、成绩\n修了路。")).startsWith("body 按照统一安排，现将情况报告如下：");
        assertThat(kinds("一、成绩\n修了路。")).startsWith("heading1 一、成绩");
        assertThat(kinds("各位领导：\n修了路。")).startsWith("salutation 各位领导：");
        assertThat(kinds("修了路")).containsExactly("body 修了路");
        assertThat(kinds("修了路。挖了渠。")).containsExactly("body 修了路。", "body 挖了渠。");
    }

    @Test
    void aTitleMayStandBelowNoiseAndDocumentNumber() {
        assertThat(kinds("##paidbegin##\n石政发〔2023〕12号\n石塘镇人民政府\n关于2023年工作情况的报告\n县人民政府：\n现报告如下。")).containsExactly(
                "noise ##paidbegin##", "signature 石政发〔2023〕12号", "title 石塘镇人民政府", "title 关于2023年工作情况的报告",
                "salutation 县人民政府：", "body 现报告如下。");
    }

    @Test
    void salutationsAddressSomebody() {
        for (String line : List.of("各位领导、同志们：", "尊敬的各位代表：", "同志们：", "各位領導、同志們：", "同志们！", "县委组织部：")) {
            assertThat(kinds("述职报告\n" + line + "\n现述职如下。")).as(line).contains("salutation " + line);
        }
        for (String line : List.of("各位领导提出以下意见：", "主要做法如下：", "各位村民积极参与，效果很好。", "存在问题：")) {
            assertThat(kinds("述职报告\n" + line + "\n现述职如下。")).as(line).contains("body " + line);
        }
    }

    @Test
    void signaturesStandAtTheEnd() {
        assertThat(kinds("述职报告\n现述职如下。\n述职人：李某\n二〇二四年一月五日")).endsWith("signature 述职人：李某", "signature 二〇二四年一月五日");
        assertThat(kinds("述职报告\n现述职如下。\n特此报告。\n石塘镇党委\n2024.1.5")).endsWith("body 特此报告。", "signature "
                    + "石塘镇党委", "signature 2024.1.5");
        assertThat(kinds("述职报告\n现述职如下。\n***\nxxxx年xx月xx日\n##paidend##")).endsWith("signature ***", "signature "
                    + "xxxx年xx月xx日",
                "noise ##paidend##");
        assertThat(kinds("述职报告\n现述职如下。\n此致\n敬礼！\n李某\n2024年1月5日")).endsWith("signature 此致", "signature "
                    + "敬礼！", "signature 李某",
                "signature 2024年1月5日");
        assertThat(kinds("述职报告\n现述职如下。\n继续努力")).endsWith("body 继续努力");
    }

    @Test
    void aSalutationMayNameSeveral() {
        for (String line : List.of("主席、各位里長、各位鄉親，大家午安：", "书记、县长，各位代表：", "主席先生，各位來賓，女士們、先生們：")) {
            assertThat(kinds("述职报告\n现述职如下。\n" + line + "\n完。")).as(line).contains("salutation " + line);
        }
        String talks = "主席团成员、各位代表分组讨论：";
        assertThat(kinds("述职报告\n" + talks + "\n完。")).contains("body " + talks);
    }

    @Test
    void anAppendixOrTheHourOfAMeetingSignsNothing() {
        assertThat(kinds("述职报告\n现述职如下。\n附件：1.台账\n石塘镇党委\n中華民國一一二年十二月三十日")).endsWith("body 附件：1.台账",
                "signature 石塘镇党委", "signature 中華民國一一二年十二月三十日");
        assertThat(kinds("会议记录\n时间：2023年3月5日上午9:00\n地点：会议室\n散会。\n记录人：赵某")).containsExactly("title 会议记录",
                "body 时间：2023年3月5日上午9:00", "body 地点：会议室", "body 散会。", "signature 记录人：赵某");
        assertThat(kinds("某局\n2023年述职报告\n张××\n现述职如下。")).contains("signature 张××");
    }

    @Test
    void headingsOfMarkdownAreHeadings() {
        assertThat(kinds("# 某镇工作总结\n\n## 一、成绩\n\n修了路。")).containsExactly("title # 某镇工作总结", "heading1 ## "
                    + "一、成绩", "body 修了路。");
    }
}
