package biaoju.query;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * From {@code first} to {@code last}, both within it; null where it has no end.
 *
 * @param <T> what is measured
 */
record Range<T extends Comparable<? super T>>(@Nullable T first, @Nullable T last) {
    private static final Pattern COMPARED = Pattern.compile("(>=|<=|>|<|=)?([^<>=.]+)");
    private static final Pattern BETWEEN = Pattern.compile("([^<>=.]+)\\.\\.([^<>=.]+)");
    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    boolean has(T value) {
        T from = first;
        T to = last;
        return (from == null || value.compareTo(from) >= 0) && (to == null || value.compareTo(to) <= 0);
    }

    /** {@code 2026}, {@code 2026-11}, {@code 2026-11-01}, {@code >=2026-11}, {@code 2026-01..2026-03}; null if it is none of these. */
    static @Nullable Range<LocalDate> ofDates(String text) {
        return of(text, Range::period, day -> day.plusDays(1), day -> day.minusDays(1));
    }

    /** {@code 20}, {@code >20}, {@code 5..20}; null if it is none of these. */
    static @Nullable Range<Integer> ofNumbers(String text) {
        return of(text, Range::number, number -> number + 1, number -> number - 1);
    }

    private static <T extends Comparable<? super T>> @Nullable Range<T> of(String text,
            Function<String, @Nullable Range<T>> read, Function<T, T> after, Function<T, T> before) {
        Matcher between = BETWEEN.matcher(text);
        if (between.matches()) {
            Range<T> from = read.apply(between.group(1));
            Range<T> to = read.apply(between.group(2));
            return from == null || to == null ? null : new Range<>(from.first, to.last);
        }
        Matcher compared = COMPARED.matcher(text);
        if (!compared.matches()) return null;
        Range<T> value = read.apply(compared.group(2));
        T first = value == null ? null : value.first;
        T last = value == null ? null : value.last;
        if (first == null || last == null) return null;
        String sign = compared.group(1);
        if (sign == null || sign.equals("=")) return value;
        return switch (sign) {
            case ">=" -> new Range<>(first, null);
            case "<=" -> new Range<>(null, last);
            case ">" -> new Range<>(after.apply(last), null);
            default -> new Range<>(null, before.apply(first));
        };
    }

    private static @Nullable Range<LocalDate> period(String text) {
        try {
            if (DAY.matcher(text).matches()) return new Range<>(LocalDate.parse(text), LocalDate.parse(text));
            if (MONTH.matcher(text).matches()) {
                YearMonth month = YearMonth.parse(text);
                return new Range<>(month.atDay(1), month.atEndOfMonth());
            }
            if (!YEAR.matcher(text).matches()) return null;
            int year = Integer.parseInt(text);
            return new Range<>(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    private static @Nullable Range<Integer> number(String text) {
        if (!NUMBER.matcher(text).matches()) return null;
        int number = Integer.parseInt(text);
        return new Range<>(number, number);
    }
}
