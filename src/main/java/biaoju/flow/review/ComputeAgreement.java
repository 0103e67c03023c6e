package biaoju.flow.review;

import biaoju.agreement.Agreement;
import biaoju.agreement.AgreementOptions;
import biaoju.agreement.AgreementTable;
import biaoju.agreement.Ratings;
import biaoju.base.Cancel;
import biaoju.base.Problem;
import biaoju.base.Progress;
import biaoju.base.Waiting;
import biaoju.command.Project;
import biaoju.command.Sheet;
import biaoju.domain.Annotator;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/** From a project's labels to all that can be said about agreement in it. */
public final class ComputeAgreement {
    private static final int READ = 30;
    private static final int COUNTED = 90;

    private final Project project;

    public ComputeAgreement(Project project) {
        this.project = project;
    }

    /** How many labels the project's scheme has, for {@link AgreementChoice#k()}. */
    public int schemeLabels() {
        return project.scheme().labels().size();
    }

    /**
     * Waits for the store and computes on the calling thread and, for intervals, on others; labels are saved meanwhile.
     *
     * @throws Problem if there are more annotators or labels than can be compared
     */
    public AgreementOverview run(AgreementChoice choice, Cancel cancel, Progress progress) {
        Sheet sheet = Waiting.on(project.ask().sheet(cancel, (done, total) -> progress.at(READ * done / Math.max(1, total), 100)));
        return of(sheet, choice, cancel, progress);
    }

    /**
     * The pooled figures alone, of a sheet that was read before: what the groups say each by itself takes ten times as long.
     *
     * @throws Problem if there are more annotators or labels than can be compared
     */
    public static Pooled pooled(Sheet sheet, AgreementChoice choice, BooleanSupplier cancelled) {
        Raters raters = new Raters(sheet, choice);
        Ratings ratings = ratings(sheet, raters);
        AgreementOptions options = new AgreementOptions(choice.k(), choice.resamples(), choice.seed());
        return new Pooled(raters.annotators().size(), Agreement.pooled(ratings, options, cancelled));
    }

    /** Pooled figures, and of how many annotators. */
    public record Pooled(int annotators, AgreementTable table) {}

    private static Ratings ratings(Sheet sheet, Raters raters) {
        List<String> labels = sheet.labels();
        if (!Ratings.fits(raters.annotators().size(), labels.size())) {
            throw new Problem("flow.too_many_raters", raters.annotators().size(), labels.size());
        }
        int[] starts = IntStream.rangeClosed(0, sheet.reports().size()).map(sheet::start).toArray();
        return Ratings.of(labels, raters.annotators().size(), raters.cells(), starts);
    }

    /** The same of a sheet that was read before. */
    public static AgreementOverview of(Sheet sheet, AgreementChoice choice, Cancel cancel, Progress progress) {
        Raters raters = new Raters(sheet, choice);
        List<String> labels = sheet.labels();
        Ratings ratings = ratings(sheet, raters);
        AgreementOptions options = new AgreementOptions(choice.k(), choice.resamples(), choice.seed());
        AgreementTable table = Agreement.of(ratings, options, cancel::asked,
                percent -> progress.at(READ + (COUNTED - READ) * percent / 100, 100));
        List<WeekFigures> weeks = new Weeks(sheet, raters, ratings).figures(choice.k(), cancel);
        List<Consistency> consistency = new Repeats(sheet, raters, ratings).figures(cancel);
        progress.at(100, 100);
        AgreementFacts facts = new AgreementFacts(raters.annotators().stream().map(Annotator::name).toList(), labels,
                sheet.reports().stream().map(one -> new AgreementFacts.Source(one.shortDigest(), one.name())).toList(), choice, table,
                raters.effective(), raters.leftOut(), weeks, consistency);
        return new AgreementOverview(sheet, raters.annotators(), raters.columns(), ratings, facts);
    }
}
