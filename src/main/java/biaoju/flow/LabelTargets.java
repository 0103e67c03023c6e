package biaoju.flow;

import biaoju.base.Problem;
import biaoju.base.Waiting;
import biaoju.command.Project;
import biaoju.command.Withdrawn;
import biaoju.domain.Annotation;
import biaoju.domain.CodePoints;
import biaoju.domain.Document;
import biaoju.domain.Report;
import biaoju.domain.Sentence;
import biaoju.domain.SentenceId;
import biaoju.domain.Span;
import biaoju.formats.LabelLine;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds what a line speaks of. Lines of one report mostly stand together, so the last few are kept at hand. */
final class LabelTargets {
    private static final int REPORTS_AT_HAND = 16;

    private final Project project;
    private final Map<String, Optional<Report>> reports = new HashMap<>();
    private final Map<String, Target> targets = new LinkedHashMap<>(REPORTS_AT_HAND, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Target> eldest) {
            return size() > REPORTS_AT_HAND;
        }
    };
    private @Nullable Map<Withdrawn, Instant> withdrawn;

    LabelTargets(Project project) {
        this.project = project;
    }

    /** One report: its text, its sentences by place, also without the blanks around them, what was said of them. */
    record Target(Document document, CodePoints places, Map<Span, Sentence> sentences, Map<Span, Sentence> bare,
            Map<SentenceId, Map<UUID, Annotation>> said) {}

    /** @throws Problem if the line's report, sentence or text is not in the project */
    SentenceId sentence(LabelLine line) {
        Target target = target(report(line));
        String text = target.document.text();
        int units = text.length();
        int start = target.places.utf16(line.start());
        int end = target.places.utf16(line.end());
        if (start < 0 || end > units || start >= end) throw noSentence(line, target);
        Span span = new Span(start, end);
        if (!target.sentences.containsKey(span)) throw noSentence(line, target);
        if (!span.in(text).equals(line.text())) {
            throw new Problem("flow.label_text", target.document.report().name(), Integer.toString(line.start()), Integer.toString(line.end()));
        }
        return new SentenceId(target.document.report().digest(), span);
    }

    /** What the annotator says of the sentence now. */
    @Nullable Annotation said(SentenceId sentence, UUID annotator) {
        return target(sentence.report()).said.getOrDefault(sentence, Map.of()).get(annotator);
    }

    /** When the annotator took back what was said of the sentence, or null. */
    @Nullable Instant takenBack(SentenceId sentence, UUID annotator) {
        Map<Withdrawn, Instant> all = withdrawn;
        if (all == null) {
            all = Waiting.on(project.withdrawn());
            withdrawn = all;
        }
        return all.get(new Withdrawn(sentence, annotator));
    }

    /** Labels have changed: what was read of them is out of date. */
    void forget() {
        targets.clear();
        withdrawn = null;
    }

    private String report(LabelLine line) {
        String name = line.report() != null ? line.report() : String.valueOf(line.reportName());
        return report(line.report(), line.reportName()).orElseThrow(() -> new Problem("flow.label_report", name));
    }

    /** The digest of the report meant by the beginning of its digest, or by its name. */
    Optional<String> report(@Nullable String digest, @Nullable String reportName) {
        String name = digest != null ? digest : String.valueOf(reportName);
        return reports.computeIfAbsent((digest != null ? "#" : " ") + name, key -> find(digest, name)).map(Report::digest);
    }

    private Optional<Report> find(@Nullable String digest, String name) {
        List<Report> found = Waiting.on(project.ask().find(name)).stream()
                .filter(one -> digest != null ? one.digest().startsWith(digest) : one.name().equals(name)).toList();
        if (found.size() > 1) throw new Problem("flow.label_ambiguous", name, found.size());
        return found.stream().findFirst();
    }

    Target target(String digest) {
        return targets.computeIfAbsent(digest, this::load);
    }

    private Target load(String digest) {
        Document document = Waiting.on(project.ask().document(digest)).orElseThrow();
        Map<Span, Sentence> sentences = new HashMap<>();
        for (Sentence sentence : document.cut().sentences()) sentences.put(sentence.span(), sentence);
        Map<SentenceId, Map<UUID, Annotation>> said = new HashMap<>();
        for (Annotation one : Waiting.on(project.ask().annotations(digest))) {
            said.computeIfAbsent(one.sentence(), key -> new HashMap<>()).put(one.annotator(), one);
        }
        Map<Span, Sentence> bare = new HashMap<>();
        for (Sentence sentence : document.cut().sentences()) bare.putIfAbsent(LooseText.bare(document.text(), sentence.span()), sentence);
        return new Target(document, new CodePoints(document.text()), sentences, bare, said);
    }

    private static Problem noSentence(LabelLine line, Target target) {
        return new Problem("flow.label_sentence", target.document.report().name(), Integer.toString(line.start()),
                Integer.toString(line.end()));
    }
}
