package biaoju.desktop.outline;

import biaoju.domain.Section;
import biaoju.domain.Sentence;
import biaoju.session.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The sections of a page with what is done in each, those below it included. */
final class Headings {
    /**
     * One row of the outline.
     *
     * @param title    empty for what stands before the first heading
     * @param depth    how many sections are around it
     * @param sentence number of the sentence it begins with
     */
    record Heading(String title, int depth, int sentence, int done, int total) {}

    private Headings() {}

    static List<Heading> of(Page page) {
        List<Section> sections = page.document().cut().sections();
        int[] done = new int[sections.size() + 1];
        int[] total = new int[sections.size() + 1];
        int[] first = new int[sections.size() + 1];
        int at = 0; // one more than the section's index; 0 before the first
        for (Sentence sentence : page.document().cut().sentences()) {
            while (at < sections.size() && sections.get(at).start() <= sentence.span().start()) {
                at++;
                first[at] = sentence.number();
            }
            if (first[at] == 0) first[at] = sentence.number();
            if (sentence.isNoise()) continue;
            boolean labelled = page.labelled(sentence.number());
            for (int s = at; s > 0; s = sections.get(s - 1).parent() + 1) {
                total[s]++;
                if (labelled) done[s]++;
            }
            if (at == 0) {
                total[0]++;
                if (labelled) done[0]++;
            }
        }
        List<Heading> headings = new ArrayList<>();
        if (total[0] > 0 && !sections.isEmpty()) headings.add(new Heading("", 0, first[0], done[0], total[0]));
        for (int s = 1; s <= sections.size(); s++) {
            Section section = sections.get(s - 1);
            headings.add(new Heading(section.title().strip(), depth(sections, section), first[s], done[s], total[s]));
        }
        return List.copyOf(headings);
    }

    private static int depth(List<Section> sections, Section section) {
        int depth = 0;
        for (int parent = section.parent(); parent >= 0; parent = sections.get(parent).parent()) depth++;
        return depth;
    }

    /** The row under which the sentence stands: the last that begins at or before it. */
    static Optional<Integer> rowOf(List<Heading> headings, int sentence) {
        int row = -1;
        for (int i = 0; i < headings.size(); i++) if (headings.get(i).sentence() <= sentence) row = i;
        return row < 0 ? Optional.empty() : Optional.of(row);
    }
}
