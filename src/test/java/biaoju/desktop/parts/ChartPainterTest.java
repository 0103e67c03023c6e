package biaoju.desktop.parts;

import static org.assertj.core.api.Assertions.assertThat;

import biaoju.chart.Charts;
import biaoju.chart.Drawing;
import biaoju.chart.Mark;
import biaoju.chart.Region;
import biaoju.chart.Style;
import biaoju.desktop.look.Look;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** The window shows what the page's text says. */
class ChartPainterTest {
    private static final Pattern RECT =
            Pattern.compile("<rect x=\"([^\"]+)\" y=\"([^\"]+)\" width=\"[^\"]+\" height=\"[^\"]+\" fill=\"(#[^\"]+)\"");
    private static final Pattern CIRCLE =
            Pattern.compile("<circle cx=\"([^\"]+)\" cy=\"([^\"]+)\" r=\"[^\"]+\" fill=\"(#[^\"]+)\"");

    private final Look look = new Look(false, 100);

    private BufferedImage paint(Drawing drawing, Font font) {
        BufferedImage image = new BufferedImage((int) Math.ceil(drawing.width()), (int) drawing.height(),
                BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        Smooth.on(g);
        ChartPainter.paint(g, drawing, font);
        g.dispose();
        return image;
    }

    private static String pixel(BufferedImage image, double x, double y) {
        return String.format(Locale.ROOT, "#%06X", image.getRGB((int) x, (int) y) & 0xFFFFFF);
    }

    @Test
    void boxesAndDotsAreWhereTheSvgHasThem() {
        for (Style style : List.of(Style.light(), Style.dark())) {
            Drawing drawing = Charts.heat(5, 1, true).draw(700, style, Charts.EN);
            BufferedImage image = paint(drawing, look.font());
            Matcher rect = RECT.matcher(drawing.svg());
            int cells = 0;
            while (rect.find()) {
                double x = Double.parseDouble(rect.group(1));
                double y = Double.parseDouble(rect.group(2));
                assertThat(pixel(image, x + 4, y + 4)).isEqualTo(rect.group(3));
                cells++;
            }
            assertThat(cells).isEqualTo(26); // and the page behind them
        }
        Drawing drawing = Charts.intervals(5, 0.2).draw(700, Style.light(), Charts.EN);
        BufferedImage image = paint(drawing, look.font());
        Matcher circle = CIRCLE.matcher(drawing.svg());
        List<String> dots = new ArrayList<>();
        while (circle.find()) {
            dots.add(pixel(image, Double.parseDouble(circle.group(1)), Double.parseDouble(circle.group(2))));
        }
        assertThat(dots).hasSize(4).containsOnly(Style.light().accent());
    }

    @Test
    void wordsHangOnTheirAnchor() {
        for (Mark.Anchor anchor : Mark.Anchor.values()) {
            Rectangle ink = ink(new Mark.Words("HHHHHHHH", 150, 30, anchor, 13, "#000000", false));
            assertThat(ink.y + ink.height).isBetween(29, 32);
            int expected = switch (anchor) {
                case START -> ink.x;
                case MIDDLE -> ink.x + ink.width / 2;
                case END -> ink.x + ink.width;
            };
            assertThat(expected).as(anchor.toString()).isBetween(147, 153);
        }
        assertThat(ink(new Mark.Words("a\u0000\nb", 150, 30, Mark.Anchor.START, 13, "#000000", false)).height)
                .isLessThan(14);
    }

    @Test
    void chineseIsShown() {
        Assumptions.assumeTrue(look.chinese(), "no Chinese font on this machine");
        for (boolean bold : new boolean[] {false, true}) {
            BufferedImage one = words(new Mark.Words("举", 150, 30, Mark.Anchor.START, 26, "#000000", bold));
            BufferedImage other = words(new Mark.Words("措", 150, 30, Mark.Anchor.START, 26, "#000000", bold));
            int differing = 0;
            for (int x = 0; x < one.getWidth(); x++) {
                for (int y = 0; y < one.getHeight(); y++) {
                    if (one.getRGB(x, y) != other.getRGB(x, y)) differing++;
                }
            }
            assertThat(differing).as("a box stands for neither").isGreaterThan(60);
        }
    }

    @Test
    void onlyWhatIsToBeSeenIsPainted() {
        Drawing drawing = Charts.mix(12, 5, true).draw(700, Style.light(), Charts.EN);
        BufferedImage whole = paint(drawing, look.font());
        Region region = drawing.regions().get(20);
        BufferedImage part = new BufferedImage(whole.getWidth(), whole.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D g = part.createGraphics();
        Smooth.on(g);
        Rectangle clip = new Rectangle(0, (int) region.y() - 5, 700, 40);
        g.clip(clip);
        ChartPainter.paint(g, drawing, look.font());
        g.dispose();
        for (int x = 0; x < whole.getWidth(); x++) {
            for (int y = 0; y < whole.getHeight(); y++) {
                int expected = clip.contains(x, y) ? whole.getRGB(x, y) : Color.BLACK.getRGB();
                if (part.getRGB(x, y) != expected) throw new AssertionError("at " + x + ", " + y);
            }
        }
    }

    private BufferedImage words(Mark.Words words) {
        return paint(new Drawing(300, 40, List.of(words), List.of(), Style.light(), "", ""), look.font());
    }

    /** The box around everything darker than a shadow. */
    private Rectangle ink(Mark.Words words) {
        BufferedImage image = words(words);
        Rectangle ink = new Rectangle(-1, -1);
        for (int x = 0; x < image.getWidth(); x++) {
            for (int y = 0; y < image.getHeight(); y++) {
                if ((image.getRGB(x, y) & 0xFF) < 0x80) ink.add(new Rectangle(x, y, 1, 1));
            }
        }
        return ink;
    }
}
