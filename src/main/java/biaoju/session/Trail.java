package biaoju.session;

import biaoju.domain.SentenceId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Where somebody was, to go back there and forward again. A step to a sentence nearby goes on in the same place; a leap makes
 * another one. For one thread.
 */
public final class Trail {
    /** So many sentences away is still the same place. */
    private static final int NEAR = 3;
    private static final int LONGEST = 200;

    private final Deque<Spot> back = new ArrayDeque<>();
    private final Deque<Spot> forward = new ArrayDeque<>();
    /** Reports by their digests, the one visited last first. */
    private final List<String> reports = new ArrayList<>();
    private Optional<Spot> here = Optional.empty();

    private record Spot(SentenceId sentence, int number) {
        private boolean near(Spot other) {
            return sentence.report().equals(other.sentence.report()) && Math.abs(number - other.number) <= NEAR;
        }
    }

    /** Somebody is here now. */
    public void visit(SentenceId sentence, int number) {
        Spot now = new Spot(sentence, number);
        reports.remove(sentence.report());
        reports.add(0, sentence.report());
        if (here.isEmpty()) {
            here = Optional.of(now);
        } else if (!here.get().equals(now)) {
            if (!here.get().near(now)) {
                back.push(here.get());
                if (back.size() > LONGEST) back.removeLast();
                forward.clear();
            }
            here = Optional.of(now);
        }
    }

    public boolean canGoBack() {
        return !back.isEmpty();
    }

    public boolean canGoForward() {
        return !forward.isEmpty();
    }

    /** Where to go; whoever goes there and {@link #visit}s it changes nothing more. */
    public Optional<SentenceId> back() {
        return go(back, forward);
    }

    public Optional<SentenceId> forward() {
        return go(forward, back);
    }

    private Optional<SentenceId> go(Deque<Spot> from, Deque<Spot> to) {
        if (from.isEmpty()) return Optional.empty();
        here.ifPresent(to::push);
        here = Optional.of(from.pop());
        return here.map(Spot::sentence);
    }

    /** The reports that were visited, by their digests, the last one first. */
    public List<String> reports() {
        return List.copyOf(reports);
    }

    /**
     * Another project.
     *
     * @param visited reports that were visited the last time, by their digests, the last one first
     */
    public void begin(List<String> visited) {
        back.clear();
        forward.clear();
        reports.clear();
        reports.addAll(visited);
        here = Optional.empty();
    }
}
