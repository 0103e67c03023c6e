package biaoju.store;

import biaoju.domain.Annotation;
import java.time.Instant;
import java.time.ZoneOffset;

/**
 * The form of a row of the table {@code cells}: the labels that one annotator gave to 64 sentences with successive
 * numbers, five bytes each: number of the label (0: none), its origin and whether a second label or a flag is beside it, the
 * week it was given in.
 */
final class Cells {
    static final int SENTENCES = 64;
    static final int WIDTH = 5;
    /** Whoever has a higher number is not packed: nobody has so many annotators, but a strange log may say so. */
    static final int LAST_ANNOTATOR = (1 << 20) - 1;
    static final int LAST_LABEL = 0xFFFF;
    private static final int ANNOTATOR_BITS = 20;
    private static final int MONDAY = 4;
    private static final int LAST_WEEK = 0xFFFF;
    /** In the byte of the origin. */
    private static final int SECOND = 0x80;
    private static final int FLAG = 0x40;
    private static final int ORIGIN = FLAG - 1;

    private Cells() {}

    /** Key of the row that holds this annotator's label of this sentence. */
    static long id(long sentence, int annotator) {
        return ((sentence / SENTENCES) << ANNOTATOR_BITS) | annotator;
    }

    static long firstSentence(long id) {
        return (id >> ANNOTATOR_BITS) * SENTENCES;
    }

    static int annotator(long id) {
        return (int) (id & LAST_ANNOTATOR);
    }

    static byte[] empty() {
        return new byte[SENTENCES * WIDTH];
    }

    /** @param label its number, or 0 for none */
    static void put(byte[] packed, long sentence, int label, Annotation said) {
        int week = label == 0 ? 0 : week(said.at());
        int at = (int) (sentence % SENTENCES) * WIDTH;
        packed[at] = (byte) label;
        packed[at + 1] = (byte) (label >> 8);
        int second = said.second() == null ? 0 : SECOND;
        int flag = said.flag() ? FLAG : 0;
        packed[at + 2] = (byte) ((label == 0 ? 0 : AnnotationRows.ORIGINS.indexOf(said.origin())) | second | flag);
        packed[at + 3] = (byte) week;
        packed[at + 4] = (byte) (week >> 8);
    }

    static void clear(byte[] packed, long sentence) {
        int at = (int) (sentence % SENTENCES) * WIDTH;
        for (int i = 0; i < WIDTH; i++) packed[at + i] = 0;
    }

    static int label(byte[] packed, int place) {
        int at = place * WIDTH;
        return (packed[at] & 0xFF) | ((packed[at + 1] & 0xFF) << 8);
    }

    static int origin(byte[] packed, int place) {
        return packed[place * WIDTH + 2] & ORIGIN;
    }

    /** Whether the annotation has a second label. */
    static boolean second(byte[] packed, int place) {
        return (packed[place * WIDTH + 2] & SECOND) != 0;
    }

    static boolean flag(byte[] packed, int place) {
        return (packed[place * WIDTH + 2] & FLAG) != 0;
    }

    static int week(byte[] packed, int place) {
        int at = place * WIDTH + 3;
        return (packed[at] & 0xFF) | ((packed[at + 1] & 0xFF) << 8);
    }

    /** Weeks since the first Monday of 1970, in UTC: an ISO week is one of these. */
    private static int week(Instant at) {
        long day = Cut.of(at).withOffsetSameInstant(ZoneOffset.UTC).toLocalDate().toEpochDay();
        return (int) Math.max(0, Math.min(LAST_WEEK, Math.floorDiv(day - MONDAY, 7)));
    }
}
