package biaoju.desktop.parts;

import biaoju.chart.Style;
import biaoju.desktop.look.Contrast;
import biaoju.desktop.look.Look;
import biaoju.desktop.look.Palette;
import java.awt.Color;
import java.awt.Font;
import java.util.Locale;

/** The look of the moment as charts know it. */
final class ChartStyle {
    private ChartStyle() {}

    /** @param ground what the chart lies on */
    static Style of(Look look, Color ground) {
        Palette palette = look.palette();
        Font font = look.font();
        // As strong as text, a grid would hide the marks that lie on it.
        Color grid = look.contrast() ? Contrast.mix(ground, palette.text(), 0.4) : palette.hairline();
        return new Style(hex(palette.text()), hex(palette.quiet()), hex(grid), hex(ground),
                hex(palette.accent()), "'" + font.getFamily(Locale.ROOT) + "', sans-serif", font.getSize2D());
    }

    private static String hex(Color color) {
        return String.format(Locale.ROOT, "#%06X", color.getRGB() & 0xFFFFFF);
    }
}
