package biaoju.desktop;

import biaoju.command.Sheet;
import biaoju.desktop.search.Source.Given;
import biaoju.domain.Annotator;
import biaoju.domain.Edit;
import biaoju.flow.search.Hits;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The labels of hits as they are now: those of the search's moment, and over them what was said since. */
final class LaterLabels {
    private final Map<Integer, Map<UUID, Optional<String>>> said = new HashMap<>();
    /** What was said since a search was asked for: its sheet is read at a moment nobody here knows, and may not have it. */
    private final List<Edit> meanwhile = new ArrayList<>();
    private @Nullable Sheet sheet;
    private boolean waiting;

    /** A search is asked for. */
    void asked() {
        meanwhile.clear();
        waiting = true;
    }

    /** Its first hits are there. */
    void begin(Hits hits) {
        if (sheet != hits.sheet()) { // else what was said since that very moment still holds
            sheet = hits.sheet();
            said.clear();
            meanwhile.forEach(this::say);
        }
        ended();
    }

    /** It is over. */
    void ended() {
        meanwhile.clear();
        waiting = false;
    }

    LaterLabels copy() {
        LaterLabels copy = new LaterLabels();
        copy.sheet = sheet;
        said.forEach((unit, of) -> copy.said.put(unit, new LinkedHashMap<>(of)));
        return copy;
    }

    void heard(Edit edit) {
        if (waiting) meanwhile.add(edit);
        say(edit);
    }

    private void say(Edit edit) {
        int unit = sheet == null ? -1 : sheet.unit(edit.sentence());
        if (unit < 0) return;
        said.computeIfAbsent(unit, any -> new LinkedHashMap<>()).put(edit.annotator(),
                Optional.ofNullable(edit.after() == null ? null : edit.after().label()));
    }

    /** @param me whose label alone is wanted; null for everybody's */
    List<Given> labels(Hits hits, int hit, @Nullable UUID me) {
        Sheet in = hits.sheet();
        int unit = hits.unit(hit);
        Map<UUID, Optional<String>> since = in == sheet ? said.getOrDefault(unit, Map.of()) : Map.of();
        List<Given> given = new ArrayList<>(2);
        List<Annotator> all = in.annotators();
        for (int i = 0; i < all.size(); i++) {
            UUID one = all.get(i).id();
            if ((me != null && !one.equals(me)) || since.containsKey(one)) continue;
            int label = in.label(unit, i);
            if (label >= 0) given.add(new Given(one, in.labels().get(label)));
        }
        since.forEach((one, label) -> {
            if (me == null || one.equals(me)) label.ifPresent(it -> given.add(new Given(one, it)));
        });
        return given;
    }
}
