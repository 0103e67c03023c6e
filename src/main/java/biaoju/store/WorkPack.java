package biaoju.store;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;

/**
 * The form of a row of the table {@code work}: how long all labels given by hand took, eight bytes; then of each label and class how
 * many, seven bytes each and in order, so that the same work is the same row. Class 0: not by hand; else the {@link Tempo} plus one.
 */
final class WorkPack {
    private static final int QUARTER_BITS = 22;
    static final int LAST_QUARTER = (1 << QUARTER_BITS) - 1;
    private static final int SECONDS = 900;
    private static final int ENTRY = 7;
    private static final int NOT_BY_HAND = 0;

    private final Map<Integer, Integer> counts = new TreeMap<>();
    private long activeMs;

    /** Key of an annotator's row of that quarter of an hour; of the sum for quarter 0. */
    static long id(int annotator, int quarter) {
        return ((long) annotator << QUARTER_BITS) | quarter;
    }

    /** When the row's quarter of an hour begins. */
    static Instant from(long id) {
        return Instant.ofEpochSecond((id & LAST_QUARTER) * SECONDS);
    }

    /** Quarters of an hour since 1970, in UTC; a strange log's times beyond 2089 are all the last one. */
    static int quarter(Instant at) {
        return (int) Math.max(1, Math.min(LAST_QUARTER, Math.floorDiv(at.getEpochSecond(), SECONDS)));
    }

    static WorkPack of(byte[] packed) {
        WorkPack pack = new WorkPack();
        ByteBuffer in = ByteBuffer.wrap(packed);
        pack.activeMs = in.getLong();
        while (in.remaining() >= ENTRY) {
            int label = Short.toUnsignedInt(in.getShort());
            pack.counts.put(label << Byte.SIZE | Byte.toUnsignedInt(in.get()), in.getInt());
        }
        return pack;
    }

    byte[] packed() {
        ByteBuffer out = ByteBuffer.allocate(Long.BYTES + counts.size() * ENTRY);
        out.putLong(activeMs);
        counts.forEach((key, count) -> out.putShort((short) (key >> Byte.SIZE)).put((byte) (int) key).putInt(count));
        return out.array();
    }

    boolean isEmpty() {
        return counts.isEmpty();
    }

    /** @param by +1: it is given; −1: it is taken back */
    void add(int label, boolean byHand, long elapsedMs, int by) {
        int kind = byHand ? Tempo.of(elapsedMs) + 1 : NOT_BY_HAND;
        if (byHand) activeMs += by * Tempo.counted(elapsedMs);
        counts.merge(label << Byte.SIZE | kind, by, (a, b) -> a + b == 0 ? null : a + b);
    }

    long activeMs() {
        return activeMs;
    }

    /** @param names of the labels by their numbers */
    List<WorkCount> counts(IntFunction<String> names) {
        List<WorkCount> all = new ArrayList<>();
        counts.forEach((key, count) -> {
            int kind = key & 0xFF;
            all.add(new WorkCount(names.apply(key >> Byte.SIZE), kind != NOT_BY_HAND, Math.max(0, kind - 1), count));
        });
        return all;
    }
}
