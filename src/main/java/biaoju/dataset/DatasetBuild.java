package biaoju.dataset;

import biaoju.base.Problem;
import biaoju.dataset.DatasetManifest.Counts;
import biaoju.dataset.DatasetManifest.DataFile;
import biaoju.dataset.DatasetManifest.Input;
import biaoju.dataset.LabelRule.Resolved;
import biaoju.domain.LabelScheme;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Writes one dataset. Units come report by report; the files grow in a folder beside the one wanted and are moved there
 * by {@link #finish}. Closed before that, it leaves nothing behind. For one thread.
 */
public final class DatasetBuild implements AutoCloseable {
    private static final String BASE_NAME = "all";

    private record Part(String name, MeasuredFile file, RowWriter rows) {}

    private final Staging staging;
    private final DatasetOptions options;
    private final String tool;
    private final LabelScheme scheme;
    private final List<Part> parts = new ArrayList<>();
    private final List<Input> reports = new ArrayList<>();
    private final SortedMap<String, Integer> labels = new TreeMap<>();
    private int units;
    private int rows;
    private int unlabelled;
    private int tied;
    private int noiseLeftOut;
    private boolean finished;

    private DatasetBuild(Staging staging, DatasetOptions options, String tool, LabelScheme scheme) {
        this.staging = staging;
        this.options = options;
        this.tool = tool;
        this.scheme = scheme;
    }

    /**
     * @param folder where the dataset shall be; must not exist or be empty
     * @param tool   name and version of the program, for the manifest
     * @throws Problem if the folder has something in it or cannot be written
     */
    public static DatasetBuild begin(Path folder, DatasetOptions options, String tool, LabelScheme scheme) {
        Staging staging = Staging.beside(folder);
        DatasetBuild build = new DatasetBuild(staging, options, tool, scheme);
        try {
            for (Format format : options.formats()) build.open(format);
            return build;
        } catch (IOException broken) {
            build.close();
            throw staging.unwritable(broken);
        }
    }

    private void open(Format format) throws IOException {
        String name = BASE_NAME + "." + format.id();
        MeasuredFile file = new MeasuredFile(staging.folder().resolve(name));
        parts.add(new Part(name, file, format.writer(file)));
    }

    /**
     * The reports in ascending order of their digests, each in one piece, its units in reading order: so the same input
     * gives the same bytes on every machine.
     *
     * @throws IllegalArgumentException if the order is another
     * @throws Problem                  if it cannot be written
     */
    public void add(List<DatasetUnit> report) {
        if (report.isEmpty()) return;
        String digest = report.get(0).report();
        if (!reports.isEmpty() && digest.compareTo(reports.get(reports.size() - 1).report()) <= 0) {
            throw new IllegalArgumentException(digest + " comes late");
        }
        int before = rows;
        int start = -1;
        for (DatasetUnit unit : report) {
            if (!unit.report().equals(digest) || unit.start() <= start) {
                throw new IllegalArgumentException(unit.report() + ":" + unit.start() + " comes late");
            }
            start = unit.start();
            add(unit);
        }
        reports.add(new Input(digest, report.get(0).reportName(), report.size(), rows - before));
    }

    private void add(DatasetUnit unit) {
        units++;
        if (unit.noise() != null && options.withoutNoise()) {
            noiseLeftOut++;
            return;
        }
        Optional<Resolved> resolved = options.labels().resolve(unit);
        if (resolved.isEmpty()) {
            if (isTie(unit)) tied++;
            else unlabelled++;
            if (!options.keepUnlabelled()) return;
        }
        resolved.ifPresent(label -> labels.merge(label.label(), 1, Integer::sum));
        rows++;
        DatasetRow row = DatasetRow.of(unit, resolved);
        try {
            for (Part part : parts) part.rows.write(row);
        } catch (IOException broken) {
            throw staging.unwritable(broken);
        }
    }

    private boolean isTie(DatasetUnit unit) {
        return !unit.votes().isEmpty() && !(options.labels() instanceof LabelRule.ByAnnotator);
    }

    /**
     * Puts the dataset in its place, complete.
     *
     * @throws Problem if there is nothing in it, or it cannot be written
     */
    public DatasetManifest finish() {
        if (rows == 0) throw new Problem("dataset.empty", options.labels().id());
        try {
            List<DataFile> files = new ArrayList<>();
            for (Part part : parts) {
                part.rows.close();
                files.add(new DataFile(part.name, part.file.sha256Hex(), part.file.bytes(), rows));
            }
            DatasetManifest manifest = manifest(files);
            try (MeasuredFile file = new MeasuredFile(staging.folder().resolve(DatasetManifest.NAME))) {
                file.write(manifest.bytes());
            }
            List<String> names = new ArrayList<>(files.stream().map(DataFile::name).toList());
            names.add(DatasetManifest.NAME); // last: a folder with a manifest is a whole dataset
            staging.publish(names);
            finished = true;
            return manifest;
        } catch (IOException broken) {
            throw staging.unwritable(broken);
        }
    }

    private DatasetManifest manifest(List<DataFile> files) {
        return new DatasetManifest(DatasetManifest.FORMAT, DatasetManifest.VERSION, tool,
                new DatasetManifest.Scheme(scheme.name(), scheme.version()),
                new DatasetManifest.Options(options.labels().id(),
                        options.formats().stream().map(Format::id).toList(), options.keepUnlabelled(),
                        options.withoutNoise(), null, options.seed()),
                DatasetManifest.Columns.THESE, new Counts(units, rows, unlabelled, tied, noiseLeftOut), labels, files,
                reports);
    }

    /** Clears away what is not finished. */
    @Override
    public void close() {
        if (finished) return;
        for (Part part : parts) closeInVain(part);
        staging.discard();
    }

    private static void closeInVain(Part part) {
        try (part.file) {
            part.rows.close();
        } catch (IOException full) {
            return; // what could not be written is deleted next
        }
    }
}
