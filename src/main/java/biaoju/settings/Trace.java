package biaoju.settings;

import java.util.List;

/**
 * What the user leaves behind in one project, for the next time.
 *
 * @param bookmarks the one set last first
 * @param queries   what was looked for, the last first
 */
public record Trace(List<Bookmark> bookmarks, List<String> queries) {
    public static final Trace NONE = new Trace(List.of(), List.of());

    public Trace {
        bookmarks = List.copyOf(bookmarks);
        queries = List.copyOf(queries);
    }
}
