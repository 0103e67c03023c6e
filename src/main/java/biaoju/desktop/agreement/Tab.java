package biaoju.desktop.agreement;

import biaoju.desktop.shell.Focus;
import javax.swing.JComponent;

/** A part of the page. Passive; built when first shown. */
interface Tab extends Focus {
    JComponent part();

    void show(Sight sight);

    /** Whether it has something to say although nobody shares a sentence. */
    default boolean alone() {
        return false;
    }
}
