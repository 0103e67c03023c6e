package biaoju.dataset;

import java.util.BitSet;
import java.util.List;

/**
 * Which report goes into which part, which sentences are rows, and which of these go into no part because their like stand
 * in another. The pass that writes obeys it, whatever people said meanwhile. Never changes.
 */
public final class SplitPlan {
    private final SplitShares shares;
    private final int[] parts;
    private final String[] groups;
    private final List<String> reports;
    private final BitSet wanted;
    private final BitSet rows;
    private final BitSet foreign;

    /**
     * @param reports their digests
     * @param wanted by unit, through all reports: whether the filter took it
     * @param rows   by unit: whether it becomes a row, be it a stray
     * @param parts  by report: the number of its part, −1 where it has no rows
     * @param groups by report: the digest of the first report of its group
     * @param foreign by unit: whether its like have rows, but in another part than its report
     */
    SplitPlan(SplitShares shares, List<String> reports, BitSet wanted, BitSet rows, int[] parts, String[] groups, BitSet foreign) {
        this.shares = shares;
        this.reports = List.copyOf(reports);
        this.wanted = (BitSet) wanted.clone();
        this.rows = (BitSet) rows.clone();
        this.parts = parts.clone();
        this.groups = groups.clone();
        this.foreign = (BitSet) foreign.clone();
    }

    SplitShares shares() {
        return shares;
    }

    /** Whether that report was the one with that number. */
    boolean knows(int report, String digest) {
        return report < reports.size() && reports.get(report).equals(digest);
    }

    boolean isWanted(int unit) {
        return wanted.get(unit);
    }

    boolean isRow(int unit) {
        return rows.get(unit);
    }

    /** The number of the report's part; −1 where it has no rows. */
    int place(int report) {
        return parts[report];
    }

    String group(int report) {
        return groups[report];
    }

    boolean isStray(int unit) {
        return rows.get(unit) && foreign.get(unit);
    }

    /** Whether its like have rows, but in another part: what it says must not be read in this one. */
    boolean isForeign(int unit) {
        return foreign.get(unit);
    }
}
