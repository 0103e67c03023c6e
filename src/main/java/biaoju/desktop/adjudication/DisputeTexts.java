package biaoju.desktop.adjudication;

import biaoju.command.SentenceText;
import biaoju.domain.SentenceId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The texts of the sentences looked at lately; of fifty thousand only these are in memory. */
public final class DisputeTexts {
    private static final int KEPT = 2_000;

    private final Map<SentenceId, SentenceText> known = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<SentenceId, SentenceText> eldest) {
            return size() > KEPT;
        }
    };

    public @Nullable SentenceText of(SentenceId sentence) {
        return known.get(sentence);
    }

    public void put(SentenceText text) {
        known.put(text.id(), text);
    }

    public void clear() {
        known.clear();
    }
}
