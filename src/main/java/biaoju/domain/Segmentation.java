package biaoju.domain;

import java.util.ArrayDeque;
import java.util.List;

/** A report's sentences in reading order and the outline they stand in. */
public record Segmentation(List<Sentence> sentences, List<Section> sections) {
    public Segmentation {
        sentences = List.copyOf(sentences);
        sections = List.copyOf(sections);
    }

    /** The titles of the headings above the sentence, outermost first. */
    public List<String> path(Sentence sentence) {
        ArrayDeque<String> path = new ArrayDeque<>();
        for (int i = sentence.section(); i >= 0; i = sections.get(i).parent()) path.addFirst(sections.get(i).title());
        return List.copyOf(path);
    }
}
