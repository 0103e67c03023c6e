package biaoju.domain;

import java.util.List;
import java.util.UUID;

/**
 * The reports one annotator is to label.
 *
 * @param reports digests, in the order they are to be labelled
 */
public record Assignment(UUID annotator, List<String> reports) {
    public Assignment {
        reports = List.copyOf(reports);
    }
}
