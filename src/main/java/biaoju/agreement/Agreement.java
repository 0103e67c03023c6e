package biaoju.agreement;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * All coefficients over one table of ratings: pooled, by pair, by label and by group, with intervals where asked for.
 * Intervals draw whole groups (reports), whose units resemble each other; where only one group has shared units they draw
 * units, and so do those of a group's own figures and of a pair that shares units in one group only. k, the labels to choose from, is the whole table's in every draw.
 *
 * <p>A pass over the units makes for each group counts that add up; all figures are functions of their sum, so a draw
 * adds up counts of groups and does not come back to the units. Takes all cores of the common pool.
 */
public final class Agreement {
    private final Ratings ratings;
    private final Bootstrap bootstrap;
    private final Task task;
    private final int k;
    /** Whether groups' own figures have intervals. */
    private final boolean groupsToo;
    private final Layout layout;
    /** Of the groups, by number; null where a group has no rating. */
    private final @Nullable Tally[] tallies;
    private final GroupFigures[] groups;

    private Agreement(Ratings ratings, AgreementOptions options, boolean groupsToo, BooleanSupplier cancelled,
            IntConsumer percent) {
        this.groupsToo = groupsToo;
        this.ratings = ratings;
        bootstrap = new Bootstrap(options);
        task = new Task(cancelled, percent, ratings.units() * (1.0 + 2 * options.resamples()) + 1);
        task.check();
        layout = Layout.of(ratings, 0, ratings.units());
        k = Math.max(options.k(), layout.labels.length);
        tallies = new Tally[ratings.groups()];
        groups = new GroupFigures[ratings.groups()];
    }

    /**
     * @param cancelled asked now and then, from several threads
     * @param percent told how far it is, 0 to 100, ascending, from one thread at a time, not always the same
     * @throws CancellationException soon after {@code cancelled} says so
     */
    public static AgreementTable of(Ratings ratings, AgreementOptions options, BooleanSupplier cancelled,
            IntConsumer percent) {
        return new Agreement(ratings, options, true, cancelled, percent).table();
    }

    /** The same but that the groups' own figures have no intervals, which take nearly all of the time where groups are many. */
    public static AgreementTable pooled(Ratings ratings, AgreementOptions options, BooleanSupplier cancelled) {
        return new Agreement(ratings, options, false, cancelled, percent -> {}).table();
    }

    private AgreementTable table() {
        IntStream.range(0, tallies.length).parallel().forEach(this::count);
        task.check();
        Tally[] rated = Arrays.stream(tallies).filter(tally -> tally != null).toArray(Tally[]::new);
        Counts whole = new Counts(layout);
        for (Tally tally : rated) tally.addTo(whole, 1);
        Sheet sheet = new Sheet(ratings, whole, k, bootstrap.draws());
        long sharing = Arrays.stream(groups).filter(group -> group.shared() > 0).count();
        if (bootstrap.wanted() && sharing > 0) {
            Urn urn = sharing > 1 ? new GroupUrn(rated, layout) : new UnitUrn(ratings, 0, ratings.units(), layout);
            sheet.with(bootstrap.parallel(urn, layout, sheet.figures(), sheet::figuresOf, task, ratings.units()));
            if (sharing > 1) new Confined(ratings, layout, tallies).bound(sheet, bootstrap, task);
            if (groupsToo) IntStream.range(0, groups.length).parallel().forEach(this::bound);
            task.check();
        }
        task.step(Double.POSITIVE_INFINITY);
        return sheet.table(List.of(groups));
    }

    /** A group's counts, and its figures without intervals. */
    private void count(int group) {
        if (task.stopped()) return;
        int from = ratings.start(group);
        int to = ratings.start(group + 1);
        Counts counts = Counts.of(ratings, from, to);
        long units = counts.unitsFrom(1);
        if (units > 0) tallies[group] = Tally.of(counts, layout);
        Figure[] figures = groupFigures(counts);
        groups[group] = new GroupFigures(group, (int) units, (int) counts.unitsFrom(2), figures[0], figures[1],
                figures[2]);
        task.step(to - from);
    }

    private static Figure[] groupFigures(Counts counts) {
        return new Figure[] {Percent.of(counts), KrippendorffAlpha.of(counts), CohenKappa.of(counts)};
    }

    /** Gives a group's figures their intervals. */
    private void bound(int group) {
        if (task.stopped()) return;
        int from = ratings.start(group);
        int to = ratings.start(group + 1);
        GroupFigures bare = groups[group];
        if (bare.shared() > 0) {
            Layout own = Layout.of(ratings, from, to);
            Figure[] figures = bootstrap.alone(new UnitUrn(ratings, from, to, own), own,
                    new Figure[] {bare.percent(), bare.alpha(), bare.kappa()}, Agreement::groupFigures, task);
            groups[group] = new GroupFigures(group, bare.units(), bare.shared(), figures[0], figures[1], figures[2]);
        }
        task.step((double) (to - from) * bootstrap.draws());
    }
}
