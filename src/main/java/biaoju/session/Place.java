package biaoju.session;

import biaoju.command.ReportLine;
import biaoju.domain.Sentence;
import biaoju.domain.SentenceId;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Where the annotator is: the report in front and the sentence at hand, and since when. Lives on the UI thread. */
final class Place {
    private final Shelf shelf;
    private final Pages pages;
    private final LongSupplier nanoTime;
    private final Runnable show;
    private @Nullable String front;
    private long since;
    /** Counts where somebody wanted to go. */
    private long asked;

    Place(Shelf shelf, LongSupplier nanoTime, Runnable show) {
        this.shelf = shelf;
        this.pages = shelf.pages();
        this.nanoTime = nanoTime;
        this.show = show;
        this.since = nanoTime.getAsLong();
    }

    Optional<Page> page() {
        return front == null ? Optional.empty() : pages.page(front);
    }

    /** For how long the sentence at hand has been at hand. */
    long elapsedMs() {
        return (nanoTime.getAsLong() - since) / 1_000_000;
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
            });
        }
    }


    void bringForward(String digest) {
        if (pages.page(digest).isEmpty()) return;
        asked++;
        front = digest;
        since = nanoTime.getAsLong();
        show.run();
    }

    void close(String digest) {
        List<String> open = pages.tabs().stream().map(report -> report.digest()).toList();
        int at = open.indexOf(digest);
        if (at < 0) return;
        pages.remove(digest);
        if (digest.equals(front)) front = open.size() == 1 ? null : open.get(at == 0 ? 1 : at - 1);
        show.run();
    }

    void neighbour(int direction) {
        List<ReportLine> reports = shelf.overview().reports();
        int at = -1;
        for (int i = 0; i < reports.size(); i++) if (reports.get(i).report().digest().equals(front)) at = i;
        int to = at < 0 ? 0 : at + direction;
        if (to < 0 || to >= reports.size()) return;
        String digest = reports.get(to).report().digest();
        if (pages.page(digest).isPresent()) bringForward(digest);
        else open(digest, 1);
    }

    void select(int number) {
        page().ifPresent(page -> {
            if (number == page.current()) return;
            pages.select(page.document().report().digest(), clamp(page, number));
            since = nanoTime.getAsLong();
            show.run();
        });
    }

    void step(int direction) {
        page().ifPresent(page -> select(clamp(page, page.current() + direction)));
    }

    void unlabelled(int direction) {
        page().ifPresent(page -> select(nextUnlabelled(page, direction)));
    }

    void goTo(SentenceId sentence) {
        if (pages.page(sentence.report()).isPresent()) {
            select(sentence);
            bringForward(sentence.report());
        } else {
            long mine = ++asked;
            shelf.load(sentence.report(), 1, loaded -> {
                if (mine == asked) {
                    select(sentence);
                    bringForward(sentence.report());
                } else if (!sentence.report().equals(front)) {
                    pages.remove(sentence.report()); // somebody went on before it came
                }
            });
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
