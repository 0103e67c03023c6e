package biaoju.flow;

import biaoju.agreement.AgreementTable;
import biaoju.agreement.Figure;
import biaoju.agreement.Measure;
import biaoju.agreement.Ratings;
import biaoju.base.Cancel;
import biaoju.base.Digests;
import biaoju.base.Problem;
import biaoju.base.Program;
import biaoju.base.Progress;
import biaoju.base.Waiting;
import biaoju.command.Project;
import biaoju.command.Sheet;
import biaoju.dataset.AgreementSummary;
import biaoju.dataset.DatasetBuild;
import biaoju.dataset.DatasetManifest;
import biaoju.dataset.DatasetManifest.Guideline;
import biaoju.dataset.DatasetOptions;
import biaoju.dataset.DatasetUnit;
import biaoju.dataset.Extra;
import biaoju.dataset.Format;
import biaoju.dataset.Provenance;
import biaoju.dataset.RowSelection;
import biaoju.dataset.SplitPlan;
import biaoju.dataset.SplitShares;
import biaoju.dataset.SplitSurvey;
import biaoju.domain.Label;
import biaoju.domain.LabelScheme;
import biaoju.duplicates.Repeats;
import biaoju.duplicates.Repetition;
import biaoju.flow.review.AgreementChoice;
import biaoju.flow.review.ComputeAgreement;
import biaoju.query.Query;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Datasets out of a project's labels. */
public final class Datasets {
    /** The formats there are, by their names on the command line. */
    public static final List<String> FORMATS = Arrays.stream(Format.values()).map(Format::id).toList();
    /** The columns that a row has only on request, by their names on the command line. */
    public static final List<String> EXTRAS = Arrays.stream(Extra.values()).map(Extra::id).toList();
    private static final int SURVEYED = 40;
    private static final int WRITTEN = 99;

    private final Project project;
    private final KnownRepeats known = new KnownRepeats();

    public Datasets(Project project) {
        this.project = project;
    }

    /**
     * What is asked for.
     *
     * @param labels     {@code gold}, {@code majority} or {@code annotator=NAME}
     * @param extras     of {@link #EXTRAS}
     * @param pseudonyms annotators get other names in the rows
     * @param split      {@code 80/10/10}; null for all rows together
     * @param seed       for whatever is drawn by lot
     * @param filter     a {@link Query} that rows answer to; empty: all
     */
    public record Wish(Path folder, List<String> formats, String labels, boolean keepUnlabelled, boolean withoutNoise,
            List<String> extras, boolean pseudonyms, @Nullable String split, long seed, String filter) {
        public Wish {
            formats = List.copyOf(formats);
            extras = List.copyOf(extras);
        }
    }

    /** What was built; {@code manifest} as its file has it. */
    public record Built(int rows, String manifest, Numbers numbers) {}

    /** Whether these are shares of a hundred: {@code 80/10/10}, {@code 80/20}. */
    public static boolean isSplit(String shares) {
        try {
            return !SplitShares.parse(shares).parts().isEmpty();
        } catch (Problem otherwise) {
            return false;
        }
    }

    /**
     * What a build would give, without writing.
     *
     * @param unlabelled sentences without a label, votes that tie among them, whether or not they become rows
     * @param noise      sentences left out as noise
     * @param labels     rows by label, in the scheme's order, also where there are none
     * @param parts      one, {@code all}, where nothing is split
     * @param groups     of reports that repeat each other; 0 where nothing is split
     * @param strays     rows left out because their like stand in another part
     */
    public record Numbers(int rows, int unlabelled, int noise, List<LabelCount> labels, List<PartCount> parts, int groups,
            int strays) {
        public Numbers {
            labels = List.copyOf(labels);
            parts = List.copyOf(parts);
        }
    }

    public record LabelCount(String label, int rows) {}

    /** @param labels rows by label, those that occur */
    public record PartCount(String part, int rows, int reports, Map<String, Integer> labels) {
        public PartCount {
            labels = Collections.unmodifiableMap(new LinkedHashMap<>(labels));
        }
    }

    /** What is asked for, understood. */
    private record Order(DatasetOptions options, DatasetUnits units, Sheet sheet) {}

    private Order order(Wish wish, Cancel cancel) {
        List<Format> formats = Format.parse(String.join(",", wish.formats()));
        SplitShares shares = wish.split() == null ? null : SplitShares.parse(wish.split());
        Sheet sheet = Waiting.on(project.ask().sheet(cancel, Progress.NONE)); // knows all reports, and at once
        Query filter = Query.parse(wish.filter(), asked(sheet));
        DatasetUnits units = new DatasetUnits(project, sheet, wish.labels(), wish.pseudonyms(), filter);
        DatasetOptions options = new DatasetOptions(formats, units.rule(), wish.keepUnlabelled(), wish.withoutNoise(),
                units.filter(), Extra.parse(wish.extras()), shares, wish.seed());
        return new Order(options, units, sheet);
    }

    /** The scheme with the labels that occur beside it, so that these can be asked for too. */
    private LabelScheme asked(Sheet sheet) {
        LabelScheme scheme = project.scheme();
        List<Label> labels = new ArrayList<>(scheme.labels());
        for (String id : sheet.labels()) {
            if (scheme.label(id).isEmpty()) labels.add(new Label(id, id, id, ' ', "", "", "", "", ""));
        }
        return new LabelScheme(scheme.name(), scheme.version(), labels);
    }

    /**
     * The figures of the dataset that {@link #build} would make.
     *
     * @throws Problem if the wish is not understood, or there are too few groups for the split
     */
    public Numbers count(Wish wish, Cancel cancel, Progress progress) {
        Order order = order(wish, cancel);
        SplitShares shares = order.options.split();
        SplitPlan plan = shares == null ? null
                : plan(order, shares, cancel, (done, total) -> progress.at(SURVEYED * done / total, 100)).orElse(null);
        boolean empty = shares != null && plan == null; // nothing to share out: what there is is counted together
        RowSelection selection = new RowSelection(empty ? order.options.split(null) : order.options, plan);
        order.units.eachToCount(cancel, (report, place, total) -> {
            selection.add(report);
            progress.at(SURVEYED + (100L - SURVEYED) * (place + 1) / total, 100);
        });
        return numbers(selection.figures(), labels(order.sheet));
    }

    private static Numbers numbers(RowSelection.Figures figures, List<String> labels) {
        DatasetManifest.Split split = figures.split();
        List<PartCount> parts = figures.parts().stream()
                .map(part -> new PartCount(part.name(), part.rows(), part.reports(), part.labels())).toList();
        DatasetManifest.Counts counts = figures.counts();
        return new Numbers(counts.rows(), counts.unlabelled() + counts.tied(), counts.noiseLeftOut(),
                labels.stream().map(label -> new LabelCount(label, figures.labels().getOrDefault(label, 0))).toList(), parts,
                split == null ? 0 : split.groups(), split == null ? 0 : split.repeatedLeftOut());
    }

    /** @throws Problem if there is no such annotator, nothing to write, or no place to write it to */
    public Built build(Wish wish, Cancel cancel, Progress progress) {
        Order order = order(wish, cancel);
        DatasetOptions options = order.options;
        SplitShares shares = options.split();
        SplitPlan plan = shares == null ? null
                : plan(order, shares, cancel, (done, total) -> progress.at(SURVEYED * done / total, 100)).orElseThrow(options::nothing);
        Provenance provenance = new Provenance("biaoju " + Program.version(), project.scheme(), labels(order.sheet),
                Digests.ofText(project.schemeSet().json()), guidelines(), wish.pseudonyms());
        // The figures take about as long as the rows, and are wanted at the end.
        Cancel unwanted = new Cancel();
        CompletableFuture<Optional<AgreementSummary>> agreement =
                CompletableFuture.supplyAsync(() -> agreement(order.sheet, wish, () -> cancel.asked() || unwanted.asked()));
        try (DatasetBuild build = DatasetBuild.begin(wish.folder(), options, provenance, plan)) {
            long before = shares == null ? 0 : SURVEYED;
            order.units.each(cancel, (report, place, total) -> {
                build.add(report);
                progress.at(before + (WRITTEN - before) * (place + 1) / total, 100);
            });
            DatasetManifest manifest = build.finish(Waiting.on(agreement).orElse(null));
            progress.at(100, 100);
            PastDatasets.remember(project, wish.folder(), manifest);
            return new Built(manifest.counts().rows(), manifest.json(), numbers(build.figures(), provenance.labels()));
        } finally {
            unwanted.ask();
        }
    }

    /** None where nothing becomes a row. */
    private Optional<SplitPlan> plan(Order order, SplitShares shares, Cancel cancel, Progress progress) {
        SplitSurvey survey = new SplitSurvey(order.options);
        Optional<Repeats> found = known.of(order.sheet);
        if (found.isPresent()) {
            order.units.eachToCount(cancel, (report, place, total) -> {
                survey.add(report);
                progress.at(place + 1, total);
            });
        } else {
            Repetition repetition = new Repetition();
            order.units.each(cancel, (report, place, total) -> {
                survey.add(report);
                repetition.report();
                for (DatasetUnit unit : report) repetition.sentence(unit.text());
                progress.at(place + 1, total);
            });
            found = Optional.of(repetition.find(cancel));
            known.remember(order.sheet, found.get());
        }
        if (survey.isEmpty()) return Optional.empty();
        return Optional.of(survey.plan(shares, found.get().groups(), found.get().clusters()));
    }

    private List<String> labels(Sheet sheet) {
        List<String> labels = new ArrayList<>(project.scheme().labels().stream().map(Label::id).toList());
        sheet.labels().stream().filter(label -> !labels.contains(label)).sorted().forEach(labels::add);
        return labels;
    }

    private List<Guideline> guidelines() {
        Path folder = project.folder().shipped();
        if (!Files.isDirectory(folder)) return List.of();
        try (Stream<Path> files = Files.list(folder)) {
            List<Guideline> found = new ArrayList<>();
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String name = String.valueOf(file.getFileName());
                if (name.matches("GUIDELINE.*\\.md")) found.add(new Guideline(name, Digests.ofBytes(Files.readAllBytes(file))));
            }
            return found;
        } catch (IOException broken) {
            throw new Problem(broken, "dataset.unreadable", folder.toString(), String.valueOf(broken.getMessage()));
        }
    }

    /** None where no two people labelled one sentence, or there are more of them than can be compared. */
    private static Optional<AgreementSummary> agreement(Sheet sheet, Wish wish, BooleanSupplier cancelled) {
        if (!Ratings.fits(sheet.annotators().size(), sheet.labels().size())) return Optional.empty();
        AgreementChoice choice = new AgreementChoice(wish.withoutNoise(), false, false, 0, AgreementChoice.RESAMPLES, wish.seed());
        ComputeAgreement.Pooled found = ComputeAgreement.pooled(sheet, choice, cancelled);
        AgreementTable table = found.table();
        if (table.shared() == 0) return Optional.empty();
        Map<String, AgreementSummary.Value> measures = new LinkedHashMap<>();
        for (Map.Entry<Measure, Figure> one : table.measures().entrySet()) {
            Figure figure = one.getValue();
            measures.put(one.getKey().id(), AgreementSummary.Value.of(figure.value(), figure.low(), figure.high()));
        }
        return Optional.of(new AgreementSummary(found.annotators(), table.units(), table.shared(), choice.resamples(), measures));
    }
}
