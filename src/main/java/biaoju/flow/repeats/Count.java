package biaoju.flow.repeats;

import java.util.Map;

/**
 * How often a sentence stands elsewhere in the project.
 *
 * @param exact      the very same sentence
 * @param alike      others that are the same but for numbers, names in brackets and redactions
 * @param reports    in how many other reports these stand
 * @param labels     how often whoever asks gave each label to any of them, in the order the labels were first met
 * @param unlabelled how many of them have none from whoever asks
 */
public record Count(int exact, int alike, int reports, Map<String, Integer> labels, int unlabelled) {
    public static final Count NONE = new Count(0, 0, 0, Map.of(), 0);

    public int all() {
        return exact + alike;
    }
}
