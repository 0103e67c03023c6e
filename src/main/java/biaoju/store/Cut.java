package biaoju.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a value within what a column takes. The journal has it whole; nobody writes such a note, at such a time, but a
 * strange log may, and must not keep a project from being opened.
 */
final class Cut {
    private static final int LONGEST = 1_000_000;

    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    private Cut() {}

    static OffsetDateTime of(Instant time) {
        Instant cut = time.isBefore(EARLIEST) ? EARLIEST : time.isAfter(LATEST) ? LATEST : time;
        return cut.atOffset(ZoneOffset.UTC);
    }

    static String of(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }

    static @Nullable String ofNullable(@Nullable String text) {
        return text == null ? null : of(text);
    }
}
