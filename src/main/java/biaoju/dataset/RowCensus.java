package biaoju.dataset;

import biaoju.dataset.DatasetCheck.FileCheck;
import biaoju.dataset.DatasetCheck.Status;
import biaoju.dataset.DatasetManifest.DataFile;
import biaoju.dataset.DatasetManifest.Input;
import biaoju.dataset.DatasetManifest.Part;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/** Counts the rows of one format's files against the manifest, one row in memory at a time. */
final class RowCensus {
    private static final int DIGITS = 16;

    private final DatasetManifest manifest;
    private final SortedMap<String, Integer> labels = new TreeMap<>();
    /** By report, as rows name it: the digest of its group. */
    private final Map<String, String> groups = new HashMap<>();
    private final Map<String, String> partOfGroup = new HashMap<>();
    private int rows;

    private RowCensus(DatasetManifest manifest) {
        this.manifest = manifest;
        for (Input report : manifest.reports()) {
            String group = report.group();
            groups.put(report.report().substring(0, Math.min(DIGITS, report.report().length())),
                    group == null ? report.report() : group);
        }
    }

    /**
     * Says in {@code files} what is wrong, where all the files of the format are whole.
     *
     * @param files in the manifest's order
     */
    static void take(Path folder, DatasetManifest manifest, Format format, List<FileCheck> files) {
        if (!format.isRead()) return;
        RowCensus census = new RowCensus(manifest);
        List<Integer> counted = new ArrayList<>();
        for (int i = 0; i < manifest.files().size(); i++) {
            DataFile file = manifest.files().get(i);
            if (!file.name().endsWith("." + format.id())) continue;
            if (files.get(i).status() != Status.OK) return;
            counted.add(i);
            Status status = census.count(folder, format, file);
            if (status != Status.OK) files.set(i, new FileCheck(file.name(), status));
        }
        if (census.rows == manifest.counts().rows() && census.labels.equals(manifest.labels())) return;
        if (counted.stream().anyMatch(i -> files.get(i).status() != Status.OK)) return;
        for (int i : counted) files.set(i, new FileCheck(files.get(i).name(), Status.MISCOUNTED));
    }

    private Status count(Path folder, Format format, DataFile file) {
        DatasetManifest.Split split = manifest.split();
        Part part = split == null ? null
                : split.parts().stream().filter(one -> format.file(one.name()).equals(file.name())).findFirst().orElse(null);
        if (split != null && part == null) return Status.MISCOUNTED;
        String name = part == null ? null : part.name();
        SortedMap<String, Integer> found = new TreeMap<>();
        int before = rows;
        boolean[] wrong = new boolean[2];
        DatasetRows.read(folder.resolve(file.name()), format, row -> {
            rows++;
            String label = row.label();
            if (label != null) found.merge(label, 1, Integer::sum);
            wrong[0] |= !Objects.equals(row.split(), name);
            if (name == null) return;
            String home = partOfGroup.putIfAbsent(groups.getOrDefault(row.report(), row.report()), name);
            wrong[1] |= home != null && !home.equals(name);
        });
        found.forEach((label, count) -> labels.merge(label, count, Integer::sum));
        if (wrong[1]) return Status.LEAKING;
        boolean right = rows - before == file.rows() && !wrong[0]
                && (part == null || (part.labels().equals(found) && part.rows() == file.rows()));
        return right ? Status.OK : Status.MISCOUNTED;
    }
}
