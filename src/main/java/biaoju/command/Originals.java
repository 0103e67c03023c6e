package biaoju.command;

import biaoju.domain.Report;
import java.io.IOException;
import java.nio.file.Path;

/** Turns what the project keeps of a report into its text again, exactly as the import did. */
@FunctionalInterface
public interface Originals {
    /**
     * @param kept the original as it lies in the corpus; of a report that was extracted, its text
     * @throws IOException if it is not there or cannot be read
     */
    String text(Path kept, Report report) throws IOException;
}
