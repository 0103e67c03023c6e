package biaoju.chart;

import biaoju.base.Messages;
import biaoju.chart.Mark.Anchor;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Counts, one a row, as bars from a common start with the number at their end. */
public record BarChart(String title, List<Bar> bars) implements Chart {
    private static final int SPOKEN = 12;

    public BarChart {
        bars = List.copyOf(bars);
    }

    /** @param hue null: the accent */
    public record Bar(String id, String name, long count, @Nullable Hue hue) {
        public Bar {
            if (count < 0) throw new IllegalArgumentException("a count of " + count);
        }

        /** The letter before the name, in a column of its own. */
        private String letter() {
            return hue == null ? "" : hue.letter();
        }
    }

    @Override
    public Drawing draw(double width, Style style, Messages text) {
        double wide = Sheet.room(width, style);
        double em = style.fontSize();
        double letters = bars.stream().allMatch(bar -> bar.letter().isEmpty()) ? 0 : 1.5 * em;
        double names = Math.min(wide * 0.4, em * bars.stream().mapToDouble(b -> Widths.of(b.name())).max().orElse(0));
        double numbers = em * bars.stream().mapToDouble(b -> Widths.of(Numbers.count(b.count()))).max().orElse(1);
        long most = Math.max(1, bars.stream().mapToLong(Bar::count).max().orElse(1));
        double left = letters + names + em;
        double room = wide - left - numbers - em / 2;
        Sheet sheet = new Sheet(style);
        double y = em / 4;
        for (Bar bar : bars) {
            double middle = y + 0.95 * em;
            String hue = bar.hue() == null ? style.accent() : bar.hue().color();
            sheet.words(bar.letter(), em / 2, middle, Anchor.MIDDLE, em, Shade.letter(hue, style, style.page()), true);
            sheet.words(Widths.fit(bar.name(), names / em), letters, middle, Anchor.START, em, style.ink());
            double length = bar.count() == 0 ? 0 : Math.max(1, room * bar.count() / most);
            if (length > 0) sheet.box(left, middle - 0.6 * em, length, 1.2 * em, Shade.shape(hue, style));
            sheet.words(Numbers.count(bar.count()), left + length + em / 2, middle, Anchor.START, em, style.muted());
            sheet.region(0, y, wide, 1.9 * em, bar.id(), said(bar, text));
            y += 1.9 * em;
        }
        return sheet.finish(wide, y + em / 4, title,
                Spoken.list(title, bars.stream().map(bar -> said(bar, text)).toList(), SPOKEN, text));
    }

    private static String said(Bar bar, Messages text) {
        return text.get("chart.figure", bar.name(), Numbers.count(bar.count()));
    }
}
