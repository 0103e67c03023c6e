package biaoju.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/** Where figures between {@code low} and {@code high} are drawn, {@code start} being the place of {@code low}. */
record Scale(double low, double high, double start, double end) {
    /** From 0 to 1, or from −1 where any figure is negative. NaN counts for nothing. */
    static Scale of(DoubleStream figures, double start, double end) {
        return new Scale(figures.anyMatch(figure -> figure < 0) ? -1 : 0, 1, start, end);
    }

    /** What lies beyond the scale is drawn at its end. */
    double at(double figure) {
        double within = Math.min(high, Math.max(low, figure));
        return start + (within - low) / (high - low) * (end - start);
    }

    /** Round figures at least {@code apart} px from each other. */
    List<Double> ticks(double apart) {
        double length = Math.abs(end - start);
        for (double step : new double[] {0.1, 0.2, 0.25, 0.5, 1}) {
            if (length * step / (high - low) >= apart && Math.rint((high - low) / step) == (high - low) / step) {
                return every(step);
            }
        }
        return List.of(low, high);
    }

    private List<Double> every(double step) {
        List<Double> ticks = new ArrayList<>();
        int steps = (int) Math.rint((high - low) / step);
        for (int i = 0; i <= steps; i++) ticks.add(Math.rint((low + i * step) * 100) / 100);
        return ticks;
    }

    /** {@code 0.2}, {@code -1}. */
    static String name(double tick) {
        return Numbers.place(tick);
    }
}
