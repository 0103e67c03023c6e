package biaoju.domain;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/** A report's sentences in reading order and the outline they stand in. */
public record Segmentation(List<Sentence> sentences, List<Section> sections) {
    public Segmentation {
        sentences = List.copyOf(sentences);
        sections = List.copyOf(sections);
    }

    /**
     * Numbers units and opens the sections of their headings, one after another; a report may skip a level.
     *
     * @param units in reading order
     */
    public static Segmentation of(List<Unit> units, String text) {
        List<Sentence> sentences = new ArrayList<>(units.size());
        List<Section> sections = new ArrayList<>();
        int current = -1;
        for (Unit unit : units) {
            int section = current;
            if (unit.kind() == Kind.HEADING) {
                while (section >= 0 && sections.get(section).level() >= unit.level()) section = sections.get(section).parent();
                String title = unit.span().in(text).replace('\n', ' '); // of two lines that were merged
                sections.add(new Section(section, unit.level(), title, unit.span().start()));
                current = sections.size() - 1;
            }
            sentences.add(new Sentence(sentences.size() + 1, unit.span(), unit.kind(), unit.level(), unit.noise(), section));
        }
        return new Segmentation(sentences, sections);
    }

    /** The sentences without their numbers and sections. */
    public List<Unit> units() {
        return sentences.stream().map(Unit::of).toList();
    }

    /** The titles of the headings above the sentence, outermost first. */
    public List<String> path(Sentence sentence) {
        ArrayDeque<String> path = new ArrayDeque<>();
        for (int i = sentence.section(); i >= 0; i = sections.get(i).parent()) path.addFirst(sections.get(i).title());
        return List.copyOf(path);
    }
}
