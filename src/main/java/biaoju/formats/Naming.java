package biaoju.formats;

import java.util.Optional;

/**
 * Whose labels they are where a file does not say it itself.
 *
 * @param annotator whatever the file or its folder is called
 * @param predictor under whose name a model's predictions come in; empty: they do not
 */
public record Naming(Optional<String> annotator, Optional<String> predictor) {
    public static final Naming NONE = new Naming(Optional.empty(), Optional.empty());
}
