package biaoju.desktop;

import biaoju.base.Problem;
import biaoju.flow.LabelFiles;
import biaoju.session.Notice;
import java.nio.file.Path;
import java.util.List;

/** What the desk says of a file of labels that was taken in: how many, and which lines fit nowhere. */
final class LabelNotice {
    /** So many lines are named; whoever has more has the wrong file. */
    private static final int NAMED = 6;

    private LabelNotice() {}

    static Notice of(Path file, LabelFiles.Result result) {
        Problem counts = counts(file, result);
        List<LabelFiles.Unmatched> unmatched = result.unmatched();
        if (unmatched.isEmpty()) return new Notice(Notice.Weight.INFO, counts);
        Problem lines = result.remarks().isEmpty() ? new Problem("desktop.labels.unmatched", counts, unmatched.size())
                : new Problem("desktop.labels.lines", counts, new Problem("desktop.labels.nowhere", unmatched.size()));
        for (LabelFiles.Unmatched one : unmatched.subList(0, Math.min(NAMED, unmatched.size()))) {
            lines = new Problem("desktop.labels.lines", lines, line(one));
        }
        if (unmatched.size() > NAMED) {
            lines = new Problem("desktop.labels.lines", lines, new Problem("desktop.labels.more", unmatched.size() - NAMED));
        }
        return new Notice(Notice.Weight.WARNING, lines);
    }

    /** The same where a list beside it names the lines. */
    static Notice brief(Path file, LabelFiles.Result result) {
        Problem done = new Problem("desktop.labels.done", String.valueOf(file.getFileName()), result.applied(),
                result.unchanged(), result.older());
        return result.unmatched().isEmpty() ? new Notice(Notice.Weight.INFO, done)
                : new Notice(Notice.Weight.WARNING, new Problem("desktop.labels.listed", done, result.unmatched().size()));
    }

    /** How many came in, and what is to be known of them. */
    static Problem counts(Path file, LabelFiles.Result result) {
        Problem counts = new Problem("desktop.labels.done", String.valueOf(file.getFileName()), result.applied(),
                result.unchanged(), result.older());
        for (Problem remark : result.remarks().subList(0, Math.min(NAMED, result.remarks().size()))) {
            counts = new Problem("desktop.labels.lines", counts, remark);
        }
        return counts;
    }

    /** What cannot even be read says itself where it stands. */
    private static Problem line(LabelFiles.Unmatched one) {
        return one.reason().key().startsWith("formats.") ? one.reason()
                : new Problem("desktop.labels.line", one.line(), one.reason());
    }
}
