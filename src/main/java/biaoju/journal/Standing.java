package biaoju.journal;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How a log from elsewhere stands to the journal. */
public enum Standing {
    /** Its writer has no log here. */
    NEW,
    /** It goes on where the log here ends, or has frames that were lost here. */
    LONGER,
    /** Everything in it is here already. */
    KNOWN,
    /** It has another frame under a number the log here has too. */
    FORK,
    /** It is the log this journal itself appends to. */
    OWN;

    static Standing of(Log foreign, @Nullable Log ours, UUID own) {
        if (foreign.writer().equals(own)) return OWN;
        if (ours == null || ours.entries().isEmpty()) return NEW;
        Head known = ours.head();
        if (foreign.head().seq() >= known.seq()) {
            if (!foreign.hashAt(known.seq()).equals(Optional.of(known.hash()))) return FORK;
            return foreign.head().seq() > known.seq() || ours.hasGaps() ? LONGER : KNOWN;
        }
        int frames = Log.indexAfter(ours.entries(), foreign.head().seq());
        if (frames == 0) return KNOWN; // all of those were lost here, and the chain behind them begins later
        long common = ours.entries().get(frames - 1).seq();
        return foreign.hashAt(common).equals(ours.hashAt(common)) ? KNOWN : FORK;
    }
}
