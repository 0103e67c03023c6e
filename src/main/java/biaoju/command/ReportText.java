package biaoju.command;

import biaoju.domain.Section;
import java.util.List;

/**
 * A report's text.
 *
 * @param sections its outline; empty where that was not asked for
 */
public record ReportText(String digest, String text, List<Section> sections) {
    public ReportText {
        sections = List.copyOf(sections);
    }
}
