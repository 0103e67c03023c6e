package biaoju.desktop;

import biaoju.base.Problem;
import biaoju.domain.Document;
import biaoju.domain.Sentence;
import biaoju.domain.SentenceId;
import biaoju.domain.Span;
import biaoju.session.Page;
import biaoju.session.Session;
import biaoju.session.Trail;
import biaoju.session.View;
import biaoju.settings.Bookmark;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Places in the reports: those visited, to go back and forward, and those marked. Event dispatch thread only. */
final class Places {
    private static final int WORDS = 60;

    /** Where somebody is taken to: the desk brings the report forward. */
    interface Going {
        void read(Consumer<Session> go);
    }

    private final Traces traces;
    private final Going going;
    private final Trail trail = new Trail();
    /** Where we are on the way to: until the report has come, the view is of where we were. */
    private @Nullable SentenceId target;
    private @Nullable SentenceId left;
    private @Nullable SentenceId here;
    private List<String> recent = List.of();
    /** The one in front: its marks show where they stand in it now. */
    private @Nullable Document document;

    Places(Traces traces, Going going) {
        this.traces = traces;
        this.going = going;
    }

    void opened() {
        recent = traces.stop().recent();
        trail.begin(recent);
        document = null;
        target = null;
        here = null;
    }

    /** Hears of every view. */
    void follow(View view) {
        Page page = view.page();
        if (page == null) return;
        document = page.document();
        page.sentence().ifPresent(sentence -> arrived(page.document().idOf(sentence), sentence.number()));
    }

    private void arrived(SentenceId at, int number) {
        here = at;
        if (target != null && !at.equals(target) && at.equals(left)) return; // still on the way
        target = null;
        trail.visit(at, number);
        List<String> read = trail.reports();
        if (!read.equals(recent)) {
            recent = read;
            traces.stop(stop -> stop.withRecent(read));
        }
    }

    boolean canGoBack() {
        return trail.canGoBack();
    }

    boolean canGoForward() {
        return trail.canGoForward();
    }

    void back() {
        go(trail.back());
    }

    void forward() {
        go(trail.forward());
    }

    private void go(Optional<SentenceId> to) {
        to.ifPresent(sentence -> {
            left = here;
            target = sentence;
            going.read(session -> session.goTo(sentence));
        });
    }

    /** The reports visited, by digest, the one in front first. */
    List<String> reports() {
        return trail.reports();
    }

    // ---- bookmarks

    /** Marks the sentence at hand, or takes its mark off; answers why it cannot be marked. */
    Optional<Problem> mark(Page page) {
        Optional<Sentence> sentence = page.sentence();
        if (sentence.isEmpty()) return Optional.empty();
        SentenceId here = page.document().idOf(sentence.get());
        boolean done = traces.unmark(mark -> standing(mark, page.document()).equals(here)) || traces.mark(bookmark(page.document(), sentence.get()));
        return done ? Optional.empty() : Optional.of(new Problem("search.bookmarks.full", Traces.BOOKMARKS));
    }

    private static Bookmark bookmark(Document in, Sentence sentence) {
        Span span = sentence.span();
        String words = in.textOf(sentence).strip();
        return new Bookmark(in.report().digest(), span.start(), span.end(),
                words.codePointCount(0, words.length()) <= WORDS ? words : words.substring(0, words.offsetByCodePoints(0, WORDS)) + "…");
    }

    List<Bookmark> bookmarks() {
        return traces.bookmarks();
    }

    static SentenceId sentence(Bookmark mark) {
        return new SentenceId(mark.report(), new Span(mark.start(), mark.end()));
    }

    /** The sentences that bear a mark, as the report in front is cut now. */
    Set<SentenceId> marked() {
        Set<SentenceId> marked = new HashSet<>();
        for (Bookmark mark : bookmarks()) marked.add(document == null ? sentence(mark) : standing(mark, document));
        return marked;
    }

    /**
     * A sentence that was split or merged since it was marked: its mark shows at the one that stands where it began. What is kept
     * stays as it was set, for a cut may be taken back.
     */
    private static SentenceId standing(Bookmark mark, Document in) {
        if (!mark.report().equals(in.report().digest())) return sentence(mark);
        for (Sentence one : in.cut().sentences()) if (one.span().end() > mark.start()) return in.idOf(one);
        return sentence(mark);
    }
}
