package biaoju.desktop.shell;

/** Where a tool window stands. Each place shows one window at a time; left and right have an upper and a lower one. */
public enum Anchor {
    LEFT_UPPER,
    LEFT_LOWER,
    RIGHT_UPPER,
    RIGHT_LOWER,
    BOTTOM
}
