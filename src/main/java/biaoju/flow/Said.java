package biaoju.flow;

import biaoju.base.Waiting;
import biaoju.command.Project;
import biaoju.domain.Annotation;
import biaoju.domain.Decision;
import biaoju.domain.SentenceId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Of one report's annotations and decisions, what the sheet of labels does not hold. */
final class Said {
    /** Where the sheet has all. */
    static final Said NOTHING = new Said();

    private final Map<SentenceId, List<Annotation>> annotations = new HashMap<>();
    private final Map<SentenceId, Decision> decisions = new HashMap<>();

    private Said() {}

    static Said of(Project project, String report) {
        Said said = new Said();
        for (Annotation one : Waiting.on(project.ask().annotations(report))) {
            said.annotations.computeIfAbsent(one.sentence(), any -> new ArrayList<>()).add(one);
        }
        for (Decision one : Waiting.on(project.ask().decisions(report))) said.decisions.put(one.sentence(), one);
        return said;
    }

    List<Annotation> of(SentenceId sentence) {
        return annotations.getOrDefault(sentence, List.of());
    }

    @Nullable String second(SentenceId sentence, UUID annotator) {
        for (Annotation one : of(sentence)) if (one.annotator().equals(annotator)) return one.second();
        return null;
    }

    @Nullable String goldSecond(SentenceId sentence) {
        Decision decision = decisions.get(sentence);
        return decision == null ? null : decision.second();
    }
}
