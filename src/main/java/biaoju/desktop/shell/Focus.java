package biaoju.desktop.shell;

import java.awt.Component;
import java.awt.Container;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import org.jspecify.annotations.Nullable;

/** Says which of its parts takes the keyboard when a tool window or the editor is gone to. */
@FunctionalInterface
public interface Focus {
    JComponent focusTarget();

    /** Gives the keyboard to what the content is for; where it does not say, to the first part that takes it. */
    static void give(JComponent content) {
        Component first = content instanceof Focus part ? part.focusTarget() : firstIn(content);
        if (first != null) first.requestFocusInWindow();
    }

    private static @Nullable Component firstIn(Component in) {
        if (in instanceof JComponent part && part.isFocusable() && part.isEnabled() && part.isVisible()
                && part.isRequestFocusEnabled() && !(part instanceof JPanel) && !(part instanceof JLabel)) {
            return part;
        }
        if (in instanceof Container box) {
            for (Component child : box.getComponents()) {
                Component found = firstIn(child);
                if (found != null) return found;
            }
        }
        return null;
    }
}
