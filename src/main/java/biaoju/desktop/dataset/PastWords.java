package biaoju.desktop.dataset;

import biaoju.base.Messages;
import biaoju.flow.BuiltDatasets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What was found out about datasets that were built before, in words. */
final class PastWords {
    /** Of a kind of change so many are named: whoever needs all asks the command line. */
    private static final int NAMED = 200;
    private static final int LONGEST = 120;

    private final Messages text;

    PastWords(Messages text) {
        this.text = text;
    }

    /** What it is about. */
    String title(Detail detail) {
        if (detail instanceof Detail.Manifest one) return text.get("building.detail.manifest", one.folder().toString());
        if (detail instanceof Detail.Verified one) return text.get("building.detail.verified", one.folder().toString());
        if (detail instanceof Detail.Compared two) {
            return text.get("building.detail.compared", name(two.before()), name(two.after()));
        }
        return text.get("building.detail.refused", ((Detail.Refused) detail).folder().toString());
    }

    private static String name(Path folder) {
        return String.valueOf(folder.getFileName());
    }

    String words(Detail detail) {
        if (detail instanceof Detail.Manifest one) return one.json().isEmpty() ? text.get("building.manifest.none") : one.json();
        if (detail instanceof Detail.Verified one) return of(one.verdict());
        if (detail instanceof Detail.Compared two) return of(two.changes());
        return ((Detail.Refused) detail).why().text(text);
    }

    /** Whether a dataset is what its manifest says, file by file. */
    String of(BuiltDatasets.Verdict verdict) {
        List<String> lines = new ArrayList<>();
        lines.add(text.get(verdict.ok() ? "building.verdict.ok" : "building.verdict.bad", verdict.files().size()));
        lines.add("");
        for (BuiltDatasets.FileVerdict file : verdict.files()) {
            lines.add((file.status().equals("ok") ? "✓ " : "✗ ")
                    + text.get("building.verdict.file", file.name(), text.get("dataset.check." + file.status())));
        }
        return String.join("\n", lines);
    }

    /** What changed from the first to the second. */
    String of(BuiltDatasets.Changes changes) {
        List<String> lines = new ArrayList<>();
        if (changes.same()) lines.add(text.get("building.diff.same"));
        part(lines, "building.diff.settings", changes.settings().stream().map(this::change).toList());
        part(lines, "building.diff.counts", changes.counts().stream().map(this::change).toList());
        part(lines, "building.diff.reportsAdded", changes.reportsAdded());
        part(lines, "building.diff.reportsRemoved", changes.reportsRemoved());
        part(lines, "building.diff.rowsAdded", changes.rowsAdded());
        part(lines, "building.diff.rowsRemoved", changes.rowsRemoved());
        part(lines, "building.diff.rows", changes.rows().stream()
                .map(row -> text.get("building.diff.row", row.id(), row.field(), value(row.before()), value(row.after()))).toList());
        return String.join("\n", lines);
    }

    private String change(BuiltDatasets.Change one) {
        return text.get("building.diff.change", named(one.name()), value(one.before()), value(one.after()));
    }

    /** {@code train.labels.cause} word by word; what is a label's or a coefficient's own name stays. */
    private String named(String name) {
        return Arrays.stream(name.split("\\.")).map(part -> text.has("building.name." + part) ? text.get("building.name." + part) : part)
                .collect(Collectors.joining(" · "));
    }

    private void part(List<String> lines, String key, List<String> said) {
        if (said.isEmpty()) return;
        if (!lines.isEmpty()) lines.add("");
        lines.add(text.get(key, count(said.size())));
        said.stream().limit(NAMED).forEach(one -> lines.add("  " + one));
        if (said.size() > NAMED) lines.add("  " + text.get("building.diff.more", count(said.size() - NAMED)));
    }

    private static String count(int count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    private static String value(@Nullable String value) {
        if (value == null || value.isEmpty()) return "–";
        return value.length() <= LONGEST ? value : value.substring(0, value.offsetByCodePoints(0, value.codePointCount(0, LONGEST))) + "…";
    }
}
