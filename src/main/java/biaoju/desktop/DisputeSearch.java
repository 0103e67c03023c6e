package biaoju.desktop;

import biaoju.base.Messages;
import biaoju.command.Project;
import biaoju.command.SentenceText;
import biaoju.desktop.adjudication.DisputeChoice;
import biaoju.desktop.parts.Raters;
import biaoju.desktop.shell.Latest;
import biaoju.desktop.shell.Work;
import biaoju.domain.Annotator;
import biaoju.domain.LabelScheme;
import biaoju.domain.SentenceId;
import biaoju.flow.review.Dispute;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Finds disputes by words: names first, then texts, which are not in memory. A search that another has overtaken is
 * stopped. Called on the event dispatch thread; nothing is searched there.
 */
final class DisputeSearch {
    private static final int CHUNK = 500;

    private final Latest latest;

    DisputeSearch(Work work, Supplier<Messages> text, Consumer<Throwable> complain) {
        latest = work.latest(() -> text.get().get("disputes.search"), complain);
    }

    void stop() {
        latest.stop();
    }

    /**
     * Looks through the names and then through the texts, and tells after each what was found until then. Works on a
     * copy of the list in the background: it may be long.
     *
     * @param all   every dispute there is
     * @param found told on the event dispatch thread, unless the search was overtaken
     */
    void find(Project project, List<Dispute> all, DisputeChoice choice, Raters raters,
            Consumer<Set<SentenceId>> found) {
        String wanted = choice.words().toLowerCase(Locale.ROOT);
        Predicate<Dispute> named = named(wanted, project.scheme(), raters);
        latest.start((cancel, progress) -> {
            Set<SentenceId> hits = new HashSet<>();
            List<SentenceId> rest = new ArrayList<>();
            for (Dispute one : all) {
                if (!choice.filter().matches(one)) continue;
                if (named.test(one)) hits.add(one.sentence());
                else rest.add(one.sentence());
            }
            return new Names(hits, rest);
        }, names -> {
            found.accept(names.hits());
            texts(project, names, wanted, found);
        });
    }

    /** What the names alone gave, and what is left to be looked through. */
    private record Names(Set<SentenceId> hits, List<SentenceId> rest) {}

    private void texts(Project project, Names names, String wanted, Consumer<Set<SentenceId>> found) {
        latest.start((cancel, progress) -> {
            Set<SentenceId> hits = new HashSet<>(names.hits());
            List<SentenceId> rest = names.rest();
            for (int from = 0; from < rest.size(); from += CHUNK) {
                cancel.check();
                progress.at(from, rest.size());
                List<SentenceId> some = rest.subList(from, Math.min(rest.size(), from + CHUNK));
                for (SentenceText text : project.ask().texts(some).join()) {
                    if (holds(text.text(), wanted)) hits.add(text.id());
                }
            }
            return hits;
        }, found);
    }

    /** Whose names hold the words: labels, annotators as they are shown, the report. */
    private static Predicate<Dispute> named(String wanted, LabelScheme scheme, Raters raters) {
        Set<String> labels = new HashSet<>();
        scheme.labels().forEach(label -> {
            if (holds(label.zh(), wanted) || holds(label.en(), wanted) || holds(label.id(), wanted)) labels.add(label.id());
        });
        Map<UUID, Boolean> people = new HashMap<>();
        Map<String, Boolean> reports = new HashMap<>();
        return one -> {
            if (reports.computeIfAbsent(one.report().name(), name -> holds(name, wanted))) return true;
            for (Map.Entry<Annotator, String> vote : one.votes().entrySet()) {
                if (labels.contains(vote.getValue())) return true;
                if (people.computeIfAbsent(vote.getKey().id(), who -> holds(raters.name(who), wanted))) return true;
            }
            return false;
        };
    }

    private static boolean holds(String text, String wanted) {
        return text.toLowerCase(Locale.ROOT).contains(wanted);
    }
}
