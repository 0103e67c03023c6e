package biaoju.session;

import static java.util.stream.Collectors.groupingBy;

import biaoju.domain.Annotation;
import biaoju.domain.Change;
import biaoju.domain.Decision;
import biaoju.domain.Document;
import biaoju.domain.Edit;
import biaoju.domain.Report;
import biaoju.domain.Ruling;
import biaoju.domain.Sentence;
import biaoju.domain.SentenceId;
import biaoju.domain.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
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
    private boolean others;
    /** The reports that have a tab. */
    private final Map<String, Report> tabs = new LinkedHashMap<>();
    /** Of those the ones that were read. */
    private final Map<String, Page> open = new HashMap<>();
    /** Of those the others, and where each was left: the place in its text. */
    private final Map<String, Integer> waiting = new HashMap<>();
    private final Map<String, Map<Span, Integer>> numbers = new HashMap<>();

    Pages(UUID me) {
        this.me = me;
    }

    /** Whether pages show what others said and what is decided: at once no longer, else as they are put from now on. */
    void showOthers(boolean shown) {
        others = shown;
        if (!shown) open.replaceAll((digest, page) -> new Page(page.document(), page.current(), page.mine()));
    }

    /**
     * Opens the report, or shows it with other annotations; the place in it is kept, else it is {@code current}.
     *
     * @param current number of the sentence at hand; 0 for where the report was left, or its first
     */
    Page put(Document document, Collection<Annotation> annotations, Collection<Decision> decisions,
            int current) {
        String digest = document.report().digest();
        Map<Span, Integer> places = new HashMap<>();
        for (Sentence sentence : document.cut().sentences()) places.put(sentence.span(), sentence.number());
        numbers.put(digest, places);
        Map<Integer, Annotation> mine = new HashMap<>();
        for (Annotation annotation : annotations) {
            Integer number = places.get(annotation.sentence().span());
            if (number != null && annotation.annotator().equals(me)) mine.put(number, annotation);
        }
        Map<Integer, List<Annotation>> votes = new HashMap<>();
        Map<Integer, Decision> gold = new HashMap<>();
        if (others) {
            for (Annotation annotation : annotations) {
                Integer number = places.get(annotation.sentence().span());
                if (number != null) votes.computeIfAbsent(number, any -> new ArrayList<>()).add(annotation);
            }
            votes.replaceAll((number, said) -> List.copyOf(said));
            for (Decision decision : decisions) {
                Integer number = places.get(decision.sentence().span());
                if (number != null) gold.put(number, decision);
            }
        }
        Page before = open.get(digest);
        int size = document.cut().sentences().size();
        int left = waiting.getOrDefault(digest, 0);
        waiting.remove(digest);
        int wished = before != null ? before.current() : current > 0 ? current : numberAt(document, left);
        Page page = new Page(document, Math.min(Math.max(wished, Math.min(1, size)), size), Map.copyOf(mine),
                Map.copyOf(votes), Map.copyOf(gold));
        open.put(digest, page);
        tabs.put(digest, document.report());
        return page;
    }

    /** These have a tab each, in this order, before those that have one already; they are read when they are shown. */
    void await(List<Report> reports, Map<String, Integer> places) {
        Map<String, Report> others = new LinkedHashMap<>(tabs);
        tabs.clear();
        for (Report report : reports) {
            tabs.put(report.digest(), report);
            if (!open.containsKey(report.digest())) waiting.put(report.digest(), places.getOrDefault(report.digest(), 0));
        }
        others.forEach(tabs::putIfAbsent);
    }

    /** Whether the report has a tab, read or not. */
    boolean stands(String digest) {
        return tabs.containsKey(digest);
    }

    /** Every report with a tab, and where the sentence at hand in it begins. */
    List<Left> left() {
        return tabs.keySet().stream().map(digest -> new Left(digest, page(digest)
                .map(page -> page.sentence().map(sentence -> sentence.span().start()).orElse(0))
                .orElseGet(() -> waiting.getOrDefault(digest, 0)))).toList();
    }

    Optional<Page> page(String digest) {
        return Optional.ofNullable(open.get(digest));
    }

    void remove(String digest) {
        tabs.remove(digest);
        waiting.remove(digest);
        open.remove(digest);
        numbers.remove(digest);
    }

    List<Report> tabs() {
        return List.copyOf(tabs.values());
    }

    void select(String digest, int number) {
        open.computeIfPresent(digest, (key, page) -> page.at(number));
    }

    /** The sentence's number in its report, 0 where the report is not open or has no such sentence. */
    int number(SentenceId sentence) {
        return numbers.getOrDefault(sentence.report(), Map.of()).getOrDefault(sentence.span(), 0);
    }

    /** The number of the sentence at that place of the text, or of the next behind it. */
    int numberAt(String digest, int offset) {
        Page page = open.get(digest);
        return page == null ? 0 : numberAt(page.document(), offset);
    }

    private static int numberAt(Document document, int offset) {
        List<Sentence> all = document.cut().sentences();
        for (Sentence sentence : all) if (sentence.span().end() > offset) return sentence.number();
        return all.size();
    }

    /** What the page says of the sentence becomes {@code after}; answers what it said before. */
    @Nullable Annotation set(SentenceId sentence, @Nullable Annotation after) {
        Page page = open.get(sentence.report());
        int number = number(sentence);
        if (page == null || number == 0) return null;
        Map<Integer, Annotation> mine = new HashMap<>(page.mine());
        Annotation before = after == null || after.isEmpty() ? mine.remove(number) : mine.put(number, after);
        open.put(sentence.report(), new Page(page.document(), page.current(), Map.copyOf(mine), page.votes(), page.decisions()));
        return before;
    }

    /** What those who see others see of a change; answers whether there was anything. */
    boolean follow(Change change) {
        if (!others) return false;
        Map<String, List<Edit>> edits = change.edits().stream().collect(groupingBy(edit -> edit.sentence().report()));
        Map<String, List<Ruling>> rulings = change.rulings().stream().collect(groupingBy(one -> one.sentence().report()));
        edits.forEach((report, of) -> open.computeIfPresent(report, (digest, page) -> voted(page, of)));
        rulings.forEach((report, of) -> open.computeIfPresent(report, (digest, page) -> ruled(page, of)));
        return !edits.isEmpty() || !rulings.isEmpty();
    }

    private Page voted(Page page, List<Edit> edits) {
        Map<Integer, List<Annotation>> votes = new HashMap<>(page.votes());
        for (Edit edit : edits) {
            if (number(edit.sentence()) == 0) continue;
            List<Annotation> said = new ArrayList<>(votes.getOrDefault(number(edit.sentence()), List.of()));
            said.removeIf(one -> one.annotator().equals(edit.annotator()));
            if (edit.after() != null) said.add(edit.after());
            said.sort(Comparator.comparing(one -> one.annotator().toString()));
            votes.put(number(edit.sentence()), List.copyOf(said));
        }
        votes.values().removeIf(List::isEmpty);
        return new Page(page.document(), page.current(), page.mine(), Map.copyOf(votes), page.decisions());
    }

    private Page ruled(Page page, List<Ruling> rulings) {
        Map<Integer, Decision> decisions = new HashMap<>(page.decisions());
        for (Ruling ruling : rulings) {
            if (number(ruling.sentence()) == 0) continue;
            if (ruling.after() == null) decisions.remove(number(ruling.sentence()));
            else decisions.put(number(ruling.sentence()), ruling.after());
        }
        return new Page(page.document(), page.current(), page.mine(), page.votes(), Map.copyOf(decisions));
    }

    boolean isMine(Edit edit) {
        return edit.annotator().equals(me);
    }
}
