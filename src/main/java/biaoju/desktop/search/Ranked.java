package biaoju.desktop.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What answers to some words, group by group: the group with the best answer first, in each the best first. */
public final class Ranked {
    private final String words;
    private final int each;
    private final List<Group> groups = new ArrayList<>();

    private record Scored(Choice choice, int score) {}

    private record Group(int best, List<Choice> choices) {}

    /** @param each so many of a group at most */
    public Ranked(String words, int each) {
        this.words = words;
        this.each = each;
    }

    /** A group, in its own order where all answer equally well. */
    public Ranked add(List<Choice> all) {
        List<Scored> found = new ArrayList<>();
        for (Choice one : all) {
            int score = Fuzzy.score(one.name(), words);
            if (score != Fuzzy.NONE) found.add(new Scored(one, score));
        }
        if (found.isEmpty()) return this;
        found.sort(Comparator.comparingInt(Scored::score));
        groups.add(new Group(found.get(0).score(), found.stream().limit(each).map(Scored::choice).toList()));
        return this;
    }

    public List<Choice> choices() {
        return groups.stream().sorted(Comparator.comparingInt(Group::best)).flatMap(group -> group.choices().stream()).toList();
    }
}
