package biaoju.session;

import biaoju.command.ReportLine;
import biaoju.command.Totals;
import biaoju.domain.Annotation;
import biaoju.domain.Annotator;
import biaoju.domain.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The project's size and every report with the annotator's progress. Immutable.
 *
 * @param labelled the sum over the reports
 * @param shelved  reports that are put away
 */
record Overview(List<ReportLine> reports, Totals totals, int labelled, List<Annotator> annotators, List<Report> shelved) {
    static final Overview NOTHING = new Overview(List.of(), new Totals(0, 0, 0), 0, List.of(), List.of());

    Overview {
        reports = List.copyOf(reports);
        annotators = List.copyOf(annotators);
        shelved = List.copyOf(shelved);
    }

    static Overview of(List<ReportLine> reports, Totals totals, List<Annotator> annotators, List<Report> shelved) {
        return new Overview(reports, totals, reports.stream().mapToInt(ReportLine::labelled).sum(), annotators, shelved);
    }

    /** The nearest other report behind that one ({@code +1}) or before it that has sentences without a label. */
    Optional<ReportLine> unlabelled(String digest, int direction) {
        int at = -1;
        for (int i = 0; i < reports.size(); i++) if (reports.get(i).report().digest().equals(digest)) at = i;
        for (int i = 1; i < reports.size(); i++) {
            ReportLine line = reports.get(Math.floorMod(at + direction * i, reports.size()));
            if (line.labelled() < line.sentences()) return Optional.of(line);
        }
        return Optional.empty();
    }

    /** As it is once an annotation in the report has become another one, known without asking the database. */
    Overview counted(String digest, boolean noise, @Nullable Annotation before, @Nullable Annotation after) {
        int more = noise ? 0 : labels(after) - labels(before);
        int flags = flags(after) - flags(before);
        if (more == 0 && flags == 0) return this;
        for (int i = 0; i < reports.size(); i++) {
            ReportLine line = reports.get(i);
            if (!line.report().digest().equals(digest)) continue;
            List<ReportLine> lines = new ArrayList<>(reports);
            lines.set(i, new ReportLine(line.report(), line.sentences(), line.labelled() + more, line.flagged() + flags));
            return new Overview(lines, totals, labelled + more, annotators, shelved);
        }
        return this;
    }

    private static int labels(@Nullable Annotation annotation) {
        return annotation != null && annotation.label() != null ? 1 : 0;
    }

    private static int flags(@Nullable Annotation annotation) {
        return annotation != null && annotation.flag() ? 1 : 0;
    }
}
