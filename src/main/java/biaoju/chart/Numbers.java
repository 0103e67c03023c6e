package biaoju.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/** Figures as they are written, the same in every locale. */
final class Numbers {
    private Numbers() {}

    /** A coordinate: at most two decimals, none that say nothing. */
    static String place(double value) {
        BigDecimal short2 = BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP).stripTrailingZeros();
        return short2.signum() == 0 ? "0" : short2.toPlainString();
    }

    /** A coefficient: two decimals. */
    static String figure(double value) {
        return BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP).toPlainString();
    }

    /** {@code 0.87 [0.81, 0.92]}; the figure alone where there is no interval. */
    static String interval(double value, double low, double high) {
        if (Double.isNaN(low) || Double.isNaN(high)) return figure(value);
        return figure(value) + " [" + figure(low) + ", " + figure(high) + "]";
    }

    static String count(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    /** In at most four characters, for a place too narrow for the whole: {@code 1.2k}; {@code 1k} if not exact. */
    static String brief(long count, boolean exact) {
        if (count < 1_000) return Long.toString(count);
        String[] units = {"k", "M", "G", "T", "P", "E"};
        double rest = count;
        int unit = -1;
        while (rest >= 999.5 && unit < units.length - 1) {
            rest /= 1_000;
            unit++;
        }
        return (exact && rest < 9.95 ? BigDecimal.valueOf(rest).setScale(1, RoundingMode.HALF_UP).toPlainString()
                : Long.toString(Math.round(rest))) + units[unit];
    }

    /** {@code 34%}; what is there but rounds to nothing is {@code <1%}, what lacks a little of all {@code >99%}. */
    static String share(long part, long whole) {
        if (whole <= 0) return "–";
        long percent = Math.round(100.0 * part / whole);
        if (percent == 0 && part > 0) return "<1%";
        if (percent == 100 && part < whole) return ">99%";
        return percent + "%";
    }
}
