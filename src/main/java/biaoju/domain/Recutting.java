package biaoju.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Units of one report that are retired, and those that take their place, each list in reading order. A unit that stands in
 * both, with the same span, stays the same sentence and is only something else from now on. Its inverse is the undo.
 *
 * @param from the report's {@code segmenter} before and {@code to} after; both empty where it stays
 */
public record Recutting(String report, String from, String to, List<Unit> retired, List<Unit> placed) {
    /** What a log may say; ours have four levels. */
    private static final int DEEPEST = 9;

    public Recutting {
        retired = List.copyOf(retired);
        placed = List.copyOf(placed);
    }

    /** What it takes for the report's units to become those wished. */
    public static Recutting between(String report, String from, String to, List<Unit> units, List<Unit> wished) {
        Set<Unit> stay = new HashSet<>(units);
        stay.retainAll(new HashSet<>(wished));
        boolean same = from.equals(to);
        return new Recutting(report, same ? "" : from, same ? "" : to, units.stream().filter(one -> !stay.contains(one)).toList(),
                wished.stream().filter(one -> !stay.contains(one)).toList());
    }

    public boolean isEmpty() {
        return retired.isEmpty() && placed.isEmpty() && from.equals(to);
    }

    public Recutting inverse() {
        return new Recutting(report, to, from, placed, retired);
    }

    /** The spans of the units. */
    public static Set<Span> spans(List<Unit> units) {
        Set<Span> spans = new HashSet<>();
        units.forEach(unit -> spans.add(unit.span()));
        return spans;
    }

    /**
     * The report's units as they are after it; empty where it does not fit them: one that it retires is not there, or one
     * that it places would lie on another.
     *
     * @param length of the report's text
     */
    public Optional<List<Unit>> on(List<Unit> units, int length) {
        Set<Span> gone = spans(retired);
        List<Unit> after = new ArrayList<>();
        for (Unit unit : units) if (!gone.remove(unit.span())) after.add(unit);
        if (!gone.isEmpty()) return Optional.empty();
        after.addAll(placed);
        after.sort(Comparator.comparing(Unit::span));
        return fit(after, length) ? Optional.of(after) : Optional.empty();
    }

    private static boolean fit(List<Unit> units, int length) {
        int end = 0;
        for (Unit unit : units) {
            if (unit.span().start() < end || unit.span().length() == 0 || unit.level() < 0 || unit.level() > DEEPEST) return false;
            end = unit.span().end();
        }
        return end <= length;
    }
}
