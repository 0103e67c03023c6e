package biaoju.dataset;

import biaoju.dataset.DatasetUnit.Vote;
import biaoju.dataset.LabelRule.Resolved;
import biaoju.domain.Noise;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
 * @param source     {@code gold}, {@code rule} or {@code annotator}; null where there is no label
 * @param votes      how many people gave which label
 * @param confidence the share of all votes that are for this label, rounded to four places: 0 where a person decided
 *                   against everybody; null where there is no label, or nobody voted
 */
public record DatasetRow(String id, String report, String reportName, int number, int start, int end, String text,
        @Nullable String label, @Nullable String second, List<String> section, String kind, @Nullable String noise,
        @Nullable String split, @Nullable String source, SortedMap<String, Integer> votes,
        @Nullable Double confidence) {
    static final List<String> COLUMNS = List.of("id", "report", "report_name", "number", "start", "end", "text",
            "label", "second", "section", "kind", "noise", "split", "source", "votes", "confidence");
    private static final int DIGITS = 16;

    public DatasetRow { // rows are read from files too, so nothing is taken for granted
        Objects.requireNonNull(id);
        Objects.requireNonNull(text);
        section = List.copyOf(section);
        votes = Collections.unmodifiableSortedMap(new TreeMap<>(votes));
    }

    static DatasetRow of(DatasetUnit unit, Optional<Resolved> resolved) {
        String report = unit.report().substring(0, DIGITS);
        SortedMap<String, Integer> votes = new TreeMap<>();
        for (Vote vote : unit.votes()) votes.merge(vote.label(), 1, Integer::sum);
        Noise noise = unit.noise();
        return new DatasetRow(report + ":" + unit.start(), report, unit.reportName(), unit.number(), unit.start(),
                unit.end(), unit.text(), resolved.map(Resolved::label).orElse(null),
                resolved.map(Resolved::second).orElse(null), unit.section(), unit.kind().id(),
                noise == null ? null : noise.id(), null, resolved.map(Resolved::source).orElse(null), votes,
                votes.isEmpty() ? null : resolved.map(label -> share(label, votes)).orElse(null));
    }

    private static Double share(Resolved resolved, Map<String, Integer> votes) {
        int all = votes.values().stream().mapToInt(Integer::intValue).sum();
        return Math.round(10_000.0 * votes.getOrDefault(resolved.label(), 0) / all) / 10_000.0;
    }
}
