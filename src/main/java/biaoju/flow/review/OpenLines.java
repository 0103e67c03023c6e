package biaoju.flow.review;

import biaoju.base.Cancel;
import biaoju.base.Waiting;
import biaoju.command.Project;
import biaoju.domain.CodePoints;
import biaoju.domain.Document;
import biaoju.domain.Sentence;
import biaoju.domain.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Consumer;

/** Open sentences with what a reader of a list needs of them; one report is in memory at a time. */
public final class OpenLines {
    private final Project project;

    public OpenLines(Project project) {
        this.project = project;
    }

    /**
     * One of them.
     *
     * @param report the digest's first 16 digits
     * @param number of the sentence in its report, from 1
     * @param start  in Unicode code points of the report's text, as {@code end}
     * @param votes  how many people gave which label
     * @param why    see {@link Adjudicate.Open}
     */
    public record Line(String report, String reportName, int number, int start, int end, String text,
            SortedMap<String, Integer> votes, String why) {}

    /** @param open the sentences of one report stand together */
    public void each(List<Adjudicate.Open> open, Cancel cancel, Consumer<Line> each) {
        for (int i = 0; i < open.size();) {
            cancel.check();
            String report = open.get(i).sentence().report();
            Document document = Waiting.on(project.ask().document(report)).orElseThrow();
            CodePoints places = new CodePoints(document.text());
            Map<Span, Sentence> sentences = new HashMap<>();
            for (Sentence sentence : document.cut().sentences()) sentences.put(sentence.span(), sentence);
            for (; i < open.size() && open.get(i).sentence().report().equals(report); i++) {
                Span span = open.get(i).sentence().span();
                Sentence sentence = sentences.get(span);
                each.accept(new Line(document.report().shortDigest(), document.report().name(),
                        sentence == null ? 0 : sentence.number(), places.of(span.start()), places.of(span.end()),
                        span.in(document.text()), open.get(i).votes(), open.get(i).why()));
            }
        }
    }
}
