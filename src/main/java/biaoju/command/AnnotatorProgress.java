package biaoju.command;

import biaoju.domain.Annotator;
import java.util.Map;

/** What one annotator has done so far; {@code labels} counts by label id. */
public record AnnotatorProgress(Annotator annotator, int labelled, int flagged, Map<String, Integer> labels) {
    public AnnotatorProgress {
        labels = Map.copyOf(labels);
    }
}
