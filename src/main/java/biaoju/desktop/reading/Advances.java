package biaoju.desktop.reading;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How wide each character of one font is, in pixels, measured once. A low surrogate has no width: its pair's
 * stands at the high one. The EDT's own.
 */
final class Advances {
    private static final int PAGE = 256;
    private static final char FIRST_IDEOGRAPH = '\u4e00';
    private static final char LAST_IDEOGRAPH = '\u9fff';

    private final Font font;
    private final FontRenderContext context;
    private final float[] @Nullable [] pages = new float[65536 / PAGE][];
    private final Map<Integer, Float> beyond = new HashMap<>();
    private final float ideograph;
    private final float tab;

    Advances(Font font, FontRenderContext context) {
        this.font = font;
        this.context = context;
        this.ideograph = measure("中");
        this.tab = 4 * measure(" ");
    }

    /** The width of the character that begins at {@code at}. */
    float of(CharSequence text, int at) {
        char c = text.charAt(at);
        // Ideographs are all of one width; measuring the thousands a report holds would cost 50 ms.
        if (c >= FIRST_IDEOGRAPH && c <= LAST_IDEOGRAPH) return ideograph;
        if (Character.isSurrogate(c)) return ofSurrogate(text, at);
        float[] page = pages[c / PAGE];
        if (page == null) {
            page = new float[PAGE];
            Arrays.fill(page, Float.NaN);
            pages[c / PAGE] = page;
        }
        float known = page[c % PAGE];
        if (Float.isNaN(known)) page[c % PAGE] = known = c == '\t' ? tab : invisible(c) ? 0 : measure(String.valueOf(c));
        return known;
    }

    private float ofSurrogate(CharSequence text, int at) {
        int point = Character.codePointAt(text, at);
        if (Character.isSupplementaryCodePoint(point)) {
            return beyond.computeIfAbsent(point, p -> measure(Character.toString(p)));
        }
        boolean second = at > 0 && Character.isLowSurrogate(text.charAt(at))
                && Character.isHighSurrogate(text.charAt(at - 1));
        return second ? 0 : ideograph; // half a pair is shown as a box
    }

    private static boolean invisible(char c) {
        return switch (Character.getType(c)) {
            case Character.FORMAT, Character.CONTROL, Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> false;
        };
    }

    private float measure(String text) {
        return (float) font.getStringBounds(text, context).getWidth();
    }
}
