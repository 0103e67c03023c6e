package biaoju.dataset;

import biaoju.base.Problem;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the user asked for.
 *
 * @param formats        at least one; each is written with the same rows
 * @param keepUnlabelled rows without a label are written too
 * @param withoutNoise   sentences that are noise are left out even where they are labelled
 * @param filter         a query that rows answer to, as it is to be told; empty where all may be rows. What it says of a unit
 *                       stands in {@link DatasetUnit#wanted}
 * @param extras         columns beside those that every row has
 * @param split          null where the rows stay together
 * @param seed           for what is drawn by lot: the order in which groups of one size are shared out
 */
public record DatasetOptions(List<Format> formats, LabelRule labels, boolean keepUnlabelled, boolean withoutNoise,
        String filter, Set<Extra> extras, @Nullable SplitShares split, long seed) {
    public DatasetOptions {
        formats = List.copyOf(formats);
        if (formats.isEmpty()) throw new IllegalArgumentException("no format");
        EnumSet<Extra> inOrder = EnumSet.noneOf(Extra.class);
        inOrder.addAll(extras);
        extras = Collections.unmodifiableSet(inOrder);
    }

    /** All rows together, with the columns that every row has. */
    public DatasetOptions(List<Format> formats, LabelRule labels, boolean keepUnlabelled, boolean withoutNoise, long seed) {
        this(formats, labels, keepUnlabelled, withoutNoise, "", Set.of(), null, seed);
    }

    public DatasetOptions split(@Nullable SplitShares shares) {
        return new DatasetOptions(formats, labels, keepUnlabelled, withoutNoise, filter, extras, shares, seed);
    }

    public DatasetOptions with(Extra... wanted) {
        return new DatasetOptions(formats, labels, keepUnlabelled, withoutNoise, filter, Set.of(wanted), split, seed);
    }

    public DatasetOptions filter(String query) {
        return new DatasetOptions(formats, labels, keepUnlabelled, withoutNoise, query, extras, split, seed);
    }

    /** That no sentence becomes a row. */
    public Problem nothing() {
        return filter.isEmpty() ? new Problem("dataset.empty", labels.id())
                : new Problem("dataset.emptyFilter", filter, labels.id());
    }

    /** Whether the unit becomes a row, where {@code labelled} says whether the rule gives it a label. */
    boolean takes(DatasetUnit unit, boolean labelled) {
        return unit.wanted() && takesWanted(unit, labelled);
    }

    /** The same of a unit that the filter takes, whatever it says itself. */
    boolean takesWanted(DatasetUnit unit, boolean labelled) {
        return !(unit.noise() != null && withoutNoise) && (labelled || keepUnlabelled);
    }
}
