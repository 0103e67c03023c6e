package biaoju.dataset;

import biaoju.base.Problem;
import biaoju.dataset.DatasetManifest.Counts;
import biaoju.dataset.DatasetManifest.Input;
import biaoju.dataset.DatasetManifest.Part;
import biaoju.dataset.LabelRule.Resolved;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Decides unit by unit which become rows and in which part, and counts them: so a dataset that is only counted has the
 * figures of the one that is written. For one thread.
 */
public final class RowSelection {
    private final DatasetOptions options;
    private final @Nullable SplitPlan plan;
    private final List<PartTally> parts = new ArrayList<>();
    private final List<Input> reports = new ArrayList<>();
    private int units;
    private int filteredOut;
    private int rows;
    private int unlabelled;
    private int tied;
    private int noiseLeftOut;
    private int strays;

    /** @param plan exactly where the options ask for a split */
    public RowSelection(DatasetOptions options, @Nullable SplitPlan plan) {
        if ((options.split() == null) != (plan == null)) throw new IllegalArgumentException("a split needs a plan");
        this.options = options;
        this.plan = plan;
        if (plan == null) parts.add(new PartTally(PartTally.ALL, 100));
        else plan.shares().parts().forEach(one -> parts.add(new PartTally(one.name(), one.percent())));
    }

    /** Takes what became a row. */
    @FunctionalInterface
    interface Sink {
        /**
         * @param part  number of the part
         * @param place of the unit in its report
         */
        void take(int part, List<DatasetUnit> report, int place, Optional<Resolved> label) throws IOException;
    }

    /**
     * What there is.
     *
     * @param labels rows by label
     * @param parts  one, {@code all}, where the rows are together
     * @param split  null where the rows are together
     */
    public record Figures(Counts counts, SortedMap<String, Integer> labels, List<Part> parts,
            DatasetManifest.@Nullable Split split) {
        public Figures {
            labels = Collections.unmodifiableSortedMap(new TreeMap<>(labels));
            parts = List.copyOf(parts);
        }
    }

    /**
     * Counts a report. They come in ascending order of their digests, each in one piece, its units in reading order.
     *
     * @throws IllegalArgumentException if the order is another
     * @throws Problem                  if a plan was made of other labels
     */
    public void add(List<DatasetUnit> report) {
        try {
            add(report, (part, units, place, label) -> {});
        } catch (IOException impossible) {
            throw new IllegalStateException("nothing is written", impossible);
        }
    }

    /** The same, telling what became rows. */
    void add(List<DatasetUnit> report, Sink sink) throws IOException {
        if (report.isEmpty()) return;
        String digest = report.get(0).report();
        if (!reports.isEmpty() && digest.compareTo(reports.get(reports.size() - 1).report()) <= 0) {
            throw new IllegalArgumentException(digest + " comes late");
        }
        int before = rows;
        int start = -1;
        int number = reports.size();
        if (plan != null && !plan.knows(number, digest)) throw otherLabels();
        int part = plan == null ? 0 : plan.place(number);
        for (int i = 0; i < report.size(); i++) {
            DatasetUnit unit = report.get(i);
            if (!unit.report().equals(digest) || unit.start() <= start) {
                throw new IllegalArgumentException(unit.report() + ":" + unit.start() + " comes late");
            }
            start = unit.start();
            Optional<Resolved> label = options.labels().resolve(unit);
            if (!isRow(unit, label)) continue;
            parts.get(part).row(label.map(Resolved::label).orElse(null));
            rows++;
            sink.take(part, report, i, label);
        }
        if (part >= 0) parts.get(part).report(plan == null ? digest : plan.group(number));
        reports.add(new Input(digest, report.get(0).reportName(), report.size(), rows - before,
                plan == null || part < 0 ? null : parts.get(part).name(), plan == null ? null : plan.group(number)));
    }

    private boolean isRow(DatasetUnit unit, Optional<Resolved> label) {
        int number = units++;
        // What a filter asks of flags, notes and dates may have changed since the plan was made: what it took then is a row.
        boolean wanted = plan == null ? unit.wanted() : plan.isWanted(number);
        boolean row = wanted && options.takesWanted(unit, label.isPresent());
        if (plan != null && plan.isRow(number) != row) throw otherLabels();
        if (!wanted) {
            filteredOut++;
            return false;
        }
        if (unit.noise() != null && options.withoutNoise()) {
            noiseLeftOut++;
            return false;
        }
        if (label.isEmpty()) {
            if (isTie(unit)) tied++;
            else unlabelled++;
        }
        if (!row) return false;
        boolean stray = plan != null && plan.isStray(number);
        if (stray) strays++;
        return !stray;
    }

    private static Problem otherLabels() {
        return new Problem("dataset.changedMeanwhile");
    }

    private boolean isTie(DatasetUnit unit) {
        return !unit.votes().isEmpty() && !(options.labels() instanceof LabelRule.ByAnnotator);
    }

    List<PartTally> parts() {
        return Collections.unmodifiableList(parts);
    }

    /** Every report that was looked at. */
    List<Input> reports() {
        return List.copyOf(reports);
    }

    public Figures figures() {
        List<Part> each = parts.stream().map(PartTally::figures).toList();
        SortedMap<String, Integer> labels = new TreeMap<>();
        for (Part part : each) part.labels().forEach((label, count) -> labels.merge(label, count, Integer::sum));
        int groups = each.stream().mapToInt(Part::groups).sum(); // a group is in one part, and one without rows in none
        return new Figures(new Counts(units, filteredOut, rows, unlabelled, tied, noiseLeftOut), labels, each,
                plan == null ? null : new DatasetManifest.Split(groups, strays, each));
    }
}
