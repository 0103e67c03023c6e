package biaoju.dataset;

import java.util.BitSet;

/** Which report goes into which part, and which rows go into none because their like stand in another. Never changes. */
public final class SplitPlan {
    private final SplitShares shares;
    private final int[] parts;
    private final String[] groups;
    private final BitSet strays;

    /**
     * @param parts  by report: the number of its part, −1 where it has no rows
     * @param groups by report: the digest of the first report of its group
     * @param strays by unit, through all reports
     */
    SplitPlan(SplitShares shares, int[] parts, String[] groups, BitSet strays) {
        this.shares = shares;
        this.parts = parts.clone();
        this.groups = groups.clone();
        this.strays = (BitSet) strays.clone();
    }

    SplitShares shares() {
        return shares;
    }

    int reports() {
        return parts.length;
    }

    /** The number of the report's part; −1 where it has no rows. */
    int place(int report) {
        return parts[report];
    }

    String group(int report) {
        return groups[report];
    }

    boolean isStray(int unit) {
        return strays.get(unit);
    }
}
