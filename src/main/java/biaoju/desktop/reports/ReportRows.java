package biaoju.desktop.reports;

import biaoju.command.ReportLine;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javax.swing.AbstractListModel;

/** The reports that are shown: those whose name holds the filter, in the order asked for. */
final class ReportRows extends AbstractListModel<ReportLine> {
    private final transient Collator names;
    private transient List<ReportLine> all = List.of();
    private transient List<ReportLine> shown = List.of();
    private String filter = "";
    private boolean byProgress;

    ReportRows(Locale locale) {
        this.names = Collator.getInstance(locale);
    }

    @Override
    public int getSize() {
        return shown.size();
    }

    @Override
    public ReportLine getElementAt(int index) {
        return shown.get(index);
    }

    int total() {
        return all.size();
    }

    /** Takes the lines of a new view. Where only counts changed, only those rows are told of. */
    void show(List<ReportLine> lines) {
        List<ReportLine> was = all;
        all = lines;
        if (!sameReports(was, lines)) {
            arrange();
            return;
        }
        // The order stays while one works, also by progress: a row that jumps away is a row lost.
        Map<String, ReportLine> changed = changed(was, lines);
        if (changed.isEmpty()) return;
        List<ReportLine> now = new ArrayList<>(shown);
        now.replaceAll(line -> changed.getOrDefault(line.report().digest(), line));
        List<ReportLine> before = shown;
        shown = now;
        for (int i = 0; i < now.size(); i++) {
            if (!same(now.get(i), before.get(i))) fireContentsChanged(this, i, i);
        }
    }

    // Ten thousand lines are looked through at every label: most are the very same objects, and those are seen at once.

    @SuppressWarnings("ReferenceEquality")
    private static boolean same(ReportLine was, ReportLine is) {
        return was == is;
    }

    private static boolean sameReports(List<ReportLine> was, List<ReportLine> is) {
        if (was.size() != is.size()) return false;
        for (int i = 0; i < is.size(); i++) {
            if (!same(was.get(i), is.get(i)) && !was.get(i).report().equals(is.get(i).report())) return false;
        }
        return true;
    }

    /** The new lines that say something else than the old, by digest. */
    private static Map<String, ReportLine> changed(List<ReportLine> was, List<ReportLine> is) {
        Map<String, ReportLine> changed = new HashMap<>();
        for (int i = 0; i < is.size(); i++) {
            ReportLine line = is.get(i);
            if (!same(line, was.get(i)) && !line.equals(was.get(i))) changed.put(line.report().digest(), line);
        }
        return changed;
    }

    void filter(String words) {
        String folded = words.strip().toLowerCase(Locale.ROOT);
        if (folded.equals(filter)) return;
        filter = folded;
        arrange();
    }

    /** By what is left to do, least done first, else by name. */
    void byProgress(boolean wanted) {
        if (byProgress == wanted) return;
        byProgress = wanted;
        arrange();
    }

    private void arrange() {
        int before = shown.size();
        List<ReportLine> kept = new ArrayList<>();
        for (ReportLine line : all) {
            if (line.report().name().toLowerCase(Locale.ROOT).contains(filter)) kept.add(line);
        }
        Comparator<ReportLine> order = (a, b) -> names.compare(a.report().name(), b.report().name());
        if (byProgress) order = Comparator.comparingDouble(ReportRows::share).thenComparing(order);
        kept.sort(order);
        shown = List.copyOf(kept);
        if (before > 0) fireIntervalRemoved(this, 0, before - 1);
        if (!shown.isEmpty()) fireIntervalAdded(this, 0, shown.size() - 1);
    }

    private static double share(ReportLine line) {
        return line.sentences() == 0 ? 1 : (double) line.labelled() / line.sentences();
    }

    /** -1 where the report is not shown. */
    int indexOf(String digest) {
        for (int i = 0; i < shown.size(); i++) if (Objects.equals(shown.get(i).report().digest(), digest)) return i;
        return -1;
    }
}
