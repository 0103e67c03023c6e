package biaoju.desktop.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import biaoju.desktop.Pages;
import biaoju.domain.Document;
import biaoju.domain.Span;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class ProseLayoutTest {
    private static final String ALPHABET = "党建工作的了在，。、“”（）《》abcXYZ 0123.%*\n\n\u3000\t—…🙂𠀀é\u0301\u200b\u00a0:-";

    private static Document report(String text) {
        return Pages.document("r", text);
    }

    /** Any text at all, from a seed the test's name shows. */
    private static String anything(long seed, int length) {
        Random random = new Random(seed);
        int[] points = ALPHABET.codePoints().toArray();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            if (random.nextInt(50) == 0) text.append((char) random.nextInt(65536));
            else text.appendCodePoint(points[random.nextInt(points.length)]);
        }
        return text.toString();
    }

    @RepeatedTest(40)
    @DisplayName("lines tile the text, whatever it is")
    void linesTileTheText(RepetitionInfo seed) {
        String text = anything(seed.getCurrentRepetition(), 2000);
        ProseLayout layout = Layouts.of(report(text), 8 + seed.getCurrentRepetition() % 35);
        int at = 0;
        int y = 0;
        for (int i = 0; i < layout.lines(); i++) {
            Line line = layout.line(i);
            assertThat(line.start()).as("seed %s line %s", seed.getCurrentRepetition(), i).isEqualTo(at);
            assertThat(line.end()).isGreaterThanOrEqualTo(line.start());
            assertThat(line.top()).isGreaterThanOrEqualTo(y);
            assertThat(layout.lineAt(line.top())).isEqualTo(i);
            assertThat(layout.lineAt(line.bottom() - 1)).isEqualTo(i);
            at = line.last() ? line.end() + 1 : line.end();
            y = line.bottom();
        }
        assertThat(at).isBetween(text.length(), text.length() + 1);
        assertThat(layout.height()).isEqualTo(y);
    }

    @RepeatedTest(20)
    @DisplayName("the character clicked is the character painted there")
    void offsetAndPointAreTheSamePlace(RepetitionInfo seed) {
        String text = anything(1000 + seed.getCurrentRepetition(), 600);
        ProseLayout layout = Layouts.of(report(text), 20);
        for (int i = 0; i < text.length(); i++) {
            Row row = layout.row(i);
            if (row.width() < 1 || layout.back(i + 1) != i) continue; // no width, or half a pair: cannot be clicked
            assertThat(layout.charAt(row.left() + row.width() / 2, row.top() + 3)).as("offset %s of seed %s", i,
                    seed.getCurrentRepetition()).isEqualTo(i);
            assertThat(layout.caretAt(row.left() + row.width() * 0.1, row.top() + 3)).isLessThanOrEqualTo(i);
        }
    }

    @Test
    void noLineIsWiderThanTheColumnAndFullOnesReachItsEdge() {
        Document document = report("针对党建工作存在“上热下冷”现象的问题，每个社区设1名党组织副书记。".repeat(40));
        ProseLayout layout = Layouts.of(document, 24);
        for (int i = 0; i < layout.lines(); i++) {
            Line line = layout.line(i);
            float[] edges = layout.edges(line);
            boolean hangs = line.end() > line.start() && Kinsoku.halfEmpty(document.text().charAt(line.end() - 1));
            assertThat(edges[edges.length - 1]).isLessThanOrEqualTo(layout.width() + (hangs ? 8.1f : 0.1f));
            if (!line.last() && !hangs) assertThat(edges[edges.length - 1]).isCloseTo(layout.width(), within(0.1f));
        }
    }

    @Test
    void aLineNeverBeginsWithAFullStop() {
        String text = "年月日，".repeat(300) + "。".repeat(3);
        for (int column = 8; column < 40; column++) {
            ProseLayout layout = Layouts.of(report(text), column);
            for (int i = 0; i < layout.lines(); i++) {
                Line line = layout.line(i);
                if (line.end() > line.start()) assertThat("，。").doesNotContain(text.substring(line.start(), line.start() + 1));
            }
        }
    }

    @Test
    void hostileLinesAreStillCut() {
        for (String text : List.of("“".repeat(5000), "\u200b".repeat(5000), " ".repeat(5000), "a".repeat(5000),
                "\u0301".repeat(5000), "。".repeat(5000))) {
            ProseLayout layout = Layouts.of(report(text), 42);
            for (int i = 0; i < layout.lines(); i++) {
                assertThat(layout.line(i).end() - layout.line(i).start()).isLessThanOrEqualTo(LineBreaker.MOST);
            }
        }
    }

    @Test
    void headingsStandOutByWeightAndSpace() {
        Document document = report("述职报告\n\n一、整改情况\n针对问题。已整改。\n来自公众号\n");
        List<Paragraph> paragraphs = Paragraphs.of(document);
        assertThat(paragraphs).extracting(Paragraph::face)
                .containsExactly(Face.TITLE, Face.BODY, Face.CHAPTER, Face.BODY, Face.ASIDE);
        ProseLayout layout = Layouts.of(document, 42);
        int gap = layout.line(2).top() - layout.line(1).bottom();
        assertThat(gap).isGreaterThan(layout.line(3).top() - layout.line(2).bottom());
    }

    @Test
    void rowsCoverTheStretchLineByLine() {
        Document document = report("工作".repeat(60) + "。后面还有一句。");
        ProseLayout layout = Layouts.of(document, 30);
        List<Row> rows = layout.rows(new Span(0, 121));
        assertThat(rows).hasSize(5);
        assertThat(rows.get(0).left()).isZero();
        assertThat(rows.get(0).right()).isCloseTo(layout.width(), within(0.2));
        assertThat(rows.get(4).right()).isLessThan(layout.width() / 2);
        assertThat(rows.get(1).top()).isEqualTo(rows.get(0).bottom());
    }

    @Test
    void anEmptyReportHasOneEmptyLine() {
        ProseLayout layout = Layouts.of(report(""), 42);
        assertThat(layout.lines()).isEqualTo(1);
        assertThat(layout.caretAt(100, 100)).isZero();
        assertThat(layout.charAt(-5, -5)).isZero();
    }

    @Test
    void caretsStepOverPairs() {
        ProseLayout layout = Layouts.of(report("a🙂b"), 42);
        assertThat(layout.forth(1)).isEqualTo(3);
        assertThat(layout.back(3)).isEqualTo(1);
        assertThat(layout.forth(4)).isEqualTo(4);
        assertThat(layout.back(0)).isZero();
    }
}
