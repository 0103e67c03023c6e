package biaoju.flow.search;

/** Hits in another order than the one they were found in. Never changes. */
public final class Ranking {
    private final int[] hits;

    Ranking(int[] hits) {
        this.hits = hits;
    }

    public int size() {
        return hits.length;
    }

    /** Place of the hit that stands in that row. */
    public int hit(int row) {
        return hits[row];
    }

    /** Row of the hit; −1 where it has none. */
    public int row(int hit) {
        for (int row = 0; row < hits.length; row++) if (hits[row] == hit) return row;
        return -1;
    }
}
