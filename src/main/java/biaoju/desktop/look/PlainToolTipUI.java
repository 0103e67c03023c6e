package biaoju.desktop.look;

import com.formdev.flatlaf.ui.FlatToolTipUI;
import javax.swing.JComponent;
import javax.swing.plaf.ComponentUI;

/** Tooltips show their text as text: it may be a sentence of a report. Named in the theme files. */
public final class PlainToolTipUI extends FlatToolTipUI {
    /** Called by Swing, by name. */
    public static ComponentUI createUI(JComponent tip) {
        return new PlainToolTipUI();
    }

    @Override
    public void installUI(JComponent tip) {
        tip.putClientProperty("html.disable", true); // before the text is looked at
        super.installUI(tip);
    }
}
