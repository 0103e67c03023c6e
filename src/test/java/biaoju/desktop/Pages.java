package biaoju.desktop;

import biaoju.command.ReportLine;
import biaoju.command.Totals;
import biaoju.command.UndoState;
import biaoju.domain.Annotation;
import biaoju.domain.Annotator;
import biaoju.domain.Document;
import biaoju.domain.Kind;
import biaoju.domain.Label;
import biaoju.domain.LabelScheme;
import biaoju.domain.Noise;
import biaoju.domain.Origin;
import biaoju.domain.Report;
import biaoju.domain.Section;
import biaoju.domain.Segmentation;
import biaoju.domain.Sentence;
import biaoju.domain.Span;
import biaoju.session.Page;
import biaoju.session.SaveState;
import biaoju.session.View;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Pages for tests, cut at 。 and line ends; a line with an enumerator and no 。 is a heading. */
public final class Pages {
    public static final Annotator ME = new Annotator(new UUID(0, 1), "a01");
    public static final LabelScheme SCHEME = new LabelScheme("reports", 1, List.of(
            label("measure", "举措", '1', "举", "M", "#009E73", "做了什么、怎么做。", "What was done and how."),
            label("problem", "问题", '2', "问", "P", "#D55E00", "存在什么不足。", "What falls short."),
            label("cause", "原因", '3', "因", "C", "#CC79A7", "问题为何产生。", "Why it fell short."),
            label("plan", "计划", '4', "划", "L", "#0072B2", "下一步打算做什么。", "What will be done next."),
            label("boilerplate", "套话", '5', "套", "B", "#7A7A7A", "没有实际内容的话。", "Words without content.")));

    private Pages() {}

    private static Label label(String id, String zh, char key, String letterZh, String letterEn, String color,
            String definitionZh, String definitionEn) {
        return new Label(id, zh, id, key, letterZh, letterEn, color, definitionZh, definitionEn);
    }

    public static Document document(String name, String text) {
        List<Sentence> sentences = new ArrayList<>();
        List<Section> sections = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            boolean end = i == text.length() || text.charAt(i) == '\n';
            if (!end && text.charAt(i) != '。') continue;
            int to = end ? i : i + 1;
            add(text, start, to, end, sentences, sections);
            start = i + 1;
        }
        String digest = String.format("%064x", text.hashCode() & 0xffffffffL);
        Report report = new Report(digest, name, name + ".txt", digest, "UTF-8", "1/sentences", Instant.EPOCH);
        return new Document(report, text, new Segmentation(sentences, sections));
    }

    private static void add(String text, int from, int to, boolean lineEnd, List<Sentence> sentences,
            List<Section> sections) {
        int start = from;
        int end = to;
        while (start < end && Character.isWhitespace(text.charAt(start))) start++;
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) end--;
        if (start == end) return;
        String unit = text.substring(start, end);
        boolean lineStart = start == 0 || text.charAt(start - 1) == '\n';
        int level = !lineStart ? 0 : unit.matches("[一二三四五六七八九十]、.{1,38}") ? 1
                : unit.matches("（[一二三四五六七八九十]）.{1,37}") ? 2 : 0;
        boolean noise = unit.startsWith("##") || unit.contains("公众号");
        Kind kind = noise ? Kind.NOISE : level > 0 ? Kind.HEADING : sentences.isEmpty() && lineEnd ? Kind.TITLE : Kind.BODY;
        int parent = parent(sections, level);
        sentences.add(new Sentence(sentences.size() + 1, new Span(start, end), kind, level, noise ? Noise.AD : null,
                level > 0 ? parent : sections.size() - 1));
        if (level > 0) sections.add(new Section(parent, level, unit, start));
    }

    private static int parent(List<Section> sections, int level) {
        for (int i = sections.size() - 1; i >= 0; i--) if (sections.get(i).level() < level) return i;
        return -1;
    }

    public static Annotation says(Document document, int number, String label, String note, boolean flag) {
        return new Annotation(document.idOf(document.cut().sentences().get(number - 1)), ME.id(), label, null, note, flag,
                Origin.HUMAN, false, Instant.EPOCH, 0);
    }

    public static Page page(Document document, int current, Annotation... mine) {
        Map<Integer, Annotation> map = new TreeMap<>();
        for (Annotation annotation : mine) {
            for (Sentence s : document.cut().sentences()) {
                if (s.span().equals(annotation.sentence().span())) map.put(s.number(), annotation);
            }
        }
        return new Page(document, current, Map.copyOf(map));
    }

    public static ReportLine line(Document document, int labelled) {
        int all = (int) document.cut().sentences().stream().filter(s -> !s.isNoise()).count();
        return new ReportLine(document.report(), all, labelled, 0);
    }

    public static View view(Page page) {
        int labelled = (int) page.mine().values().stream().filter(a -> a.label() != null).count();
        ReportLine line = line(page.document(), labelled);
        return new View(SCHEME, ME, List.of(line), List.of(line.report()), page, SaveState.SAVED, UndoState.NOTHING,
                new Totals(1, page.size(), 0), labelled, List.of(ME), true, false);
    }

    public static View empty() {
        return new View(SCHEME, ME, List.of(), List.of(), null, SaveState.SAVED, UndoState.NOTHING,
                new Totals(0, 0, 0), 0, List.of(ME), true, false);
    }
}
