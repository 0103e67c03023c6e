package biaoju.flow;

import biaoju.command.Sheet;
import biaoju.domain.Report;
import biaoju.duplicates.Repeats;
import java.lang.ref.SoftReference;
import java.util.List;
import java.util.Optional;

/**
 * What repeats itself in a project, found once for as long as its sentences are the same: that is nearly all of the time a
 * split takes, and somebody who tries shares and labels asks again and again. May be asked by several threads.
 */
final class KnownRepeats {
    /** Which sentences a sheet has; labels do not matter. */
    private record State(List<String> reports, int units, long spans) {
        static State of(Sheet sheet) {
            long spans = 17;
            for (int unit = 0; unit < sheet.units(); unit++) spans = (spans * 31 + sheet.from(unit)) * 31 + sheet.to(unit);
            return new State(sheet.reports().stream().map(Report::digest).toList(), sheet.units(), spans);
        }
    }

    private record Known(State state, Repeats repeats) {}

    private volatile SoftReference<Known> last = new SoftReference<>(null);

    Optional<Repeats> of(Sheet sheet) {
        Known known = last.get();
        return known != null && known.state.equals(State.of(sheet)) ? Optional.of(known.repeats) : Optional.empty();
    }

    void remember(Sheet sheet, Repeats repeats) {
        last = new SoftReference<>(new Known(State.of(sheet), repeats));
    }
}
