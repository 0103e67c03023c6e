package biaoju.dataset;

import biaoju.base.Problem;
import biaoju.dataset.DatasetManifest.DataFile;
import biaoju.dataset.DatasetRow.Neighbours;
import biaoju.dataset.LabelRule.Resolved;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
    private final RowSelection selection;
    private final @Nullable SplitPlan plan;
    private final List<PartFiles> files = new ArrayList<>();
    /** Of the report under way. */
    private String shortDigest = "";
    /** Through all reports, the number of its first unit. */
    private int first;
    private boolean finished;

    private DatasetBuild(Staging staging, DatasetOptions options, Provenance provenance, RowSelection selection,
            @Nullable SplitPlan plan) {
        this.staging = staging;
        this.options = options;
        this.provenance = provenance;
        this.selection = selection;
        this.plan = plan;
    }

    /**
     * @param folder where the dataset shall be; must not exist or be empty
     * @param plan   exactly where the options ask for a split
     * @throws Problem if the folder has something in it or cannot be written
     */
    public static DatasetBuild begin(Path folder, DatasetOptions options, Provenance provenance, @Nullable SplitPlan plan) {
        RowSelection selection = new RowSelection(options, plan);
        Staging staging = Staging.beside(folder);
        DatasetBuild build = new DatasetBuild(staging, options, provenance, selection, plan);
        try {
            for (PartTally part : selection.parts()) {
                build.files.add(PartFiles.open(part, staging.folder(), options, provenance));
            }
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
        try {
            selection.add(report, this::write);
            first += report.size();
        } catch (IOException broken) {
            throw staging.unwritable(broken);
        }
    }

    private void write(int part, List<DatasetUnit> report, int place, Optional<Resolved> label) throws IOException {
        Neighbours neighbours = options.extras().contains(Extra.CONTEXT) ? neighbours(report, place) : NONE;
        String split = options.split() == null ? null : selection.parts().get(part).name();
        DatasetUnit unit = report.get(place);
        if (!unit.report().startsWith(shortDigest) || shortDigest.isEmpty()) shortDigest = unit.report().substring(0, DatasetRow.DIGITS);
        files.get(part).write(DatasetRow.of(unit, shortDigest, label.orElse(null), split, options.extras(), neighbours));
    }

    private Neighbours neighbours(List<DatasetUnit> report, int place) {
        return new Neighbours(next(report, place, -1), next(report, place, 1));
    }

    /** Empty too where the like of it are rows of another part: nothing of the test is to be read in training. */
    private String next(List<DatasetUnit> report, int place, int step) {
        int at = place + step;
        while (at >= 0 && at < report.size() && report.get(at).noise() != null) at += step;
        if (at < 0 || at >= report.size() || (plan != null && plan.isForeign(first + at))) return "";
        return report.get(at).text();
    }

    /**
     * Puts the dataset in its place, complete.
     *
     * @param agreement of the people whose labels these are; null where no two labelled the same sentence
     * @throws Problem if there is nothing in it or in a part of it, or it cannot be written
     */
    public DatasetManifest finish(@Nullable AgreementSummary agreement) {
        if (selection.figures().counts().rows() == 0) throw options.nothing();
        for (PartTally part : selection.parts()) {
            if (part.rows() == 0) throw new Problem("dataset.emptyPart", part.name());
        }
        try {
            List<DataFile> files = new ArrayList<>();
            for (Format format : options.formats()) {
                for (PartFiles part : this.files) files.add(part.close(format));
            }
            byte[] card = DatasetCard.of(manifest(files, agreement), provenance).getBytes(StandardCharsets.UTF_8);
            files.add(write(DatasetCard.NAME, card));
            DatasetManifest manifest = manifest(files, agreement);
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

    private DatasetManifest manifest(List<DataFile> files, @Nullable AgreementSummary agreement) {
        SplitShares shares = options.split();
        RowSelection.Figures figures = selection.figures();
        return new DatasetManifest(DatasetManifest.FORMAT, DatasetManifest.VERSION, provenance.tool(),
                new DatasetManifest.Scheme(provenance.scheme().name(), provenance.scheme().version(), provenance.schemeDigest()),
                provenance.guidelines(), new DatasetManifest.Options(options.labels().id(),
                        options.formats().stream().map(Format::id).toList(), options.keepUnlabelled(),
                        options.withoutNoise(), options.filter(), options.extras().stream().map(Extra::id).toList(),
                        provenance.pseudonyms(), shares == null ? null : shares.id(), options.seed()),
                DatasetManifest.Columns.THESE, figures.counts(), figures.labels(), figures.split(), agreement,
                files, selection.reports());
    }

    /** What there is so far. */
    public RowSelection.Figures figures() {
        return selection.figures();
    }

    /** Clears away what is not finished. */
    @Override
    public void close() {
        if (finished) return;
        files.forEach(PartFiles::closeInVain);
        staging.discard();
    }
}
