package biaoju.flow;

import biaoju.base.Cancel;
import biaoju.base.Problem;
import biaoju.base.Program;
import biaoju.base.Progress;
import biaoju.command.Project;
import biaoju.command.ReportLine;
import biaoju.dataset.DatasetBuild;
import biaoju.dataset.DatasetManifest;
import biaoju.dataset.DatasetOptions;
import biaoju.dataset.DatasetUnit;
import biaoju.dataset.Format;
import biaoju.dataset.LabelRule;
import biaoju.domain.Annotation;
import biaoju.domain.Annotator;
import biaoju.domain.CodePoints;
import biaoju.domain.Decision;
import biaoju.domain.Document;
import biaoju.domain.Report;
import biaoju.domain.Sentence;
import biaoju.domain.Span;
import biaoju.flow.review.Voters;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Datasets out of a project's labels. */
public final class Datasets {
    /** The formats there are, by their names on the command line. */
    public static final List<String> FORMATS = Arrays.stream(Format.values()).map(Format::id).toList();

    private final Project project;

    public Datasets(Project project) {
        this.project = project;
    }

    /**
     * What is asked for.
     *
     * @param labels {@code gold}, {@code majority} or {@code annotator=NAME}
     * @param seed   for whatever is drawn by lot
     */
    public record Wish(Path folder, List<String> formats, String labels, boolean keepUnlabelled, boolean withoutNoise,
            long seed) {
        public Wish {
            formats = List.copyOf(formats);
        }
    }

    /** What was built; {@code manifest} as its file has it. */
    public record Built(int rows, String manifest) {}

    /** @throws Problem if there is no such annotator, nothing to write, or no place to write it to */
    public Built build(Wish wish, Cancel cancel, Progress progress) {
        List<Format> formats = Format.parse(String.join(",", wish.formats()));
        LabelRule rule = LabelRule.parse(wish.labels());
        List<Annotator> everybody = Waiting.on(project.ask().annotators());
        Map<UUID, String> names = names(everybody);
        if (rule instanceof LabelRule.ByAnnotator one && !names.containsValue(one.name())) {
            throw new Problem("flow.unknown_annotator", one.name(),
                    String.join(", ", names.values().stream().sorted().toList()));
        }
        Set<UUID> silent = silent(everybody, rule);
        DatasetOptions options = new DatasetOptions(formats, rule, wish.keepUnlabelled(), wish.withoutNoise(), wish.seed());
        List<Report> reports = Waiting.on(project.ask().reports(project.me().id())).stream().map(ReportLine::report)
                .sorted(Comparator.comparing(Report::digest)).toList();
        try (DatasetBuild build = DatasetBuild.begin(wish.folder(), options, "biaoju " + Program.version(), project.scheme())) {
            for (int i = 0; i < reports.size(); i++) {
                cancel.check();
                build.add(units(reports.get(i).digest(), names, silent));
                progress.at(i + 1, reports.size());
            }
            DatasetManifest manifest = build.finish();
            return new Built(manifest.counts().rows(), manifest.json());
        }
    }

    private static Map<UUID, String> names(List<Annotator> everybody) {
        Map<UUID, String> names = new HashMap<>();
        for (Annotator one : everybody) names.put(one.id(), one.name());
        return names;
    }

    /** A second pass is no vote, unless it is the very one that was asked for. */
    private static Set<UUID> silent(List<Annotator> everybody, LabelRule rule) {
        Set<UUID> silent = new HashSet<>();
        for (Annotator one : everybody) {
            if (!(rule instanceof LabelRule.ByAnnotator asked && asked.name().equals(one.name()))) silent.add(one.id());
        }
        for (Annotator one : Voters.of(everybody)) silent.remove(one.id());
        return silent;
    }

    private List<DatasetUnit> units(String digest, Map<UUID, String> names, Set<UUID> silent) {
        Document document = Waiting.on(project.ask().document(digest)).orElseThrow();
        Map<Span, List<DatasetUnit.Vote>> votes = new HashMap<>();
        for (Annotation one : Waiting.on(project.ask().annotations(digest))) {
            String label = one.label();
            if (label == null || silent.contains(one.annotator())) continue;
            String name = names.getOrDefault(one.annotator(), one.annotator().toString());
            votes.computeIfAbsent(one.sentence().span(), span -> new ArrayList<>())
                    .add(new DatasetUnit.Vote(name, label, one.second()));
        }
        Map<Span, DatasetUnit.Gold> gold = new HashMap<>();
        for (Decision one : Waiting.on(project.ask().decisions(digest))) {
            gold.put(one.sentence().span(), new DatasetUnit.Gold(one.label(), one.second(), one.byPerson()));
        }
        CodePoints places = new CodePoints(document.text());
        List<DatasetUnit> units = new ArrayList<>();
        for (Sentence sentence : document.cut().sentences()) {
            Span span = sentence.span();
            units.add(new DatasetUnit(digest, document.report().name(), sentence.number(), places.of(span.start()),
                    places.of(span.end()), document.textOf(sentence), document.cut().path(sentence), sentence.kind(),
                    sentence.noise(), votes.getOrDefault(span, List.of()), gold.get(span)));
        }
        return units;
    }
}
