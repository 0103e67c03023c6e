package biaoju.command;

import biaoju.base.Problem;
import biaoju.domain.Kind;
import biaoju.domain.Noise;
import biaoju.domain.Recutting;
import biaoju.domain.Span;
import biaoju.domain.Unit;
import java.util.List;
import java.util.Optional;

/**
 * What becomes of units that are split, merged or marked by hand. A pure function of the units concerned: the planner asks it of
 * what the database holds, a face of what it shows, so that a preview is what will be written.
 */
public final class HandCut {
    /** Of the segmentation rule. */
    private static final int LONGEST_HEADING = 40;

    private HandCut() {}

    /**
     * Cuts a unit in two; blanks around the place belong to neither half.
     *
     * @param words the unit's text
     * @param at    in the report's text
     * @throws Problem {@code command.split_place} where a half would be empty, or a character cut through
     */
    public static Recutting split(String report, Unit unit, String words, int at) {
        Span span = unit.span();
        int in = at - span.start();
        boolean inside = in > 0 && in < span.length() && !(Character.isLowSurrogate(words.charAt(in)) && Character.isHighSurrogate(words.charAt(in - 1)));
        if (!inside) throw new Problem("command.split_place");
        Span first = stripped(words, new Span(0, in));
        Span second = stripped(words, new Span(in, words.length()));
        if (first.length() == 0 || second.length() == 0) throw new Problem("command.split_place");
        // What stands behind a heading on its line is text; a title's second line still is one.
        Unit behind = (unit.kind() == Kind.HEADING ? unit.as(Kind.BODY, 0) : unit).at(moved(second, span.start()));
        return new Recutting(report, "", "", List.of(unit), List.of(unit.at(moved(first, span.start())), behind));
    }

    private static Span moved(Span span, int by) {
        return new Span(span.start() + by, span.end() + by);
    }

    /** Makes one unit of two that follow each other. Text takes noise in, and a short line that goes on a heading's or a title's. */
    public static Recutting merge(String report, Unit first, Unit second) {
        Span span = new Span(first.span().start(), second.span().end());
        boolean heads = first.kind() == Kind.HEADING || first.kind() == Kind.TITLE;
        boolean goesOn = first.kind() == second.kind() || second.kind() == Kind.NOISE || (heads && span.length() <= LONGEST_HEADING);
        Unit both = goesOn ? first.at(span) : first.kind() == Kind.NOISE ? second.at(span) : first.as(Kind.BODY, 0).at(span);
        return new Recutting(report, "", "", List.of(first, second), List.of(both));
    }

    /**
     * Says what a unit is; empty where it is that already.
     *
     * @param level of a heading; else 0
     */
    public static Optional<Recutting> mark(String report, Unit unit, Kind kind, int level) {
        Unit after = kind == Kind.NOISE ? new Unit(unit.span(), Kind.NOISE, 0, unit.noise() == null ? Noise.FURNITURE : unit.noise())
                : unit.as(kind, level);
        return after.equals(unit) ? Optional.empty() : Optional.of(new Recutting(report, "", "", List.of(unit), List.of(after)));
    }

    /** Without the blanks of the segmentation rule at its ends. */
    static Span stripped(String text, Span span) {
        int start = span.start();
        int end = span.end();
        while (start < end && isBlank(text.charAt(start))) start++;
        while (start < end && isBlank(text.charAt(end - 1))) end--;
        return new Span(start, end);
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u0085' || c == '\u200b' || c == '\u2060' || c == '\ufeff';
    }
}
