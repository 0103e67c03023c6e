package biaoju.agreement;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * 95 % percentile intervals: draws from an urn, again and again, and takes from the figures so found the 2.5th and the
 * 97.5th percentile (between two values by linear interpolation). Draws in which a figure is undefined are left out of
 * its interval; where they are more than half there is none, nor with fewer than two items to draw. A draw's numbers
 * depend on the seed and its place alone, so neither threads nor machines change the result.
 *
 * @see <a href="https://doi.org/10.1201/9780429246593">Efron &amp; Tibshirani 1993, An Introduction to the Bootstrap,
 *     ch. 13</a>
 */
final class Bootstrap {
    private static final double TAIL = 0.025;
    /** Draws a thread takes at a time. */
    private static final int PIECE = 50;

    private final long[] seeds;

    Bootstrap(AgreementOptions options) {
        seeds = new SplittableRandom(options.seed()).longs(options.resamples()).toArray();
    }

    boolean wanted() {
        return seeds.length > 0;
    }

    int draws() {
        return seeds.length;
    }

    /**
     * The figures with their intervals, drawn by all cores.
     *
     * @param figures of some counts, always as many
     */
    Figure[] parallel(Urn urn, Layout layout, Figure[] values, Function<Counts, Figure[]> figures, Task task,
            double stepSize) {
        if (!wanted() || urn.items() < 2) return values;
        double[][] drawn = new double[values.length][seeds.length];
        int pieces = (seeds.length + PIECE - 1) / PIECE;
        IntStream.range(0, pieces).parallel().forEach(piece -> {
            int to = Math.min(seeds.length, (piece + 1) * PIECE);
            draw(urn, layout, figures, drawn, piece * PIECE, to, task);
            task.step(stepSize * (to - piece * PIECE));
        });
        task.check();
        return within(values, drawn);
    }

    /** The same on the calling thread. */
    Figure[] alone(Urn urn, Layout layout, Figure[] values, Function<Counts, Figure[]> figures, Task task) {
        if (!wanted() || urn.items() < 2) return values;
        double[][] drawn = new double[values.length][seeds.length];
        draw(urn, layout, figures, drawn, 0, seeds.length, task);
        return within(values, drawn);
    }

    private void draw(Urn urn, Layout layout, Function<Counts, Figure[]> figures, double[][] drawn, int from, int to,
            Task task) {
        Counts counts = new Counts(layout);
        int[] times = new int[urn.kinds()];
        for (int i = from; i < to && !task.stopped(); i++) {
            counts.clear();
            urn.draw(new SplittableRandom(seeds[i]), times, counts);
            Figure[] found = figures.apply(counts);
            for (int f = 0; f < found.length; f++) drawn[f][i] = found[f].value();
        }
    }

    private static Figure[] within(Figure[] values, double[][] drawn) {
        Figure[] figures = values.clone();
        for (int f = 0; f < figures.length; f++) {
            if (figures[f].defined()) figures[f] = within(figures[f], drawn[f]);
        }
        return figures;
    }

    private static Figure within(Figure figure, double[] drawn) {
        Arrays.sort(drawn); // puts undefined draws, which are NaN, last
        int defined = drawn.length;
        while (defined > 0 && Double.isNaN(drawn[defined - 1])) defined--;
        if (defined * 2 < drawn.length) return figure;
        return figure.within(percentile(drawn, defined, TAIL), percentile(drawn, defined, 1 - TAIL));
    }

    private static double percentile(double[] sorted, int n, double share) {
        double place = share * (n - 1);
        int below = (int) place;
        int above = Math.min(below + 1, n - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}
