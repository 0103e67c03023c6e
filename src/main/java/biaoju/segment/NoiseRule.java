package biaoju.segment;

import biaoju.domain.Noise;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which units are wholly not report text. In doubt a unit is report text. */
final class NoiseRule {
    private static final int LONGEST_LINE = 120;
    private static final Pattern MARKER = Pattern.compile(
            "#{2,6}\\s*/?[A-Za-z][A-Za-z0-9_ -]{0,40}#{2,6}|<!--.{0,80}-->|\\[/?[a-z]{3,20}(?:begin|end|start)\\]");

    private final char[] text;
    private final Units units;
    /** The unit before was advertising. */
    private boolean nearAdvertising;

    NoiseRule(char[] text, Units units) {
        this.text = text;
        this.units = units;
    }

    /** To be asked of every unit in order. */
    @Nullable Noise of(int unit) {
        Noise noise = judge(unit);
        nearAdvertising = noise == Noise.AD;
        return noise;
    }

    private @Nullable Noise judge(int unit) {
        boolean line = units.isLine(unit);
        boolean hinted = units.is(unit, Units.HINTED) || nearAdvertising;
        boolean odd = units.is(unit, Units.ODD);
        if (!line && !hinted && !odd) return null;
        int start = units.start(unit);
        int length = units.end(unit) - start;
        if (line && isRule(start, units.end(unit))) return Noise.RULE;
        if (hinted && Advertising.is(text, start, length, line, nearAdvertising)) return Noise.AD;
        if (odd && Garble.isWronglyDecoded(text, start, length)) return Noise.GARBLE;
        boolean suspect = line && length <= LONGEST_LINE && isSuspect(start, length);
        return suspect ? ofLine(new String(text, start, length)) : null;
    }

    /** Spares the regular expressions most lines. */
    private boolean isSuspect(int start, int length) {
        char c = text[start];
        if (Marks.isDigit(c)) return length <= 16 || Marks.isDigit(text[start + length - 1]);
        boolean bracketed = Marks.role(c) == Marks.OPEN && length > 1 && Marks.isSuspect(text[start + 1]);
        return (c < '~' && c != '*') || Marks.isSuspect(c) || bracketed
                || "—–－．…·".indexOf(c) >= 0 || Marks.isDigit(text[start + length - 1]);
    }

    private static @Nullable Noise ofLine(String line) {
        char c = line.charAt(0);
        if ((c == '#' || c == '<' || c == '[') && MARKER.matcher(line).matches()) return Noise.MARKER;
        if (Furniture.isPageNumber(line) || Furniture.isContents(line)) return Noise.FURNITURE;
        if (Advertising.isContact(line)) return Noise.AD;
        if (Furniture.is(line)) return Noise.FURNITURE;
        if (Garble.isLost(line)) return Noise.GARBLE;
        return Marks.isAsciiLetter(c) && Garble.isWatermark(line) ? Noise.GARBLE : null;
    }

    /** Five or more of {@code - = * _} and their kin, or the line between two rows of a table. */
    private boolean isRule(int start, int end) {
        int strokes = 0;
        int drawn = 0;
        int borders = 0;
        for (int i = start; i < end; i++) {
            char c = text[i];
            if (c >= '─' && c <= '╿') drawn++;
            else if ("-=*_－＝＊＿—―".indexOf(c) >= 0) strokes++;
            else if (Marks.isBorder(c) || c == '+' || c == ':') borders++;
            else if (!Marks.isBlank(c)) return false;
        }
        if (drawn > 0) return drawn >= 2;
        return borders == 0 ? strokes >= 5 : strokes >= 3 && strokes >= borders;
    }
}
