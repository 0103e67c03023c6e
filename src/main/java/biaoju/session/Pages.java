package biaoju.session;

import biaoju.domain.Annotation;
import biaoju.domain.Document;
import biaoju.domain.Edit;
import biaoju.domain.Report;
import biaoju.domain.Sentence;
import biaoju.domain.SentenceId;
import biaoju.domain.Span;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The open reports of one annotator, in the order of their tabs. Lives on the UI thread. */
final class Pages {
    private final UUID me;
    private final Map<String, Page> open = new LinkedHashMap<>();
    private final Map<String, Map<Span, Integer>> numbers = new HashMap<>();

    Pages(UUID me) {
        this.me = me;
    }

    /** Opens the report, or shows it with other annotations; the place in it is kept, else it is {@code current}. */
    Page put(Document document, Collection<Annotation> annotations, int current) {
        String digest = document.report().digest();
        Map<Span, Integer> places = new HashMap<>();
        for (Sentence sentence : document.cut().sentences()) places.put(sentence.span(), sentence.number());
        numbers.put(digest, places);
        Map<Integer, Annotation> mine = new HashMap<>();
        for (Annotation annotation : annotations) {
            Integer number = places.get(annotation.sentence().span());
            if (number != null && annotation.annotator().equals(me)) mine.put(number, annotation);
        }
        Page before = open.get(digest);
        int size = document.cut().sentences().size();
        int wished = before != null ? before.current() : current;
        Page page = new Page(document, Math.min(Math.max(wished, Math.min(1, size)), size), Map.copyOf(mine));
        open.put(digest, page);
        return page;
    }

    Optional<Page> page(String digest) {
        return Optional.ofNullable(open.get(digest));
    }

    void remove(String digest) {
        open.remove(digest);
        numbers.remove(digest);
    }

    List<Report> tabs() {
        return open.values().stream().map(page -> page.document().report()).toList();
    }

    void select(String digest, int number) {
        open.computeIfPresent(digest, (key, page) -> page.at(number));
    }

    /** The sentence's number in its report, 0 where the report is not open or has no such sentence. */
    int number(SentenceId sentence) {
        return numbers.getOrDefault(sentence.report(), Map.of()).getOrDefault(sentence.span(), 0);
    }

    /** What the page says of the sentence becomes {@code after}; answers what it said before. */
    @Nullable Annotation set(SentenceId sentence, @Nullable Annotation after) {
        Page page = open.get(sentence.report());
        int number = number(sentence);
        if (page == null || number == 0) return null;
        Map<Integer, Annotation> mine = new HashMap<>(page.mine());
        Annotation before = after == null || after.isEmpty() ? mine.remove(number) : mine.put(number, after);
        open.put(sentence.report(), new Page(page.document(), page.current(), Map.copyOf(mine)));
        return before;
    }

    boolean isMine(Edit edit) {
        return edit.annotator().equals(me);
    }
}
