package biaoju.flow;

import biaoju.base.Problem;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What became of one file of an import.
 *
 * @param report   the report's digest, where the text could be read
 * @param reason   why it failed; null unless it did
 * @param warnings what a person should look at although it was imported
 */
public record FileResult(Path path, Status status, @Nullable String report, int sentences, @Nullable String encoding,
        List<Problem> warnings, @Nullable Problem reason) {
    public FileResult {
        warnings = List.copyOf(warnings);
    }

    /** The three ends an import of a file can have. */
    public enum Status {
        IMPORTED,
        DUPLICATE,
        FAILED;

        /** The name in files: lower case. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
