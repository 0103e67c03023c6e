package biaoju.command;

import biaoju.domain.Report;
import java.io.IOException;
import java.nio.file.Path;

/** Turns an original in {@code corpus/} into its report's text again, exactly as the import did. */
@FunctionalInterface
public interface Originals {
    /**
     * @param original the file as it lies in the corpus
     * @throws IOException if it is not there or cannot be read
     */
    String text(Path original, Report report) throws IOException;
}
