package biaoju.agreement;

import org.jspecify.annotations.Nullable;

/**
 * A coefficient, or why there is none.
 *
 * @param value NaN exactly where {@code why} is given
 * @param low lower end of the 95 % interval; NaN where none was asked for or could be had
 * @param high its upper end
 */
public record Figure(double value, double low, double high, @Nullable Undefined why) {
    public Figure {
        if (Double.isNaN(value) != (why != null)) throw new IllegalArgumentException(value + " because " + why);
        if (Double.isNaN(low) != Double.isNaN(high) || low > high || (why != null && !Double.isNaN(low)))
            throw new IllegalArgumentException("not an interval: [" + low + ", " + high + "]");
    }

    public static Figure of(double value) {
        return new Figure(value, Double.NaN, Double.NaN, null);
    }

    public static Figure undefined(Undefined why) {
        return new Figure(Double.NaN, Double.NaN, Double.NaN, why);
    }

    /** Chance-corrected: how much of the room that chance leaves was reached. */
    static Figure beyondChance(double observed, double chance) {
        return of((observed - chance) / (1 - chance));
    }

    public Figure within(double from, double to) {
        return new Figure(value, from, to, why);
    }

    public boolean defined() {
        return why == null;
    }

    public boolean hasInterval() {
        return !Double.isNaN(low);
    }
}
