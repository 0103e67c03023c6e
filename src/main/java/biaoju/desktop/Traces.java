package biaoju.desktop;

import biaoju.settings.Bookmark;
import biaoju.settings.Stop;
import biaoju.settings.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** What the user left behind in the open project: queries, bookmarks, where they stopped. Event dispatch thread only. */
final class Traces {
    private static final int QUERIES = 30;
    /** More are refused: one that went by itself would be missed when it is too late. */
    static final int BOOKMARKS = 200;

    private final Memory memory;
    private final Supplier<Optional<String>> project;

    /** @param project the folder of the open one */
    Traces(Memory memory, Supplier<Optional<String>> project) {
        this.memory = memory;
        this.project = project;
    }

    private Trace now() {
        return project.get().map(this::of).orElse(Trace.NONE);
    }

    private Trace of(String folder) {
        return memory.get().traces().getOrDefault(folder, Trace.NONE);
    }

    private void change(UnaryOperator<Trace> how) {
        project.get().ifPresent(folder -> memory.change(settings -> settings.withTrace(folder, how.apply(of(folder)))));
    }

    // ---- where they stopped

    Stop stop() {
        return now().stop();
    }

    void stop(UnaryOperator<Stop> how) {
        change(trace -> trace.with(how.apply(trace.stop())));
    }

    // ---- queries

    /** What was looked for, the last first. */
    List<String> queries() {
        return now().queries();
    }

    void asked(String query) {
        if (query.isBlank()) return;
        List<String> queries = new ArrayList<>(queries());
        queries.remove(query.strip());
        queries.add(0, query.strip());
        change(trace -> trace.withQueries(queries.subList(0, Math.min(QUERIES, queries.size()))));
    }

    // ---- bookmarks

    /** The one set last first. */
    List<Bookmark> bookmarks() {
        return now().bookmarks().stream().filter(one -> one.start() >= 0 && one.end() > one.start()).toList(); // a file may say anything
    }

    /** Sets it. Answers whether that was possible: there is an end to how many are kept. */
    boolean mark(Bookmark place) {
        List<Bookmark> all = new ArrayList<>(bookmarks());
        if (all.size() >= BOOKMARKS) return false;
        all.add(0, place);
        change(trace -> trace.withBookmarks(all));
        return true;
    }

    /** Takes those off; answers whether there were any. */
    boolean unmark(Predicate<Bookmark> which) {
        List<Bookmark> all = new ArrayList<>(bookmarks());
        if (!all.removeIf(which)) return false;
        change(trace -> trace.withBookmarks(all));
        return true;
    }
}
