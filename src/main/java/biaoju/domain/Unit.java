package biaoju.domain;

import org.jspecify.annotations.Nullable;

/** A sentence as it is cut, wherever in its report it stands: its number and its section follow from the others. */
public record Unit(Span span, Kind kind, int level, @Nullable Noise noise) {
    public Unit {
        if ((kind == Kind.NOISE) != (noise != null)) throw new IllegalArgumentException(kind + " with noise " + noise);
    }

    public static Unit of(Sentence sentence) {
        return new Unit(sentence.span(), sentence.kind(), sentence.level(), sentence.noise());
    }

    /** The same place as something that is no noise; only headings have a level. */
    public Unit as(Kind kind, int level) {
        return new Unit(span, kind, kind == Kind.HEADING ? level : 0, null);
    }

    public Unit at(Span place) {
        return new Unit(place, kind, level, noise);
    }
}
