package biaoju.domain;

import java.util.List;
import java.util.Optional;

/** The labels of a project, in the order they are shown. */
public record LabelScheme(String name, int version, List<Label> labels) {
    public LabelScheme {
        labels = List.copyOf(labels);
    }

    public Optional<Label> label(String id) {
        return labels.stream().filter(label -> label.id().equals(id)).findFirst();
    }

    public Optional<Label> forKey(char key) {
        return labels.stream().filter(label -> label.key() == key).findFirst();
    }
}
