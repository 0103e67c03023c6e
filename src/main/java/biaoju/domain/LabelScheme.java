package biaoju.domain;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The labels of a project, in the order they are shown, retired ones among them.
 *
 * @param second whether a sentence may have a second label
 * @param merged ids that labels once had, and the label each went into
 */
public record LabelScheme(String name, int version, List<Label> labels, boolean second, Map<String, String> merged) {
    public LabelScheme {
        labels = List.copyOf(labels);
        merged = Map.copyOf(merged);
    }

    /** Without second labels; nothing was ever merged. */
    public LabelScheme(String name, int version, List<Label> labels) {
        this(name, version, labels, false, Map.of());
    }

    public LabelScheme withVersion(int version) {
        return new LabelScheme(name, version, labels, second, merged);
    }

    public Optional<Label> label(String id) {
        return labels.stream().filter(label -> label.id().equals(id)).findFirst();
    }

    /** Those that can be given. */
    public List<Label> given() {
        return labels.stream().filter(label -> !label.retired()).toList();
    }

    /** Whether it is one of {@link #given}. */
    public boolean gives(String id) {
        return label(id).filter(label -> !label.retired()).isPresent();
    }

    public Optional<Label> forKey(char key) {
        return labels.stream().filter(label -> !label.retired() && label.key() == key).findFirst();
    }

    /** The second label that stays where this is given as the first. */
    public @Nullable String secondBeside(Annotation before, String label) {
        String kept = before.second();
        return !second || label.equals(kept) ? null : kept;
    }

    /** The id that the label has now: another one where it was merged. */
    public String now(String id) {
        return merged.getOrDefault(id, id);
    }
}
