package biaoju.desktop.reading;

import biaoju.session.Page;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What must be painted anew when one page follows another. */
final class PageDiff {
    private PageDiff() {}

    /** Whether both show the same text, cut in the same way. */
    static boolean sameText(Page before, Page after) {
        return before.document().equals(after.document());
    }

    /** Numbers of the sentences that look different now, in reading order; both pages have the same text. */
    static Set<Integer> changed(Page before, Page after) {
        Set<Integer> changed = new TreeSet<>();
        if (before.current() != after.current()) {
            if (before.current() > 0) changed.add(before.current());
            if (after.current() > 0) changed.add(after.current());
        }
        differing(before.mine(), after.mine(), changed);
        differing(before.votes(), after.votes(), changed);
        differing(before.decisions(), after.decisions(), changed);
        return changed;
    }

    private static <T> void differing(Map<Integer, T> was, Map<Integer, T> is, Set<Integer> changed) {
        if (was == is) return;
        is.forEach((number, said) -> {
            if (!said.equals(was.get(number))) changed.add(number);
        });
        for (Integer number : was.keySet()) if (!is.containsKey(number)) changed.add(number);
    }
}
