package biaoju.flow;

import biaoju.base.Problem;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One file of a choice as it would come in.
 *
 * @param number    of this choice, from 0
 * @param path      where it lies; the name again where it was pasted
 * @param name      what the report will be called
 * @param format    the ending of its kind: txt, docx, pdf
 * @param encoding  the charset it was read in; null where there is none, or it could not be read
 * @param recodable whether another charset may be given
 * @param pasted    whether it came from the clipboard; then another name may be given
 * @param report    the digest of its text, where it can be read
 * @param noise     how many of the sentences are noise
 * @param warnings  what a person should look at
 * @param reason    why it cannot be read, or what it is the same as; null for one that is new
 */
public record ImportFile(int number, String path, String name, String format, @Nullable String encoding, boolean recodable,
        boolean pasted, @Nullable String report, State state, int sentences, int noise, List<Problem> warnings, @Nullable Problem reason) {
    public ImportFile {
        warnings = List.copyOf(warnings);
    }

    /** What it would come to. */
    public enum State {
        NEW,
        /** Its text is in the project, or in a file before it. */
        DUPLICATE,
        /** It cannot be read. */
        REFUSED;

        /** The name in files: lower case. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
