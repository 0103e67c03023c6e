package biaoju.journal;

import biaoju.domain.Stamp;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;
import java.util.UUID;

/** The frames of several logs in the order of their stamps. Each log is in order already, so this merges. */
final class FoldOrder implements Iterator<FoldOrder.Placed> {
    /** A frame and whose it is. */
    record Placed(Log log, Log.Entry entry) {
        Stamp stamp() {
            return log.stamp(entry);
        }
    }

    private static final class Cursor {
        private final Log log;
        private final List<Log.Entry> entries;
        private int next;

        private Cursor(Log log, long after) {
            this.log = log;
            List<Log.Entry> all = log.entries();
            entries = List.copyOf(all.subList(Log.indexAfter(all, after), all.size())); // the own log may grow meanwhile
        }

        private boolean isAtEnd() {
            return next == entries.size();
        }

        private Placed placed() {
            return new Placed(log, entries.get(next));
        }
    }

    private final PriorityQueue<Cursor> cursors = new PriorityQueue<>(Comparator.comparing(cursor -> cursor.placed().stamp()));

    /** @param after frames up to this number are left out, by writer */
    FoldOrder(Collection<Log> logs, Map<UUID, Long> after) {
        for (Log log : logs) {
            Cursor cursor = new Cursor(log, after.getOrDefault(log.writer(), 0L));
            if (!cursor.isAtEnd()) cursors.add(cursor);
        }
    }

    @Override
    public boolean hasNext() {
        return !cursors.isEmpty();
    }

    @Override
    public Placed next() {
        Cursor first = cursors.poll();
        if (first == null) throw new NoSuchElementException();
        Placed placed = first.placed();
        first.next++;
        if (!first.isAtEnd()) cursors.add(first);
        return placed;
    }
}
