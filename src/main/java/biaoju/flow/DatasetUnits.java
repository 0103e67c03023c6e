package biaoju.flow;

import biaoju.base.Cancel;
import biaoju.base.Problem;
import biaoju.base.Waiting;
import biaoju.command.Project;
import biaoju.command.ReportText;
import biaoju.command.Sheet;
import biaoju.dataset.DatasetUnit;
import biaoju.dataset.DatasetUnit.Vote;
import biaoju.dataset.LabelRule;
import biaoju.domain.Annotator;
import biaoju.domain.CodePoints;
import biaoju.domain.Report;
import biaoju.flow.review.Voters;
import biaoju.query.Field;
import biaoju.query.Query;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A project's sentences with what people said of them, as of one moment, one report in memory at a time. Labels come from
 * the sheet, texts and outlines from the store; what is in neither is asked for where a report has it or the filter needs it.
 */
final class DatasetUnits {
    private static final Set<Field> OF_THE_TEXT = EnumSet.of(Field.TEXT, Field.REGEX, Field.LENGTH, Field.SECTION);

    private final Project project;
    private final Sheet sheet;
    private final LabelRule rule;
    private final Query filter;
    /** By annotator of the sheet: as rows call them, and as the project and a filter do. */
    private final String[] names;
    private final String[] known;
    /** Those who vote, in an order that is the same in every copy of the project. */
    private final int[] voters;
    private final boolean everything;
    /** As a filter is told. */
    private final String told;
    /** The sheet's reports, in the order of their digests. */
    private final List<Integer> order;

    /**
     * @param labels     the rule by its name; an annotator is named as the project does
     * @param pseudonyms whether annotators get other names, numbered in an order that tells nothing of them
     * @param filter     which units are wanted; names annotators as the project does
     * @throws Problem if there is no such rule or annotator, or two people have the name that was asked for
     */
    DatasetUnits(Project project, Sheet sheet, String labels, boolean pseudonyms, Query filter) {
        this.project = project;
        this.sheet = sheet;
        this.filter = filter;
        everything = filter.fields().isEmpty();
        LabelRule asked = LabelRule.parse(labels);
        List<Annotator> everybody = Waiting.on(project.ask().annotators()).stream()
                .sorted(Comparator.comparing(one -> one.id().toString())).toList();
        Map<UUID, String> nameOf = new HashMap<>();
        Map<String, String> tellingOf = new HashMap<>();
        Set<String> twice = new HashSet<>();
        Set<String> taken = new HashSet<>();
        Set<String> real = new HashSet<>(everybody.stream().map(Annotator::name).toList());
        for (int i = 0; i < everybody.size(); i++) {
            Annotator one = everybody.get(i);
            String name = pseudonyms ? String.format(Locale.ROOT, "annotator-%02d", i + 1) : unique(one.name(), real, taken);
            nameOf.put(one.id(), name);
            if (tellingOf.put(one.name(), name) != null) twice.add(one.name());
        }
        String only = asked instanceof LabelRule.ByAnnotator one ? one.name() : null;
        if (only != null && !tellingOf.containsKey(only)) throw unknown(only, tellingOf.keySet());
        for (String name : filter.values(Field.ANNOTATOR)) if (!tellingOf.containsKey(name)) throw unknown(name, tellingOf.keySet());
        if (only != null && twice.contains(only)) throw new Problem("flow.annotator_twice", only);
        for (String name : filter.values(Field.ANNOTATOR)) if (twice.contains(name)) throw new Problem("flow.annotator_twice", name);
        rule = only == null ? asked : new LabelRule.ByAnnotator(tellingOf.getOrDefault(only, only));
        told = filter.told(name -> tellingOf.getOrDefault(name, name));
        // A second pass is no vote, unless it is the very one that was asked for.
        Set<UUID> voting = new HashSet<>();
        for (Annotator one : Voters.of(everybody)) voting.add(one.id());
        for (Annotator one : everybody) if (one.name().equals(only)) voting.add(one.id());
        List<Annotator> all = sheet.annotators();
        names = all.stream().map(one -> nameOf.getOrDefault(one.id(), one.id().toString())).toArray(String[]::new);
        known = all.stream().map(Annotator::name).toArray(String[]::new);
        voters = IntStream.range(0, all.size()).boxed().filter(i -> voting.contains(all.get(i).id()))
                .sorted(Comparator.comparing(i -> all.get(i).id().toString())).mapToInt(Integer::intValue).toArray();
        order = IntStream.range(0, sheet.reports().size()).boxed()
                .sorted(Comparator.comparing(i -> sheet.reports().get(i).digest())).toList();
    }

    /** Of two people with one name, whoever has the later UUID is "NAME #2"; "NAME (2)" would be a second pass. */
    private static String unique(String name, Set<String> real, Set<String> taken) {
        if (taken.add(name)) return name;
        int n = 2;
        while (real.contains(name + " #" + n) || !taken.add(name + " #" + n)) n++;
        return name + " #" + n;
    }

    private static Problem unknown(String annotator, Set<String> known) {
        return new Problem("flow.unknown_annotator", annotator, String.join(", ", known.stream().sorted().toList()));
    }

    /** The rule that was asked for; an annotator has the name they have in the units. */
    LabelRule rule() {
        return rule;
    }

    /** The filter as it may be told: annotators have the names they have in the units. */
    String filter() {
        return told;
    }

    /** Takes a report's units. */
    @FunctionalInterface
    interface Sink {
        /** @param place of {@code total} reports */
        void take(List<DatasetUnit> units, int place, int total);
    }

    /** All reports in the order of their digests; taken on the calling thread. */
    void each(Cancel cancel, Sink sink) {
        new TextStream<>(project, sheet, this::of).each(order, cancel,
                (units, place) -> sink.take(units, place, order.size()));
    }

    /**
     * The same without texts, outlines and code points, where the filter does not look at them: places are then in UTF-16
     * units, for nothing but their order.
     */
    void eachToCount(Cancel cancel, Sink sink) {
        if (filter.fields().stream().anyMatch(OF_THE_TEXT::contains)) {
            each(cancel, sink);
            return;
        }
        for (int place = 0; place < order.size(); place++) {
            cancel.check();
            sink.take(of(order.get(place), null), place, order.size());
        }
    }

    private List<DatasetUnit> of(Integer number, @Nullable ReportText text) {
        int start = sheet.start(number);
        int end = sheet.start(number + 1);
        Report report = sheet.reports().get(number);
        Said said = needsSaid(start, end) ? Said.of(project, report.digest()) : Said.NOTHING;
        CodePoints places = text == null ? null : new CodePoints(text.text());
        Map<Integer, List<String>> paths = text == null ? Map.of() : text.paths();
        List<DatasetUnit> units = new ArrayList<>(end - start);
        for (int unit = start; unit < end; unit++) {
            int from = sheet.from(unit);
            int to = sheet.to(unit);
            DatasetUnit made = new DatasetUnit(report.digest(), report.name(), unit - start + 1,
                    places == null ? from : places.of(from), places == null ? to : places.of(to),
                    text == null ? "" : text.text().substring(from, to),
                    paths.getOrDefault(sheet.section(unit), List.of()), sheet.kind(unit),
                    sheet.noiseOf(unit), votes(unit, said), gold(unit, said), true);
            boolean wanted = everything || filter.matches(new DatasetSubject(made, rule, sheet, unit, voters, known, said));
            units.add(wanted ? made : made.unwanted());
        }
        return units;
    }

    private List<Vote> votes(int unit, Said said) {
        Vote[] votes = new Vote[voters.length];
        int size = 0;
        for (int voter : voters) {
            int label = sheet.label(unit, voter);
            if (label < 0) continue;
            String second = sheet.hasSecond(unit, voter) ? said.second(sheet.sentence(unit), sheet.annotators().get(voter).id()) : null;
            votes[size++] = new Vote(names[voter], sheet.labels().get(label), second);
        }
        return List.of(size == votes.length ? votes : Arrays.copyOf(votes, size));
    }

    private DatasetUnit.@Nullable Gold gold(int unit, Said said) {
        int label = sheet.gold(unit);
        if (label < 0) return null;
        String second = sheet.goldHasSecond(unit) ? said.goldSecond(sheet.sentence(unit)) : null;
        return new DatasetUnit.Gold(sheet.labels().get(label), second, sheet.goldByPerson(unit));
    }

    /** Whether something must be known of these units that the sheet does not hold. */
    private boolean needsSaid(int start, int end) {
        if (filter.fields().stream().anyMatch(DatasetSubject.OF_ANNOTATIONS::contains)) return true;
        for (int unit = start; unit < end; unit++) {
            if (sheet.goldHasSecond(unit)) return true;
            for (int voter : voters) if (sheet.hasSecond(unit, voter)) return true;
        }
        return false;
    }
}
