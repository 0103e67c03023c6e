package biaoju.agreement;

/** Where one unit counts in a {@link Layout}: once at each of {@link #places}, and at its agreeing pairs. One thread's. */
final class UnitPlaces {
    private final Layout layout;
    /** The unit's raters and labels, and both as the second's place within a first's confusions. */
    private final int[] who;
    private final int[] what;
    private final int[] second;
    final int[] places;
    /** How many of {@link #places} are the unit's. */
    int size;
    int agreeingPlace;
    /** Ordered pairs of equal ratings. */
    int agreeing;

    UnitPlaces(Layout layout) {
        this.layout = layout;
        int raters = layout.raters.length;
        who = new int[raters];
        what = new int[raters];
        second = new int[raters];
        places = new int[size(raters)];
    }

    /** How many places a unit with so many ratings has. */
    static int size(int ratings) {
        return 1 + 2 * ratings + ratings * (ratings - 1) / 2;
    }

    /** Takes the unit whose row begins there. */
    UnitPlaces at(byte[] cells, int row) {
        int ratings = read(cells, row);
        int labels = layout.labels.length;
        int pairs = 0;
        int next = 0;
        places[next++] = layout.units(ratings);
        for (int i = 0; i < ratings; i++) {
            int label = what[i];
            places[next++] = layout.given(ratings, label);
            places[next++] = layout.by(who[i], label);
            int first = layout.pairsOf(who[i]) + label * labels;
            for (int j = i + 1; j < ratings; j++) {
                if (what[j] == label) pairs++;
                places[next++] = first + second[j];
            }
        }
        size = next;
        agreeingPlace = layout.agreeing(ratings);
        agreeing = 2 * pairs;
        return this;
    }

    private int read(byte[] cells, int row) {
        int square = layout.labels.length * layout.labels.length;
        int ratings = 0;
        for (int annotator = 0; annotator < layout.annotators; annotator++) {
            byte cell = cells[row + annotator];
            if (cell == 0) continue;
            int rater = layout.raterOf(annotator);
            int label = layout.labelOf(cell);
            who[ratings] = rater;
            what[ratings] = label;
            second[ratings++] = rater * square + label;
        }
        return ratings;
    }
}
