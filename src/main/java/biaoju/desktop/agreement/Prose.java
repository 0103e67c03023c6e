package biaoju.desktop.agreement;

import biaoju.desktop.parts.Ui;
import javax.swing.BorderFactory;
import javax.swing.JTextArea;

/** A few sentences of the program's: folded to the width, not to be changed. */
final class Prose {
    private Prose() {}

    static JTextArea area(String name, String spoken) {
        JTextArea area = Ui.area(name, spoken);
        area.setEditable(false);
        area.setOpaque(false);
        area.setFocusable(false); // the keyboard goes on to what can be done
        area.setBorder(BorderFactory.createEmptyBorder());
        return area;
    }
}
