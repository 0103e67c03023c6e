package biaoju.session;

import biaoju.command.ReportLine;
import biaoju.domain.Annotation;
import biaoju.domain.Report;
import biaoju.domain.Sentence;
import biaoju.domain.SentenceId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Where the annotator is: the report in front and the sentence at hand, and since when. Lives on the UI thread. */
final class Place {
    private final Shelf shelf;
    private final Pages pages;
    private final ActiveTime time;
    private final Runnable show;
    private @Nullable String front;
    /** Counts where somebody wanted to go. */
    private long asked;

    Place(Shelf shelf, LongSupplier nanoTime, Runnable show) {
        this.shelf = shelf;
        this.pages = shelf.pages();
        this.time = new ActiveTime(nanoTime);
        this.show = show;
    }

    Optional<Page> page() {
        return front == null ? Optional.empty() : pages.page(front);
    }

    /** For how long the sentence at hand has been worked at. */
    long elapsedMs() {
        return time.ms();
    }

    ActiveTime time() {
        return time;
    }

    void open(String digest, int number) {
        Optional<Page> page = pages.page(digest);
        if (page.isPresent()) {
            pages.select(digest, clamp(page.get(), number));
            bringForward(digest);
        } else {
            long mine = ++asked;
            shelf.load(digest, number, loaded -> {
                if (mine == asked) bringForward(digest);
                else show.run(); // opened behind what is in front by now
            }, () -> gone(digest));
        }
    }

    private void gone(String digest) {
        shelf.complainOfNone(digest);
        if (pages.stands(digest)) close(digest);
    }

    /** Reports as they were left: the one in front is read at once, the others when they are shown. */
    void reopen(List<Left> left, String before) {
        long mine = ++asked;
        for (Left one : left) {
            if (!one.report().equals(before)) continue;
            shelf.load(before, 0, loaded -> {
                if (!shelf.lists(before)) {
                    pages.remove(before); // it was put away
                    return;
                }
                pages.select(before, pages.numberAt(before, one.sentence()));
                if (mine == asked) bringForward(before);
                else show.run();
            }, () -> {});
        }
        shelf.whenListed(() -> {
            Map<String, Report> known = new HashMap<>();
            for (ReportLine line : shelf.overview().reports()) known.put(line.report().digest(), line.report());
            Map<String, Integer> places = new HashMap<>();
            for (Left one : left) places.put(one.report(), one.sentence());
            List<Report> there = left.stream().map(Left::report).distinct().filter(known::containsKey).map(known::get).toList();
            pages.await(there, places);
            if (known.containsKey(before) || there.isEmpty() || mine != asked) return;
            bringForward(there.get(there.size() - 1).digest());
        });
    }

    void bringForward(String digest) {
        if (!pages.stands(digest)) return;
        if (pages.page(digest).isEmpty()) {
            open(digest, 0);
            return;
        }
        asked++;
        front = digest;
        time.begin();
        show.run();
    }

    void close(String digest) {
        List<String> open = pages.tabs().stream().map(report -> report.digest()).toList();
        int at = open.indexOf(digest);
        if (at < 0) return;
        pages.remove(digest);
        if (digest.equals(front)) {
            front = open.size() == 1 ? null : open.get(at == 0 ? 1 : at - 1);
            if (front != null && pages.page(front).isEmpty()) read(front);
        }
        show.run();
    }

    /** The report that came to the front by itself, and was not read yet. */
    private void read(String digest) {
        long before = asked;
        shelf.load(digest, 0, loaded -> {
            if (before == asked) bringForward(digest);
            else show.run();
        }, () -> gone(digest));
    }

    void neighbour(int direction) {
        List<ReportLine> reports = shelf.overview().reports();
        int at = -1;
        for (int i = 0; i < reports.size(); i++) if (reports.get(i).report().digest().equals(front)) at = i;
        int to = at < 0 ? 0 : at + direction;
        if (to < 0 || to >= reports.size()) return;
        String digest = reports.get(to).report().digest();
        returnTo(digest);
    }

    /** Where the report was left, if it has a tab. */
    void returnTo(String digest) {
        if (pages.stands(digest)) bringForward(digest);
        else open(digest, 1);
    }

    void select(int number) {
        page().ifPresent(page -> {
            if (number == page.current()) return;
            pages.select(page.document().report().digest(), clamp(page, number));
            time.begin();
            show.run();
        });
    }

    void step(int direction) {
        page().ifPresent(page -> select(clamp(page, page.current() + direction)));
    }

    /**
     * Within the report, to the next without a label; a neighbour whose label waits to be confirmed is not passed over, such as
     * the other half of what was split. Stays where there is none.
     */
    void unlabelled(int direction) {
        time.begin(); // also where the last sentence of a report stays at hand
        page().ifPresent(page -> {
            int beside = page.current() + direction;
            boolean waits = page.annotation(beside).map(Annotation::toConfirm).orElse(false);
            select(waits ? beside : nextUnlabelled(page, direction));
        });
    }

    /** Within the report, and where it is done in the next one that is not; stays where all are. */
    void goOnUnlabelled(int direction) {
        Page page = page().orElse(null);
        if (page == null) return;
        int next = nextUnlabelled(page, direction);
        if (next != page.current()) {
            select(next);
            return;
        }
        Optional<ReportLine> report = shelf.overview().unlabelled(page.document().report().digest(), direction);
        if (report.isEmpty()) return;
        String digest = report.get().report().digest();
        Optional<Page> open = pages.page(digest);
        if (open.isPresent()) {
            selectUnlabelled(open.get(), direction);
            bringForward(digest);
            return;
        }
        long mine = ++asked;
        shelf.load(digest, 1, loaded -> {
            selectUnlabelled(loaded, direction);
            if (mine == asked) bringForward(digest);
            else show.run();
        }, () -> gone(digest));
    }

    /** The first without a label, or backwards the last. */
    private void selectUnlabelled(Page page, int direction) {
        int first = direction > 0 ? 1 : page.size();
        if (page.size() == 0) return;
        boolean there = !page.labelled(first) && !page.sentence(first).isNoise();
        pages.select(page.document().report().digest(), there ? first : nextUnlabelled(page.at(first), direction));
    }

    void goTo(SentenceId sentence) {
        if (pages.page(sentence.report()).isPresent()) {
            select(sentence);
            bringForward(sentence.report());
        } else {
            long mine = ++asked;
            boolean stood = pages.stands(sentence.report());
            shelf.load(sentence.report(), stood ? 0 : 1, loaded -> {
                if (mine == asked) {
                    select(sentence);
                    bringForward(sentence.report());
                } else if (!stood && !sentence.report().equals(front)) {
                    pages.remove(sentence.report()); // somebody went on before it came
                }
            }, () -> gone(sentence.report()));
        }
    }

    private void select(SentenceId sentence) {
        int number = pages.number(sentence);
        if (number == 0) number = pages.page(sentence.report()).map(page -> around(page, sentence.span().start())).orElse(1);
        pages.select(sentence.report(), Math.max(1, number));
    }

    /** Who wants a sentence that was cut otherwise since gets the one that stands there now. */
    private static int around(Page page, int place) {
        for (Sentence one : page.document().cut().sentences()) if (one.span().end() > place) return one.number();
        return page.size();
    }

    private static int nextUnlabelled(Page page, int direction) {
        int size = page.size();
        for (int i = 1; i < size; i++) {
            int number = Math.floorMod(page.current() - 1 + direction * i, size) + 1;
            if (!page.labelled(number) && !page.sentence(number).isNoise()) return number;
        }
        return page.current();
    }

    private static int clamp(Page page, int number) {
        return Math.min(Math.max(number, Math.min(1, page.size())), page.size());
    }
}
