package biaoju.flow;

import biaoju.base.Problem;
import biaoju.dataset.DatasetCheck;
import biaoju.dataset.DatasetDiff;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Datasets that lie in a folder already: whether one is sound, how two differ. No project is needed. */
public final class BuiltDatasets {
    private BuiltDatasets() {}

    /** Whether a dataset is what its manifest says. */
    public record Verdict(boolean ok, List<FileVerdict> files) {
        public Verdict {
            files = List.copyOf(files);
        }
    }

    /**
     * One file of it.
     *
     * @param status {@code ok}, or what is wrong, in one word; the message {@code dataset.check.<status>} says it in full
     */
    public record FileVerdict(String name, String status) {}

    /**
     * What changed from the first to the second.
     *
     * @param settings what they were made from and how, where it differs
     * @param rows     of what is in both, what each row says otherwise
     */
    public record Changes(boolean same, List<Change> settings, List<Change> counts, List<String> reportsAdded,
            List<String> reportsRemoved, List<String> rowsAdded, List<String> rowsRemoved, List<RowChange> rows) {
        public Changes {
            settings = List.copyOf(settings);
            counts = List.copyOf(counts);
            reportsAdded = List.copyOf(reportsAdded);
            reportsRemoved = List.copyOf(reportsRemoved);
            rowsAdded = List.copyOf(rowsAdded);
            rowsRemoved = List.copyOf(rowsRemoved);
            rows = List.copyOf(rows);
        }
    }

    /** A setting or a count that is not the same; null where one of them has none. */
    public record Change(String name, @Nullable String before, @Nullable String after) {}

    /** A row that says something else. */
    public record RowChange(String id, String field, @Nullable String before, @Nullable String after) {}

    /** @throws Problem if there is no manifest that can be understood, or a file cannot be read */
    public static Verdict verify(Path folder) {
        DatasetCheck check = DatasetCheck.of(folder);
        return new Verdict(check.ok(), check.files().stream()
                .map(file -> new FileVerdict(file.name(), file.status().id())).toList());
    }

    /** @throws Problem if one of them is no dataset or is damaged */
    public static Changes diff(Path before, Path after) {
        DatasetDiff diff = DatasetDiff.of(before, after);
        return new Changes(diff.same(), changes(diff.settings()), changes(diff.counts()), diff.reportsAdded(),
                diff.reportsRemoved(), diff.rowsAdded(), diff.rowsRemoved(), diff.rowsChanged().stream()
                        .map(row -> new RowChange(row.id(), row.field(), row.before(), row.after())).toList());
    }

    private static List<Change> changes(List<DatasetDiff.Difference> differences) {
        return differences.stream().map(one -> new Change(one.name(), one.before(), one.after())).toList();
    }
}
