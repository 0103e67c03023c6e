package biaoju.agreement;

import java.util.List;

/**
 * How far one annotator labels the same text the same way, wherever it stands: repeated sentences, or a test and its
 * retest.
 *
 * @param texts that were labelled at two or more places
 * @param pairs of places with the same text
 * @param agreeing those of them with the same label
 * @param share the mean, over such texts, of the share of agreeing pairs: a stock phrase that stands in a hundred
 *     places counts as one text, not as 4,950 pairs; undefined where there is no such text
 */
public record SelfConsistency(int texts, long pairs, long agreeing, Figure share) {
    /** @param places for each text the labels given at its places, as numbers; −1 where none was given */
    public static SelfConsistency of(List<int[]> places) {
        int texts = 0;
        long allPairs = 0;
        long allAgreeing = 0;
        double shares = 0;
        for (int[] labels : places) {
            long labelled = 0;
            long agreeing = 0;
            int[] times = new int[highest(labels) + 1];
            for (int label : labels) {
                if (label < 0) continue;
                labelled++;
                agreeing += times[label]++;
            }
            if (labelled < 2) continue;
            long pairs = labelled * (labelled - 1) / 2;
            texts++;
            allPairs += pairs;
            allAgreeing += agreeing;
            shares += (double) agreeing / pairs;
        }
        Figure share = texts == 0 ? Figure.undefined(Undefined.NO_SHARED_UNIT) : Figure.of(shares / texts);
        return new SelfConsistency(texts, allPairs, allAgreeing, share);
    }

    private static int highest(int[] labels) {
        int highest = -1;
        for (int label : labels) highest = Math.max(highest, label);
        return highest;
    }
}
