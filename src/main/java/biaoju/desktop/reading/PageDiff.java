package biaoju.desktop.reading;

import biaoju.domain.Annotation;
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
        Map<Integer, Annotation> was = before.mine();
        Map<Integer, Annotation> is = after.mine();
        is.forEach((number, annotation) -> {
            if (!annotation.equals(was.get(number))) changed.add(number);
        });
        for (Integer number : was.keySet()) if (!is.containsKey(number)) changed.add(number);
        return changed;
    }
}
