package biaoju.desktop.reading;

import java.util.List;
import java.util.function.IntConsumer;

/** Greedy line breaking over cached advances: linear in the text, whatever the text. */
final class LineBreaker {
    /** A line holds no more, so that a run of characters without width cannot become one endless line. */
    static final int MOST = 1024;

    private final CharSequence text;
    private final Typeface type;
    private final float width;

    LineBreaker(CharSequence text, Typeface type, float width) {
        this.text = text;
        this.type = type;
        this.width = width;
    }

    /** Tells where each line of the paragraph begins, at least one. */
    void breakLines(Paragraph paragraph, IntConsumer lineStart) {
        lineStart.accept(paragraph.start());
        if (paragraph.isEmpty()) return;
        List<Paragraph.Run> runs = paragraph.runs();
        int run = 0;
        int end = runs.get(0).end();
        Advances advances = type.advances(runs.get(0).face());
        int start = paragraph.start();
        float x = 0;
        for (int i = start; i < paragraph.end(); i++) {
            while (i >= end) {
                run++;
                end = runs.get(run).end();
                advances = type.advances(runs.get(run).face());
            }
            float advance = advances.of(text, i);
            boolean over = (x + advance > width && overhangs(x, advance, text.charAt(i))) || i - start >= MOST;
            if (over && i > start) {
                start = cut(start, i);
                lineStart.accept(start);
                x = 0;
                i = start;
                while (run > 0 && i < runs.get(run - 1).end()) run--;
                end = runs.get(run).end();
                advances = type.advances(runs.get(run).face());
                advance = advances.of(text, i);
            }
            x += advance;
        }
    }

    /** Whether the ink of a character that ends behind the edge does so too. */
    private boolean overhangs(float x, float advance, char c) {
        float ink = Kinsoku.halfEmpty(c) ? advance / 2 : advance;
        return x + ink > width && !Kinsoku.isBlank(c);
    }

    /** The last place up to {@code over} where the line may end; any, where there is none. */
    private int cut(int start, int over) {
        for (int at = over; at > start; at--) {
            if (Kinsoku.mayBreak(text, at)) return at;
        }
        boolean insidePair = Character.isLowSurrogate(text.charAt(over))
                && Character.isHighSurrogate(text.charAt(over - 1));
        return insidePair && over - 1 > start ? over - 1 : over;
    }
}
