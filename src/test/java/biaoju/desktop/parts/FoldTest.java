package biaoju.desktop.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;

class FoldTest {
    private final FontMetrics metrics = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics()
            .getFontMetrics(new Font(Font.SANS_SERIF, Font.PLAIN, 20));

    @Test
    void whatFitsStaysAsItIs() {
        assertThat(Fold.lines("abc", metrics, 1000, 2)).containsExactly("abc");
        assertThat(Fold.lines("", metrics, 1000, 2)).isEmpty();
        assertThat(Fold.fitting("abc", metrics, 1000)).isEqualTo("abc");
    }

    @Test
    void noMoreLinesThanThereIsRoomForAndAnEllipsisForTheRest() {
        String words = "word ".repeat(60).strip();
        var lines = Fold.lines(words, metrics, 200, 3);
        assertThat(lines).hasSize(3);
        assertThat(lines.get(2)).endsWith("…");
        assertThat(lines).allSatisfy(line -> assertThat(metrics.stringWidth(line)).isLessThanOrEqualTo(200));
        assertThat(lines.get(0)).as("words stay whole").doesNotEndWith("wor");
    }

    @Test
    void aWordLongerThanALineIsCutAndEverythingComesToAnEnd() {
        assertThat(String.join("", Fold.lines("x".repeat(500), metrics, 100, 1000))).hasSize(500);
        assertThat(Fold.lines("中".repeat(40), metrics, 1, 3)).hasSize(3);
    }

    @Test
    void theEndOfATextIsKeptWhereThatIsAskedFor() {
        assertThat(Fold.fittingEnd("abc", metrics, 1000)).isEqualTo("abc");
        String text = "一二三𠀀𠀀四五六";
        for (int width = 30; width < 200; width++) {
            String end = Fold.fittingEnd(text, metrics, width);
            assertThat(end.equals(text) || end.startsWith("…")).isTrue();
            String kept = end.equals(text) ? end : end.substring(1);
            assertThat(text).endsWith(kept);
            assertThat(kept.isEmpty() || !Character.isLowSurrogate(kept.charAt(0))).isTrue();
        }
    }

    @Test
    void noLineBeginsWithAFullStop() {
        String text = "。".repeat(1) + "一二三四五六七八九十，".repeat(10);
        for (int width = 60; width < 300; width += 7) {
            var lines = Fold.lines(text, metrics, width, 100);
            assertThat(lines.subList(1, lines.size())).noneMatch(line -> line.startsWith("，"));
            assertThat(String.join("", lines)).isEqualTo(text);
        }
    }
}
