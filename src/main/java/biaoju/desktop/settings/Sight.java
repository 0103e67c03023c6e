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
    /** What was done last, in words. */
    String said = "";
    /** The user's own keys before all were put back; null unless that was just done. */
    @Nullable Map<String, List<String>> before;
    int scrolled;
    /** The name of the part that had the keyboard last. */
    String keyboard = "settings.theme";

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
        said = "";
        before = null;
    }
}
