package biaoju.desktop.agreement;

import biaoju.agreement.Figure;
import java.util.Comparator;
import java.util.Optional;
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
        /** {@link Figure}, or the reason why there is none; those sort below all others */
        FIGURE,
        /** As {@link #FIGURE}, with a dash for the reason, which is in the tooltip. */
        BRIEF,
        /** {@link Optional} {@link Figure}; empty where nothing is asked for. */
        MAYBE;

        Comparator<Object> order() {
            return switch (this) {
                case TEXT -> Comparator.comparing(String::valueOf);
                case COUNT -> Comparator.comparingLong(value -> ((Number) value).longValue());
                case SHARE -> Comparator.comparingDouble(value -> ((Number) value).doubleValue());
                case FIGURE, BRIEF, MAYBE -> Comparator.comparingDouble(Kind::sortable);
            };
        }

        private static double sortable(Object figure) {
            return of(figure).filter(Figure::defined).map(Figure::value).orElse(Double.NEGATIVE_INFINITY);
        }

        /** The figure in a cell of a column of figures. */
        static Optional<Figure> of(Object value) {
            if (value instanceof Optional<?> maybe) return maybe.map(Figure.class::cast);
            return value instanceof Figure figure ? Optional.of(figure) : Optional.empty();
        }
    }
}
