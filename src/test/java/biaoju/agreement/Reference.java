package biaoju.agreement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** The coefficients straight from their formulas, unit by unit, slow and without any of the program's counts. */
final class Reference {
    private final Ratings ratings;
    private final int labels;

    Reference(Ratings ratings) {
        this.ratings = ratings;
        labels = ratings.labels().size();
    }

    private List<Integer> of(int unit) {
        List<Integer> given = new ArrayList<>();
        for (int a = 0; a < ratings.annotators(); a++) {
            if (ratings.label(unit, a) >= 0) given.add(ratings.label(unit, a));
        }
        return given;
    }

    int k() {
        TreeSet<Integer> occurring = new TreeSet<>();
        for (int unit = 0; unit < ratings.units(); unit++) occurring.addAll(of(unit));
        return occurring.size();
    }

    /** Mean over units with two ratings or more of the share of agreeing pairs. */
    double percent() {
        double sum = 0;
        int units = 0;
        for (int unit = 0; unit < ratings.units(); unit++) {
            List<Integer> given = of(unit);
            if (given.size() < 2) continue;
            int same = 0;
            int pairs = 0;
            for (int i = 0; i < given.size(); i++) {
                for (int j = 0; j < i; j++) {
                    pairs++;
                    if (given.get(i).equals(given.get(j))) same++;
                }
            }
            sum += (double) same / pairs;
            units++;
        }
        return sum / units;
    }

    private double[] shares() {
        double[] shares = new double[labels];
        int units = 0;
        for (int unit = 0; unit < ratings.units(); unit++) {
            List<Integer> given = of(unit);
            if (!given.isEmpty()) units++;
            for (int label : given) shares[label] += 1.0 / given.size();
        }
        for (int label = 0; label < labels; label++) shares[label] /= units;
        return shares;
    }

    /** NaN where chance leaves no room but for rounding. */
    private static double beyond(double observed, double chance) {
        return 1 - chance < 1e-12 ? Double.NaN : (observed - chance) / (1 - chance);
    }

    double fleiss() {
        double chance = 0;
        for (double share : shares()) chance += share * share;
        return beyond(percent(), chance);
    }

    double ac1(int k) {
        double chance = 0;
        for (double share : shares()) chance += share * (1 - share) / (k - 1);
        return beyond(percent(), chance);
    }

    double brennanPrediger(int k) {
        return beyond(percent(), 1.0 / k);
    }

    /** As Gwet writes it: squared mean shares less the variance of the raters' shares over their number. */
    double conger() {
        List<double[]> raters = new ArrayList<>();
        for (int a = 0; a < ratings.annotators(); a++) {
            double[] shares = new double[labels];
            double n = 0;
            for (int unit = 0; unit < ratings.units(); unit++) {
                if (ratings.label(unit, a) < 0) continue;
                shares[ratings.label(unit, a)]++;
                n++;
            }
            if (n == 0) continue;
            for (int label = 0; label < labels; label++) shares[label] /= n;
            raters.add(shares);
        }
        int r = raters.size();
        double chance = 0;
        for (int label = 0; label < labels; label++) {
            int which = label;
            double mean = raters.stream().mapToDouble(shares -> shares[which]).sum() / r;
            double variance = raters.stream().mapToDouble(shares -> Math.pow(shares[which] - mean, 2)).sum() / (r - 1);
            chance += mean * mean - variance / r;
        }
        return beyond(percent(), chance);
    }

    /** By the matrix of coincidences. */
    double alpha() {
        double[][] coincidences = new double[labels][labels];
        double n = 0;
        for (int unit = 0; unit < ratings.units(); unit++) {
            List<Integer> given = of(unit);
            if (given.size() < 2) continue;
            n += given.size();
            for (int i = 0; i < given.size(); i++) {
                for (int j = 0; j < given.size(); j++) {
                    if (i != j) coincidences[given.get(i)][given.get(j)] += 1.0 / (given.size() - 1);
                }
            }
        }
        double observed = 0;
        double expected = 0;
        for (int c = 0; c < labels; c++) {
            for (int d = 0; d < labels; d++) {
                if (c == d) continue;
                observed += coincidences[c][d] / n;
                expected += sum(coincidences[c]) * sum(coincidences[d]) / (n * (n - 1));
            }
        }
        return 1 - observed / expected;
    }

    private static double sum(double[] row) {
        double sum = 0;
        for (double value : row) sum += value;
        return sum;
    }

    /** NaN where it is not defined. */
    double cohen(int first, int second) {
        Map<Integer, Integer> rows = new HashMap<>();
        Map<Integer, Integer> columns = new HashMap<>();
        double n = 0;
        double same = 0;
        for (int unit = 0; unit < ratings.units(); unit++) {
            int one = ratings.label(unit, first);
            int other = ratings.label(unit, second);
            if (one < 0 || other < 0) continue;
            n++;
            if (one == other) same++;
            rows.merge(one, 1, Integer::sum);
            columns.merge(other, 1, Integer::sum);
        }
        double chance = 0;
        for (Map.Entry<Integer, Integer> row : rows.entrySet()) {
            chance += row.getValue() / n * columns.getOrDefault(row.getKey(), 0) / n;
        }
        return n == 0 || (rows.size() == 1 && rows.equals(columns)) ? Double.NaN : beyond(same / n, chance);
    }

    /** NaN where no pair is defined. */
    double light() {
        double sum = 0;
        int pairs = 0;
        for (int first = 0; first < ratings.annotators(); first++) {
            for (int second = first + 1; second < ratings.annotators(); second++) {
                double kappa = cohen(first, second);
                if (Double.isNaN(kappa)) continue;
                sum += kappa;
                pairs++;
            }
        }
        return sum / pairs;
    }

    /** The same table with one label against the rest. */
    Ratings oneAgainstRest(int label) {
        byte[] cells = new byte[ratings.units() * ratings.annotators()];
        for (int i = 0; i < cells.length; i++) {
            int given = ratings.label(i / ratings.annotators(), i % ratings.annotators());
            cells[i] = (byte) (given < 0 ? 0 : given == label ? 1 : 2);
        }
        return Ratings.of(List.of("this", "rest"), ratings.annotators(), cells, new int[] {0, ratings.units()});
    }

    /** NaN where nobody of a pair gave the label. */
    double positive(int label) {
        double both = 0;
        double either = 0;
        for (int unit = 0; unit < ratings.units(); unit++) {
            for (int i = 0; i < ratings.annotators(); i++) {
                for (int j = i + 1; j < ratings.annotators(); j++) {
                    int one = ratings.label(unit, i);
                    int other = ratings.label(unit, j);
                    if (one < 0 || other < 0) continue;
                    if (one == label && other == label) both++;
                    if (one == label) either++;
                    if (other == label) either++;
                }
            }
        }
        return 2 * both / either;
    }
}
