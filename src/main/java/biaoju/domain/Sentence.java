package biaoju.domain;

import org.jspecify.annotations.Nullable;

/**
 * The unit that is labelled, a heading line too.
 *
 * @param number  from 1, in reading order
 * @param level   of a heading, 1 to 4 ({@code 一、} {@code （一）} {@code 1.} {@code （1）}); else 0
 * @param noise   set exactly where the kind is {@link Kind#NOISE}
 * @param section index of the nearest heading above in {@link Segmentation#sections()}, -1 where there is none;
 *                a heading's own is its parent
 */
public record Sentence(int number, Span span, Kind kind, int level, @Nullable Noise noise, int section) {
    public Sentence {
        if ((kind == Kind.NOISE) != (noise != null)) throw new IllegalArgumentException(kind + " with noise " + noise);
    }

    public boolean isNoise() {
        return kind == Kind.NOISE;
    }
}
