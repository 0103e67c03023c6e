package biaoju.desktop.guidelines;

import biaoju.domain.Label;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of the guideline: a label with its definition, or an example below it.
 *
 * @param example null in the label's own row
 * @param first   of its label's examples
 */
record GuidelineRow(Label label, @Nullable Example example, boolean first) {
    /** The scheme's labels in their order, each followed by its examples. */
    static List<GuidelineRow> of(List<Label> labels, List<Example> examples) {
        List<GuidelineRow> rows = new ArrayList<>();
        for (Label label : labels) {
            rows.add(new GuidelineRow(label, null, false));
            boolean first = true;
            for (Example example : examples) {
                if (!example.label().equals(label.id())) continue;
                rows.add(new GuidelineRow(label, example, first));
                first = false;
            }
        }
        return List.copyOf(rows);
    }
}
