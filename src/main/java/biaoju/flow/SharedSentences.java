package biaoju.flow;

import biaoju.base.Cancel;
import biaoju.base.Problem;
import biaoju.command.Project;
import biaoju.command.ReportLine;
import biaoju.domain.Kind;
import biaoju.domain.Segmentation;
import biaoju.duplicates.Overlap;
import biaoju.duplicates.Overlaps;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Warns of reports that have most of their sentences in common with another, in the project or in the same choice: a
 * second version, or a copy with a few words changed. Holds hashes, no text. For one thread.
 */
final class SharedSentences {
    /** More than this share of the body's sentences, in percent. */
    private static final int MUCH = 60;

    private final Project project;
    private @Nullable Overlaps inProject;
    private final List<String> projectNames = new ArrayList<>();
    private Overlaps inChoice = new Overlaps();
    private final List<String> choiceNames = new ArrayList<>();

    SharedSentences(Project project) {
        this.project = project;
    }

    /** What stands for a report here. */
    static long[] hashes(String text, Segmentation cut) {
        return Overlaps.hashes(cut.sentences().stream().filter(sentence -> sentence.kind() == Kind.BODY)
                .map(sentence -> sentence.span().in(text)));
    }

    /** Reads the project's reports, if nobody did: what may take long and be stopped. */
    void prepare(Cancel cancel) {
        if (inProject == null) inProject = read(cancel);
    }

    /** The warning for a report that joins the choice, if it needs one. */
    Optional<Problem> join(String name, long[] report) {
        Overlaps others = inProject;
        if (others == null) {
            others = read(new Cancel());
            inProject = others;
        }
        Optional<Overlap> known = others.closest(report, MUCH);
        Optional<Overlap> fellow = inChoice.closest(report, MUCH);
        inChoice.add(report);
        choiceNames.add(name);
        boolean here = fellow.isPresent() && (known.isEmpty() || fellow.get().percent() > known.get().percent());
        return here ? fellow.map(one -> warning(one, choiceNames)) : known.map(one -> warning(one, projectNames));
    }

    private static Problem warning(Overlap overlap, List<String> names) {
        return new Problem(overlap.holds() ? "flow.warning.holds" : "flow.warning.overlap", overlap.percent(),
                names.get(overlap.report()));
    }

    /** The choice begins anew; what is known of the project stays. */
    void forgetChoice() {
        inChoice = new Overlaps();
        choiceNames.clear();
    }

    /** The project has other reports now. */
    void forgetProject() {
        inProject = null;
        forgetChoice();
    }

    private Overlaps read(Cancel cancel) {
        Overlaps read = new Overlaps();
        projectNames.clear();
        for (ReportLine line : project.ask().reports(project.me().id()).join()) {
            cancel.check();
            project.ask().document(line.report().digest()).join().ifPresent(document -> {
                read.add(hashes(document.text(), document.cut()));
                projectNames.add(document.report().name());
            });
        }
        return read;
    }
}
