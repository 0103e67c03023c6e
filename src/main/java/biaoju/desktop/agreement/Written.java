package biaoju.desktop.agreement;

import biaoju.agreement.Figure;
import biaoju.agreement.Undefined;
import biaoju.base.Messages;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/** Figures as this room writes them: two decimals, the interval in brackets, or the reason why there is none. */
final class Written {
    static final String NONE = "–";

    private final Messages text;

    Written(Messages text) {
        this.text = text;
    }

    static String number(double value) {
        return Double.isNaN(value) ? NONE : rounded(value, 2).replace('-', '−');
    }

    /** {@code 91.2 %}; in Chinese without the space. */
    String percent(double share) {
        return Double.isNaN(share) ? NONE : rounded(100 * share, 1) + (text.chinese() ? "%" : " %");
    }

    static String count(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    private static String rounded(double value, int places) {
        BigDecimal exact = BigDecimal.valueOf(value).setScale(places, RoundingMode.HALF_UP);
        return exact.signum() == 0 ? exact.abs().toPlainString() : exact.toPlainString();
    }

    /** {@code 0.87 [0.81, 0.92]}; without an interval the figure alone; undefined: a dash. */
    static String interval(Figure figure) {
        if (!figure.defined()) return NONE;
        if (!figure.hasInterval()) return number(figure.value());
        return number(figure.value()) + " [" + number(figure.low()) + ", " + number(figure.high()) + "]";
    }

    /** The same, with the reason instead of the dash. */
    String full(Figure figure) {
        Undefined why = figure.why();
        return why == null ? interval(figure) : reason(why);
    }

    String reason(Undefined why) {
        return text.get("agreement.undefined." + why.id());
    }
}
