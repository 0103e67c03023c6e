package biaoju.duplicates;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which reports have sentences in common: an inverted index from a sentence's hash to the reports that hold it. Two
 * sentences are the same where their letters are, numbers and redactions aside. Some 40 bytes a different sentence; no
 * text is kept. For one thread.
 */
public final class Overlaps {
    /** Shorter ones (folded) say too little: everybody writes 一、主要工作. */
    private static final int SHORTEST = 8;
    /** Of fewer sentences nobody can say that one report repeats another. */
    private static final int FEWEST = 3;
    /** A sentence is remembered of so many reports, the first: what stands in more is a formula, and costs as many steps. */
    private static final int REMEMBERED = 256;

    /** By slot: 1 + the number of a different sentence, 0 where it is free; never more than half full. */
    private int[] slots = new int[1 << 10];
    /** By different sentence: its hash, in how many reports it is remembered, the last place among these. */
    private long[] hashes = new long[1 << 9];
    private int[] counts = new int[1 << 9];
    private int[] last = new int[1 << 9];
    private int different;
    /** By place: a report, and the place before of the same sentence, -1 where there is none. */
    private int[] reportAt = new int[1 << 10];
    private int[] before = new int[1 << 10];
    private int places;
    /** By report: how many sentences it was added with. */
    private int[] sizes = new int[64];
    private int reports;
    /** While one report is compared, by report how many sentences it shares, and which share any; zero in between. */
    private int[] shared = new int[0];
    private int[] met = new int[64];

    /** What stands for a report here: a hash for each of its different sentences that are not very short, in order of size. */
    public static long[] hashes(Stream<? extends CharSequence> sentences) {
        return sentences.map(Folding::fold).filter(folded -> folded.length() >= SHORTEST).mapToLong(Overlaps::hash)
                .distinct().sorted().toArray();
    }

    private static long hash(String folded) {
        long hash = 0;
        for (int i = 0; i < folded.length(); i++) hash = Sketch.mix(hash + folded.charAt(i) + 1);
        return hash;
    }

    /** Remembers a report, and answers its number. */
    public int add(long[] report) {
        if (reports == sizes.length) sizes = Arrays.copyOf(sizes, 2 * reports);
        sizes[reports] = report.length;
        for (long hash : report) remember(hash);
        return reports++;
    }

    private void remember(long hash) {
        int sentence = slots[slot(hash)] - 1;
        if (sentence < 0) sentence = begin(hash);
        if (counts[sentence] == REMEMBERED) return;
        if (places == reportAt.length) {
            reportAt = Arrays.copyOf(reportAt, 2 * places);
            before = Arrays.copyOf(before, 2 * places);
        }
        reportAt[places] = reports;
        before[places] = counts[sentence]++ == 0 ? -1 : last[sentence];
        last[sentence] = places++;
    }

    private int begin(long hash) {
        if (different == hashes.length) {
            hashes = Arrays.copyOf(hashes, 2 * different);
            counts = Arrays.copyOf(counts, 2 * different);
            last = Arrays.copyOf(last, 2 * different);
        }
        hashes[different] = hash;
        slots[slot(hash)] = ++different;
        if (2 * different > slots.length) {
            slots = new int[2 * slots.length];
            for (int s = 0; s < different; s++) slots[slot(hashes[s])] = s + 1;
        }
        return different - 1;
    }

    private int slot(long hash) {
        int slot = (int) hash & (slots.length - 1);
        while (slots[slot] != 0 && hashes[slots[slot] - 1] != hash) slot = (slot + 1) & (slots.length - 1);
        return slot;
    }

    /**
     * The report of which, or in which, the greatest part of the sentences stands that is over {@code percent}; of
     * equals the first. Reports of fewer than three sentences are left out.
     */
    public Optional<Overlap> closest(long[] report, int percent) {
        if (shared.length < reports) shared = new int[sizes.length];
        int others = 0;
        for (long hash : report) {
            int sentence = slots[slot(hash)] - 1;
            for (int at = sentence < 0 ? -1 : last[sentence]; at >= 0; at = before[at]) {
                if (others == met.length) met = Arrays.copyOf(met, 2 * others);
                if (shared[reportAt[at]]++ == 0) met[others++] = reportAt[at];
            }
        }
        int best = -1;
        double most = percent / 100.0;
        boolean holds = false;
        for (int i = 0; i < others; i++) {
            int other = met[i];
            double ofThis = share(shared[other], report.length);
            double ofOther = share(shared[other], sizes[other]);
            shared[other] = 0;
            double share = Math.max(ofThis, ofOther);
            if (share < most || share <= percent / 100.0 || (share == most && other > best)) continue;
            best = other;
            most = share;
            holds = ofOther > ofThis;
        }
        return best < 0 ? Optional.empty() : Optional.of(new Overlap(best, (int) (100 * most), holds));
    }

    private static double share(int shared, int size) {
        return size < FEWEST ? 0 : (double) shared / size;
    }
}
