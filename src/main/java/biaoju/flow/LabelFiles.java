package biaoju.flow;

import biaoju.base.Cancel;
import biaoju.base.Problem;
import biaoju.base.Progress;
import biaoju.command.Project;
import biaoju.command.ReportLine;
import biaoju.domain.Annotation;
import biaoju.domain.Annotator;
import biaoju.domain.CodePoints;
import biaoju.domain.Document;
import biaoju.formats.LabelLine;
import biaoju.formats.LabelLines;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** People's labels out of a project and into it, as JSON lines. */
public final class LabelFiles {
    private final Project project;

    public LabelFiles(Project project) {
        this.project = project;
    }

    /**
     * A line that fits nowhere, and why.
     *
     * @param line from 1
     */
    public record Unmatched(Path file, int line, Problem reason) {}

    /**
     * What an import did.
     *
     * @param applied   lines that are true now and were not before
     * @param unchanged lines that said what stands
     * @param older     lines that something newer stands against
     */
    public record Result(int applied, int unchanged, int older, List<Unmatched> unmatched) {
        public Result {
            unmatched = List.copyOf(unmatched);
        }

        Result and(Result other) {
            List<Unmatched> all = new ArrayList<>(unmatched);
            all.addAll(other.unmatched);
            return new Result(applied + other.applied, unchanged + other.unchanged, older + other.older, all);
        }
    }

    /**
     * Writes everybody's annotations, or one annotator's, by report and position.
     *
     * @throws Problem if nobody has that name
     */
    public void export(Optional<String> annotator, Consumer<String> line, Cancel cancel) {
        Map<UUID, String> names = new HashMap<>();
        for (Annotator one : Waiting.on(project.ask().annotators())) names.put(one.id(), one.name());
        if (annotator.isPresent() && !names.containsValue(annotator.get())) {
            throw new Problem("flow.unknown_annotator", annotator.get(), String.join(", ", names.values().stream().sorted().toList()));
        }
        for (ReportLine report : Waiting.on(project.ask().reports(project.me().id()))) {
            cancel.check();
            export(report.report().digest(), names, annotator, line);
        }
    }

    private void export(String digest, Map<UUID, String> names, Optional<String> annotator, Consumer<String> line) {
        List<Annotation> said = new ArrayList<>(Waiting.on(project.ask().annotations(digest)));
        said.removeIf(one -> annotator.isPresent() && !annotator.get().equals(names.get(one.annotator())));
        if (said.isEmpty()) return;
        Document document = Waiting.on(project.ask().document(digest)).orElseThrow();
        CodePoints places = new CodePoints(document.text());
        said.sort(Comparator.comparing((Annotation one) -> one.sentence().span())
                .thenComparing(one -> String.valueOf(names.get(one.annotator()))));
        for (Annotation one : said) line.accept(LabelLines.write(lineOf(one, document, places, names)));
    }
}
