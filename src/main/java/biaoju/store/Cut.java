package biaoju.store;

import org.jspecify.annotations.Nullable;

/** Keeps a string within what a column takes. The journal has it whole; nobody writes such a note, but a strange log may. */
final class Cut {
    private static final int LONGEST = 1_000_000;

    private Cut() {}

    static String of(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }

    static @Nullable String ofNullable(@Nullable String text) {
        return text == null ? null : of(text);
    }
}
