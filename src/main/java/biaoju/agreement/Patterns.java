package biaoju.agreement;

import java.util.Arrays;

/** The distinct rows of ratings in a range of units: a million units of ten annotators have far fewer. */
final class Patterns {
    private final byte[] cells;
    private final int width;
    /** Of each unit of the range its pattern; −1 for a unit without a rating. */
    private final int[] ofUnit;
    /** Of each pattern the place of its first row among the cells, and how many units have it. */
    private int[] rows = new int[16];
    private int[] units = new int[16];
    private int count;
    /** Open addressing: 1 + the pattern's number, 0 free; a power of two, at least twice the patterns. */
    private int[] table = new int[64];

    Patterns(Ratings ratings, int from, int to) {
        cells = ratings.cells();
        width = ratings.annotators();
        ofUnit = new int[to - from];
        for (int unit = from; unit < to; unit++) ofUnit[unit - from] = add(unit * width);
    }

    private int add(int row) {
        int hash = 1;
        boolean rated = false;
        for (int i = row; i < row + width; i++) {
            hash = hash * 31 + cells[i];
            rated |= cells[i] != 0;
        }
        if (!rated) return -1;
        int place = place(row, hash);
        if (table[place] == 0) {
            if (count == rows.length) {
                rows = Arrays.copyOf(rows, count * 2);
                units = Arrays.copyOf(units, count * 2);
            }
            rows[count] = row;
            table[place] = ++count;
            if (count * 2 > table.length) grow();
            units[count - 1]++;
            return count - 1;
        }
        units[table[place] - 1]++;
        return table[place] - 1;
    }

    private int place(int row, int hash) {
        int place = ((hash * 0x9E3779B9) >>> 7) & (table.length - 1);
        while (table[place] != 0) {
            int other = rows[table[place] - 1];
            if (Arrays.equals(cells, row, row + width, cells, other, other + width)) return place;
            place = (place + 1) & (table.length - 1);
        }
        return place;
    }

    private void grow() {
        table = new int[table.length * 4];
        for (int pattern = 0; pattern < count; pattern++) {
            int hash = 1;
            for (int i = rows[pattern]; i < rows[pattern] + width; i++) hash = hash * 31 + cells[i];
            table[place(rows[pattern], hash)] = pattern + 1;
        }
    }

    int count() {
        return count;
    }

    /** Where among the cells a row of the pattern begins. */
    int row(int pattern) {
        return rows[pattern];
    }

    /** How many units have the pattern. */
    int units(int pattern) {
        return units[pattern];
    }

    /** Pattern of the range's unit with that number, from 0; −1 for one without a rating. */
    int ofUnit(int unit) {
        return ofUnit[unit];
    }

    /** Patterns of the units that have a rating, in their order. */
    int[] ofRatedUnits() {
        return Arrays.stream(ofUnit).filter(pattern -> pattern >= 0).toArray();
    }
}
