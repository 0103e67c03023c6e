package biaoju.desktop.shell;

import java.util.List;

/**
 * A menu as data. Its title is {@code shell.menu.<id>}; an item is an action's id, {@link #LINE}, or another menu.
 *
 * @param oneOf whether always one of its actions is on, so that choosing another turns that off
 */
public record Menu(String id, List<Object> items, boolean oneOf) {
    /** A line between groups. */
    public static final String LINE = "-";

    public Menu {
        items = List.copyOf(items);
    }

    public Menu(String id, List<Object> items) {
        this(id, items, false);
    }

    public static Menu of(String id, Object... items) {
        return new Menu(id, List.of(items));
    }

    public static Menu oneOf(String id, String... actions) {
        return new Menu(id, List.of((Object[]) actions), true);
    }
}
