package biaoju.desktop.search;

import java.util.BitSet;
import java.util.Map;
import java.util.TreeMap;

/**
 * How the hits are labelled by me.
 *
 * @param round    of the list it was counted in
 * @param total    how many hits there are
 * @param labelled by place of the hit, those that have a label
 * @param labels   by label how many have it
 */
public record Tally(int round, int total, BitSet labelled, Map<String, Integer> labels) {
    public Tally {
        labelled = (BitSet) labelled.clone();
        labels = new TreeMap<>(labels);
    }
}
