package biaoju.flow.report;

import biaoju.agreement.Figure;
import biaoju.base.Messages;
import biaoju.domain.Label;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Numbers and names as the report writes them: coefficients to two decimals, counts with thousands set apart. */
final class Words {
    private final Messages text;
    private final List<Label> labels;

    Words(Messages text, List<Label> labels) {
        this.text = text;
        this.labels = labels;
    }

    String get(String key, Object... args) {
        return text.get("report." + key, args);
    }

    Messages messages() {
        return text;
    }

    String count(long n) {
        return String.format(Locale.ROOT, "%,d", n);
    }

    String figure(double value) {
        return Double.isNaN(value) ? "–" : String.format(Locale.ROOT, "%.2f", value).replace("-", "−");
    }

    String share(double value) {
        return Double.isNaN(value) ? "–" : String.format(Locale.ROOT, "%.1f %%", 100 * value);
    }

    /** The interval in brackets, empty where there is none. */
    String interval(Figure figure) {
        return figure.hasInterval() ? "[" + figure(figure.low()) + ", " + figure(figure.high()) + "]" : "";
    }

    /** The same in percent. */
    String shares(Figure figure) {
        return figure.hasInterval() ? "[" + share(figure.low()) + ", " + share(figure.high()) + "]" : "";
    }

    /** Why a figure is undefined; empty where it is defined. */
    String why(Figure figure) {
        return figure.why() == null ? "" : text.get("agreement.undefined." + figure.why().id());
    }

    String label(int place) {
        Label label = labels.get(place);
        String name = label.name(text.chinese());
        return name.isEmpty() ? label.id() : name;
    }

    String label(String id) {
        Optional<Label> known = labels.stream().filter(label -> label.id().equals(id)).findFirst();
        return known.map(label -> label.name(text.chinese())).filter(name -> !name.isEmpty()).orElse(id);
    }
}
