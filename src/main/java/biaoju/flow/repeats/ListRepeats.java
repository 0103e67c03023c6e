package biaoju.flow.repeats;

import biaoju.base.Cancel;
import biaoju.base.Problem;
import biaoju.base.Progress;
import biaoju.command.Project;
import biaoju.command.ReportText;
import biaoju.domain.Annotator;
import biaoju.domain.CodePoints;
import biaoju.domain.SentenceId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/** The sentences of a project that stand in several places, and those that somebody labelled in two ways. */
public final class ListRepeats {
    /** Of one annotator; whoever has more sees the first. */
    private static final int MOST_PLACES = 100_000;

    private final Project project;
    private final RepeatIndex index;
    private final Map<UUID, String> names = new TreeMap<>();

    public ListRepeats(Project project) {
        this.project = project;
        index = new RepeatIndex(project);
    }

    /**
     * A place, as a reader of a list needs it.
     *
     * @param report digest
     * @param start  in Unicode code points of the report's text, as {@code end}
     * @param labels by name of the annotators: several may bear one
     */
    public record Spot(String report, String reportName, int number, int start, int end, List<NamedLabel> labels) {
        public Spot {
            labels = List.copyOf(labels);
        }
    }

    /**
     * A sentence and its places.
     *
     * @param annotator who contradicted themselves; empty where that is not asked
     * @param text      of the first place
     */
    public record Group(String annotator, String text, List<Spot> spots) {
        public Group {
            spots = List.copyOf(spots);
        }
    }

    /**
     * Groups of many.
     *
     * @param more how many more places were not looked at
     */
    public record Listed(List<Group> groups, int more) {
        public Listed {
            groups = List.copyOf(groups);
        }
    }

    /** The sentences that stand in most places, these first. */
    public List<Group> repeated(int most, Cancel cancel, Progress progress) {
        prepare(cancel, progress);
        List<List<RepeatTexts.Row>> groups = new ArrayList<>();
        for (List<Place> places : index.repeated(most, cancel)) {
            RepeatTexts.Verified same = new RepeatTexts(project).of(places.get(0).id(), places, cancel, Progress.NONE);
            if (same.rows().size() > 1) groups.add(same.rows());
        }
        return spots(groups.stream().map(rows -> new Contradictions.Found(new UUID(0, 0), rows)).toList(), cancel);
    }

    /**
     * The sentences that an annotator labelled in two ways, by annotator and place.
     *
     * @param annotator empty for everybody
     * @throws Problem if nobody has that name
     */
    public Listed contradictions(Optional<String> annotator, boolean alike, Cancel cancel, Progress progress) {
        prepare(cancel, progress);
        if (annotator.isPresent() && !names.containsValue(annotator.get())) {
            throw new Problem("flow.unknown_annotator", annotator.get(), String.join(", ", names.values().stream().sorted().toList()));
        }
        Contradictions contradictions = new Contradictions(project, index);
        List<Contradictions.Found> found = new ArrayList<>();
        int[] more = new int[1];
        contradictions.annotators().stream().filter(one -> annotator.isEmpty() || annotator.get().equals(names.get(one)))
                .sorted(Comparator.comparing((UUID one) -> names.getOrDefault(one, one.toString())))
                .forEach(one -> {
                    Contradictions.Listed of = contradictions.of(one, alike, MOST_PLACES, cancel, progress);
                    found.addAll(of.found());
                    more[0] += of.more();
                });
        return new Listed(spots(found, cancel), more[0]);
    }

    private void prepare(Cancel cancel, Progress progress) {
        for (Annotator one : Waiting.on(project.ask().annotators())) names.put(one.id(), one.name());
        index.read(cancel, progress);
    }

    private List<Group> spots(List<Contradictions.Found> found, Cancel cancel) {
        Map<SentenceId, int[]> places = codePoints(found, cancel);
        List<Group> groups = new ArrayList<>();
        for (Contradictions.Found one : found) {
            boolean everybody = !names.containsKey(one.annotator());
            List<Spot> spots = new ArrayList<>();
            for (RepeatTexts.Row row : one.rows()) {
                int[] at = places.getOrDefault(row.place().id(), new int[2]);
                List<NamedLabel> labels = new ArrayList<>();
                if (!everybody && row.place().mine() != null) labels.add(new NamedLabel(names.getOrDefault(one.annotator(), ""), row.place().mine()));
                if (everybody) row.place().others().forEach(said -> labels.add(new NamedLabel(names.getOrDefault(said.annotator(), ""), said.label())));
                labels.sort(Comparator.comparing(NamedLabel::annotator));
                spots.add(new Spot(row.place().id().report(), row.place().report(), row.place().number(), at[0], at[1], labels));
            }
            groups.add(new Group(everybody ? "" : names.getOrDefault(one.annotator(), ""), one.rows().get(0).text().text(), spots));
        }
        return List.copyOf(groups);
    }

    /** One report's text is in memory at a time. */
    private Map<SentenceId, int[]> codePoints(List<Contradictions.Found> found, Cancel cancel) {
        Map<String, List<SentenceId>> byReport = new LinkedHashMap<>();
        for (Contradictions.Found one : found) {
            for (RepeatTexts.Row row : one.rows()) byReport.computeIfAbsent(row.place().id().report(), any -> new ArrayList<>()).add(row.place().id());
        }
        Map<SentenceId, int[]> places = new HashMap<>();
        byReport.forEach((report, ids) -> {
            cancel.check();
            for (ReportText text : Waiting.on(project.ask().reportTexts(List.of(report), Set.of()))) {
                CodePoints points = new CodePoints(text.text());
                for (SentenceId id : ids) places.put(id, new int[] {points.of(id.span().start()), points.of(id.span().end())});
            }
        });
        return places;
    }
}
