package biaoju.domain;

import java.util.UUID;

/** A change's name and place: the writer's log and the number in it, ordered everywhere by (clock, writer). */
public record Stamp(long clock, UUID writer, long seq) implements Comparable<Stamp> {
    @Override
    public int compareTo(Stamp other) {
        int byClock = Long.compare(clock, other.clock);
        if (byClock != 0) return byClock;
        int byWriter = writer.toString().compareTo(other.writer.toString());
        return byWriter != 0 ? byWriter : Long.compare(seq, other.seq);
    }
}
