package biaoju.settings;

import java.util.ArrayList;
import java.util.List;

/**
 * How this user settles disputes.
 *
 * @param anonymous whether annotators are letters, so that nobody is decided for
 * @param reasons   given lately, the last one first
 */
public record ReviewHabits(boolean anonymous, List<String> reasons) {
    public static final ReviewHabits DEFAULTS = new ReviewHabits(false, List.of());
    private static final int KEPT = 8;

    public ReviewHabits {
        reasons = List.copyOf(reasons);
    }

    public ReviewHabits withAnonymous(boolean anonymous) {
        return new ReviewHabits(anonymous, reasons);
    }

    /** The reason as the one given last. */
    public ReviewHabits withReason(String reason) {
        List<String> all = new ArrayList<>(reasons);
        all.remove(reason);
        all.add(0, reason);
        return new ReviewHabits(anonymous, all.subList(0, Math.min(KEPT, all.size())));
    }
}
