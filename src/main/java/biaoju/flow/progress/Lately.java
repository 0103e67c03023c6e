package biaoju.flow.progress;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What pace and estimate are made of: the last two weeks, today with them.
 *
 * @param given labels given by hand
 * @param days  from the first of them that has any until today
 */
record Lately(Optional<Pace> pace, int given, int days) {
    static final int DAYS = 14;

    static boolean within(LocalDate day, LocalDate today) {
        return day.isAfter(today.minusDays(DAYS)) && !day.isAfter(today);
    }

    /** @param times of the same days, in any order */
    static Lately of(List<DayWork> days, List<Pace.Times> times, LocalDate today) {
        List<DayWork> lately = days.stream().filter(day -> within(day.date(), today)).dropWhile(day -> day.byHand() == 0).toList();
        return new Lately(Pace.of(sorted(times), lately.stream().mapToLong(DayWork::activeMs).sum()),
                lately.stream().mapToInt(DayWork::byHand).sum(), lately.size());
    }

    private static List<Pace.Times> sorted(Collection<Pace.Times> times) {
        Map<Long, Pace.Times> all = new TreeMap<>();
        for (Pace.Times one : times) {
            all.merge(one.fromMs(), one, (a, b) -> new Pace.Times(a.fromMs(), a.toMs(), a.count() + b.count()));
        }
        return List.copyOf(all.values());
    }

    Estimate estimate(int of, int remaining, LocalDate today) {
        return Estimate.of(of, remaining, pace, given, days, today);
    }
}
