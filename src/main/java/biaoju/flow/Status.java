package biaoju.flow;

import biaoju.base.Waiting;
import biaoju.command.AnnotatorProgress;
import biaoju.command.Project;
import biaoju.command.Totals;
import biaoju.domain.Label;
import biaoju.flow.review.Settled;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How big a project is and how far its annotators are.
 *
 * @param name      the project folder's
 * @param sentences all units, noise with them
 * @param noise     those of them that are not report text
 * @param blind     whether annotators are kept from seeing what others said while they label
 * @param madeFor   the one annotator this project was made for, where it came as a package; else empty
 * @param labels    how often each label of the scheme was given, by all annotators together, in the scheme's order
 */
public record Status(String name, int reports, int sentences, int noise, boolean blind, String madeFor,
        List<Progress> annotators, Map<String, Integer> labels, Settled settled) {
    /** What one annotator has done. Whoever only brought labels in is known by name, but has none of these. */
    public record Progress(String name, int labelled, int flagged) {}

    static Status of(Project project) {
        Totals totals = Waiting.on(project.ask().totals());
        List<AnnotatorProgress> everybody = Waiting.on(project.ask().progress());
        Map<String, Integer> labels = new LinkedHashMap<>();
        for (Label label : project.scheme().labels()) labels.put(label.id(), 0);
        for (AnnotatorProgress one : everybody) one.labels().forEach((label, n) -> labels.merge(label, n, Integer::sum));
        return new Status(project.folder().name(), totals.reports(), totals.sentences(), totals.noise(), project.blind(),
                project.madeFor().map(made -> made.annotator().name()).orElse(""),
                everybody.stream().map(Status::progress).filter(one -> one.labelled() > 0 || one.flagged() > 0).toList(),
                labels, Settled.of(project));
    }

    /** Every label counts, as every unit does in {@code sentences}. */
    private static Progress progress(AnnotatorProgress one) {
        int labelled = one.labels().values().stream().mapToInt(Integer::intValue).sum();
        return new Progress(one.annotator().name(), labelled, one.flagged());
    }
}
