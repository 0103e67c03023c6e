package biaoju.desktop.dataset;

import biaoju.chart.Hue;
import biaoju.domain.Label;
import biaoju.domain.LabelScheme;

/** What a label of the figures is called and looks like; one the scheme does not have is called by its id. */
final class LabelLook {
    private static final String UNKNOWN = "#7A7A7A";

    private final LabelScheme scheme;
    private final boolean chinese;

    LabelLook(LabelScheme scheme, boolean chinese) {
        this.scheme = scheme;
        this.chinese = chinese;
    }

    String name(String id) {
        return scheme.label(id).map(label -> label.name(chinese)).orElse(id);
    }

    Hue hue(String id) {
        return new Hue(scheme.label(id).map(Label::color).orElse(UNKNOWN),
                scheme.label(id).map(label -> label.letter(chinese)).orElse("?"));
    }
}
