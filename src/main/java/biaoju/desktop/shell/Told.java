package biaoju.desktop.shell;

import biaoju.base.Problem;
import biaoju.desktop.parts.NoticeBar.Tone;
import biaoju.session.View;
import java.util.function.Predicate;

/**
 * A message above the page, in whatever language the frame is built next.
 *
 * @param key    what it is about: whoever says something of the same key says it instead
 * @param holds  whether what it says is true; once it was, it goes when it no longer is
 */
public record Told(Tone tone, String key, Problem problem, Life life, Predicate<View> holds) {
    /** How long it stays. */
    public enum Life {
        /** Until it is closed or withdrawn: it must be read, or stands for a condition. */
        STAYS,
        /** Long enough to be read, then until somebody does something: whoever was away still finds it. */
        DONE,
        /** Of this moment: until somebody does something, and never long. */
        PASSES
    }

    /** What must be read. Two of the same kind that name different things are two messages. */
    public static Told read(Tone tone, Problem problem) {
        return new Told(tone, problem.key() + problem.args(), problem, Life.STAYS, Told::always);
    }

    /** A condition, told until it is withdrawn by the problem's key. */
    public static Told standing(Problem problem) {
        return new Told(Tone.INFO, problem.key(), problem, Life.STAYS, Told::always);
    }

    /** What came of something that was asked for. */
    public static Told done(Problem problem) {
        return new Told(Tone.INFO, problem.key() + problem.args(), problem, Life.DONE, Told::always);
    }

    /** The answer to a key. */
    public static Told passing(Problem problem) {
        return new Told(Tone.INFO, problem.key(), problem, Life.PASSES, Told::always);
    }

    /** The same, as long as that is so. */
    public Told asLongAs(Predicate<View> so) {
        return new Told(tone, key, problem, life, so);
    }

    private static boolean always(View view) {
        return true;
    }
}
