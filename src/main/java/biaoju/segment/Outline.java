package biaoju.segment;

import biaoju.domain.Section;
import java.util.ArrayList;
import java.util.List;

/** The sections of a report as its headings open them, one after another; a report may skip a level. */
final class Outline {
    private final List<Section> sections = new ArrayList<>();
    private int current = -1;

    /** Section of what stands here, −1 above the first heading. */
    int current() {
        return current;
    }

    /** Opens a section and answers the one around it. */
    int open(int level, String title, int start) {
        int parent = current;
        while (parent >= 0 && sections.get(parent).level() >= level) parent = sections.get(parent).parent();
        sections.add(new Section(parent, level, title, start));
        current = sections.size() - 1;
        return parent;
    }

    List<Section> sections() {
        return sections;
    }
}
