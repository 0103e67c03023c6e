package biaoju.importing.extract;

import biaoju.domain.Mark;
import java.util.List;

/**
 * What was taken out of one file.
 *
 * @param format its id, {@code docx}
 * @param text   line ends LF, without lone surrogates and NUL
 * @param marks  in order, none touching another
 * @param joined how many hard line ends were taken out of it
 */
record Extract(String format, String text, List<Mark> marks, int joined) {
    Extract {
        marks = List.copyOf(marks);
    }
}
