package biaoju.duplicates;

import biaoju.base.Cancel;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Finds what repeats itself in a corpus: sentences that say the same but for numbers and a few words, and reports that are
 * made of such sentences. Reports come one after the other, each with its sentences; some 90 bytes a sentence that is not
 * literally there already, 4 a sentence that is. For one thread.
 *
 * <p>The same reports in the same order give the same answer.
 */
public final class Repetition {
    /** Shorter ones (folded) are the same only where they are equal: a heading of five characters resembles too much. */
    private static final int SHORTEST = 8;
    /** Of 64: a resemblance of their character pairs of about 0.7. */
    private static final int ALIKE = 46;
    /** Of 64: reports that share two fifths of their different sentences resemble each other by 0.25. */
    private static final int REPORTS_ALIKE = 16;

    /** Of FNV-1a, 64 bits. */
    private static final long PRIME = 0x100000001b3L;

    private final Sketches sketches = new Sketches();
    private final FirstSeen seen = new FirstSeen();
    /** By different sentence: its sketch, −1 where it is too short for one. */
    private int[] sketchOf = new int[1024];
    /** By sentence: which different one it is. */
    private int[] differents = new int[1024];
    private int[] starts = new int[64];
    /** By report: a hash of its characters whatever it is cut into, and how many they are. */
    private long[] wholes = new long[64];
    private int[] lengths = new int[64];
    private int sentences;
    private int reports;

    /** Begins the next report. */
    public void report() {
        if (reports == starts.length) {
            starts = Arrays.copyOf(starts, 2 * reports);
            wholes = Arrays.copyOf(wholes, 2 * reports);
            lengths = Arrays.copyOf(lengths, 2 * reports);
        }
        starts[reports++] = sentences;
    }

    /** The next sentence of the report begun last; sentences are numbered from 0 through all reports. */
    public void sentence(CharSequence text) {
        String folded = Folding.fold(text);
        addToWhole(folded);
        if (folded.isEmpty()) folded = text.toString(); // nothing but marks: these are the same where they are equal
        int before = seen.size();
        int different = seen.number(folded);
        if (different == before) {
            if (different == sketchOf.length) sketchOf = Arrays.copyOf(sketchOf, 2 * different);
            sketchOf[different] = folded.length() < SHORTEST ? -1 : sketch(folded);
        }
        if (sentences == differents.length) differents = Arrays.copyOf(differents, 2 * sentences);
        differents[sentences++] = different;
    }

    /** Numbers are left out: two that are cut apart here may be one there. */
    private void addToWhole(String folded) {
        int report = reports - 1;
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            if (c == Folding.NUMBER || c == Folding.REDACTED) continue;
            wholes[report] = (wholes[report] ^ c) * PRIME;
            lengths[report]++;
        }
    }

    private int sketch(String folded) {
        for (int i = 1; i < folded.length(); i++) {
            sketches.add((long) folded.charAt(i - 1) << 16 | folded.charAt(i));
        }
        return sketches.end();
    }

    /** Which sentences and which reports repeat each other. */
    public Repeats find(Cancel cancel) {
        DisjointSets alike = new DisjointSets(sketches.size());
        sketches.join(alike, 4, ALIKE, cancel);
        int[] differentOf = new int[sketches.size()];
        for (int d = 0; d < seen.size(); d++) {
            if (sketchOf[d] >= 0) differentOf[sketchOf[d]] = d;
        }
        int[] clusters = new int[sentences];
        for (int s = 0; s < sentences; s++) {
            int sketch = sketchOf[differents[s]];
            clusters[s] = sketch < 0 ? differents[s] : differentOf[alike.leader(sketch)];
        }
        return new Repeats(clusters, groups(clusters, cancel));
    }

    private int[] groups(int[] clusters, Cancel cancel) {
        Sketches made = new Sketches();
        for (int r = 0; r < reports; r++) {
            int end = r + 1 < reports ? starts[r + 1] : sentences;
            for (int s = starts[r]; s < end; s++) made.add(clusters[s]);
            if (end == starts[r]) made.add(-1L - r); // an empty report resembles none
            made.end();
        }
        DisjointSets sets = new DisjointSets(reports);
        made.join(sets, 2, REPORTS_ALIKE, cancel);
        joinSameWholes(sets);
        int[] groups = new int[reports];
        for (int r = 0; r < reports; r++) groups[r] = sets.leader(r);
        return groups;
    }

    /** One text that came in twice, its lines joined once and kept once, or cut another way, has no sentence in common with itself. */
    private void joinSameWholes(DisjointSets sets) {
        Map<Long, Integer> firsts = new HashMap<>();
        for (int r = 0; r < reports; r++) {
            if (lengths[r] < SHORTEST) continue;
            Integer first = firsts.putIfAbsent(wholes[r], r);
            if (first != null && lengths[first] == lengths[r]) sets.join(first, r);
        }
    }
}
