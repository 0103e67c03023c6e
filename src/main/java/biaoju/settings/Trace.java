package biaoju.settings;

import java.util.List;

/**
 * What the user leaves behind in one project, for the next time.
 *
 * @param bookmarks the one set last first
 * @param queries   what was looked for, the last first
 * @param stop      where the user stopped
 */
public record Trace(List<Bookmark> bookmarks, List<String> queries, Stop stop) {
    public static final Trace NONE = new Trace(List.of(), List.of(), Stop.NONE);

    public Trace {
        bookmarks = List.copyOf(bookmarks);
        queries = List.copyOf(queries);
    }

    public Trace withBookmarks(List<Bookmark> others) {
        return new Trace(others, queries, stop);
    }

    public Trace withQueries(List<String> others) {
        return new Trace(bookmarks, others, stop);
    }

    public Trace with(Stop other) {
        return new Trace(bookmarks, queries, other);
    }
}
