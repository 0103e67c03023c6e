package biaoju.flow.search;

import biaoju.base.Waiting;
import biaoju.command.Project;
import biaoju.command.ReportText;
import java.lang.ref.SoftReference;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Texts and outlines of reports in memory, as long as there is memory: a million sentences take some 80 MB. A report's text
 * never changes; its outline does where it is cut anew. Used by several threads.
 */
final class TextShelf {
    /** Reports read at a time: between them the store answers other questions. */
    private static final int AT_ONCE = 64;

    private final Project project;
    private final Map<String, SoftReference<Text>> held = new ConcurrentHashMap<>();
    /** Counts how often something was. */
    private final AtomicLong forgotten = new AtomicLong();
    private final Set<String> underWay = ConcurrentHashMap.newKeySet();

    TextShelf(Project project) {
        this.project = project;
    }

    /**
     * A report's text.
     *
     * @param titles by where a section begins those of the headings above, outermost first
     */
    record Text(String text, Map<Integer, List<String>> titles) {
        /** Titles of the headings above; empty where there are none. */
        List<String> path(int section) {
            return titles.getOrDefault(section, List.of());
        }

        private static Text of(ReportText read) {
            return new Text(read.text(), read.paths());
        }
    }

    /** Null where it is not in memory now. */
    @Nullable Text held(String digest) {
        SoftReference<Text> there = held.get(digest);
        return there == null ? null : there.get();
    }

    /** Null where the report is gone. Waits. */
    @Nullable Text get(String digest) {
        Text known = held(digest);
        return known != null ? known : get(List.of(digest)).get(0);
    }

    /** In that order, null where a report is gone. Waits for those that must be read. */
    List<@Nullable Text> get(List<String> digests) {
        List<@Nullable Text> found = new ArrayList<>(digests.size());
        List<String> missing = new ArrayList<>();
        for (String digest : digests) {
            Text known = held(digest);
            found.add(known);
            if (known == null) missing.add(digest);
        }
        for (int from = 0; from < missing.size(); from += AT_ONCE) {
            List<String> some = missing.subList(from, Math.min(missing.size(), from + AT_ONCE));
            long before = forgotten.get();
            for (ReportText read : Waiting.on(project.ask().reportTexts(some, new HashSet<>(some)))) {
                Text text = Text.of(read);
                hold(read.digest(), text, before);
                found.set(digests.indexOf(read.digest()), text);
            }
        }
        return found;
    }

    /** Unless its outline may be another one by now. */
    private void hold(String digest, Text text, long before) {
        if (before == forgotten.get()) held.put(digest, new SoftReference<>(text));
    }

    /** Reads it without anybody's waiting. */
    void fetch(String digest, Runnable then) {
        if (!underWay.add(digest)) return;
        long before = forgotten.get();
        var unused = project.ask().reportTexts(List.of(digest), Set.of(digest)).whenComplete((found, broken) -> {
            underWay.remove(digest);
            if (found == null) return; // asked again when it is looked at again
            for (ReportText read : found) hold(read.digest(), Text.of(read), before);
            if (!found.isEmpty()) then.run();
        });
    }

    /** What is cut otherwise has another outline. */
    void forget(Collection<String> digests) {
        forgotten.incrementAndGet();
        digests.forEach(held::remove);
    }

    void forgetAll() {
        forgotten.incrementAndGet();
        held.clear();
    }
}
