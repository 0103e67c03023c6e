package biaoju.desktop.adjudication;

import biaoju.domain.Decision;
import biaoju.domain.Ruling;
import biaoju.domain.SentenceId;
import biaoju.flow.review.Dispute;
import biaoju.flow.review.DisputeFilter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The disputes of a project, the most costly first, and those of them that are looked at. Bears tens of thousands: a
 * decision costs one pass over them. Lives on the event dispatch thread.
 */
public final class DisputeList {
    /** What a list shows at first: what is still to be done. */
    public static final DisputeFilter OPEN =
            new DisputeFilter(Set.of(), Set.of(), null, DisputeFilter.State.OPEN, null);

    private final List<Dispute> all = new ArrayList<>();
    private final Map<SentenceId, Integer> places = new HashMap<>();
    private DisputeFilter filter = OPEN;
    private Predicate<Dispute> words = dispute -> true;
    private List<Dispute> shown = List.of();
    private int settled;

    public void put(List<Dispute> disputes) {
        all.clear();
        all.addAll(disputes);
        places.clear();
        for (int i = 0; i < all.size(); i++) places.put(all.get(i).sentence(), i);
        choose();
    }

    /** @param words what besides must be true */
    public void look(DisputeFilter filter, Predicate<Dispute> words) {
        this.filter = filter;
        this.words = words;
        choose();
    }

    private void choose() {
        List<Dispute> chosen = new ArrayList<>();
        settled = 0;
        for (Dispute one : all) {
            if (one.decision() != null) settled++;
            if (filter.matches(one) && words.test(one)) chosen.add(one);
        }
        shown = List.copyOf(chosen);
    }

    /** Follows what was decided, or taken off; answers whether it concerned any dispute. */
    public boolean follow(Collection<Ruling> rulings) {
        boolean any = false;
        for (Ruling ruling : rulings) {
            Integer place = places.get(ruling.sentence());
            if (place == null) continue;
            all.set(place, all.get(place).with(ruling.after()));
            any = true;
        }
        if (any) choose();
        return any;
    }

    public DisputeFilter filter() {
        return filter;
    }

    /** All, the most costly first. */
    public List<Dispute> all() {
        return List.copyOf(all);
    }

    /** What the most costly one costs; 1 where there is none. */
    public double most() {
        return all.isEmpty() ? 1 : all.get(0).cost();
    }

    /** Those that match, in the same order; another list after each change. */
    public List<Dispute> shown() {
        return shown;
    }

    public Tally tally() {
        return new Tally(settled, all.size());
    }

    public Optional<Dispute> of(@Nullable SentenceId sentence) {
        Integer place = sentence == null ? null : places.get(sentence);
        return place == null ? Optional.empty() : Optional.of(all.get(place));
    }

    /** Where the sentence stands among those shown, −1 where it does not. */
    public int row(@Nullable SentenceId sentence) {
        if (sentence == null || !places.containsKey(sentence)) return -1;
        int at = place(sentence);
        int low = 0;
        int high = shown.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int here = place(shown.get(middle).sentence());
            if (here == at) return middle;
            if (here < at) low = middle + 1;
            else high = middle - 1;
        }
        return -1;
    }

    private int place(SentenceId sentence) {
        return places.getOrDefault(sentence, -1);
    }

    /**
     * The next one shown behind the sentence, or, with {@code by} −1, the one before it; behind the last comes the
     * first. Where the sentence is no dispute, the first.
     *
     * @param undecided passes over those that are decided
     */
    public Optional<Dispute> next(@Nullable SentenceId from, int by, boolean undecided) {
        int start = from == null ? -1 : place(from);
        int count = shown.size();
        if (count == 0) return Optional.empty();
        int at = behind(start);
        if (by < 0) at = (start < 0 ? count : at) - 1;
        else if (at < count && start >= 0 && place(shown.get(at).sentence()) == start) at++;
        for (int i = 0; i < count; i++) {
            Dispute one = shown.get(Math.floorMod(at + i * by, count));
            if (one.sentence().equals(from)) continue;
            if (!undecided || one.decision() == null) return Optional.of(one);
        }
        return Optional.empty();
    }

    /** The first row whose place is {@code start} or behind it. */
    private int behind(int start) {
        int low = 0;
        int high = shown.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (place(shown.get(middle).sentence()) < start) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    /** What was decided for a sentence, if it is a dispute that is decided. */
    public Optional<Decision> decision(SentenceId sentence) {
        return of(sentence).map(Dispute::decision);
    }
}
