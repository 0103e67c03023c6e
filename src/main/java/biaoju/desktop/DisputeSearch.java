package biaoju.desktop;

import biaoju.base.Cancel;
import biaoju.base.Outcome;
import biaoju.command.Project;
import biaoju.command.SentenceText;
import biaoju.desktop.adjudication.DisputeTexts;
import biaoju.desktop.parts.Raters;
import biaoju.desktop.shell.Work;
import biaoju.domain.LabelScheme;
import biaoju.domain.SentenceId;
import biaoju.flow.review.Dispute;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Finds disputes by words: names at once, texts in the background, for they are not in memory. A search that another has
 * overtaken is stopped.
 */
final class DisputeSearch {
    private static final int CHUNK = 500;

    private final Work work;
    private @Nullable Cancel running;

    DisputeSearch(Work work) {
        this.work = work;
    }

    void stop() {
        if (running != null) running.ask();
        running = null;
    }

    /** Whose names hold the words: labels, annotators as they are shown, the report; or a text that is known already. */
    static Predicate<Dispute> named(String words, LabelScheme scheme, Raters raters, DisputeTexts texts) {
        String wanted = words.toLowerCase(Locale.ROOT);
        Set<String> labels = new HashSet<>();
        scheme.labels().forEach(label -> {
            if (holds(label.zh(), wanted) || holds(label.en(), wanted) || holds(label.id(), wanted)) labels.add(label.id());
        });
        return one -> holds(one.report().name(), wanted) || one.votes().values().stream().anyMatch(labels::contains)
                || one.votes().keySet().stream().anyMatch(who -> holds(raters.name(who.id()), wanted))
                || holds(texts.of(one.sentence()), wanted);
    }

    private static boolean holds(@Nullable SentenceText text, String wanted) {
        return text != null && holds(text.text(), wanted);
    }

    private static boolean holds(String text, String wanted) {
        return text.toLowerCase(Locale.ROOT).contains(wanted);
    }

    /** Looks through the texts; what is found is told once, on the event dispatch thread. */
    void texts(String title, Project project, List<SentenceId> sentences, String words, Consumer<Set<SentenceId>> found) {
        stop();
        String wanted = words.toLowerCase(Locale.ROOT);
        running = work.start(title, (cancel, progress) -> {
            Set<SentenceId> hits = new HashSet<>();
            for (int from = 0; from < sentences.size(); from += CHUNK) {
                cancel.check();
                progress.at(from, sentences.size());
                List<SentenceId> some = sentences.subList(from, Math.min(sentences.size(), from + CHUNK));
                for (SentenceText text : project.ask().texts(some).join()) {
                    if (holds(text.text(), wanted)) hits.add(text.id());
                }
            }
            return hits;
        }, outcome -> {
            if (outcome instanceof Outcome.Done<Set<SentenceId>> done) found.accept(done.value());
        });
    }
}
