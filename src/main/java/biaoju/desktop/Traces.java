package biaoju.desktop;

import biaoju.settings.Bookmark;
import biaoju.settings.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** What the user left behind in the open project: queries and bookmarks. Event dispatch thread only. */
final class Traces {
    private static final int QUERIES = 30;
    private static final int BOOKMARKS = 100;

    private final Memory memory;
    private final Supplier<Optional<String>> project;

    /** @param project the folder of the open one */
    Traces(Memory memory, Supplier<Optional<String>> project) {
        this.memory = memory;
        this.project = project;
    }

    private Trace now() {
        return project.get().map(folder -> memory.get().traces().getOrDefault(folder, Trace.NONE)).orElse(Trace.NONE);
    }

    private void become(Trace next) {
        project.get().ifPresent(folder -> memory.change(settings -> settings.withTrace(folder, next)));
    }

    /** What was looked for, the last first. */
    List<String> queries() {
        return now().queries();
    }

    void asked(String query) {
        if (query.isBlank()) return;
        List<String> queries = new ArrayList<>(queries());
        queries.remove(query.strip());
        queries.add(0, query.strip());
        become(new Trace(now().bookmarks(), queries.subList(0, Math.min(QUERIES, queries.size()))));
    }

    /** The one set last first. */
    List<Bookmark> bookmarks() {
        return now().bookmarks().stream().filter(one -> one.start() >= 0 && one.end() > one.start()).toList(); // a file may say anything
    }

    /** Sets it, or takes it off where it is set. Answers whether it is set now. */
    boolean mark(Bookmark place) {
        List<Bookmark> all = new ArrayList<>(bookmarks());
        boolean there = all.removeIf(one -> one.report().equals(place.report()) && one.start() == place.start());
        if (!there) all.add(0, place);
        become(new Trace(all.subList(0, Math.min(BOOKMARKS, all.size())), queries()));
        return !there;
    }
}
