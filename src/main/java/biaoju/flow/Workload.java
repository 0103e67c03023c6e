package biaoju.flow;

import biaoju.base.Waiting;
import biaoju.command.Project;
import biaoju.command.ReportLine;
import biaoju.domain.Annotator;
import biaoju.domain.Assignment;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Who labels what, in figures. Noise counts for nothing.
 *
 * @param people     by name; empty where nothing is assigned and everybody labels everything
 * @param reports    of the project
 * @param unassigned reports that nobody is to label: those that came in since, above all
 */
public record Workload(List<Share> people, int reports, int sentences, int unassigned) {
    public Workload {
        people = List.copyOf(people);
    }

    /**
     * One annotator's part.
     *
     * @param again    whether it is the second pass of the annotator {@code first}
     * @param first    name of the first pass's annotator; empty unless {@code again}
     * @param overlap  sentences that another annotator labels too; second passes are not counted as others
     * @param repeats  sentences that the annotator's own second pass labels again
     * @param labelled sentences of the part that the annotator labelled so far
     */
    public record Share(UUID annotator, String name, boolean again, String first, int reports, int sentences, int overlap,
            int repeats, int labelled) {}

    public static Workload of(Project project) {
        List<Assignment> assignments = Waiting.on(project.ask().assignments());
        List<ReportLine> all = Waiting.on(project.ask().reports(project.me().id()));
        Map<UUID, String> names = new HashMap<>();
        Map<UUID, UUID> firsts = new HashMap<>(); // of each second pass, the first
        for (Annotator one : Waiting.on(project.ask().annotators())) {
            names.put(one.id(), one.name());
            firsts.put(one.again().id(), one.id());
        }
        Map<String, Integer> readers = new HashMap<>();
        for (Assignment one : assignments) {
            if (!firsts.containsKey(one.annotator())) one.reports().forEach(digest -> readers.merge(digest, 1, Integer::sum));
        }
        Map<UUID, Set<String>> parts = new HashMap<>();
        assignments.forEach(one -> parts.put(one.annotator(), new HashSet<>(one.reports())));
        Set<String> there = new HashSet<>();
        all.forEach(line -> there.add(line.report().digest()));
        List<Share> people = new ArrayList<>();
        for (Assignment one : assignments) {
            UUID first = firsts.get(one.annotator());
            List<ReportLine> lines = Waiting.on(project.ask().reports(one.annotator()));
            Set<String> own = parts.getOrDefault(one.annotator(), Set.of());
            Set<String> repeated = parts.getOrDefault(Annotator.again(one.annotator()), Set.of());
            int[] sums = new int[4];
            for (ReportLine line : lines) {
                String digest = line.report().digest();
                if (!own.contains(digest)) continue;
                sums[0] += line.sentences();
                if (first == null && readers.getOrDefault(digest, 0) > 1) sums[1] += line.sentences();
                if (repeated.contains(digest)) sums[2] += line.sentences();
                sums[3] += line.labelled();
            }
            people.add(new Share(one.annotator(), names.getOrDefault(one.annotator(), one.annotator().toString()), first != null,
                    first == null ? "" : names.getOrDefault(first, ""), (int) one.reports().stream().filter(there::contains).count(), sums[0], sums[1], sums[2], sums[3]));
        }
        people.sort(Comparator.comparing(Share::name));
        int unassigned = assignments.isEmpty() ? 0
                : (int) all.stream().filter(line -> parts.values().stream().noneMatch(part -> part.contains(line.report().digest()))).count();
        return new Workload(people, all.size(), all.stream().mapToInt(ReportLine::sentences).sum(), unassigned);
    }
}
