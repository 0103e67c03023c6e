package biaoju.flow;

import biaoju.base.Problem;
import biaoju.domain.Segmentation;
import java.util.List;

/**
 * A file read and cut without a project.
 *
 * @param text     normalised; the spans of {@code cut} count its UTF-16 units
 * @param warnings what a person should look at
 */
public record CutFile(String text, String encoding, Segmentation cut, List<Problem> warnings) {
    public CutFile {
        warnings = List.copyOf(warnings);
    }
}
