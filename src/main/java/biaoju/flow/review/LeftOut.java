package biaoju.flow.review;

import java.util.List;

/**
 * How many labels were not compared, and whose.
 *
 * @param noise        labels of units that are no report text
 * @param propagated   labels copied from identical sentences, of the other units
 * @param accepted     suggestions taken over, of the other units
 * @param secondPasses names of those who are second passes: never raters beside their first
 */
public record LeftOut(int noise, int propagated, int accepted, List<String> secondPasses) {
    static final LeftOut NOTHING = new LeftOut(0, 0, 0, List.of());

    public LeftOut {
        secondPasses = List.copyOf(secondPasses);
    }
}
