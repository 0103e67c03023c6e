package biaoju.flow.review;

import biaoju.agreement.Ratings;
import biaoju.base.Cancel;
import biaoju.base.Problem;
import biaoju.formats.RatingsTable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Takes a bare table of ratings into memory, one byte a unit and annotator. */
public final class ReadRatings {
    private static final int MOST_UNITS = 2_000_000;
    private static final long MOST_CELLS = 250_000_000;
    /** Characters of all units' names together. */
    private static final long MOST_CHARACTERS = 100_000_000;

    private final Path file;
    private final Cancel cancel;
    private final Map<String, Integer> units = new HashMap<>();
    private final Map<String, Integer> labels = new HashMap<>();
    private final Map<String, Integer> annotators = new HashMap<>();
    /** Of each annotator, by unit: 1 + label, 0 for none; as long as that annotator's last unit asks for. */
    private final List<byte[]> columns = new ArrayList<>();
    private long characters;

    private ReadRatings(Path file, Cancel cancel) {
        this.file = file;
        this.cancel = cancel;
    }

    /** @throws Problem naming file and line, and what to do */
    public static BareRatings of(Path file, Cancel cancel) {
        ReadRatings reading = new ReadRatings(file, cancel);
        RatingsTable.read(file, reading::take);
        return reading.table();
    }

    private void take(long line, String unit, String annotator, String label) {
        if (line % 1024 == 0) cancel.check();
        int known = units.size() + annotators.size() + labels.size();
        int row = place(units, unit);
        int column = place(annotators, annotator);
        int given = place(labels, label) + 1;
        if (units.size() + annotators.size() + labels.size() > known) checkSize(line, unit);
        if (column == columns.size()) columns.add(new byte[0]);
        byte[] cells = columns.get(column);
        if (row >= cells.length) {
            cells = Arrays.copyOf(cells, Math.max(row + 1, Math.min(MOST_UNITS, 2 * row)));
            columns.set(column, cells);
        }
        if (cells[row] != 0) {
            throw new Problem("flow.ratings.twice", file, Long.toString(line), RatingsTable.shown(unit), RatingsTable.shown(annotator));
        }
        cells[row] = (byte) given;
    }

    private static int place(Map<String, Integer> places, String name) {
        Integer known = places.putIfAbsent(name, places.size());
        return known == null ? places.size() - 1 : known;
    }

    private void checkSize(long line, String unit) {
        characters += unit.length(); // more than it is where an annotator is new: near enough
        boolean fits = units.size() <= MOST_UNITS && characters <= MOST_CHARACTERS
                && (long) units.size() * annotators.size() <= MOST_CELLS && Ratings.fits(annotators.size(), labels.size());
        if (!fits) {
            throw new Problem("flow.ratings.too_large", file, Long.toString(line), units.size(), annotators.size(), labels.size());
        }
    }

    /** Annotators and labels by name, so that the order of the rows does not matter to them. */
    private BareRatings table() {
        byte[] moved = new byte[labels.size() + 1];
        byte next = 1;
        for (int label : new TreeMap<>(labels).values()) moved[label + 1] = next++;
        byte[] cells = new byte[units.size() * annotators.size()];
        int place = 0;
        for (int annotator : new TreeMap<>(annotators).values()) fill(cells, place++, columns.get(annotator), moved);
        String[] names = new String[units.size()];
        units.forEach((name, unit) -> names[unit] = name);
        Ratings ratings = Ratings.of(List.copyOf(new TreeSet<>(labels.keySet())), annotators.size(), cells, new int[] {0, names.length});
        return new BareRatings(List.of(names), List.copyOf(new TreeSet<>(annotators.keySet())), ratings);
    }

    private void fill(byte[] cells, int place, byte[] column, byte[] moved) {
        for (int unit = 0; unit < Math.min(column.length, units.size()); unit++) {
            cells[unit * annotators.size() + place] = moved[column[unit] & 0xFF];
        }
    }
}
