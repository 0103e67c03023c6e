package biaoju.chart;

import biaoju.base.Messages;
import biaoju.chart.Mark.Anchor;
import java.util.ArrayList;
import java.util.List;

/**
 * How a whole is split, one bar a row: the label mix of each week or annotator. Every bar is as long as the others and
 * says of how many. Parts keep their order and have a pattern and a letter beside their colour. Regions are
 * the segments, by {@link Cell#id} of row and part.
 *
 * @param parts in the order of each bar's counts
 */
public record StackedBars(String title, List<Part> parts, List<Bar> bars) implements Chart {
    private static final int SPOKEN = 8;

    public StackedBars {
        parts = List.copyOf(parts);
        bars = List.copyOf(bars);
        for (Bar bar : bars) {
            if (bar.counts().size() != parts.size()) {
                throw new IllegalArgumentException(bar.name() + " has " + bar.counts().size() + " counts for "
                        + parts.size() + " parts");
            }
        }
    }

    /** @param counts one for each part */
    public record Bar(String name, List<Long> counts) {
        public Bar {
            counts = List.copyOf(counts);
            if (counts.stream().anyMatch(count -> count < 0)) throw new IllegalArgumentException("a count below 0");
        }

        private long total() {
            return counts.stream().mapToLong(Long::longValue).sum();
        }
    }

    @Override
    public Drawing draw(double width, Style style, Messages text) {
        double wide = Sheet.room(width, style);
        double em = style.fontSize();
        double names = Math.min(wide * 0.28, em * bars.stream().mapToDouble(b -> Widths.of(b.name())).max().orElse(0));
        double totals = em * bars.stream().mapToDouble(bar -> Widths.of(Numbers.count(bar.total()))).max().orElse(1);
        double left = names + em;
        double right = wide - totals - em;
        Sheet sheet = new Sheet(style);
        List<Coat> coats = parts.stream().map(part -> Coat.of(part.hue(), style)).toList();
        double y = Legend.draw(sheet, parts, wide, (on, which, x, middle, size) ->
                coats.get(which).fill(on, which, x, middle - em / 2, size, em)) + em / 2;
        sheet.words("n", wide, y + em / 2, Anchor.END, style.small(), style.muted());
        y += 1.2 * em;
        for (int i = 0; i < bars.size(); i++) {
            Bar bar = bars.get(i);
            double middle = y + 1.05 * em;
            sheet.words(Widths.fit(bar.name(), names / em), 0, middle, Anchor.START, em, style.ink());
            sheet.words(Numbers.count(bar.total()), wide, middle, Anchor.END, em, style.muted());
            if (bar.total() == 0) {
                sheet.words(text.get("chart.none"), left, middle, Anchor.START, style.small(), style.muted());
            } else segments(sheet, coats, i, left, right, middle, text);
            y += 2.1 * em;
        }
        return sheet.finish(wide, y + em / 4, title, description(text));
    }

    private void segments(Sheet sheet, List<Coat> coats, int row, double left, double right, double middle,
            Messages text) {
        Bar bar = bars.get(row);
        double em = sheet.style().fontSize();
        double height = 1.7 * em;
        long before = 0;
        for (int part = 0; part < parts.size(); part++) {
            long count = bar.counts().get(part);
            if (count == 0) continue;
            double x = left + (right - left) * before / bar.total();
            double width = (right - left) * count / bar.total();
            coats.get(part).fill(sheet, part, x, middle - height / 2, Math.max(0.5, width - 1), height);
            caption(sheet, coats.get(part).ground(), captions(part, count, bar.total()), x, width - 1, middle);
            sheet.region(x, middle - height / 2, width, height, new Cell(row, part).id(), said(row, part, text));
            before += count;
        }
    }

    /** Letter, share and count, or as many of them, in this order, as there is room for. */
    private List<String> captions(int part, long count, long total) {
        String letter = parts.get(part).hue().letter();
        String share = Numbers.share(count, total);
        String brief = letter.isEmpty() ? share : letter + " " + share;
        return List.of(brief + " (" + Numbers.count(count) + ")", brief, letter);
    }

    /** On a patch of plain ground: no stroke of a pattern runs through it. */
    private static void caption(Sheet sheet, String ground, List<String> choices, double x, double width,
            double middle) {
        Style style = sheet.style();
        for (String words : choices) {
            double wide = Widths.of(words) * style.small();
            if (words.isEmpty() || wide + 8 > width) continue;
            double high = style.small() * 1.25;
            sheet.box(x + (width - wide) / 2 - 2, middle - high / 2, wide + 4, high, ground);
            sheet.words(words, x + width / 2, middle, Anchor.MIDDLE, style.small(), style.ink());
            return;
        }
    }

    private String said(int row, int part, Messages text) {
        Bar bar = bars.get(row);
        long count = bar.counts().get(part);
        return text.get("chart.share", bar.name(), parts.get(part).name(), Numbers.count(count),
                Numbers.count(bar.total()), Numbers.share(count, bar.total()));
    }

    private String description(Messages text) {
        List<String> said = new ArrayList<>();
        for (Bar bar : bars) {
            if (bar.total() == 0) {
                said.add(text.get("chart.nothing", bar.name()));
                continue;
            }
            List<String> shares = new ArrayList<>();
            for (int part = 0; part < parts.size(); part++) {
                shares.add(text.get("chart.series", parts.get(part).name(),
                        Numbers.share(bar.counts().get(part), bar.total())));
            }
            said.add(text.get("chart.momentOf", bar.name(), String.join(", ", shares), Numbers.count(bar.total())));
        }
        return Spoken.list(title, said, SPOKEN, text);
    }
}
