package biaoju.importing;

import biaoju.base.Problem;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A file found under the paths a user gave.
 *
 * @param path    as given, or below the folder given
 * @param refusal why it cannot be read, or null where it may be tried
 */
public record Source(Path path, @Nullable Problem refusal) {
    /** What the report is called: the file's name. */
    public String name() {
        Path name = path.getFileName();
        return name == null ? path.toString() : name.toString();
    }
}
