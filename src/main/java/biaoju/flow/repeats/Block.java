package biaoju.flow.repeats;

import biaoju.command.Sheet;
import biaoju.domain.Report;
import biaoju.domain.SentenceId;
import biaoju.domain.Span;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * One report's sentences in reading order: where they are, their digests, and who labelled them how. 25 bytes a sentence, and
 * one for each annotator who labelled in this report.
 */
final class Block {
    private static final byte[] NOBODY = {};

    final Report report;
    final int[] from;
    final int[] to;
    final long[] exact;
    final long[] folded;
    private final boolean[] noise;
    /** By annotator and sentence: 1 + place of the label, 0 for none; empty where the annotator has none here. */
    private byte[][] labels = {};

    private Block(Report report, int[] from, int[] to, long[] exact, long[] folded, boolean[] noise) {
        this.report = report;
        this.from = from;
        this.to = to;
        this.exact = exact;
        this.folded = folded;
        this.noise = noise;
    }

    /** The report at that place of the sheet; its folded digests are zero, unless {@code before} has the same sentences. */
    static Block of(Sheet sheet, int place, @Nullable Block before) {
        int start = sheet.start(place);
        int size = sheet.start(place + 1) - start;
        int[] from = new int[size];
        int[] to = new int[size];
        long[] exact = new long[size];
        boolean[] noise = new boolean[size];
        for (int i = 0; i < size; i++) {
            from[i] = sheet.from(start + i);
            to[i] = sheet.to(start + i);
            exact[i] = sheet.text(start + i);
            noise[i] = sheet.noise(start + i);
        }
        long[] folded = before != null && before.folds() && Arrays.equals(before.from, from) && Arrays.equals(before.to, to)
                ? before.folded : new long[size];
        return new Block(sheet.reports().get(place), from, to, exact, folded, noise);
    }

    int size() {
        return from.length;
    }

    /** Whether its folded digests are known. */
    boolean folds() {
        return folded.length == 0 || folded[0] != 0;
    }

    boolean noise(int at) {
        return noise[at];
    }

    /** −1 where there is no such sentence. */
    int at(Span span) {
        int at = Arrays.binarySearch(from, span.start());
        return at >= 0 && to[at] == span.end() ? at : -1;
    }

    SentenceId id(int at) {
        return new SentenceId(report.digest(), new Span(from[at], to[at]));
    }

    /** 1 + place of the label that the annotator gave, 0 for none. */
    int label(int at, int annotator) {
        return annotator < labels.length && labels[annotator].length > 0 ? labels[annotator][at] & 0xFF : 0;
    }

    void label(int at, int annotator, int label) {
        if (label(at, annotator) == label) return;
        if (annotator >= labels.length) {
            int known = labels.length;
            labels = Arrays.copyOf(labels, annotator + 1);
            Arrays.fill(labels, known, labels.length, NOBODY);
        }
        if (labels[annotator].length == 0) labels[annotator] = new byte[size()];
        labels[annotator][at] = (byte) label;
    }

    boolean same(int at, Block other, int there) {
        return exact[at] == other.exact[there] && to[at] - from[at] == other.to[there] - other.from[there];
    }
}
