package biaoju.desktop.shell;

import java.util.List;

/**
 * A menu as data. Its title is {@code shell.menu.<id>}; an item is an action's id, {@link #LINE}, or another menu.
 */
public record Menu(String id, List<Object> items) {
    /** A line between groups. */
    public static final String LINE = "-";

    public Menu {
        items = List.copyOf(items);
    }

    public static Menu of(String id, Object... items) {
        return new Menu(id, List.of(items));
    }
}
