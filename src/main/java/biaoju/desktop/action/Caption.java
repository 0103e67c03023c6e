package biaoju.desktop.action;

import biaoju.base.Messages;

/** What an action is called at this moment: "Undo label 举措". */
@FunctionalInterface
public interface Caption {
    String of(Context now, Messages text);
}
