package biaoju.desktop.adjudication;

import biaoju.base.Messages;
import biaoju.desktop.look.Look;
import biaoju.desktop.parts.Fold;
import biaoju.desktop.parts.Smooth;
import biaoju.desktop.parts.Ui;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.util.List;
import javax.accessibility.Accessible;
import javax.accessibility.AccessibleContext;
import javax.accessibility.AccessibleRole;
import javax.swing.JComponent;

/**
 * The sentence at hand between the end of the one before and the beginning of the next, always equally high: what
 * stands below it must not move from sentence to sentence.
 */
final class Passage extends JComponent implements Accessible {
    private static final int MOST = 4;
    private static final int AROUND = 2;

    private final transient Look look;
    private final transient Messages text;
    private String before = "";
    private String sentence = "";
    private String behind = "";

    Passage(Look look, Messages text) {
        this.look = look;
        this.text = text;
        Ui.named(this, "decide.passage", "");
    }

    void show(String before, String sentence, String behind) {
        if (before.equals(this.before) && sentence.equals(this.sentence) && behind.equals(this.behind)) return;
        this.before = before;
        this.sentence = sentence;
        this.behind = behind;
        getAccessibleContext().setAccessibleName(text.get("decide.passage", sentence, before, behind));
        setToolTipText(sentence.isEmpty() ? null : String.join("\n", Fold.lines(sentence, getFontMetrics(look.font()),
                look.px(420), 20)));
        repaint();
    }

    /** Left of the text: room for the bar beside the sentence. */
    static int indent(Look look) {
        return look.px(9);
    }

    private int quietStep() {
        return look.px(18);
    }

    private int step() {
        return look.px(22);
    }

    @Override
    public Dimension getPreferredSize() {
        return new Dimension(look.px(160), AROUND * quietStep() + MOST * step() + look.px(14));
    }

    @Override
    public Dimension getMinimumSize() {
        return getPreferredSize();
    }

    @Override
    protected void paintComponent(Graphics g) {
        Graphics2D canvas = (Graphics2D) g.create();
        try {
            Smooth.on(canvas);
            Font quiet = look.font(12);
            Font plain = look.font(14);
            FontMetrics small = getFontMetrics(quiet);
            Color faint = look.palette().quiet();
            int width = getWidth() - indent(look);
            lines(canvas, quiet, faint, List.of(Fold.fittingEnd(before.strip().replace('\n', ' '), small, width)),
                    quietStep(), 0);
            int bar = quietStep() + look.px(5);
            int y = lines(canvas, plain, look.palette().text(), Fold.lines(sentence, getFontMetrics(plain), width, MOST),
                    step(), bar);
            if (y > bar) {
                canvas.setColor(look.palette().accent());
                canvas.fillRect(0, bar + look.px(2), look.px(3), y - bar - look.px(4));
            }
            lines(canvas, quiet, faint, Fold.lines(behind, small, width, 1), quietStep(), y + look.px(5));
        } finally {
            canvas.dispose();
        }
    }

    private int lines(Graphics2D g, Font font, Color color, List<String> lines, int step, int top) {
        g.setFont(font);
        g.setColor(color);
        int y = top;
        for (String line : lines) {
            g.drawString(line, indent(look), (float) (y + step / 2.0 + 0.36 * font.getSize2D()));
            y += step;
        }
        return y;
    }

    @Override
    public AccessibleContext getAccessibleContext() {
        AccessibleContext known = accessibleContext;
        if (known == null) accessibleContext = known = new Spoken();
        return known;
    }

    private final class Spoken extends AccessibleJComponent {
        @Override
        public AccessibleRole getAccessibleRole() {
            return AccessibleRole.LABEL;
        }
    }
}
