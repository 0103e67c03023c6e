package biaoju.agreement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/**
 * Estimates, from the ratings alone, how each annotator errs and what each unit's true label probably is, by
 * expectation and maximisation. Starts from each unit's shares of votes; ends when the log-likelihood gains next to
 * nothing. Ratings may be missing at will. Nothing is smoothed: these are the maximum-likelihood estimates of the
 * paper; only a row of which there is no evidence at all, an annotator's for a label that no unit of theirs may have,
 * is even over the labels that occur.
 *
 * @see <a href="https://doi.org/10.2307/2346806">Dawid &amp; Skene 1979, J. R. Stat. Soc. C 28(1):20–28</a>
 */
public final class DawidSkene {
    private static final int ITERATIONS = 500;
    private static final double TOLERANCE = 1e-8;

    private final Ratings ratings;
    private final Layout layout;
    private final Patterns patterns;
    private final int labels;
    /** Whose ratings a rater's are, and who has any. */
    private final int[] annotatorOf;
    private final boolean[] hasRated;
    private final double[] prior;
    /** By annotator, given label, true label: the true labels of one given label lie together. */
    private final double[] given;
    /** By pattern and label. */
    private final double[] posterior;
    private final List<Double> logLikelihoods = new ArrayList<>();

    private DawidSkene(Ratings ratings, int[] columns) {
        this.ratings = ratings;
        layout = Layout.of(ratings, 0, ratings.units());
        patterns = new Patterns(ratings, 0, ratings.units());
        labels = layout.labels.length;
        annotatorOf = Arrays.stream(layout.raters).map(rater -> columns[rater]).toArray();
        hasRated = new boolean[Arrays.stream(columns).max().orElse(-1) + 1];
        for (int annotator : annotatorOf) hasRated[annotator] = true;
        prior = new double[labels];
        given = new double[hasRated.length * labels * labels];
        posterior = new double[patterns.count() * labels];
    }

    public static DawidSkene of(Ratings ratings) {
        return of(ratings, ITERATIONS, TOLERANCE, () -> false);
    }

    /** As below, every column an annotator's. */
    public static DawidSkene of(Ratings ratings, int iterations, double tolerance, BooleanSupplier cancelled) {
        return of(ratings, IntStream.range(0, ratings.annotators()).toArray(), iterations, tolerance, cancelled);
    }

    /**
     * @param columns whose ratings those of each column are, as numbers from 0: one annotator may have rated the units
     *     more than once
     * @param iterations at most so many
     * @param tolerance ends when an iteration gains less log-likelihood than this for each unit with a rating
     * @throws CancellationException soon after {@code cancelled} says so
     */
    public static DawidSkene of(Ratings ratings, int[] columns, int iterations, double tolerance,
            BooleanSupplier cancelled) {
        DawidSkene model = new DawidSkene(ratings, columns);
        double units = Math.max(1, model.ratedUnits());
        model.startFromVotes();
        double before = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < iterations; i++) {
            if (cancelled.getAsBoolean()) throw new CancellationException("cancelled");
            model.maximise();
            double now = model.expect();
            model.logLikelihoods.add(now);
            if (now - before < tolerance * units) break;
            before = now;
        }
        return model;
    }

    private long ratedUnits() {
        long units = 0;
        for (int pattern = 0; pattern < patterns.count(); pattern++) units += patterns.units(pattern);
        return units;
    }

    private void startFromVotes() {
        for (int pattern = 0; pattern < patterns.count(); pattern++) {
            int votes = 0;
            for (int rater = 0; rater < layout.raters.length; rater++) {
                int label = label(pattern, rater);
                if (label < 0) continue;
                posterior[pattern * labels + label]++;
                votes++;
            }
            for (int label = 0; label < labels; label++) posterior[pattern * labels + label] /= votes;
        }
    }

    /** The label's place in the layout; −1 for none. */
    private int label(int pattern, int rater) {
        return layout.labelOf(ratings.cells()[patterns.row(pattern) + layout.raters[rater]]);
    }

    /** Where an annotator's rates of giving the label begin, by true label. */
    private int row(int annotator, int label) {
        return (annotator * labels + label) * labels;
    }

    /** Priors and error rates that the posteriors make most likely: equations 2.3 and 2.4 of the paper. */
    private void maximise() {
        Arrays.fill(prior, 0);
        Arrays.fill(given, 0);
        for (int pattern = 0; pattern < patterns.count(); pattern++) {
            int units = patterns.units(pattern);
            int at = pattern * labels;
            for (int truth = 0; truth < labels; truth++) prior[truth] += units * posterior[at + truth];
            for (int rater = 0; rater < layout.raters.length; rater++) {
                int label = label(pattern, rater);
                if (label < 0) continue;
                int row = row(annotatorOf[rater], label);
                for (int truth = 0; truth < labels; truth++) given[row + truth] += units * posterior[at + truth];
            }
        }
        double all = Arrays.stream(prior).sum();
        for (int truth = 0; truth < labels; truth++) prior[truth] /= all;
        for (int annotator = 0; annotator < hasRated.length; annotator++) {
            for (int truth = 0; truth < labels; truth++) normalise(row(annotator, 0) + truth);
        }
    }

    /** Makes an annotator's shares of given labels, for one true label, sum to 1. */
    private void normalise(int first) {
        double sum = 0;
        for (int label = 0; label < labels; label++) sum += given[first + label * labels];
        for (int label = 0; label < labels; label++) {
            int at = first + label * labels;
            given[at] = sum > 0 ? given[at] / sum : 1.0 / labels;
        }
    }

    /** Posteriors by Bayes' rule, equation 2.5, as logarithms lest many annotators' product vanish. */
    private double expect() {
        double[] logPrior = Arrays.stream(prior).map(Math::log).toArray();
        double[] logGiven = Arrays.stream(given).map(Math::log).toArray();
        double[] sums = new double[labels];
        double likelihood = 0;
        for (int pattern = 0; pattern < patterns.count(); pattern++) {
            System.arraycopy(logPrior, 0, sums, 0, labels);
            for (int rater = 0; rater < layout.raters.length; rater++) {
                int label = label(pattern, rater);
                if (label < 0) continue;
                int row = row(annotatorOf[rater], label);
                for (int truth = 0; truth < labels; truth++) sums[truth] += logGiven[row + truth];
            }
            double highest = Arrays.stream(sums).max().orElseThrow();
            double total = 0;
            for (int truth = 0; truth < labels; truth++) {
                sums[truth] = Math.exp(sums[truth] - highest);
                total += sums[truth];
            }
            for (int truth = 0; truth < labels; truth++) posterior[pattern * labels + truth] = sums[truth] / total;
            likelihood += patterns.units(pattern) * (highest + Math.log(total));
        }
        return likelihood;
    }

    /** How often each label is the true one, by its place in {@link Ratings#labels()}; 0 for labels nobody gave. */
    public double[] prior() {
        double[] all = new double[ratings.labels().size()];
        for (int label = 0; label < labels; label++) all[layout.labels[label]] = prior[label];
        return all;
    }

    /**
     * Probabilities of the unit's true label, by its place in {@link Ratings#labels()}; of a unit without a rating the
     * prior.
     */
    public double[] posterior(int unit) {
        int pattern = patterns.ofUnit(unit);
        if (pattern < 0) return prior();
        double[] all = new double[ratings.labels().size()];
        for (int label = 0; label < labels; label++) all[layout.labels[label]] = posterior[pattern * labels + label];
        return all;
    }

    /**
     * {@code [true label][given label]}, rows that sum to 1: the annotator's error rates. Rows of labels that nobody
     * gave, and all rows of an annotator without a rating, are even over the labels that occur.
     */
    public double[][] confusion(int annotator) {
        int size = ratings.labels().size();
        double[][] rates = new double[size][size];
        for (double[] row : rates) {
            for (int label : layout.labels) row[label] = 1.0 / labels;
        }
        for (int truth = 0; truth < labels; truth++) {
            for (int label = 0; label < labels; label++) {
                rates[layout.labels[truth]][layout.labels[label]] = given[row(annotator, label) + truth];
            }
        }
        return rates;
    }

    /**
     * The probability that the annotator gives a unit its true label: the diagonal of the {@link #confusion}, weighted
     * by the {@link #prior}. Undefined for an annotator without a rating.
     */
    public Figure competence(int annotator) {
        if (!hasRated[annotator]) return Figure.undefined(Undefined.NO_RATING);
        double right = 0;
        for (int label = 0; label < labels; label++) right += prior[label] * given[row(annotator, label) + label];
        return Figure.of(right);
    }

    /** After each iteration; they never fall but by rounding. */
    public List<Double> logLikelihoods() {
        return Collections.unmodifiableList(logLikelihoods);
    }
}
