package biaoju.desktop.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** What answers to some words, group by group: the group with the best answer first, in each the best first. */
public final class Ranked {
    private final String words;
    private final int each;
    private final List<Group> groups = new ArrayList<>();

    private record Scored<T>(T what, int score) {}

    private record Group(int best, List<Choice> choices) {}

    /** @param each so many of a group at most */
    public Ranked(String words, int each) {
        this.words = words;
        this.each = each;
    }

    /** A group, in its own order where all answer equally well. */
    public Ranked add(List<Choice> all) {
        return add(all, Choice::name, one -> one);
    }

    /**
     * As {@link #add(List)}, where there may be ten thousand of them.
     *
     * @param choice makes it of those alone that are shown
     */
    public <T> Ranked add(Collection<T> all, Function<T, String> name, Function<T, Choice> choice) {
        List<Scored<T>> found = new ArrayList<>();
        for (T one : all) {
            int score = Fuzzy.score(name.apply(one), words);
            if (score != Fuzzy.NONE) found.add(new Scored<>(one, score));
        }
        if (found.isEmpty()) return this;
        found.sort(Comparator.comparingInt(Scored::score));
        groups.add(new Group(found.get(0).score(), found.stream().limit(each).map(Scored::what).map(choice).toList()));
        return this;
    }

    public List<Choice> choices() {
        return groups.stream().sorted(Comparator.comparingInt(Group::best)).flatMap(group -> group.choices().stream()).toList();
    }
}
