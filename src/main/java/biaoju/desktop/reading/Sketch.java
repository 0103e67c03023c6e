package biaoju.desktop.reading;

import biaoju.domain.Recutting;
import biaoju.domain.Step;
import biaoju.domain.Unit;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * What would become of sentences, drawn over them as they are.
 *
 * @param placed the sentences there would be
 * @param at     where one would be cut in two
 */
public record Sketch(List<Unit> placed, OptionalInt at) {
    public Sketch {
        placed = List.copyOf(placed);
    }

    public static Sketch of(Step step, Recutting cut) {
        boolean split = step == Step.SPLIT && cut.placed().size() > 1;
        return new Sketch(cut.placed(), split ? OptionalInt.of(cut.placed().get(1).span().start()) : OptionalInt.empty());
    }

    @Nullable Unit at(int offset) {
        for (Unit unit : placed) if (unit.span().start() <= offset && offset < unit.span().end()) return unit;
        return null;
    }

    /** How far from {@code offset}, at most to {@code end}, the text is drawn alike. */
    int until(int offset, int end) {
        int to = end;
        for (Unit unit : placed) {
            if (unit.span().start() > offset) to = Math.min(to, unit.span().start());
            if (unit.span().end() > offset) to = Math.min(to, unit.span().end());
        }
        return to;
    }

    /** How the unit would be set, in the room that its text has now. */
    Face face(Unit unit, Face now) {
        return switch (unit.kind()) {
            case TITLE -> now == Face.TITLE ? now : Face.STRONG;
            case HEADING -> now == Face.CHAPTER ? now : Face.STRONG;
            case NOISE -> Face.ASIDE;
            default -> Face.BODY;
        };
    }
}
