package biaoju.dataset;

import biaoju.dataset.DatasetManifest.DataFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** The files of one part of a dataset, one a format, and what is in them. */
final class PartFiles {
    /** The one part of a dataset that is not split. */
    static final String ALL = "all";

    private record Open(String name, MeasuredFile file, RowWriter rows) {}

    private final String name;
    private final Map<Format, Open> files = new EnumMap<>(Format.class);
    private final SortedMap<String, Integer> labels = new TreeMap<>();
    private final Set<String> groups = new HashSet<>();
    private int reports;
    private int rows;
    private int rowsBefore;

    private PartFiles(String name) {
        this.name = name;
    }

    static PartFiles open(String name, Path folder, DatasetOptions options, List<String> labels) throws IOException {
        PartFiles part = new PartFiles(name);
        try {
            for (Format format : options.formats()) {
                Path path = folder.resolve(format.file(name));
                Files.createDirectories(Objects.requireNonNull(path.getParent()));
                MeasuredFile file = new MeasuredFile(path);
                part.files.put(format, new Open(format.file(name), file, format.writer(file, options.extras(), labels)));
            }
            return part;
        } catch (IOException broken) {
            part.closeInVain();
            throw broken;
        }
    }

    String name() {
        return name;
    }

    int rows() {
        return rows;
    }

    void write(DatasetRow row) throws IOException {
        for (Open open : files.values()) open.rows.write(row);
        String label = row.label();
        if (label != null) labels.merge(label, 1, Integer::sum);
        rows++;
    }

    /** Ends a report; it counts where it gave rows. */
    void report(String group) {
        if (rows == rowsBefore) return;
        rowsBefore = rows;
        reports++;
        groups.add(group);
    }

    DataFile close(Format format) throws IOException {
        Open open = Objects.requireNonNull(files.get(format));
        open.rows.close();
        return new DataFile(open.name, open.file.sha256Hex(), open.file.bytes(), rows);
    }

    DatasetManifest.Part figures(int percent) {
        return new DatasetManifest.Part(name, percent, groups.size(), reports, rows, labels);
    }

    void closeInVain() {
        files.values().forEach(PartFiles::closeInVain);
    }

    private static void closeInVain(Open open) {
        try (open.file) {
            open.rows.close();
        } catch (IOException full) {
            return; // what could not be written is deleted next
        }
    }
}
