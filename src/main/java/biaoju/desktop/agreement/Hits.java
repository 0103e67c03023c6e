package biaoju.desktop.agreement;

import java.util.Arrays;

/** Sentences somebody asked for, with the labels in question: packed, as there may be many. */
public final class Hits {
    public static final Hits NONE = new Hits();

    private int[] units = new int[64];
    private short[] firsts = new short[64];
    private short[] seconds = new short[64];
    private int size;

    Hits() {}

    /** Before it is handed on. {@code second} is {@link Question#ANY} where there is only one label. */
    void add(int unit, int first, int second) {
        if (size == units.length) {
            units = Arrays.copyOf(units, 2 * size);
            firsts = Arrays.copyOf(firsts, 2 * size);
            seconds = Arrays.copyOf(seconds, 2 * size);
        }
        units[size] = unit;
        firsts[size] = (short) first;
        seconds[size] = (short) second;
        size++;
    }

    public int size() {
        return size;
    }

    public int unit(int at) {
        return units[at];
    }

    /** Place of the label. */
    public int first(int at) {
        return firsts[at];
    }

    public int second(int at) {
        return seconds[at];
    }
}
