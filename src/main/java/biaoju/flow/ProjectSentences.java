package biaoju.flow;

import biaoju.base.Cancel;
import biaoju.command.Project;
import biaoju.command.ReportLine;
import biaoju.duplicates.Overlap;
import biaoju.duplicates.Overlaps;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which sentences the project's reports are made of: hashes, no text. Read once, then only what has come since. */
final class ProjectSentences {
    private final Project project;
    private final Overlaps overlaps = new Overlaps();
    private final List<String> names = new ArrayList<>();
    private final Set<String> known = new HashSet<>();

    ProjectSentences(Project project) {
        this.project = project;
    }

    /** Reads the reports that have come since: for the first time that takes a millisecond a report. */
    synchronized void prepare(Cancel cancel) {
        for (ReportLine line : project.ask().reports(project.me().id()).join()) {
            String digest = line.report().digest();
            if (known.contains(digest)) continue;
            cancel.check();
            project.ask().document(digest).join().ifPresent(document -> {
                overlaps.add(SharedSentences.hashes(document.text(), document.cut()));
                names.add(document.report().name());
            });
            known.add(digest);
        }
    }

    synchronized Optional<Overlap> closest(long[] report, int percent) {
        return overlaps.closest(report, percent);
    }

    synchronized String name(Overlap overlap) {
        return names.get(overlap.report());
    }
}
