package biaoju.desktop.dataset;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a dataset is to be.
 *
 * @param labels  {@code gold}, {@code majority} or {@code annotator=NAME}
 * @param filter  a query; empty: all sentences
 * @param split   {@code 80/10/10}, as it was typed; null: all rows together
 * @param seed    as it was typed
 * @param extras  columns that a row has only on request
 * @param folder  where it is written to
 */
public record Choices(String labels, String filter, boolean withoutNoise, boolean keepUnlabelled,
        @Nullable String split, String seed, List<String> extras, boolean pseudonyms, List<String> formats, String folder) {
    /** What is offered where nothing was built yet; as the command line does. */
    public static final Choices FIRST = new Choices("gold", "", false, false, null, "0", List.of(), false,
            List.of("jsonl"), "");

    public Choices {
        extras = List.copyOf(extras);
        formats = List.copyOf(formats);
    }

    public Choices to(String where) {
        return new Choices(labels, filter, withoutNoise, keepUnlabelled, split, seed, extras, pseudonyms, formats, where);
    }

    /** Whether the same rows come of both, so that nothing is to be counted anew. */
    public boolean countsAs(Choices other) {
        return rows().equals(other.rows());
    }

    private Choices rows() {
        return new Choices(labels, filter, withoutNoise, keepUnlabelled, split, seed, List.of(), false, List.of(), "");
    }
}
