package biaoju.formats;

import biaoju.base.Digests;
import biaoju.domain.CodePoints;
import biaoju.domain.Document;
import biaoju.domain.Kind;
import biaoju.domain.Origin;
import biaoju.domain.Report;
import biaoju.domain.Segmentation;
import biaoju.domain.Sentence;
import biaoju.domain.Span;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Reports of random texts with labels of random people: emoji, rare characters, quotes, tabs, markup, control characters. */
final class RandomReports {
    private static final List<String> WORDS = List.of("推动改革", "效率低", "，", "：", "a", "B12", "😀", "👨‍👩‍👧", "𠮷", "\u3000", " ", "\"", "'", "=1+1", "<b>&amp;", "\t",
            "\\", "|", "_", "*", "[1]", "->", ";", "#", "é", "\u00a0", "\u2028", "%E6", "{", "ـ");
    private static final List<String> CONTROLS = List.of("\u0001", "\u001f", "\u0085", "\b", "\f");
    private static final List<String> NAMES = List.of("a01", "李", "王 (2)", "x.y/z", "con", "😀", "甲:乙");
    private static final List<String> LABELS = List.of("measure", "problem", "cause", "plan", "boilerplate");

    private final Random random;
    private final boolean controls;

    RandomReports(long seed, boolean controls) {
        this.random = new Random(seed);
        this.controls = controls;
    }

    /** A report and what was said of it, by position, then by annotator. */
    record Labelled(Document document, List<LabelLine> lines) {}

    String text(int most) {
        StringBuilder text = new StringBuilder("文");
        int n = 1 + random.nextInt(most);
        for (int i = 0; i < n; i++) {
            boolean odd = controls && random.nextInt(12) == 0;
            List<String> from = odd ? CONTROLS : WORDS;
            text.append(from.get(random.nextInt(from.size())));
        }
        return text.append("。").toString();
    }

    Labelled next(String name) {
        StringBuilder text = new StringBuilder();
        List<Sentence> sentences = new ArrayList<>();
        int n = 1 + random.nextInt(12);
        for (int i = 0; i < n; i++) {
            int start = text.length();
            text.append(text(8));
            sentences.add(new Sentence(i + 1, new Span(start, text.length()), Kind.BODY, 0, null, -1));
            if (random.nextBoolean()) text.append(random.nextBoolean() ? "\n" : "\n\n  ");
        }
        String whole = text.toString();
        Report report = new Report(Digests.ofText(whole), name, name, "0".repeat(64), "UTF-8", "1/sentences", Instant.EPOCH);
        Document document = new Document(report, whole, new Segmentation(sentences, List.of()));
        return new Labelled(document, lines(document));
    }

    private List<LabelLine> lines(Document document) {
        CodePoints places = new CodePoints(document.text());
        List<LabelLine> lines = new ArrayList<>();
        for (Sentence sentence : document.cut().sentences()) {
            if (random.nextInt(4) == 0) continue;
            for (String who : NAMES.stream().sorted().filter(name -> random.nextInt(3) == 0).toList()) {
                String label = random.nextInt(6) == 0 ? null : any(LABELS);
                String second = label != null && random.nextInt(4) == 0 ? any(LABELS.stream().filter(one -> !one.equals(label)).toList()) : null;
                String note = label == null || random.nextInt(3) == 0 ? text(3).strip() : "";
                lines.add(new LabelLine(document.report().shortDigest(), null, places.of(sentence.span().start()),
                        places.of(sentence.span().end()), document.textOf(sentence), who, label, second, note, random.nextInt(5) == 0,
                        any(List.of(Origin.values())), Instant.ofEpochMilli(1_790_000_000_000L + random.nextInt(1_000_000)),
                        random.nextInt(3) * 1234L, false));
            }
        }
        return lines;
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
