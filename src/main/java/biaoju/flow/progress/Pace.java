package biaoju.flow.progress;

import java.util.List;
import java.util.Optional;

/**
 * How fast somebody labels, by the sentences whose time is known.
 *
 * @param timed         so many sentences
 * @param activeMs      took so long together
 * @param medianSeconds half of them took no longer
 */
public record Pace(int timed, long activeMs, double medianSeconds) {
    /** Fewer sentences say nothing about pace. */
    public static final int FEWEST = 20;

    private static final double HOUR_MS = 3_600_000;

    /** A class of times: so many sentences took at least {@code fromMs} and less than {@code toMs}. */
    public record Times(long fromMs, long toMs, int count) {}

    /** @param times by time, ascending; empty where they are too few */
    static Optional<Pace> of(List<Times> times, long activeMs) {
        int timed = times.stream().mapToInt(Times::count).sum();
        if (timed < FEWEST || activeMs <= 0) return Optional.empty();
        return Optional.of(new Pace(timed, activeMs, median(times, timed) / 1000));
    }

    /** Within its class every time is taken to be as likely as another. */
    private static double median(List<Times> times, int timed) {
        double before = 0;
        for (Times one : times) {
            double half = timed / 2.0 - before;
            if (half <= one.count()) return one.fromMs() + (one.toMs() - one.fromMs()) * half / one.count();
            before += one.count();
        }
        throw new IllegalArgumentException("no times");
    }

    public double sentencesAnHour() {
        return timed / (activeMs / HOUR_MS);
    }
}
