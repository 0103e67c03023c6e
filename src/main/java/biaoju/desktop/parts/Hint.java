package biaoju.desktop.parts;

import biaoju.desktop.look.Look;
import java.awt.Dimension;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Insets;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.accessibility.Accessible;
import javax.accessibility.AccessibleContext;
import javax.accessibility.AccessibleRole;
import javax.swing.JComponent;

/** What an empty place says: quiet, centred, folded to the width there is. */
public final class Hint extends JComponent implements Accessible {
    private final transient Look look;
    private final Locale locale;
    private String words = "";

    public Hint(Look look, String name, Locale locale) {
        this.look = look;
        this.locale = locale;
        setName(name);
    }

    public void say(String next) {
        if (next.equals(words)) return;
        words = next;
        getAccessibleContext().setAccessibleName(next);
        revalidate();
        repaint();
    }

    public String text() {
        return words;
    }

    @Override
    public Dimension getPreferredSize() {
        int width = getWidth() > 0 ? getWidth() : look.px(200);
        int lines = lines(getFontMetrics(look.font()), width).size();
        return new Dimension(look.px(120), lines * step() + look.px(16));
    }

    private int step() {
        return look.px(21);
    }

    @Override
    protected void paintComponent(Graphics g) {
        Graphics2D canvas = (Graphics2D) g.create();
        Smooth.on(canvas);
        canvas.setFont(look.font());
        canvas.setColor(look.palette().quiet());
        FontMetrics metrics = getFontMetrics(look.font());
        Insets insets = getInsets();
        int room = getWidth() - insets.left - insets.right;
        List<String> lines = lines(metrics, room);
        int y = (getHeight() - lines.size() * step()) / 2 + step() * 2 / 3;
        for (String line : lines) {
            canvas.drawString(line, insets.left + (room - metrics.stringWidth(line)) / 2, y);
            y += step();
        }
        canvas.dispose();
    }

    private List<String> lines(FontMetrics metrics, int width) {
        int room = Math.max(look.px(60), width - look.px(24));
        List<String> lines = new ArrayList<>();
        BreakIterator breaks = BreakIterator.getLineInstance(locale);
        breaks.setText(words);
        int start = 0;
        int end = breaks.first();
        for (int next = breaks.next(); next != BreakIterator.DONE; next = breaks.next()) {
            if (end > start && metrics.stringWidth(words.substring(start, next).stripTrailing()) > room) {
                lines.add(words.substring(start, end).strip());
                start = end;
            }
            end = next;
        }
        if (start < words.length()) lines.add(words.substring(start).strip());
        return lines;
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
