package biaoju.command;

import biaoju.domain.Section;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A report's text.
 *
 * @param sections its outline; empty where that was not asked for
 */
public record ReportText(String digest, String text, List<Section> sections) {
    public ReportText {
        sections = List.copyOf(sections);
    }

    /** By where a section begins, the titles of the headings above what stands in it, outermost first. */
    public Map<Integer, List<String>> paths() {
        Map<Integer, List<String>> paths = new HashMap<>();
        for (Section section : sections) {
            List<String> path = new ArrayList<>();
            if (section.parent() >= 0) path.addAll(paths.getOrDefault(sections.get(section.parent()).start(), List.of()));
            path.add(section.title());
            paths.put(section.start(), List.copyOf(path));
        }
        return paths;
    }
}
