package biaoju.dataset;

import biaoju.dataset.DatasetUnit.Vote;
import biaoju.dataset.LabelRule.Resolved;
import biaoju.domain.Noise;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One row of a dataset, its components in the order of the columns.
 *
 * @param id         {@code report:start}, the same in every build
 * @param report     the first 16 digits of the report's digest
 * @param start      in Unicode code points, as {@code end}
 * @param label      null where the rule gives none
 * @param split      null in a dataset that is not split
 * @param source     one of the sources of {@link LabelRule}; null where there is no label
 * @param votes      how many people gave which label
 * @param confidence the share of all votes that are for this label, rounded to four places: 0 where a person decided
 *                   against everybody; null where there is no label, or nobody voted
 * @param previous   with {@link Extra#CONTEXT}, as {@code next}: empty at the report's ends, and where the like of that sentence
 *                   are in another part; else null
 * @param soft       with {@link Extra#SOFT}: share of the votes by label, rounded to four places; else null
 * @param annotators with {@link Extra#ANNOTATORS}: what each said; else null
 */
public record DatasetRow(String id, String report, String reportName, int number, int start, int end, String text,
        @Nullable String label, @Nullable String second, List<String> section, String kind, @Nullable String noise,
        @Nullable String split, @Nullable String source, SortedMap<String, Integer> votes,
        @Nullable Double confidence, @JsonInclude(Include.NON_NULL) @Nullable String previous,
        @JsonInclude(Include.NON_NULL) @Nullable String next,
        @JsonInclude(Include.NON_NULL) @Nullable SortedMap<String, Double> soft,
        @JsonInclude(Include.NON_NULL) @Nullable SortedMap<String, String> annotators) {
    static final List<String> COLUMNS = List.of("id", "report", "report_name", "number", "start", "end", "text",
            "label", "second", "section", "kind", "noise", "split", "source", "votes", "confidence");
    /** Of a report's digest, as rows and ids have it. */
    static final int DIGITS = 16;

    public DatasetRow { // rows are read from files too, so nothing is taken for granted
        Objects.requireNonNull(id);
        Objects.requireNonNull(text);
        section = List.copyOf(section);
        votes = Collections.unmodifiableSortedMap(new TreeMap<>(votes));
        soft = soft == null ? null : Collections.unmodifiableSortedMap(new TreeMap<>(soft));
        annotators = annotators == null ? null : Collections.unmodifiableSortedMap(new TreeMap<>(annotators));
    }

    /** @param split null in a dataset that is not split */
    static DatasetRow of(DatasetUnit unit, Optional<Resolved> resolved, @Nullable String split, Set<Extra> extras,
            Neighbours neighbours) {
        return of(unit, unit.report().substring(0, DIGITS), resolved.orElse(null), split, extras, neighbours);
    }

    /** @param report the first digits of the report's digest, for all rows of a report the same object */
    static DatasetRow of(DatasetUnit unit, String report, @Nullable Resolved resolved, @Nullable String split,
            Set<Extra> extras, Neighbours neighbours) {
        SortedMap<String, Integer> votes = new TreeMap<>();
        for (Vote vote : unit.votes()) votes.merge(vote.label(), 1, Integer::sum);
        Noise noise = unit.noise();
        boolean context = extras.contains(Extra.CONTEXT);
        return new DatasetRow(report + ":" + unit.start(), report, unit.reportName(), unit.number(), unit.start(),
                unit.end(), unit.text(), resolved == null ? null : resolved.label(),
                resolved == null ? null : resolved.second(), unit.section(), unit.kind().id(),
                noise == null ? null : noise.id(), split, resolved == null ? null : resolved.source(), votes,
                votes.isEmpty() || resolved == null ? null : share(resolved.label(), votes),
                context ? neighbours.previous() : null, context ? neighbours.next() : null,
                extras.contains(Extra.SOFT) ? soft(votes) : null,
                extras.contains(Extra.ANNOTATORS) ? byAnnotator(unit) : null);
    }

    /** The sentences before and after, empty where there is none. */
    record Neighbours(String previous, String next) {}

    private static SortedMap<String, Double> soft(SortedMap<String, Integer> votes) {
        SortedMap<String, Double> shares = new TreeMap<>();
        for (String label : votes.keySet()) shares.put(label, share(label, votes));
        return shares;
    }

    private static SortedMap<String, String> byAnnotator(DatasetUnit unit) {
        SortedMap<String, String> labels = new TreeMap<>();
        for (Vote vote : unit.votes()) labels.put(vote.annotator(), vote.label());
        return labels;
    }

    private static Double share(String label, Map<String, Integer> votes) {
        int all = 0;
        for (int count : votes.values()) all += count;
        return Math.round(10_000.0 * votes.getOrDefault(label, 0) / all) / 10_000.0;
    }

    /** The columns of a row with these extras. */
    static List<String> columns(Set<Extra> extras) {
        List<String> columns = new ArrayList<>(COLUMNS);
        for (Extra extra : extras) columns.addAll(extra.columns());
        return columns;
    }
}
