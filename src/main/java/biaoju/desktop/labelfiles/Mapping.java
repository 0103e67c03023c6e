package biaoju.desktop.labelfiles;

import biaoju.domain.LabelScheme;
import biaoju.flow.LabelSurvey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The neighbour's labels, each with what it is called here, or left out, or not decided. Not for several threads. */
final class Mapping {
    /** Left out. */
    static final String NOTHING = "";
    /** Nobody has said; such labels are listed as what cannot be placed. */
    static final String UNDECIDED = "?";

    private final List<LabelSurvey.Found> labels;
    private final List<String> decided = new ArrayList<>();
    private final List<String> choices = new ArrayList<>();

    Mapping(LabelSurvey survey, LabelScheme scheme) {
        labels = survey.labels();
        scheme.given().forEach(label -> choices.add(label.id()));
        choices.add(NOTHING);
        choices.add(UNDECIDED);
        for (LabelSurvey.Found one : labels) decided.add(one.leftOut() ? NOTHING : one.proposed().orElse(UNDECIDED));
    }

    int size() {
        return labels.size();
    }

    LabelSurvey.Found label(int at) {
        return labels.get(at);
    }

    /** Ids of the scheme's labels, then {@link #NOTHING}, then {@link #UNDECIDED}. */
    List<String> choices() {
        return List.copyOf(choices);
    }

    String decided(int at) {
        return decided.get(at);
    }

    void decide(int at, String choice) {
        if (!choices.contains(choice)) throw new IllegalArgumentException("not to be chosen: " + choice);
        decided.set(at, choice);
    }

    int undecided() {
        return (int) decided.stream().filter(UNDECIDED::equals).count();
    }

    /** Our label's id by the neighbour's name, empty for what is left out; what is not decided is not in it. */
    Map<String, String> table() {
        Map<String, String> table = new LinkedHashMap<>();
        for (int i = 0; i < labels.size(); i++) {
            if (!decided.get(i).equals(UNDECIDED)) table.put(labels.get(i).name(), decided.get(i));
        }
        return table;
    }
}
