package biaoju.command;

import biaoju.domain.Annotation;
import biaoju.domain.Decision;
import biaoju.domain.Document;
import java.util.List;

/**
 * A report as it is opened.
 *
 * @param annotations everybody's, in reading order
 * @param decisions   in reading order
 */
public record OpenReport(Document document, List<Annotation> annotations, List<Decision> decisions) {
    public OpenReport {
        annotations = List.copyOf(annotations);
        decisions = List.copyOf(decisions);
    }
}
