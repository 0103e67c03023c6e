package biaoju.flow.progress;

import java.time.LocalDate;
import java.util.Optional;

/**
 * How much is left, and how long it takes if it goes on as it went lately.
 *
 * @param remaining sentences
 * @param hours     of active work; 0 unless {@code known} says so
 */
public record Estimate(Known known, int remaining, double hours, Optional<LocalDate> when) {
    /** Days from the first work of the last two weeks until today, at least, before a date is given. */
    public static final int SHORTEST = 3;
    /** A date further away than this many days helps nobody. */
    private static final int FURTHEST = 3_650;

    /** What can be said. */
    public enum Known {
        /** There is nothing to do. */
        NOTHING,
        /** Everything is done. */
        DONE,
        /** Too few sentences have a known time. */
        TOO_FEW,
        /** The hours, but for a date there have been too few days. */
        HOURS,
        /** Hours and date. */
        DATE
    }

    /**
     * @param of    sentences there were to label
     * @param given labels given by hand lately
     * @param days  in so many days, those without work too
     */
    static Estimate of(int of, int remaining, Optional<Pace> pace, int given, int days, LocalDate today) {
        if (of == 0) return new Estimate(Known.NOTHING, 0, 0, Optional.empty());
        if (remaining <= 0) return new Estimate(Known.DONE, 0, 0, Optional.empty());
        if (pace.isEmpty()) return new Estimate(Known.TOO_FEW, remaining, 0, Optional.empty());
        double hours = remaining / pace.get().sentencesAnHour();
        long needed = given == 0 ? Long.MAX_VALUE : (long) Math.ceil((double) remaining * days / given);
        if (days < SHORTEST || needed > FURTHEST) return new Estimate(Known.HOURS, remaining, hours, Optional.empty());
        return new Estimate(Known.DATE, remaining, hours, Optional.of(today.plusDays(needed)));
    }
}
