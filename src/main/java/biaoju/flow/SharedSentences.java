package biaoju.flow;

import biaoju.base.Problem;
import biaoju.domain.Kind;
import biaoju.domain.Segmentation;
import biaoju.duplicates.Overlap;
import biaoju.duplicates.Overlaps;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Warns of reports that have most of their sentences in common with another, in the project or in the same choice: a
 * second version, or a copy with a few words changed. For one thread.
 */
final class SharedSentences {
    /** More than this share of the body's sentences, in percent. */
    private static final int MUCH = 60;

    private final ProjectSentences project;
    private final Overlaps overlaps = new Overlaps();
    private final List<String> names = new ArrayList<>();

    SharedSentences(ProjectSentences project) {
        this.project = project;
    }

    /** What stands for a report here. */
    static long[] hashes(String text, Segmentation cut) {
        return Overlaps.hashes(cut.sentences().stream().filter(sentence -> sentence.kind() == Kind.BODY)
                .map(sentence -> sentence.span().in(text)));
    }

    /** The warning for a report that joins the choice, if it needs one. */
    Optional<Problem> join(String name, long[] report) {
        Optional<Overlap> known = project.closest(report, MUCH);
        Optional<Overlap> fellow = overlaps.closest(report, MUCH);
        overlaps.add(report);
        names.add(name);
        boolean here = fellow.isPresent() && (known.isEmpty() || fellow.get().percent() > known.get().percent());
        return here ? fellow.map(one -> warning(one, names.get(one.report()))) : known.map(one -> warning(one, project.name(one)));
    }

    private static Problem warning(Overlap overlap, String other) {
        return new Problem(overlap.holds() ? "flow.warning.holds" : "flow.warning.overlap", overlap.percent(), other);
    }
}
