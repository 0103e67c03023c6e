package biaoju.importing;

import biaoju.base.Problem;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A file found under the paths a user gave.
 *
 * @param path    as given, or below the folder given; of a file in a zip the zip's and below it its name there: {@code x.zip/inner/name.docx}
 * @param refusal why it cannot be read, or null where it may be tried
 * @param archive the zip it lies in, null where it is a file itself
 * @param number  which of the zip's entries, from 0
 */
public record Source(Path path, @Nullable Problem refusal, @Nullable Path archive, int number) {
    /** A file itself. */
    public Source(Path path, @Nullable Problem refusal) {
        this(path, refusal, null, 0);
    }

    /** What the report is called: the file's name. */
    public String name() {
        Path name = path.getFileName();
        return name == null ? path.toString() : name.toString();
    }

    /**
     * All of its bytes, wherever it lies.
     *
     * @throws Problem the refusal; else if it is not there, is no file, cannot be read or is too large, in a zip also if that is damaged or it is a bomb
     */
    public byte[] read() {
        if (refusal != null) throw refusal;
        return archive == null ? SourceFiles.read(path) : Archive.read(archive, number, path.toString());
    }
}
