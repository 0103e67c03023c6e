package biaoju.flow.review;

import biaoju.command.Sheet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Finds the texts that stand in several places of a project. */
final class SameTexts {
    private static final long MIX = 0x9e3779b97f4a7c15L;

    private final Sheet sheet;
    /** By slot: 1 + the first unit with a text, 0 where the slot is free. */
    private final int[] firsts;
    /** Of a first unit: the last one with its text so far; of every unit: 1 + the next one, 0 where there is none. */
    private final int[] lasts;
    private final int[] nexts;

    SameTexts(Sheet sheet) {
        this.sheet = sheet;
        int size = Integer.highestOneBit(Math.max(8, sheet.units())) * 4;
        firsts = new int[size];
        lasts = new int[sheet.units()];
        nexts = new int[sheet.units()];
        for (int unit = 0; unit < sheet.units(); unit++) put(unit);
    }

    private void put(int unit) {
        lasts[unit] = unit;
        int slot = slot(sheet.text(unit));
        while (firsts[slot] != 0 && !same(firsts[slot] - 1, unit)) slot = (slot + 1) & (firsts.length - 1);
        if (firsts[slot] == 0) {
            firsts[slot] = unit + 1;
        } else {
            int first = firsts[slot] - 1;
            nexts[lasts[first]] = unit + 1;
            lasts[first] = unit;
        }
    }

    private int slot(long text) {
        return (int) ((text * MIX) >>> 32) & (firsts.length - 1);
    }

    private boolean same(int one, int other) {
        return sheet.text(one) == sheet.text(other) && sheet.length(one) == sheet.length(other);
    }

    /** The units of each text that stands in two or more places, both in reading order. */
    List<int[]> places() {
        List<int[]> found = new ArrayList<>();
        for (int unit = 0; unit < nexts.length; unit++) {
            if (nexts[unit] != 0) found.add(chain(unit));
        }
        return found;
    }

    /** Empties the chain, so that its later links are not taken for beginnings. */
    private int[] chain(int first) {
        int[] units = new int[8];
        int n = 0;
        int unit = first;
        while (unit >= 0) {
            if (n == units.length) units = Arrays.copyOf(units, 2 * n);
            units[n++] = unit;
            int next = nexts[unit] - 1;
            nexts[unit] = 0;
            unit = next;
        }
        return Arrays.copyOf(units, n);
    }
}
