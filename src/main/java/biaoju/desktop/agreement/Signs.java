package biaoju.desktop.agreement;

import biaoju.chart.Hue;
import biaoju.chart.Part;
import biaoju.desktop.look.Look;
import biaoju.desktop.parts.Chip;
import biaoju.domain.Label;
import biaoju.domain.LabelScheme;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.swing.Icon;

/** What the labels of the ratings are called and look like, in one language. */
final class Signs {
    /** Of a label that the scheme does not have. */
    private static final String UNKNOWN = "#7A7A7A";

    private final LabelScheme scheme;
    private final List<String> ids;
    private final boolean chinese;

    Signs(LabelScheme scheme, List<String> ids, boolean chinese) {
        this.scheme = scheme;
        this.ids = ids;
        this.chinese = chinese;
    }

    int size() {
        return ids.size();
    }

    private Optional<Label> label(int at) {
        return scheme.label(ids.get(at));
    }

    String name(int at) {
        return label(at).map(label -> label.name(chinese)).orElse(ids.get(at));
    }

    String letter(int at) {
        return label(at).map(label -> label.letter(chinese)).orElse("?");
    }

    String color(int at) {
        return label(at).map(Label::color).orElse(UNKNOWN);
    }

    /** Its letter in a box of its hue. */
    Icon chip(Look look, int at) {
        Label substitute = new Label(ids.get(at), ids.get(at), ids.get(at), '0', "?", "?", UNKNOWN, "", "");
        return new Chip(look, label(at).orElse(substitute), chinese, Chip.Style.TINTED);
    }

    /** {@code M  measure}, or the name alone where that has the letter in it: never the colour alone. */
    String both(int at) {
        boolean said = name(at).toLowerCase(Locale.ROOT).contains(letter(at).toLowerCase(Locale.ROOT));
        return said ? name(at) : letter(at) + "  " + name(at);
    }

    Part part(int at) {
        return new Part(name(at), new Hue(color(at), letter(at)));
    }
}
