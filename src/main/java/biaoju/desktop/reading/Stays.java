package biaoju.desktop.reading;

import java.util.HashMap;
import java.util.Map;

/**
 * How far each report was scrolled when it was left: nothing of it is kept but two places of its text. They hold while the same
 * sentence is at hand. Outlives the frame it was filled in. Event dispatch thread only.
 */
public final class Stays {
    /**
     * What was topmost in sight.
     *
     * @param line  where the line begins; −1 where that is not known
     * @param above how much of it was out of sight, in hundredths of an em: less than nothing where the room above it was seen
     */
    public record Top(int line, int above) {
        private static final Top UNKNOWN = new Top(-1, 0);
    }

    private record Stay(int sentence, Top top) {}

    private final Map<String, Stay> all = new HashMap<>();
    private Runnable look = () -> {};

    /** @param sentence where the sentence at hand begins */
    public void put(String report, int sentence, Top top) {
        all.put(report, new Stay(sentence, top));
    }

    /** What was topmost in sight while that sentence was at hand. */
    public Top top(String report, int sentence) {
        Stay stay = all.get(report);
        return stay == null || stay.sentence() != sentence ? Top.UNKNOWN : stay.top();
    }

    /** Looks how far the report in front is scrolled at this moment: nobody tells while somebody scrolls. */
    public void refresh() {
        look.run();
    }

    /** @param now puts how far the report in front is scrolled at this moment */
    void look(Runnable now) {
        look = now;
    }

    /** Another project. */
    public void forget() {
        all.clear();
    }
}
