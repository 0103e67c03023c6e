package biaoju.session;

import biaoju.base.Problem;
import biaoju.command.Project;
import biaoju.command.ReportLine;
import biaoju.command.Totals;
import biaoju.domain.Annotation;
import biaoju.domain.Annotator;
import biaoju.domain.Decision;
import biaoju.domain.Document;
import biaoju.domain.Report;
import biaoju.domain.SentenceId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What a session holds of its project: the list of all reports and the reports that stand open. It reads them and keeps
 * them up to date. Lives on the UI thread.
 */
final class Shelf {
    private final Project project;
    private final UUID me;
    private final Answers answers;
    private final Pages pages;
    private final Runnable show;
    private final Consumer<Throwable> complain;
    private Overview overview = Overview.NOTHING;
    private boolean known;
    private final List<Runnable> listed = new ArrayList<>();
    private boolean reloading;
    private boolean reloadAgain;

    /** @param show called when something is to be seen otherwise */
    Shelf(Project project, UUID me, Answers answers, Runnable show, Consumer<Throwable> complain) {
        this.project = project;
        this.me = me;
        this.answers = answers;
        this.pages = new Pages(me);
        this.show = show;
        this.complain = complain;
    }

    Overview overview() {
        return overview;
    }

    Pages pages() {
        return pages;
    }

    /** One annotation of mine has become another one: the counts follow. */
    void count(SentenceId sentence, @Nullable Annotation before, @Nullable Annotation after) {
        int number = pages.number(sentence);
        boolean noise = number > 0 && pages.page(sentence.report()).map(page -> page.sentence(number).isNoise()).orElse(false);
        overview = overview.counted(sentence.report(), noise, before, after);
    }

    /** Asks for the list of reports and the totals again; however often during one answer, once more after it. */
    void reload() {
        reloadAgain = reloading;
        if (reloading) return;
        reloading = true;
        answers.ask(() -> {
            CompletableFuture<List<ReportLine>> reports = project.ask().reports(me);
            CompletableFuture<Totals> totals = project.ask().totals();
            CompletableFuture<List<Annotator>> annotators = project.ask().annotators();
            CompletableFuture<List<Report>> shelved = project.ask().shelved();
            return CompletableFuture.allOf(reports, totals, annotators, shelved)
                    .thenApply(all -> Overview.of(reports.join(), totals.join(), annotators.join(), shelved.join()));
        }, found -> {
            overview = found;
            known = true;
            List<Runnable> waited = List.copyOf(listed);
            listed.clear();
            waited.forEach(Runnable::run);
            show.run();
            reloaded();
        }, failed -> {
            complain.accept(failed);
            reloaded();
        });
    }

    private void reloaded() {
        reloading = false;
        if (reloadAgain) reload();
    }

    /** Does it once it is known which reports there are. */
    void whenListed(Runnable then) {
        if (known) then.run();
        else listed.add(then);
    }

    /** Whether the project has the report, and has not put it away, as far as is known. */
    boolean lists(String digest) {
        return !known || overview.reports().stream().anyMatch(line -> line.report().digest().equals(digest));
    }

    void complainOfNone(String digest) {
        complain.accept(new Problem("session.no_report", digest));
    }

    /**
     * Opens a report that is not open yet.
     *
     * @param number of the sentence at hand, as {@link Pages#put}
     * @param none   there is no such report
     */
    void load(String digest, int number, Consumer<Page> then, Runnable none) {
        answers.ask(() -> project.ask().document(digest), document -> {
            if (document.isEmpty()) none.run();
            else said(document.get(), said -> then.accept(pages.put(document.get(), said.annotations, said.decisions, number)));
        }, complain);
    }

    /** Reads again what is said of an open report. */
    void reread(String digest) {
        pages.page(digest).map(Page::document).ifPresent(document -> said(document, said -> {
            Page now = pages.page(digest).orElse(null);
            if (now == null) return; // closed meanwhile
            pages.put(now.document(), said.annotations, said.decisions, 1);
            show.run();
        }));
    }

    /**
     * An open report is cut otherwise now: reads it again.
     *
     * @param at of the sentence that is at hand then; −1 for where the one was that is at hand now
     */
    void recut(String digest, int at) {
        if (pages.page(digest).isEmpty()) return;
        answers.ask(() -> project.ask().document(digest), document -> document.ifPresent(cut -> said(cut, said -> {
            Page before = pages.page(digest).orElse(null);
            if (before == null) return;
            int place = at >= 0 ? at : before.sentence().map(sentence -> sentence.span().start()).orElse(0);
            pages.put(cut, said.annotations, said.decisions, 1);
            pages.select(digest, pages.numberAt(digest, place));
            show.run();
        })), complain);
    }

    void rereadAll() {
        for (var report : pages.tabs()) reread(report.digest());
    }

    private void said(Document document, Consumer<Said> then) {
        String digest = document.report().digest();
        answers.ask(() -> {
            CompletableFuture<List<Decision>> decisions = project.ask().decisions(digest);
            return project.ask().annotations(digest).thenCombine(decisions, Said::new);
        }, then, complain);
    }

    private record Said(List<Annotation> annotations, List<Decision> decisions) {}
}
