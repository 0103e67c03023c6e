package biaoju.agreement;

/**
 * Agreement of two annotators beyond chance, κ = (Aₒ − Aₑ) / (1 − Aₑ), where Aₑ multiplies each annotator's own label
 * shares. Only units both rated count. For more than two annotators it is the mean of the pairs (Light 1971), over
 * those pairs for which it is defined.
 *
 * <p>Undefined without a shared unit, where both gave one same label throughout, and where no pair is defined.
 *
 * @see <a href="https://doi.org/10.1177/001316446002000104">Cohen 1960, Educ. Psychol. Meas. 20(1):37–46</a>
 * @see <a href="https://doi.org/10.1162/coli.07-034-R2">Artstein &amp; Poesio 2008, Comput. Linguist. 34(4):555–596</a>
 * @see <a href="https://doi.org/10.1037/h0031643">Light 1971, Psychol. Bull. 76(5):365–377</a>
 * @see <a href="https://doi.org/10.1037/h0028106">Fleiss, Cohen &amp; Everitt 1969, Psychol. Bull. 72(5):323–327</a>
 */
public final class CohenKappa {
    private CohenKappa() {}

    public static Figure of(Ratings ratings) {
        return of(Counts.of(ratings));
    }

    static Figure of(Counts counts) {
        if (counts.unitsFrom(2) == 0) return Figure.undefined(Undefined.NO_SHARED_UNIT);
        Pair pair = new Pair(counts);
        int pairs = counts.layout.pairCount();
        if (pairs == 1) return pair.at(0).kappa();
        double sum = 0;
        int defined = 0;
        for (int i = 0; i < pairs; i++) {
            Figure kappa = pair.at(i).kappa();
            if (!kappa.defined()) continue;
            sum += kappa.value();
            defined++;
        }
        if (defined > 0) return Figure.of(sum / defined);
        return Figure.undefined(counts.oneLabelFrom(2) ? Undefined.ONE_LABEL : Undefined.NO_PAIR_DEFINED);
    }
}
