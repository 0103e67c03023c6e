package biaoju.desktop.reading;

import biaoju.domain.Document;
import biaoju.domain.Kind;
import biaoju.domain.Sentence;
import java.util.ArrayList;
import java.util.List;

/** Cuts a report's text at its line breaks and says how each piece is set. */
final class Paragraphs {
    private final String text;
    private final List<Sentence> sentences;
    private int next;

    private Paragraphs(Document document) {
        this.text = document.text();
        this.sentences = document.cut().sentences();
    }

    static List<Paragraph> of(Document document) {
        return new Paragraphs(document).cut();
    }

    private List<Paragraph> cut() {
        List<Paragraph> paragraphs = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            if (isBreak(text.charAt(i))) {
                paragraphs.add(paragraph(start, i));
                start = i + 1;
            }
        }
        if (start < text.length() || paragraphs.isEmpty()) paragraphs.add(paragraph(start, text.length()));
        return paragraphs;
    }

    /** The line breaks of the segmentation rule. */
    private static boolean isBreak(char c) {
        return c == '\n' || c == '\u000b' || c == '\f' || c == '\u0085' || c == '\u2028' || c == '\u2029';
    }

    private Paragraph paragraph(int start, int end) {
        while (next < sentences.size() && sentences.get(next).span().end() <= start) next++;
        int first = next;
        while (next < sentences.size() && sentences.get(next).span().start() < end) next++;
        if (next == first) return new Paragraph(start, end, Face.BODY, plain(start, end));
        Sentence alone = sentences.get(first);
        Face face = next == first + 1 ? whole(alone) : shared(first, next);
        List<Paragraph.Run> runs = new ArrayList<>();
        for (int i = first; i < next; i++) {
            Face of = next == first + 1 ? face : part(sentences.get(i), face);
            // Blanks between two sentences go with the one before; the last run reaches the end.
            int to = i + 1 < next ? sentences.get(i + 1).span().start() : end;
            if (!runs.isEmpty() && runs.get(runs.size() - 1).face() == of) runs.remove(runs.size() - 1);
            runs.add(new Paragraph.Run(to, of));
        }
        if (sentences.get(next - 1).span().end() > end) next--;
        return new Paragraph(start, end, face, List.copyOf(runs));
    }

    private static List<Paragraph.Run> plain(int start, int end) {
        return start == end ? List.of() : List.of(new Paragraph.Run(end, Face.BODY));
    }

    private static Face whole(Sentence sentence) {
        return switch (sentence.kind()) {
            case TITLE -> Face.TITLE;
            case HEADING -> sentence.level() <= 1 ? Face.CHAPTER : Face.SECTION;
            case NOISE -> Face.ASIDE;
            default -> Face.BODY;
        };
    }

    private Face shared(int first, int end) {
        for (int i = first; i < end; i++) if (sentences.get(i).kind() != Kind.NOISE) return Face.BODY;
        return Face.ASIDE;
    }

    private static Face part(Sentence sentence, Face paragraph) {
        if (paragraph == Face.ASIDE) return Face.ASIDE;
        return switch (sentence.kind()) {
            case TITLE, HEADING -> Face.STRONG;
            case NOISE -> Face.ASIDE;
            default -> Face.BODY;
        };
    }
}
