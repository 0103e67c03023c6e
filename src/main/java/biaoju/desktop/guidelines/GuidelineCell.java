package biaoju.desktop.guidelines;

import biaoju.base.Messages;
import biaoju.desktop.look.Look;
import biaoju.desktop.parts.Chip;
import biaoju.desktop.parts.Fold;
import biaoju.desktop.parts.Smooth;
import biaoju.desktop.parts.Ui;
import biaoju.domain.Label;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.util.List;
import javax.accessibility.Accessible;
import javax.accessibility.AccessibleContext;
import javax.swing.JComponent;
import javax.swing.JList;
import org.jspecify.annotations.Nullable;

/** Paints the rows of the guideline, each as high as its text in the width there is. */
final class GuidelineCell extends JComponent implements Accessible {
    private static final int MOST = 12;

    private final transient Look look;
    private final transient Messages text;
    private transient @Nullable GuidelineRow row;
    private int width;
    private Color ink = Color.BLACK;
    private Color quiet = Color.GRAY;

    GuidelineCell(Look look, Messages text) {
        this.look = look;
        this.text = text;
        setOpaque(true);
        Ui.plain(this);
    }

    /** @param width of the list as it is shown */
    GuidelineCell says(GuidelineRow next, JList<?> in, int width, boolean selected) {
        row = next;
        this.width = Math.max(look.px(120), width);
        boolean marked = selected && next.example() != null;
        setBackground(marked ? in.getSelectionBackground() : in.getBackground());
        ink = marked ? in.getSelectionForeground() : in.getForeground();
        quiet = marked ? ink : look.palette().quiet();
        getAccessibleContext().setAccessibleName(spoken(next));
        return this;
    }

    private String spoken(GuidelineRow next) {
        Label label = next.label();
        Example example = next.example();
        return example == null ? text.get("guidelines.label", label.name(text.chinese()), label.definition(text.chinese()))
                : text.get("guidelines.example", label.name(text.chinese()), example.text(), place(example), example.reason());
    }

    private String place(Example example) {
        return text.get("guidelines.place", example.report(), String.valueOf(example.number()));
    }

    private int side() {
        return look.px(12);
    }

    /** Where an example's text begins. */
    private int indent() {
        return side() + look.px(26);
    }

    private List<String> lines(String words, Font font, int left) {
        return Fold.lines(words, getFontMetrics(font), width - left - side(), MOST);
    }

    @Override
    public Dimension getPreferredSize() {
        GuidelineRow now = row;
        return new Dimension(width, now == null ? 0 : paintRow(null, now));
    }

    @Override
    protected void paintComponent(Graphics g) {
        GuidelineRow now = row;
        if (now == null) return;
        Graphics2D canvas = (Graphics2D) g.create();
        try {
            canvas.setColor(getBackground());
            canvas.fillRect(0, 0, getWidth(), getHeight());
            Smooth.on(canvas);
            paintRow(canvas, now);
        } finally {
            canvas.dispose();
        }
    }

    /** Paints, or only measures where there is nothing to paint on; answers the height. */
    private int paintRow(@Nullable Graphics2D g, GuidelineRow now) {
        Example example = now.example();
        if (example == null) return paintLabel(g, now.label());
        int y = look.px(6);
        if (g != null) {
            g.setColor(look.tint(now.label().color()).dot());
            g.fillRect(side() + look.px(8), look.px(4), look.px(2), getHeight() - look.px(8));
        }
        y = lines(g, look.font(), ink, lines(example.text(), look.font(), indent()), indent(), y, 19);
        Font small = look.font(12);
        if (!example.reason().isEmpty()) {
            y = lines(g, small, ink, lines(text.get("guidelines.reason", example.reason()), small, indent()), indent(), y, 17);
        }
        return lines(g, small, quiet, lines(place(example), small, indent()), indent(), y, 17) + look.px(6);
    }

    private int paintLabel(@Nullable Graphics2D g, Label label) {
        int y = look.px(12);
        Font bold = look.font(14).deriveFont(Font.BOLD);
        if (g != null) {
            Chip chip = new Chip(look, label, text.chinese(), Chip.Style.TINTED);
            chip.paintIcon(this, g, side(), y + look.px(1));
        }
        String name = text.get("guidelines.name", label.name(text.chinese()), String.valueOf(label.key()));
        y = lines(g, bold, ink, List.of(name), indent(), y, 20) + look.px(3);
        return lines(g, look.font(), quiet, lines(label.definition(text.chinese()), look.font(), indent()), indent(), y, 19)
                + look.px(6);
    }

    private int lines(@Nullable Graphics2D g, Font font, Color color, List<String> lines, int x, int top, int step) {
        int y = top;
        for (String line : lines) {
            if (g != null) {
                g.setFont(font);
                g.setColor(color);
                g.drawString(line, x, (float) (y + look.px(step) / 2.0 + 0.36 * font.getSize2D()));
            }
            y += look.px(step);
        }
        return y;
    }

    @Override
    public AccessibleContext getAccessibleContext() {
        AccessibleContext known = accessibleContext;
        if (known == null) accessibleContext = known = new AccessibleJComponent() {};
        return known;
    }
}
