package biaoju.dataset;

import java.util.HashSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What goes into one part of a dataset, counted. */
final class PartTally {
    /** The one part of a dataset that is not split. */
    static final String ALL = "all";

    private final String name;
    private final int percent;
    private final SortedMap<String, Integer> labels = new TreeMap<>();
    private final Set<String> groups = new HashSet<>();
    private int reports;
    private int rows;
    private int rowsBefore;

    PartTally(String name, int percent) {
        this.name = name;
        this.percent = percent;
    }

    String name() {
        return name;
    }

    int rows() {
        return rows;
    }

    void row(@Nullable String label) {
        if (label != null) labels.merge(label, 1, Integer::sum);
        rows++;
    }

    /** Ends a report; it counts where it gave rows. */
    void report(String group) {
        if (rows == rowsBefore) return;
        rowsBefore = rows;
        reports++;
        groups.add(group);
    }

    DatasetManifest.Part figures() {
        return new DatasetManifest.Part(name, percent, groups.size(), reports, rows, labels);
    }
}
