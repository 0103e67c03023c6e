package biaoju.desktop.reading;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;

/**
 * How far each report was scrolled when it was left: nothing of it is kept but two places of its text. They hold while the same
 * sentence is at hand. Outlives the frame it was filled in. Event dispatch thread only.
 */
public final class Stays {
    private record Stay(int sentence, int top) {}

    private final Map<String, Stay> all = new HashMap<>();
    private Runnable look = () -> {};

    /**
     * @param sentence where the sentence at hand begins
     * @param top      where the topmost line in sight begins
     */
    public void put(String report, int sentence, int top) {
        all.put(report, new Stay(sentence, top));
    }

    /** Where the topmost line began that was in sight with the sentence at hand; −1 where that is not known. */
    public int top(String report, int sentence) {
        return recall(report, sentence).orElse(-1);
    }

    OptionalInt recall(String report, int sentence) {
        Stay stay = all.get(report);
        return stay == null || stay.sentence() != sentence ? OptionalInt.empty() : OptionalInt.of(stay.top());
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
