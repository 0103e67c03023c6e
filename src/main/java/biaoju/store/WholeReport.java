package biaoju.store;

import biaoju.domain.Annotation;
import biaoju.domain.Decision;
import biaoju.domain.Document;
import biaoju.domain.SentenceId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A report as it is opened: how it is cut and all that is said of it. What is said is found by the ranges of the units' keys,
 * not looked up unit by unit: a report of 20,000 units that hardly anybody labelled is not asked 40,000 times.
 *
 * @param annotations everybody's, in reading order
 * @param decisions   in reading order
 */
public record WholeReport(Document document, List<Annotation> annotations, List<Decision> decisions) {
    /** Ranges of keys are joined across so many keys of other reports. */
    private static final int GAP = 64;

    public WholeReport {
        annotations = List.copyOf(annotations);
        decisions = List.copyOf(decisions);
    }

    /** Put away or not; empty where there is no such report. */
    public static Optional<WholeReport> of(Tx tx, String digest) {
        Optional<Document> document = ReportRows.document(tx, digest);
        if (document.isEmpty()) return Optional.empty();
        List<long[]> ranges = ranges(SentenceRows.keys(tx, digest));
        return Optional.of(new WholeReport(document.get(),
                said(ranges, digest, range -> AnnotationRows.between(tx, range[0], range[1]), Annotation::sentence),
                said(ranges, digest, range -> DecisionRows.between(tx, range[0], range[1]), Decision::sentence)));
    }

    /** @param keys rising */
    private static List<long[]> ranges(long[] keys) {
        List<long[]> ranges = new ArrayList<>();
        for (long key : keys) {
            long[] last = ranges.isEmpty() ? null : ranges.get(ranges.size() - 1);
            if (last != null && key - last[1] <= GAP) last[1] = key;
            else ranges.add(new long[] {key, key});
        }
        return ranges;
    }

    private static <T> List<T> said(List<long[]> ranges, String digest, Function<long[], List<T>> between, Function<T, SentenceId> of) {
        List<T> found = new ArrayList<>();
        for (long[] range : ranges) {
            for (T one : between.apply(range)) if (of.apply(one).report().equals(digest)) found.add(one);
        }
        found.sort(Comparator.comparingInt(one -> of.apply(one).span().start()));
        return found;
    }
}
