package biaoju.desktop.reading;

import biaoju.desktop.look.Palette;
import biaoju.domain.Kind;
import biaoju.domain.Sentence;
import biaoju.domain.Unit;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.font.GlyphVector;
import java.awt.geom.Point2D;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Paints the characters of a line, each where the layout says, so that what is clicked is what is seen. */
final class TextPainter {
    private final Scene scene;
    private final ProseLayout layout;
    private final String text;
    private final Palette palette;
    private final Graphics2D g;

    TextPainter(Scene scene, Palette palette, Graphics2D g) {
        this.scene = scene;
        this.layout = scene.layout();
        this.text = scene.page().document().text();
        this.palette = palette;
        this.g = g;
    }

    void paint(Line line) {
        float[] edges = layout.edges(line);
        float baseline = line.baseline(layout.type());
        List<Paragraph.Run> runs = line.paragraph().runs();
        int at = line.start();
        for (Paragraph.Run run : runs) {
            while (at < line.end() && at < run.end()) {
                int to = Math.min(line.end(), run.end());
                Color color = palette.text();
                if (run.face() == Face.ASIDE) {
                    Sentence sentence = sentenceAt(at);
                    if (sentence == null || scene.label(sentence).isEmpty()) color = palette.faint();
                    if (sentence != null) to = Math.min(to, Math.max(at + 1, sentence.span().end()));
                }
                Font font = layout.type().font(run.face());
                Sketch sketch = scene.sketch();
                if (sketch != null) {
                    Unit unit = sketch.at(at);
                    to = sketch.until(at, to);
                    if (unit != null) {
                        color = unit.kind() == Kind.NOISE && !labelled(at) ? palette.faint() : palette.text();
                        font = layout.type().font(sketch.face(unit, run.face())); // each character where it stands already
                    }
                }
                g.setColor(color);
                glyphs(font, at, to, edges, line.start(), baseline);
                at = to;
            }
        }
    }

    private boolean labelled(int offset) {
        Sentence sentence = sentenceAt(offset);
        return sentence != null && scene.label(sentence).isPresent();
    }

    private @Nullable Sentence sentenceAt(int offset) {
        int index = Sentences.firstEndingBehind(scene.sentences(), offset);
        return index < scene.sentences().size() ? scene.sentences().get(index) : null;
    }

    private void glyphs(Font font, int from, int to, float[] edges, int start, float baseline) {
        char[] chars = new char[to - from];
        for (int i = 0; i < chars.length; i++) {
            char c = text.charAt(from + i);
            chars[i] = Character.isISOControl(c) || Character.getType(c) == Character.FORMAT ? ' ' : c;
        }
        GlyphVector glyphs = font.createGlyphVector(layout.type().context(), chars);
        // One glyph a char: no ligatures are made here, and the second half of a pair is an empty glyph.
        for (int i = 0; i < chars.length; i++) {
            glyphs.setGlyphPosition(i, new Point2D.Float(edges[from + i - start], 0));
        }
        g.drawGlyphVector(glyphs, 0, baseline);
    }
}
