package biaoju.flow;

import biaoju.base.Problem;
import biaoju.command.Project;
import biaoju.dataset.DatasetUnit;
import biaoju.dataset.LabelRule;
import biaoju.domain.Annotation;
import biaoju.domain.Annotator;
import biaoju.domain.CodePoints;
import biaoju.domain.Decision;
import biaoju.domain.Document;
import biaoju.domain.Sentence;
import biaoju.domain.Span;
import biaoju.flow.review.Voters;
import biaoju.query.Field;
import biaoju.query.Query;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** A project's sentences with what people said of them, one report in memory at a time, as datasets want them. */
final class DatasetUnits {
    private final Project project;
    private final LabelRule rule;
    private final Query filter;
    /** Annotators as rows call them. */
    private final Map<UUID, String> names = new HashMap<>();
    /** Annotators as a filter does, and the project. */
    private final Map<UUID, String> known = new HashMap<>();
    private final Set<UUID> silent = new HashSet<>();

    /**
     * @param labels     the rule by its name; an annotator is named as the project does
     * @param pseudonyms whether annotators get other names, numbered in an order that tells nothing of them
     * @param filter     which units are wanted; names annotators as the project does
     * @throws Problem if there is no such rule or annotator
     */
    DatasetUnits(Project project, String labels, boolean pseudonyms, Query filter) {
        this.project = project;
        this.filter = filter;
        LabelRule asked = LabelRule.parse(labels);
        List<Annotator> everybody = Waiting.on(project.ask().annotators()).stream()
                .sorted(Comparator.comparing(one -> one.id().toString())).toList();
        String only = asked instanceof LabelRule.ByAnnotator one ? one.name() : null;
        String written = null;
        for (int i = 0; i < everybody.size(); i++) {
            Annotator one = everybody.get(i);
            String name = pseudonyms ? String.format(Locale.ROOT, "annotator-%02d", i + 1) : one.name();
            names.put(one.id(), name);
            known.put(one.id(), one.name());
            if (one.name().equals(only)) written = name;
            else silent.add(one.id());
        }
        if (only != null && written == null) throw unknown(only);
        for (String name : filter.values(Field.ANNOTATOR)) if (!known.containsValue(name)) throw unknown(name);
        rule = written == null ? asked : new LabelRule.ByAnnotator(written);
        // A second pass is no vote, unless it is the very one that was asked for.
        for (Annotator one : Voters.of(everybody)) silent.remove(one.id());
    }

    private Problem unknown(String annotator) {
        return new Problem("flow.unknown_annotator", annotator, String.join(", ", known.values().stream().sorted().toList()));
    }

    /** The filter as it may be told: annotators have the names they have in the units. */
    String filter() {
        Map<String, String> told = new HashMap<>();
        known.forEach((id, name) -> told.put(name, names.getOrDefault(id, name)));
        return filter.told(name -> told.getOrDefault(name, name));
    }

    /** The rule that was asked for; an annotator has the name they have in the units. */
    LabelRule rule() {
        return rule;
    }

    List<DatasetUnit> of(String digest) {
        Document document = Waiting.on(project.ask().document(digest)).orElseThrow();
        Map<Span, List<DatasetUnit.Vote>> votes = new HashMap<>();
        Map<Span, List<Annotation>> said = new HashMap<>();
        for (Annotation one : Waiting.on(project.ask().annotations(digest))) {
            if (silent.contains(one.annotator())) continue;
            said.computeIfAbsent(one.sentence().span(), span -> new ArrayList<>()).add(one);
            String label = one.label();
            if (label == null) continue;
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
            DatasetUnit unit = new DatasetUnit(digest, document.report().name(), sentence.number(), places.of(span.start()),
                    places.of(span.end()), document.textOf(sentence), document.cut().path(sentence), sentence.kind(),
                    sentence.noise(), votes.getOrDefault(span, List.of()), gold.get(span), true);
            boolean wanted = filter.matches(new DatasetSubject(unit, rule, said.getOrDefault(span, List.of()), known));
            units.add(wanted ? unit : unit.unwanted());
        }
        return units;
    }
}
