package biaoju.desktop.action;

/** Where an action's keys work. */
public enum Scope {
    /** Wherever the focus is in the window. */
    WINDOW,
    /** In the reading pane and in lists alone, never where text is typed: the single keys. */
    PAGE
}
