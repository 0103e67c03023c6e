package biaoju.desktop.agreement;

import biaoju.agreement.Figure;
import java.util.Comparator;
import java.util.function.Function;

/**
 * A column of a table of figures.
 *
 * @param title shown above
 * @param kind  of its values
 * @param width px at 100 %
 */
record Column<R>(String title, Kind kind, int width, Function<R, Object> value) {
    /** What stands in a column, and how it is written and sorted. */
    enum Kind {
        /** {@link String} */
        TEXT,
        /** {@link Long} */
        COUNT,
        /** {@link Double}, from 0 to 1 */
        SHARE,
        /** {@link Figure}; undefined ones sort below all others */
        FIGURE;

        Comparator<Object> order() {
            return switch (this) {
                case TEXT -> Comparator.comparing(String::valueOf);
                case COUNT -> Comparator.comparingLong(value -> ((Number) value).longValue());
                case SHARE -> Comparator.comparingDouble(value -> ((Number) value).doubleValue());
                case FIGURE -> Comparator.comparingDouble(Kind::sortable);
            };
        }

        private static double sortable(Object figure) {
            return figure instanceof Figure one && one.defined() ? one.value() : Double.NEGATIVE_INFINITY;
        }
    }
}
