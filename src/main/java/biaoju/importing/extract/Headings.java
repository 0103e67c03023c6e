package biaoju.importing.extract;

import biaoju.domain.Mark;
import java.util.ArrayList;
import java.util.List;

/** Levels of headings as a file counts them, made into a title and levels from 1 to 4. */
final class Headings {
    private static final int DEEPEST = 4;

    private Headings() {}

    /** One heading above all others that opens the text is its title; the others then begin at 1, and none is below 4. */
    static List<Mark> leveled(List<Mark> marks) {
        List<Mark> headings = marks.stream().filter(mark -> mark.role() == Mark.Role.HEADING).toList();
        if (headings.isEmpty()) return marks;
        int top = headings.stream().mapToInt(Mark::level).min().orElseThrow();
        boolean alone = headings.stream().filter(mark -> mark.level() == top).count() == 1;
        boolean titled = alone && headings.get(0).level() == top && opens(headings.get(0), marks);
        boolean named = marks.stream().anyMatch(mark -> mark.role() == Mark.Role.TITLE);
        int above = titled && !named && headings.size() > 1 ? headings.stream().skip(1).mapToInt(Mark::level).min().orElseThrow() - 1 : top - 1;
        List<Mark> leveled = new ArrayList<>();
        for (Mark mark : marks) {
            if (mark.role() != Mark.Role.HEADING) leveled.add(mark);
            else if (titled && !named && mark.equals(headings.get(0))) leveled.add(new Mark(mark.span(), Mark.Role.TITLE, 0));
            else leveled.add(new Mark(mark.span(), Mark.Role.HEADING, Math.min(mark.level() - above, DEEPEST)));
        }
        return leveled;
    }

    /** Whether nothing but noise stands before it. */
    private static boolean opens(Mark heading, List<Mark> marks) {
        int at = 0;
        for (Mark mark : marks) {
            if (mark.span().start() != at) return false;
            if (mark.equals(heading)) return true;
            if (mark.role() != Mark.Role.NOISE) return false;
            at = mark.span().end() + 1;
        }
        return false;
    }
}
