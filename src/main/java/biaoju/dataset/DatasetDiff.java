package biaoju.dataset;

import biaoju.base.Problem;
import biaoju.dataset.DatasetManifest.Counts;
import biaoju.dataset.DatasetManifest.DataFile;
import biaoju.dataset.DatasetManifest.Input;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What changed from one build of a dataset to another.
 *
 * @param settings       of the tool, the scheme and the options, those that differ
 * @param counts         of sentences, rows and labels, those that differ
 * @param reportsAdded   names of the reports only the second looked at, as {@code digest name}
 * @param reportsRemoved names of those only the first looked at
 * @param rowsAdded      ids, in the second's order
 * @param rowsRemoved    ids, in the first's order
 * @param rowsChanged    rows with one id that say something else, in the second's order
 */
public record DatasetDiff(boolean same, List<Difference> settings, List<Difference> counts, List<String> reportsAdded,
        List<String> reportsRemoved, List<String> rowsAdded, List<String> rowsRemoved, List<RowChange> rowsChanged) {
    public record Difference(String name, @Nullable String before, @Nullable String after) {}

    /** @param field {@code label}, {@code second}, {@code text}, {@code noise}, {@code split} or {@code extras} */
    public record RowChange(String id, String field, @Nullable String before, @Nullable String after) {}

    /** What of a row is compared. Votes and confidence follow from the labels. */
    private record Said(@Nullable String label, @Nullable String second, String text, @Nullable String noise,
            @Nullable String split, String extras) {
        static Said of(DatasetRow row) {
            List<Object> extras = new ArrayList<>(); // a text: ten thousand rows that have none share one
            for (Object extra : new Object[] {row.previous(), row.next(), row.soft(), row.annotators()}) {
                if (extra != null) extras.add(extra);
            }
            return new Said(row.label(), row.second(), row.text(), row.noise(), row.split(),
                    extras.isEmpty() ? "" : extras.toString());
        }
    }

    /** @throws Problem if one of them is no dataset or is damaged */
    public static DatasetDiff of(Path before, Path after) {
        DatasetManifest first = DatasetManifest.read(before);
        DatasetManifest second = DatasetManifest.read(after);
        List<Difference> settings = differences(settings(first), settings(second));
        List<Difference> counts = differences(counts(first), counts(second));
        List<String> reportsAdded = reports(second);
        reportsAdded.removeAll(reports(first));
        List<String> reportsRemoved = reports(first);
        reportsRemoved.removeAll(reports(second));
        Map<String, Said> rows = new LinkedHashMap<>();
        rows(before, first, row -> rows.put(row.id(), Said.of(row)));
        List<String> added = new ArrayList<>();
        List<RowChange> changed = new ArrayList<>();
        rows(after, second, row -> {
            Said old = rows.remove(row.id());
            if (old == null) added.add(row.id());
            else compare(row.id(), old, Said.of(row), changed);
        });
        List<String> removed = List.copyOf(rows.keySet());
        boolean same = settings.isEmpty() && counts.isEmpty() && reportsAdded.isEmpty() && reportsRemoved.isEmpty()
                && added.isEmpty() && removed.isEmpty() && changed.isEmpty();
        return new DatasetDiff(same, settings, counts, reportsAdded, reportsRemoved, added, removed, changed);
    }

    private static void compare(String id, Said old, Said now, List<RowChange> changed) {
        compare(id, "label", old.label, now.label, changed);
        compare(id, "second", old.second, now.second, changed);
        compare(id, "text", old.text, now.text, changed);
        compare(id, "noise", old.noise, now.noise, changed);
        compare(id, "split", old.split, now.split, changed);
        compare(id, "extras", old.extras, now.extras, changed);
    }

    private static void compare(String id, String field, @Nullable String old, @Nullable String now,
            List<RowChange> changed) {
        if (!Objects.equals(old, now)) changed.add(new RowChange(id, field, old, now));
    }

    /** All rows once: from the files of one format, JSONL where there is a choice. */
    private static void rows(Path folder, DatasetManifest manifest, Consumer<DatasetRow> each) {
        for (Format format : Format.values()) {
            List<DataFile> files = manifest.files().stream()
                    .filter(file -> file.name().endsWith("." + format.id())).toList();
            if (files.isEmpty() || !format.isRead()) continue;
            for (DataFile file : files) {
                Path path = DatasetCheck.inside(folder, file.name())
                        .orElseThrow(() -> new Problem("dataset.outside", folder.toString(), file.name()));
                DatasetRows.read(path, format, each);
            }
            return;
        }
        throw new Problem("dataset.noRows", folder.toString());
    }

    private static Map<String, String> settings(DatasetManifest manifest) {
        DatasetManifest.Options options = manifest.options();
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("tool", manifest.tool());
        settings.put("scheme", manifest.scheme().name());
        settings.put("scheme_version", Integer.toString(manifest.scheme().version()));
        settings.put("scheme_sha256", manifest.scheme().sha256());
        manifest.guidelines().forEach(one -> settings.put("guideline." + one.name(), one.sha256()));
        settings.put("labels", options.labels());
        settings.put("formats", String.join(",", options.formats()));
        settings.put("unlabelled_kept", Boolean.toString(options.unlabelledKept()));
        settings.put("noise_left_out", Boolean.toString(options.noiseLeftOut()));
        settings.put("filter", options.filter());
        settings.put("extras", String.join(",", options.extras()));
        settings.put("pseudonyms", Boolean.toString(options.pseudonyms()));
        if (options.split() != null) settings.put("split", options.split());
        settings.put("seed", Long.toString(options.seed()));
        return settings;
    }

    private static Map<String, String> counts(DatasetManifest manifest) {
        Counts counts = manifest.counts();
        Map<String, String> all = new LinkedHashMap<>();
        all.put("units", Integer.toString(counts.units()));
        all.put("filtered_out", Integer.toString(counts.filteredOut()));
        all.put("rows", Integer.toString(counts.rows()));
        all.put("unlabelled", Integer.toString(counts.unlabelled()));
        all.put("tied", Integer.toString(counts.tied()));
        all.put("noise_left_out", Integer.toString(counts.noiseLeftOut()));
        manifest.labels().forEach((label, count) -> all.put("labels." + label, count.toString()));
        DatasetManifest.Split split = manifest.split();
        if (split != null) {
            all.put("groups", Integer.toString(split.groups()));
            all.put("repeated_left_out", Integer.toString(split.repeatedLeftOut()));
            for (DatasetManifest.Part part : split.parts()) {
                all.put(part.name() + ".rows", Integer.toString(part.rows()));
                part.labels().forEach((label, count) -> all.put(part.name() + ".labels." + label, count.toString()));
            }
        }
        AgreementSummary agreement = manifest.agreement();
        if (agreement != null) {
            agreement.measures().forEach((name, value) -> all.put("agreement." + name, String.valueOf(value.value())));
        }
        return all;
    }

    private static List<Difference> differences(Map<String, String> before, Map<String, String> after) {
        List<Difference> differences = new ArrayList<>();
        for (String name : before.keySet()) {
            if (!Objects.equals(before.get(name), after.get(name))) {
                differences.add(new Difference(name, before.get(name), after.get(name)));
            }
        }
        for (String name : new TreeSet<>(after.keySet())) {
            if (!before.containsKey(name)) differences.add(new Difference(name, null, after.get(name)));
        }
        return List.copyOf(differences);
    }

    private static List<String> reports(DatasetManifest manifest) {
        List<String> reports = new ArrayList<>();
        for (Input report : manifest.reports()) reports.add(report.report() + " " + report.name());
        return reports;
    }
}
