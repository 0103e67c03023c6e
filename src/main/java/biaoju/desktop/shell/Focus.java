package biaoju.desktop.shell;

import javax.swing.JComponent;

/** Says which of its parts takes the keyboard when a tool window or the editor is gone to. */
@FunctionalInterface
public interface Focus {
    JComponent focusTarget();
}
