package biaoju.formats;

import biaoju.domain.Origin;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One annotator's word on one sentence, as a line of our label files says it.
 *
 * @param report     16 to 64 lower-case hex digits of the report's digest, or null where {@code reportName} stands in
 * @param reportName the report's name, or null; never both null
 * @param start      in Unicode code points of the report's text
 * @param end        exclusive, behind {@code start}
 * @param text       the sentence, for the importer to check
 * @param annotator  a name, not a UUID
 * @param label      null is no label: a note or a flag alone, or one taken back
 * @param doubt      why it is flagged; empty where no reason is given, or it is not flagged
 * @param at         when it was given, or null where the file does not say
 * @param elapsedMs  0 where unknown
 * @param cleared    an earlier label is taken back; only where {@code label} is null
 */
public record LabelLine(@Nullable String report, @Nullable String reportName, int start, int end, String text,
        String annotator, @Nullable String label, @Nullable String second, String note, boolean flag, String doubt, Origin origin,
        @Nullable Instant at, long elapsedMs, boolean cleared) {
    public LabelLine {
        if (report == null && reportName == null) throw new IllegalArgumentException("neither report nor its name");
        if (start < 0 || end <= start) throw new IllegalArgumentException("not a span: [" + start + ", " + end + ")");
        if (cleared && label != null) throw new IllegalArgumentException("cleared and labelled " + label);
        if (!flag && !doubt.isEmpty()) throw new IllegalArgumentException("a reason for no flag: " + doubt);
    }

    /** Without a reason for the flag. */
    public LabelLine(@Nullable String report, @Nullable String reportName, int start, int end, String text, String annotator,
            @Nullable String label, @Nullable String second, String note, boolean flag, Origin origin, @Nullable Instant at,
            long elapsedMs, boolean cleared) {
        this(report, reportName, start, end, text, annotator, label, second, note, flag, "", origin, at, elapsedMs, cleared);
    }
}
