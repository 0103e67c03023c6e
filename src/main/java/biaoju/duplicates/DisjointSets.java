package biaoju.duplicates;

/** Numbers from 0 in sets that can be joined, never parted (union–find with path halving; the lowest number leads). */
final class DisjointSets {
    private final int[] above;

    DisjointSets(int size) {
        above = new int[size];
        for (int i = 0; i < size; i++) above[i] = i;
    }

    /** The lowest number in the set. */
    int leader(int of) {
        int at = of;
        while (above[at] != at) {
            above[at] = above[above[at]];
            at = above[at];
        }
        return at;
    }

    void join(int one, int other) {
        int first = leader(one);
        int second = leader(other);
        if (first < second) above[second] = first;
        else above[first] = second;
    }
}
