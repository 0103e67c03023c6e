package biaoju.flow;

import biaoju.base.Problem;
import biaoju.base.Waiting;
import biaoju.command.Project;
import biaoju.command.ReportLine;
import biaoju.domain.Document;
import biaoju.domain.Sentence;
import biaoju.domain.Span;
import biaoju.formats.FoundLabel;
import biaoju.formats.FoundLabel.Unit;
import biaoju.formats.LabelLine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the sentence that a neighbour's label belongs to: by report and offsets, or by report and text, or by text alone. */
final class NeighbourPlaces {
    private final LabelTargets targets;
    private final Project project;
    /** The sentences of the report asked for last, by text. */
    private Map<String, List<Sentence>> byText = Map.of();
    private String byTextOf = "";
    /** The reports that have a sentence of that text, for files that name none; made when first needed. */
    private @Nullable Map<Long, List<String>> reportsByText;

    NeighbourPlaces(LabelTargets targets, Project project) {
        this.targets = targets;
        this.project = project;
    }

    /** @throws Problem if there is no such place, or several */
    LabelLine line(FoundLabel found, String annotator, List<String> labels) {
        FoundLabel.Place place = found.place();
        LabelTargets.Target target = targets.target(report(place));
        Sentence sentence = place.start() >= 0 ? byOffsets(place, target) : byText(String.valueOf(place.text()), target);
        Document document = target.document();
        Span span = sentence.span();
        return new LabelLine(document.report().digest(), null, target.places().of(span.start()), target.places().of(span.end()),
                span.in(document.text()), annotator, labels.isEmpty() ? null : labels.get(0), labels.size() > 1 ? labels.get(1) : null,
                found.note(), found.flag(), found.origin(), found.at(), found.elapsedMs(), false);
    }

    private String report(FoundLabel.Place place) {
        Optional<String> digest = place.report() == null ? Optional.empty() : targets.report(place.report(), null);
        if (digest.isPresent()) return digest.get();
        String name = place.name();
        if (name != null) {
            Optional<String> named = targets.report(null, name);
            if (named.isPresent()) return named.get();
        }
        if (name != null || place.report() != null) throw new Problem("flow.label_report", String.valueOf(name != null ? name : place.report()));
        return reportWith(String.valueOf(place.text()));
    }

    private Sentence byOffsets(FoundLabel.Place place, LabelTargets.Target target) {
        List<Unit> units = place.unit() == Unit.EITHER ? List.of(Unit.UTF_16, Unit.CODE_POINTS) : List.of(place.unit());
        Problem why = null;
        for (Unit unit : units) {
            try {
                return byOffsets(place, unit, target);
            } catch (Problem no) {
                if (why == null) why = no;
            }
        }
        throw why == null ? new IllegalStateException("no unit to try") : why;
    }

    private static Sentence byOffsets(FoundLabel.Place place, Unit unit, LabelTargets.Target target) {
        Document document = target.document();
        String name = document.report().name();
        String from = Integer.toString(place.start());
        String to = Integer.toString(place.end());
        boolean points = unit == Unit.CODE_POINTS;
        int start = points ? target.places().utf16(place.start()) : place.start();
        int end = points ? target.places().utf16(place.end()) : place.end();
        if (start < 0 || end > document.text().length() || start >= end) throw new Problem("flow.label_beyond", name, from, to);
        Span span = new Span(start, end);
        String text = place.text();
        if (text != null && !LooseText.same(span.in(document.text()), text)) throw new Problem("flow.label_text", name, from, to);
        Sentence sentence = target.sentences().get(span);
        if (sentence == null) sentence = target.bare().get(LooseText.bare(document.text(), span));
        if (sentence == null) throw new Problem("flow.label_sentence", name, from, to);
        return sentence;
    }

    private Sentence byText(String text, LabelTargets.Target target) {
        Document document = target.document();
        if (!byTextOf.equals(document.report().digest())) {
            byText = new HashMap<>();
            for (Sentence one : document.cut().sentences()) {
                byText.computeIfAbsent(LooseText.canonical(document.textOf(one)), key -> new ArrayList<>()).add(one);
            }
            byTextOf = document.report().digest();
        }
        List<Sentence> all = byText.getOrDefault(LooseText.canonical(text), List.of());
        if (all.isEmpty()) throw new Problem("flow.label_no_text", document.report().name());
        if (all.size() > 1) throw new Problem("flow.label_many", all.size(), document.report().name());
        return all.get(0);
    }

    private String reportWith(String text) {
        Map<Long, List<String>> index = reportsByText;
        if (index == null) {
            index = index();
            reportsByText = index;
        }
        List<String> reports = index.getOrDefault(key(text), List.of());
        if (reports.isEmpty()) throw new Problem("flow.label_nowhere");
        if (reports.size() > 1) throw new Problem("flow.label_anywhere", reports.size());
        return reports.get(0);
    }

    private Map<Long, List<String>> index() {
        Map<Long, List<String>> index = new HashMap<>();
        for (ReportLine report : Waiting.on(project.ask().reports(project.me().id()))) {
            String digest = report.report().digest();
            Document document = Waiting.on(project.ask().document(digest)).orElseThrow();
            for (Sentence sentence : document.cut().sentences()) {
                List<String> all = index.computeIfAbsent(key(document.textOf(sentence)), key -> new ArrayList<>(1));
                if (!all.contains(digest)) all.add(digest);
            }
        }
        return index;
    }

    /** Two hashes of one text: what meets by chance is found out when the text is compared. */
    private static long key(String text) {
        String plain = LooseText.canonical(text);
        return ((long) plain.hashCode() << 32) ^ (new StringBuilder(plain).reverse().toString().hashCode() & 0xffffffffL);
    }
}
