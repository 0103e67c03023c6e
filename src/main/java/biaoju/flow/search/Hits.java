package biaoju.flow.search;

import biaoju.command.Sheet;
import biaoju.domain.Report;
import biaoju.domain.SentenceId;
import biaoju.domain.Span;
import java.util.Arrays;

/**
 * Sentences that were found, in reading order, each with the place of what was looked for; twelve bytes a hit. Grows while
 * a search goes on: for one thread, or read only.
 */
public final class Hits {
    private final Sheet sheet;
    private final int[] voices;
    private int[] units = new int[256];
    private int[] from = new int[256];
    private int[] to = new int[256];
    private int size;

    /** @param voices of the sheet's annotators, those whose labels are shown */
    public Hits(Sheet sheet, int[] voices) {
        this.sheet = sheet;
        this.voices = voices.clone();
    }

    void add(int unit, int keywordFrom, int keywordTo) {
        grow(size + 1);
        units[size] = unit;
        from[size] = keywordFrom;
        to[size++] = keywordTo;
    }

    /** Takes those that were found next. */
    public void add(Hits next) {
        grow(size + next.size);
        System.arraycopy(next.units, 0, units, size, next.size);
        System.arraycopy(next.from, 0, from, size, next.size);
        System.arraycopy(next.to, 0, to, size, next.size);
        size += next.size;
    }

    private void grow(int wanted) {
        if (wanted <= units.length) return;
        int length = Math.max(wanted, units.length * 2);
        units = Arrays.copyOf(units, length);
        from = Arrays.copyOf(from, length);
        to = Arrays.copyOf(to, length);
    }

    public int size() {
        return size;
    }

    /** The labels of the moment in which the search began. */
    public Sheet sheet() {
        return sheet;
    }

    public int[] voices() {
        return voices.clone();
    }

    public int unit(int hit) {
        return units[hit];
    }

    public SentenceId sentence(int hit) {
        return sheet.sentence(units[hit]);
    }

    public Report report(int hit) {
        return sheet.reports().get(sheet.report(units[hit]));
    }

    /** Of the sentence, from 1, in its report. */
    public int number(int hit) {
        return sheet.number(units[hit]);
    }

    /** Where what was looked for stands in the report's text; empty at the sentence's beginning where no words were looked for. */
    public Span keyword(int hit) {
        return new Span(from[hit], to[hit]);
    }

    /** Of the sentence; −1 where it was not found. */
    public int indexOf(SentenceId sentence) {
        int unit = sheet.unit(sentence);
        return unit < 0 ? -1 : Math.max(-1, Arrays.binarySearch(units, 0, size, unit));
    }
}
