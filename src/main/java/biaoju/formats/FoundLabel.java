package biaoju.formats;

import biaoju.domain.Origin;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody said of a piece of text, as a neighbour's file has it: where it belongs is still to be found out.
 *
 * @param annotator a name, or null where the file does not say
 * @param labels    in the neighbour's words, the first one first; empty where only a note or a flag was given
 * @param at        when it was given, or null where the file does not say
 * @param elapsedMs 0 where unknown
 */
public record FoundLabel(Place place, @Nullable String annotator, List<String> labels, String note, boolean flag,
        Origin origin, @Nullable Instant at, long elapsedMs) {
    public FoundLabel {
        labels = List.copyOf(labels);
    }

    /** What a neighbour counts characters in. */
    public enum Unit {
        CODE_POINTS,
        UTF_16,
        /** The neighbour does not know itself: whatever the text bears out. */
        EITHER
    }

    /**
     * Where the piece is, as far as the file says. Without report and name the text alone has to be found.
     *
     * @param report at least 16 digits of the report's digest, or null
     * @param name   what the report is called, should the digest be missing or unknown
     * @param start  -1 where the file does not say
     * @param end    exclusive; -1 where the file does not say
     * @param text   the piece itself, or null where the file has offsets alone
     */
    public record Place(@Nullable String report, @Nullable String name, int start, int end, Unit unit,
            @Nullable String text) {
        public Place {
            if (start < 0 && text == null) throw new IllegalArgumentException("neither offsets nor text");
        }
    }
}
