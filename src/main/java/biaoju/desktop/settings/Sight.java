package biaoju.desktop.settings;

import biaoju.desktop.action.Clash;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the settings page shows beyond the settings: kept while the frame is built anew around it. */
public final class Sight {
    String filter = "";
    @Nullable String chosen;
    @Nullable Wanted wanted;
    /** What was done last; null where nothing was. */
    @Nullable Said said;
    /** The user's own keys before all were put back; null unless that was just done. */
    @Nullable Map<String, List<String>> before;
    int scrolled;
    /** The name of the part that had the keyboard last. */
    String keyboard = "settings.theme";

    /**
     * What was done, to be said in the language of the frame that is built next.
     *
     * @param key of the message
     * @param action it was done to; empty where to all
     * @param stroke as key maps write it; empty where there is none
     */
    record Said(String key, String action, String stroke) {}

    /** Keys that something stands in the way of. */
    record Wanted(String action, String word, List<String> words, List<Clash> clashes) {
        Wanted {
            words = List.copyOf(words);
            clashes = List.copyOf(clashes);
        }

        boolean forbidden() {
            return clashes.stream().anyMatch(clash -> clash.kind().forbidden());
        }

        boolean taken() {
            return clashes.stream().anyMatch(clash -> clash.kind() == Clash.Kind.ACTION);
        }
    }

    /** Whatever was said of another action is over. */
    void choose(@Nullable String action) {
        chosen = action;
        wanted = null;
        said = null;
        before = null;
    }
}
