package biaoju.flow.review;

import biaoju.agreement.Agreement;
import biaoju.agreement.AgreementOptions;
import biaoju.agreement.AgreementTable;
import biaoju.agreement.GroupFigures;
import biaoju.agreement.Ratings;
import biaoju.base.Cancel;
import biaoju.command.Sheet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Agreement and label mix by week. */
final class Weeks {
    private final Sheet sheet;
    private final Ratings ratings;
    private final int[] columns;
    /** Of each unit, the week of its last label; −1 without one. */
    private final int[] finished;
    /** The weeks in which labels were given, ascending. */
    private final int[] weeks;
    /** Of each such week, annotator, label: how often. */
    private final int[][][] counts;

    Weeks(Sheet sheet, Raters raters, Ratings ratings) {
        this.sheet = sheet;
        this.ratings = ratings;
        columns = raters.columns().stream().mapToInt(Integer::intValue).toArray();
        finished = IntStream.range(0, sheet.units()).map(this::lastWeek).toArray();
        weeks = weeksWithLabels();
        counts = new int[weeks.length][columns.length][ratings.labels().size()];
        count();
    }

    private int lastWeek(int unit) {
        int last = -1;
        for (int i = 0; i < columns.length; i++) if (ratings.label(unit, i) >= 0) last = Math.max(last, sheet.week(unit, columns[i]));
        return last;
    }

    private int[] weeksWithLabels() {
        boolean[] seen = new boolean[1 << 16];
        eachLabel((unit, annotator) -> seen[sheet.week(unit, columns[annotator])] = true);
        return IntStream.range(0, seen.length).filter(week -> seen[week]).toArray();
    }

    private void count() {
        eachLabel((unit, annotator) ->
                counts[place(sheet.week(unit, columns[annotator]))][annotator][ratings.label(unit, annotator)]++);
    }

    private int place(int week) {
        return Arrays.binarySearch(weeks, week);
    }

    private void eachLabel(Each each) {
        for (int unit = 0; unit < ratings.units(); unit++) {
            for (int i = 0; i < columns.length; i++) if (ratings.label(unit, i) >= 0) each.take(unit, i);
        }
    }

    @FunctionalInterface
    private interface Each {
        void take(int unit, int annotator);
    }

    List<WeekFigures> figures(int k, Cancel cancel) {
        cancel.check();
        if (weeks.length == 0) return List.of();
        AgreementTable byWeek = Agreement.of(byWeek(), new AgreementOptions(k, 0, 0), cancel::asked, percent -> {});
        List<WeekFigures> figures = new ArrayList<>();
        for (int i = 0; i < weeks.length; i++) {
            GroupFigures week = byWeek.groups().get(i);
            List<List<Integer>> given = Arrays.stream(counts[i]).map(one -> IntStream.of(one).boxed().toList()).toList();
            figures.add(new WeekFigures(weeks[i], week.shared(), week.percent(), week.alpha(), week.kappa(), given));
        }
        return figures;
    }

    /** The same ratings, the units of a week together. */
    private Ratings byWeek() {
        int[] starts = new int[weeks.length + 1];
        for (int week : finished) if (week >= 0) starts[place(week) + 1]++;
        for (int i = 0; i < weeks.length; i++) starts[i + 1] += starts[i];
        int[] next = starts.clone();
        byte[] cells = new byte[starts[weeks.length] * columns.length];
        for (int unit = 0; unit < finished.length; unit++) {
            if (finished[unit] < 0) continue;
            int row = next[place(finished[unit])]++;
            for (int i = 0; i < columns.length; i++) cells[row * columns.length + i] = (byte) (ratings.label(unit, i) + 1);
        }
        return Ratings.of(ratings.labels(), columns.length, cells, starts);
    }
}
