package biaoju.flow.repeats;

import biaoju.base.Cancel;
import biaoju.base.Progress;
import biaoju.command.Project;
import biaoju.command.SentenceText;
import biaoju.domain.SentenceId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Sentences that one annotator labelled in two ways or more. */
public final class Contradictions {
    private final Project project;
    private final RepeatIndex index;

    public Contradictions(Project project, RepeatIndex index) {
        this.project = project;
        this.index = index;
    }

    /** The places of one sentence that an annotator labelled differently, in reading order. */
    public record Found(UUID annotator, List<RepeatTexts.Row> rows) {
        public Found {
            rows = List.copyOf(rows);
        }
    }

    /**
     * What was found of many.
     *
     * @param more how many more places were not looked at
     */
    public record Listed(List<Found> found, int more) {
        public Listed {
            found = List.copyOf(found);
        }
    }

    /**
     * By the first place of each, in reading order.
     *
     * @param alike whether sentences that are alike count as the same
     * @param most  no more places than so many
     */
    public Listed of(UUID annotator, boolean alike, int most, Cancel cancel, Progress progress) {
        List<List<Place>> groups = new ArrayList<>();
        List<SentenceId> ids = new ArrayList<>();
        int all = 0;
        for (List<Place> group : index.contradictions(annotator, alike, cancel)) {
            boolean room = ids.size() == all; // nothing was left out so far
            all += group.size();
            if (!room || (all > most && !ids.isEmpty())) continue;
            List<Place> some = group.subList(0, Math.min(most, group.size()));
            groups.add(some);
            some.forEach(place -> ids.add(place.id()));
        }
        Map<SentenceId, SentenceText> texts = new RepeatTexts(project).texts(ids, cancel, progress);
        List<Found> found = new ArrayList<>();
        for (List<Place> group : groups) {
            for (List<RepeatTexts.Row> same : bySentence(group, texts, alike)) {
                if (same.stream().map(row -> row.place().mine()).distinct().count() > 1) found.add(new Found(annotator, same));
            }
        }
        return new Listed(found, all - ids.size());
    }

    /** Digests may be equal where sentences are not: their texts decide. */
    private static Collection<List<RepeatTexts.Row>> bySentence(List<Place> group, Map<SentenceId, SentenceText> texts, boolean alike) {
        Map<String, List<RepeatTexts.Row>> byText = new LinkedHashMap<>();
        for (Place place : group) {
            SentenceText text = texts.get(place.id());
            if (text != null) byText.computeIfAbsent(RepeatTexts.key(text.text(), alike), any -> new ArrayList<>()).add(new RepeatTexts.Row(place, text));
        }
        return byText.values();
    }

    /** Whoever has a label in this project. */
    public List<UUID> annotators() {
        return index.annotators();
    }
}
