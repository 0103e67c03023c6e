package biaoju.flow.repeats;

import biaoju.base.Cancel;
import biaoju.base.Progress;
import biaoju.base.Waiting;
import biaoju.command.Project;
import biaoju.command.SentenceText;
import biaoju.domain.SentenceId;
import biaoju.duplicates.Alike;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the texts of places and keeps those that are what their digests say. */
public final class RepeatTexts {
    private static final int AT_ONCE = 200;

    private final Project project;

    public RepeatTexts(Project project) {
        this.project = project;
    }

    /** A place with its text and what stands around it. */
    public record Row(Place place, SentenceText text) {}

    /**
     * Those of the places where the sentence does stand, or one that is alike.
     *
     * @throws biaoju.base.Problem if the sentence itself is gone
     */
    public Verified of(SentenceId sentence, List<Place> places, Cancel cancel, Progress progress) {
        Map<SentenceId, SentenceText> texts = texts(List.of(sentence), new Cancel(), Progress.NONE);
        SentenceText itself = texts.get(sentence);
        if (itself == null) return new Verified(sentence, "", List.of());
        texts = texts(places.stream().map(Place::id).toList(), cancel, progress);
        List<Row> kept = new ArrayList<>();
        for (Place place : places) {
            SentenceText text = texts.get(place.id());
            if (text == null) continue;
            boolean holds = place.exact() ? text.text().equals(itself.text()) : Alike.alike(text.text(), itself.text());
            if (holds) kept.add(new Row(place, text));
        }
        return new Verified(sentence, itself.text(), kept);
    }

    /** What was found for a sentence. */
    public record Verified(SentenceId sentence, String text, List<Row> rows) {
        public Verified {
            rows = List.copyOf(rows);
        }
    }

    /** Equal for texts that count as the same. */
    static String key(String text, boolean alike) {
        return alike ? Alike.fold(text) : text;
    }

    Map<SentenceId, SentenceText> texts(List<SentenceId> ids, Cancel cancel, Progress progress) {
        Map<SentenceId, SentenceText> found = new HashMap<>();
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            cancel.check();
            Waiting.on(project.ask().texts(ids.subList(from, Math.min(ids.size(), from + AT_ONCE))))
                    .forEach(text -> found.put(text.id(), text));
            progress.at(from, ids.size());
        }
        return found;
    }
}
