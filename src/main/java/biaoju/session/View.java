package biaoju.session;

import biaoju.command.ReportLine;
import biaoju.command.Totals;
import biaoju.command.UndoState;
import biaoju.domain.Annotator;
import biaoju.domain.LabelScheme;
import biaoju.domain.Report;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All that a face shows, at one moment. Immutable; the next moment is another view.
 *
 * @param reports every report of the project in its order, with the annotator's progress
 * @param tabs    the reports that stand open, in the order they were opened
 * @param page    the one in front
 * @param labelled how many sentences of the whole project the annotator has labelled, noise not counted
 * @param annotators everybody the project knows, in the order they appeared
 * @param blind     whether the project keeps annotators from seeing what others said while they label
 * @param reviewing whether a supervisor looks: then nothing is hidden
 */
public record View(LabelScheme scheme, Annotator me, List<ReportLine> reports, List<Report> tabs, @Nullable Page page,
        SaveState saved, UndoState undo, Totals totals, int labelled,
        List<Annotator> annotators, boolean blind, boolean reviewing) {
    public View {
        reports = List.copyOf(reports);
        tabs = List.copyOf(tabs);
        annotators = List.copyOf(annotators);
    }

    /** Where {@code U} goes on once the report in front is done; empty while it is not, and where all are. */
    public Optional<ReportLine> next() {
        Optional<ReportLine> line = line();
        if (line.isEmpty() || line.get().labelled() < line.get().sentences()) return Optional.empty();
        int at = reports.indexOf(line.get());
        for (int i = 1; i < reports.size(); i++) {
            ReportLine other = reports.get((at + i) % reports.size());
            if (other.labelled() < other.sentences()) return Optional.of(other);
        }
        return Optional.empty();
    }

    /** The progress line of the report in front. */
    public Optional<ReportLine> line() {
        if (page == null) return Optional.empty();
        String digest = page.document().report().digest();
        return reports.stream().filter(line -> line.report().digest().equals(digest)).findFirst();
    }
}
