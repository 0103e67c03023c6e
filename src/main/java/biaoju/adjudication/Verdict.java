package biaoju.adjudication;

import org.jspecify.annotations.Nullable;

/**
 * What a rule makes of one sentence's votes.
 *
 * @param label the label's place in the list of labels; -1 where the sentence stays open
 * @param why   set exactly where it stays open
 */
public record Verdict(int label, @Nullable Why why) {
    public Verdict {
        if ((label < 0) != (why != null)) throw new IllegalArgumentException(label + " because " + why);
    }

    static Verdict of(int label) {
        return new Verdict(label, null);
    }

    static Verdict open(Why why) {
        return new Verdict(-1, why);
    }
}
