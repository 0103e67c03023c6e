package biaoju.dataset;

import biaoju.base.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The first of two passes over the units, from which a split is planned: how many rows of which label each report gives.
 * For one thread.
 */
public final class SplitSurvey {
    private final DatasetOptions options;
    private final List<String> reports = new ArrayList<>();
    private final List<Map<String, Integer>> labels = new ArrayList<>();
    /** By unit, through all reports: whether it becomes a row. */
    private final BitSet rows = new BitSet();
    /** By unit: whether the filter takes it. */
    private final BitSet wanted = new BitSet();
    private int[] starts = new int[64];
    private int units;

    public SplitSurvey(DatasetOptions options) {
        this.options = options;
    }

    /** The same reports in the same order as later {@link DatasetBuild#add}; one without units is passed over by both. */
    public void add(List<DatasetUnit> report) {
        if (report.isEmpty()) return;
        if (reports.size() + 1 >= starts.length) starts = Arrays.copyOf(starts, 2 * starts.length);
        reports.add(report.get(0).report());
        Map<String, Integer> found = new TreeMap<>();
        for (DatasetUnit unit : report) {
            if (unit.wanted()) wanted.set(units);
            String label = options.labels().resolve(unit).map(LabelRule.Resolved::label).orElse("");
            if (options.takes(unit, !label.isEmpty())) {
                found.merge(label, 1, Integer::sum);
                rows.set(units);
            }
            units++;
        }
        labels.add(Map.copyOf(found));
        starts[reports.size()] = units;
    }

    /** Whether no unit becomes a row. */
    public boolean isEmpty() {
        return rows.isEmpty();
    }

    /**
     * Shares the reports out.
     *
     * @param groups   by report: reports with one number stay together
     * @param clusters by unit, through all reports: units with one number never stand in two parts
     * @throws Problem if there are fewer groups with rows than parts
     */
    public SplitPlan plan(SplitShares shares, int[] groups, int[] clusters) {
        if (groups.length != reports.size() || clusters.length != units) {
            throw new IllegalArgumentException("another corpus: " + groups.length + " reports, " + clusters.length + " units");
        }
        List<String> all = labels.stream().flatMap(found -> found.keySet().stream()).distinct().sorted().toList();
        if (all.isEmpty()) throw options.nothing();
        Map<Integer, int[]> counts = new TreeMap<>(); // a group's number is its first report's: in the reports' order
        for (int r = 0; r < groups.length; r++) {
            int[] row = counts.computeIfAbsent(groups[r], group -> new int[all.size() + 1]);
            for (Map.Entry<String, Integer> one : labels.get(r).entrySet()) {
                row[all.indexOf(one.getKey())] += one.getValue();
                row[all.size()] += one.getValue();
            }
        }
        counts.values().removeIf(row -> row[all.size()] == 0);
        int parts = shares.parts().size();
        if (counts.size() < parts) {
            throw new Problem("dataset.tooFewGroups", counts.size(), shares.id(), Integer.toString(parts));
        }
        int[] places = GroupedSplit.assign(counts.values().toArray(int[][]::new), shares, options.seed());
        Map<Integer, Integer> partOfGroup = new TreeMap<>();
        int at = 0;
        for (int group : counts.keySet()) partOfGroup.put(group, places[at++]);
        int[] partOfReport = new int[groups.length];
        for (int r = 0; r < groups.length; r++) partOfReport[r] = partOfGroup.getOrDefault(groups[r], -1);
        BitSet foreign = foreign(clusters, partOfReport, parts);
        String[] names = new String[groups.length];
        for (int r = 0; r < groups.length; r++) names[r] = reports.get(groups[r]);
        return new SplitPlan(shares, reports, wanted, rows, partOfReport, names, foreign);
    }

    /** Sentences, be they rows or not, whose like stand as rows, most of them, in another part; of two that hold as many, the earlier keeps them. */
    private BitSet foreign(int[] clusters, int[] partOfReport, int parts) {
        int bound = 0;
        for (int cluster : clusters) bound = Math.max(bound, cluster + 1);
        int[][] held = new int[parts][bound];
        for (int r = 0; r < partOfReport.length; r++) {
            for (int u = rows.nextSetBit(starts[r]); u >= 0 && u < starts[r + 1]; u = rows.nextSetBit(u + 1)) {
                held[partOfReport[r]][clusters[u]]++;
            }
        }
        BitSet foreign = new BitSet();
        for (int r = 0; r < partOfReport.length; r++) {
            for (int u = starts[r]; u < starts[r + 1]; u++) {
                int home = home(held, clusters[u]);
                if (held[home][clusters[u]] > 0 && home != partOfReport[r]) foreign.set(u);
            }
        }
        return foreign;
    }

    private static int home(int[][] held, int cluster) {
        int home = 0;
        for (int part = 1; part < held.length; part++) {
            if (held[part][cluster] > held[home][cluster]) home = part;
        }
        return home;
    }
}
