package biaoju.desktop.search;

import biaoju.base.Problem;
import biaoju.flow.search.Hits;
import biaoju.flow.search.Order;
import biaoju.flow.search.Ranking;
import biaoju.flow.search.Searching.Whose;
import org.jspecify.annotations.Nullable;

/**
 * What was asked for and found, at one moment.
 *
 * @param round   another one for another list
 * @param query   as it was typed
 * @param hits    which grow while it is searched; null while nothing is asked for
 * @param size    how many of them there are to show
 * @param order   null: as they were found
 * @param running whether it is searched or sorted still
 * @param done    of {@code total} parts
 * @param problem why nothing can be found
 */
public record Found(int round, String query, Whose whose, Order sorted, @Nullable Hits hits, int size,
        @Nullable Ranking order, boolean running, long done, long total, @Nullable Problem problem) {
    public static final Found NOTHING = new Found(0, "", Whose.MINE, Order.PLACE, null, 0, null, false, 0, 0, null);

    /** Place of the hit in that row. */
    int hit(int row) {
        return order == null ? row : order.hit(row);
    }

    /** Another query, which is searched soon; what was found before stays until then. */
    public Found asking(String next) {
        return new Found(round, next, whose, sorted, hits, size, order, true, 0, 0, null);
    }

    public Found of(Whose next) {
        return new Found(round, query, next, sorted, hits, size, order, running, done, total, problem);
    }

    public Found by(Order next) {
        return new Found(round, query, whose, next, hits, size, order, running, done, total, problem);
    }

    /** The first that a new search has found; null: it found nothing. */
    public Found first(int next, @Nullable Hits some) {
        return new Found(next, query, whose, sorted, some, some == null ? 0 : some.size(), null, running, done, total, null);
    }

    public Found grown(int now) {
        return new Found(round, query, whose, sorted, hits, now, order, running, done, total, problem);
    }

    public Found at(long now, long of) {
        return new Found(round, query, whose, sorted, hits, size, order, running, now, of, problem);
    }

    public Found arranged(@Nullable Ranking next) {
        return new Found(round, query, whose, sorted, hits, size, next, running, done, total, problem);
    }

    public Found ended(@Nullable Problem why) {
        return new Found(round, query, whose, sorted, hits, size, order, false, done, total, why);
    }

    public Found going() {
        return new Found(round, query, whose, sorted, hits, size, order, true, 0, 0, null);
    }

    /** Nothing is asked for. */
    public Found cleared(int next) {
        return new Found(next, query, whose, sorted, null, 0, null, false, 0, 0, null);
    }
}
