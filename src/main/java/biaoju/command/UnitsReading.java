package biaoju.command;

import biaoju.domain.Kind;
import biaoju.domain.Noise;
import biaoju.domain.Span;
import biaoju.store.SheetRows;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Takes the sentences by the database's numbers and puts them in reading order. */
final class UnitsReading implements SheetRows.Sentences {
    private final int[] reportPlaces;
    private final int reports;
    /** By the database's number: the unit, −1 where there is none or it is retired. */
    private final int[] units;
    private final int[] report;
    private final int[] from;
    private final int[] to;
    private final long[] texts;
    private final byte[] kinds;
    private final int[] sections;
    private int size;
    private boolean inOrder = true;

    /**
     * @param numbers of the reports, in the project's order, ascending
     * @param last    the highest number of a sentence
     */
    UnitsReading(int reports, List<Integer> numbers, int last) {
        this.reports = reports;
        reportPlaces = new int[numbers.isEmpty() ? 0 : numbers.get(numbers.size() - 1) + 1];
        Arrays.fill(reportPlaces, -1);
        for (int i = 0; i < numbers.size(); i++) reportPlaces[numbers.get(i)] = i;
        units = new int[last + 1];
        Arrays.fill(units, -1);
        report = new int[last];
        from = new int[last];
        to = new int[last];
        texts = new long[last];
        kinds = new byte[last];
        sections = new int[last];
    }

    @Override
    public void take(long sentence, int reportNumber, Span span, long textDigest, Kind kind, @Nullable Noise noise, int section) {
        if (reportNumber >= reportPlaces.length || reportPlaces[reportNumber] < 0) return; // put away
        int unit = size++;
        units[(int) sentence] = unit;
        report[unit] = reportPlaces[reportNumber];
        from[unit] = span.start();
        to[unit] = span.end();
        texts[unit] = textDigest;
        kinds[unit] = Sheet.Units.packed(kind, noise);
        sections[unit] = section;
        if (unit == 0) return;
        boolean sameReport = report[unit] == report[unit - 1];
        if (sameReport ? from[unit] < from[unit - 1] : report[unit] < report[unit - 1]) inOrder = false;
    }

    /** When all are taken. */
    UnitPlaces places() {
        int[] starts = new int[reports + 1];
        for (int i = 0; i < size; i++) starts[report[i] + 1]++;
        for (int i = 0; i < reports; i++) starts[i + 1] += starts[i];
        if (inOrder) { // nearly always; whatever need not be copied is not, for there may be millions
            return new UnitPlaces(new Sheet.Units(starts, first(from), first(to), texts.length == size ? texts : Arrays.copyOf(texts, size),
                    kinds.length == size ? kinds : Arrays.copyOf(kinds, size), first(sections)), units);
        }
        int[] order = order();
        renumber(order);
        byte[] sorted = new byte[size];
        for (int i = 0; i < size; i++) sorted[i] = kinds[order[i]];
        return new UnitPlaces(new Sheet.Units(starts, pick(from, order), pick(to, order),
                IntStream.of(order).mapToLong(unit -> texts[unit]).toArray(), sorted, pick(sections, order)), units);
    }

    /** The parts of a sentence that was split have numbers behind all others. */
    private int[] order() {
        return IntStream.range(0, size).boxed()
                .sorted(Comparator.<Integer>comparingInt(unit -> report[unit]).thenComparingInt(unit -> from[unit]))
                .mapToInt(Integer::intValue).toArray();
    }

    private void renumber(int[] order) {
        int[] places = new int[size];
        for (int i = 0; i < size; i++) places[order[i]] = i;
        for (int i = 0; i < units.length; i++) if (units[i] >= 0) units[i] = places[units[i]];
    }

    private int[] first(int[] values) {
        return values.length == size ? values : Arrays.copyOf(values, size);
    }

    private static int[] pick(int[] values, int[] order) {
        return IntStream.of(order).map(unit -> values[unit]).toArray();
    }
}
