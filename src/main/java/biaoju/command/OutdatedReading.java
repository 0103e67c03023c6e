package biaoju.command;

import biaoju.domain.Change;
import biaoju.domain.Label;
import biaoju.domain.LabelScheme;
import biaoju.domain.SentenceId;
import biaoju.domain.Under;
import biaoju.scheme.SchemeFile;
import biaoju.store.GuidelineRows;
import biaoju.store.LabelUseRows;
import biaoju.store.SchemeRows;
import biaoju.store.Tx;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds the labels that should be looked at again. What is compared is what was said of a label, not a version alone. */
final class OutdatedReading {
    private final Tx tx;
    private final LabelScheme now;
    private final Map<Integer, LabelScheme> schemes = new HashMap<>();
    private final Map<Integer, Map<String, String>> guidelines = new HashMap<>();
    private Map<String, String> guideline = Map.of();

    OutdatedReading(Tx tx, LabelScheme now) {
        this.tx = tx;
        this.now = now;
        for (Change.SchemeSet set : SchemeRows.all(tx)) schemes.put(set.version(), SchemeFile.parse(set.json()));
        for (Change.GuidelineSet set : GuidelineRows.all(tx)) {
            guidelines.put(set.version(), set.sections());
            guideline = set.sections();
        }
        // What was labelled here before versions were kept was labelled under the first.
        SchemeRows.all(tx).stream().findFirst().ifPresent(set -> schemes.put(0, SchemeFile.parse(set.json())));
    }

    /**
     * In the scheme's order of labels, by report and position. What a file brought without saying under what is not among them.
     *
     * @param most so many at most are named; all are counted
     */
    OutdatedLabels of(UUID annotator, int most) {
        if (schemes.size() <= 2 && guidelines.size() <= 1) return OutdatedLabels.NONE; // one of each, and "before it was kept"
        List<Outdated> found = new ArrayList<>();
        int count = 0;
        List<LabelUseRows.Given> groups = LabelUseRows.under(tx, annotator);
        for (Label label : now.labels()) {
            for (LabelUseRows.Given group : groups) {
                Outdated.Why why = group.label().equals(label.id()) ? why(label, group.under()) : null;
                if (why == null) continue;
                count += group.count();
                for (SentenceId sentence : LabelUseRows.sentences(tx, annotator, group, Math.max(0, most - found.size()))) {
                    found.add(new Outdated(sentence, label.id(), group.under(), why));
                }
            }
        }
        return new OutdatedLabels(found, count);
    }

    private Outdated.@Nullable Why why(Label label, Under under) {
        LabelScheme then = schemes.get(under.scheme());
        if (then != null) {
            Label was = then.label(label.id()).orElse(null);
            if (was == null || !sources(then, label.id()).equals(sources(now, label.id()))) return Outdated.Why.MERGED;
            boolean sameWords = was.definitionZh().equals(label.definitionZh()) && was.definitionEn().equals(label.definitionEn());
            if (!sameWords) return Outdated.Why.DEFINITION;
            if (guidelineChanged(label, under)) return Outdated.Why.GUIDELINE;
            return was.zh().equals(label.zh()) && was.en().equals(label.en()) ? null : Outdated.Why.NAME;
        }
        return guidelineChanged(label, under) ? Outdated.Why.GUIDELINE : null;
    }

    private static Set<String> sources(LabelScheme scheme, String label) {
        Set<String> sources = new HashSet<>();
        scheme.merged().forEach((from, into) -> {
            if (into.equals(label)) sources.add(from);
        });
        return sources;
    }

    private boolean guidelineChanged(Label label, Under under) {
        Map<String, String> then = guidelines.get(under.guideline());
        return then != null && !Objects.equals(then.get(label.id()), guideline.get(label.id()));
    }
}
