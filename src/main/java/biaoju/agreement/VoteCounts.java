package biaoju.agreement;

/** The counts that do not ask who gave a label, fast: what Fleiss' κ and Krippendorff's α stand on. */
final class VoteCounts {
    private VoteCounts() {}

    static Counts of(Ratings ratings) {
        Counts counts = new Counts(Layout.ofVotes(ratings));
        Layout layout = counts.layout;
        int[] given = new int[layout.labels.length];
        for (int unit = 0; unit < ratings.units(); unit++) {
            int votes = 0;
            for (int annotator = 0; annotator < ratings.annotators(); annotator++) {
                int label = ratings.label(unit, annotator);
                if (label < 0) continue;
                given[label]++;
                votes++;
            }
            counts.add(layout.units(votes), 1);
            for (int label = 0; label < given.length; label++) {
                counts.add(layout.given(votes, label), given[label]);
                counts.add(layout.agreeing(votes), (long) given[label] * (given[label] - 1));
                given[label] = 0;
            }
        }
        return counts;
    }
}
