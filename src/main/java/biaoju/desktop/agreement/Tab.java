package biaoju.desktop.agreement;

import biaoju.desktop.shell.Focus;
import javax.swing.JComponent;

/** A part of the page. Passive; built when first shown. */
interface Tab extends Focus {
    JComponent part();

    void show(Sight sight);

    /** Whether it has something to say of these findings; else the page says why not. */
    default boolean says(Sight sight) {
        return !sight.nothingShared();
    }
}
