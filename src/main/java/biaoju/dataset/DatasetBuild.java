package biaoju.dataset;

import biaoju.base.Problem;
import biaoju.dataset.DatasetManifest.Counts;
import biaoju.dataset.DatasetManifest.DataFile;
import biaoju.dataset.DatasetManifest.Input;
import biaoju.dataset.DatasetRow.Neighbours;
import biaoju.dataset.LabelRule.Resolved;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Writes one dataset. Units come report by report; the files grow in a folder beside the one wanted and are moved there
 * by {@link #finish}. Closed before that, it leaves nothing behind. For one thread.
 */
public final class DatasetBuild implements AutoCloseable {
    private static final Neighbours NONE = new Neighbours("", "");

    private final Staging staging;
    private final DatasetOptions options;
    private final Provenance provenance;
    private final @Nullable SplitPlan plan;
    private final List<PartFiles> parts = new ArrayList<>();
    private final List<Input> reports = new ArrayList<>();
    private final SortedMap<String, Integer> labels = new TreeMap<>();
    private int units;
    private int rows;
    private int unlabelled;
    private int tied;
    private int noiseLeftOut;
    private int strays;
    private boolean finished;

    private DatasetBuild(Staging staging, DatasetOptions options, Provenance provenance, @Nullable SplitPlan plan) {
        this.staging = staging;
        this.options = options;
        this.provenance = provenance;
        this.plan = plan;
    }

    /**
     * @param folder where the dataset shall be; must not exist or be empty
     * @param plan   exactly where the options ask for a split
     * @throws Problem if the folder has something in it or cannot be written
     */
    public static DatasetBuild begin(Path folder, DatasetOptions options, Provenance provenance, @Nullable SplitPlan plan) {
        if ((options.split() == null) != (plan == null)) throw new IllegalArgumentException("a split needs a plan");
        Staging staging = Staging.beside(folder);
        DatasetBuild build = new DatasetBuild(staging, options, provenance, plan);
        try {
            List<String> names = plan == null ? List.of(PartFiles.ALL)
                    : plan.shares().parts().stream().map(SplitShares.Part::name).toList();
            for (String name : names) build.parts.add(PartFiles.open(name, staging.folder(), options, provenance.labels()));
            return build;
        } catch (IOException broken) {
            build.close();
            throw staging.unwritable(broken);
        }
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
        int number = reports.size();
        PartFiles part = plan == null ? parts.get(0) : plan.part(number).map(this::part).orElse(null);
        for (int i = 0; i < report.size(); i++) {
            DatasetUnit unit = report.get(i);
            if (!unit.report().equals(digest) || unit.start() <= start) {
                throw new IllegalArgumentException(unit.report() + ":" + unit.start() + " comes late");
            }
            start = unit.start();
            add(unit, part, report, i);
        }
        if (part != null) part.report(plan == null ? digest : plan.group(number));
        reports.add(new Input(digest, report.get(0).reportName(), report.size(), rows - before,
                plan == null || part == null ? null : part.name(), plan == null ? null : plan.group(number)));
    }

    private PartFiles part(String name) {
        return parts.stream().filter(part -> part.name().equals(name)).findFirst().orElseThrow();
    }

    private void add(DatasetUnit unit, @Nullable PartFiles part, List<DatasetUnit> report, int place) {
        int number = units++;
        if (unit.noise() != null && options.withoutNoise()) {
            noiseLeftOut++;
            return;
        }
        Optional<Resolved> resolved = options.labels().resolve(unit);
        if (resolved.isEmpty()) {
            if (isTie(unit)) tied++;
            else unlabelled++;
        }
        if (!options.takes(unit, resolved.isPresent())) return;
        if (plan != null && plan.isStray(number)) {
            strays++;
            return;
        }
        if (part == null) throw new IllegalArgumentException(unit.report() + " has rows the plan did not see");
        resolved.ifPresent(label -> labels.merge(label.label(), 1, Integer::sum));
        rows++;
        Neighbours neighbours = options.extras().contains(Extra.CONTEXT) ? neighbours(report, place) : NONE;
        String split = plan == null ? null : part.name();
        try {
            part.write(DatasetRow.of(unit, resolved, split, options.extras(), neighbours));
        } catch (IOException broken) {
            throw staging.unwritable(broken);
        }
    }

    private static Neighbours neighbours(List<DatasetUnit> report, int place) {
        return new Neighbours(next(report, place, -1), next(report, place, 1));
    }

    private static String next(List<DatasetUnit> report, int place, int step) {
        int at = place + step;
        while (at >= 0 && at < report.size() && report.get(at).noise() != null) at += step;
        return at >= 0 && at < report.size() ? report.get(at).text() : "";
    }

    private boolean isTie(DatasetUnit unit) {
        return !unit.votes().isEmpty() && !(options.labels() instanceof LabelRule.ByAnnotator);
    }

    /**
     * Puts the dataset in its place, complete.
     *
     * @throws Problem if there is nothing in it or in a part of it, or it cannot be written
     */
    public DatasetManifest finish() {
        if (rows == 0) throw new Problem("dataset.empty", options.labels().id());
        for (PartFiles part : parts) {
            if (part.rows() == 0) throw new Problem("dataset.emptyPart", part.name());
        }
        try {
            List<DataFile> files = new ArrayList<>();
            for (Format format : options.formats()) {
                for (PartFiles part : parts) files.add(part.close(format));
            }
            byte[] card = DatasetCard.of(manifest(files), provenance).getBytes(StandardCharsets.UTF_8);
            files.add(write(DatasetCard.NAME, card));
            DatasetManifest manifest = manifest(files);
            write(DatasetManifest.NAME, manifest.bytes());
            List<String> names = new ArrayList<>(files.stream().map(DataFile::name).toList());
            names.add(DatasetManifest.NAME); // last: a folder with a manifest is a whole dataset
            staging.publish(names);
            finished = true;
            return manifest;
        } catch (IOException broken) {
            throw staging.unwritable(broken);
        }
    }

    private DataFile write(String name, byte[] bytes) throws IOException {
        MeasuredFile file = new MeasuredFile(staging.folder().resolve(name));
        try (file) {
            file.write(bytes);
        }
        return new DataFile(name, file.sha256Hex(), file.bytes(), 0);
    }

    private DatasetManifest manifest(List<DataFile> files) {
        SplitShares shares = options.split();
        DatasetManifest.Split split = shares == null ? null : new DatasetManifest.Split(
                (int) reports.stream().map(Input::group).distinct().count(), strays,
                shares.parts().stream().map(one -> part(one.name()).figures(one.percent())).toList());
        return new DatasetManifest(DatasetManifest.FORMAT, DatasetManifest.VERSION, provenance.tool(),
                new DatasetManifest.Scheme(provenance.scheme().name(), provenance.scheme().version(), provenance.schemeDigest()),
                provenance.guidelines(), new DatasetManifest.Options(options.labels().id(),
                        options.formats().stream().map(Format::id).toList(), options.keepUnlabelled(),
                        options.withoutNoise(), options.extras().stream().map(Extra::id).toList(), provenance.pseudonyms(),
                        shares == null ? null : shares.id(), options.seed()),
                DatasetManifest.Columns.THESE, new Counts(units, rows, unlabelled, tied, noiseLeftOut), labels, split,
                provenance.agreement(), files, reports);
    }

    /** Clears away what is not finished. */
    @Override
    public void close() {
        if (finished) return;
        parts.forEach(PartFiles::closeInVain);
        staging.discard();
    }
}
