package biaoju.flow.repeats;

import biaoju.domain.SentenceId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Another place where a sentence stands.
 *
 * @param report the name of its report
 * @param number from 1, in its report
 * @param exact  whether it is the very same sentence, not one that is alike
 * @param noise  whether it is not report text there
 * @param mine   the label that whoever asks gave it, null for none
 * @param others what others gave it
 */
public record Place(SentenceId id, String report, int number, boolean exact, boolean noise, @Nullable String mine,
        List<Said> others) {
    public Place {
        others = List.copyOf(others);
    }

    /** With another label of whoever asks. */
    public Place labelled(@Nullable String label) {
        return new Place(id, report, number, exact, noise, label, others);
    }

    /** Without what others gave it. */
    public Place alone() {
        return new Place(id, report, number, exact, noise, mine, List.of());
    }

    /** A label and who gave it. */
    public record Said(UUID annotator, String label) {}
}
