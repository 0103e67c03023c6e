package biaoju.desktop.reading;

import biaoju.desktop.look.Contrast;
import biaoju.desktop.look.Look;
import biaoju.desktop.look.Tint;
import biaoju.domain.Annotation;
import biaoju.domain.Label;
import biaoju.domain.Sentence;
import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Paints the labels' letters left of the column, each on the line where its sentence begins. */
final class GutterPainter {
    /** How many letters one line has room for; where more begin, the last place says how many more. */
    static final int ROOM = 3;
    /** Width of a letter's place, and of the gap between the letters and the text, in ems. */
    static final double PLACE = 0.95;
    static final double GAP = 0.6;

    /** Share of the letter's colour in the lines behind it. */
    private static final double HATCH = 0.45;

    private final Look look;
    private final Scene scene;
    private final Graphics2D g;
    private final ProseLayout layout;
    private final double em;

    GutterPainter(Look look, Scene scene, Graphics2D g) {
        this.look = look;
        this.scene = scene;
        this.g = g;
        this.layout = scene.layout();
        this.em = layout.type().em();
    }

    void paint(List<Sentence> seen, int first, int last) {
        Map<Integer, List<Sentence>> byLine = new TreeMap<>();
        for (Sentence sentence : seen) {
            int line = layout.lineOf(sentence.span().start());
            if (line >= first && line <= last && scene.label(sentence).isPresent()) {
                byLine.computeIfAbsent(line, l -> new ArrayList<>()).add(sentence);
            }
        }
        g.setFont(layout.type().font(Face.BODY).deriveFont(Font.BOLD, (float) (em * 0.78)));
        byLine.forEach((line, sentences) -> paintLine(layout.line(line), sentences));
    }

    private void paintLine(Line line, List<Sentence> sentences) {
        int shown = sentences.size() <= ROOM ? sentences.size() : ROOM - 1;
        int places = Math.min(ROOM, sentences.size());
        for (int i = 0; i < shown; i++) letter(line, places - i, sentences.get(i));
        if (shown < sentences.size()) {
            g.setColor(look.palette().quiet());
            centred(line, 1, "+" + (sentences.size() - shown));
        }
    }

    private void letter(Line line, int place, Sentence sentence) {
        Label label = scene.label(sentence).orElseThrow();
        Tint tint = look.tint(label.color());
        g.setColor(tint.glyph());
        Annotation annotation = scene.page().mine().get(sentence.number());
        if (annotation != null && annotation.toConfirm()) {
            g.setColor(Contrast.mix(look.palette().page(), tint.glyph(), HATCH)); // the letter stays the darker of the two
            hatch(box(line, place));
            g.setColor(tint.glyph());
        }
        centred(line, place, label.letter(scene.chinese()));
        if (annotation != null && annotation.second() != null) {
            scene.scheme().label(annotation.second()).ifPresent(second -> beside(box(line, place), second));
        }
    }

    /** The second label's letter: small, at the lower right of the first's. */
    private void beside(Rectangle2D box, Label second) {
        Font font = g.getFont();
        g.setFont(font.deriveFont((float) (em * 0.5)));
        g.setColor(look.tint(second.color()).glyph());
        String letter = second.letter(scene.chinese());
        double width = g.getFont().getStringBounds(letter, layout.type().context()).getWidth();
        g.drawString(letter, (float) (box.getMaxX() - width * 0.62), (float) (box.getMaxY() + em * 0.1));
        g.setFont(font);
    }

    private Rectangle2D box(Line line, int place) {
        double height = em * 1.1;
        return new Rectangle2D.Double(-(GAP + place * PLACE) * em, line.top() + (line.height() - height) / 2,
                PLACE * em, height);
    }

    private void centred(Line line, int place, String letter) {
        Rectangle2D box = box(line, place);
        double width = g.getFont().getStringBounds(letter, layout.type().context()).getWidth();
        g.drawString(letter, (float) (box.getCenterX() - width / 2), (float) (box.getCenterY() + 0.28 * em));
    }

    /** To be confirmed: the letter stands in slanted lines. */
    private void hatch(Rectangle2D box) {
        Shape clip = g.getClip();
        g.clip(box);
        g.setStroke(new BasicStroke(1));
        for (double x = box.getX() - box.getHeight(); x < box.getMaxX(); x += em / 3.2) {
            g.draw(new Line2D.Double(x, box.getMaxY(), x + box.getHeight(), box.getY()));
        }
        g.setClip(clip);
    }
}
