package biaoju.dataset;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How far the people agree whose labels a dataset is made from.
 *
 * @param shared    sentences that two or more of them labelled
 * @param resamples of the bootstrap behind the intervals, which draws whole reports
 * @param measures  by name, in the order they are to be read
 */
public record AgreementSummary(int annotators, int units, int shared, int resamples, Map<String, Value> measures) {
    public AgreementSummary {
        Objects.requireNonNull(measures);
        measures = Collections.unmodifiableMap(new LinkedHashMap<>(measures)); // keeps the order, as Map.copyOf would not
    }

    /**
     * A coefficient, rounded to four places.
     *
     * @param value null where it is not defined
     * @param low   of the 95 % interval; null, as {@code high}, where there is none
     */
    public record Value(@Nullable Double value, @Nullable Double low, @Nullable Double high) {
        /** Of numbers of which NaN says that there is none. */
        public static Value of(double value, double low, double high) {
            return new Value(rounded(value), rounded(low), rounded(high));
        }

        private static @Nullable Double rounded(double number) {
            return Double.isNaN(number) ? null : Double.valueOf(Math.round(10_000 * number) / 10_000.0);
        }
    }
}
