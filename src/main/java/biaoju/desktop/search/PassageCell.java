package biaoju.desktop.search;

import biaoju.desktop.look.Look;
import biaoju.desktop.parts.Smooth;
import biaoju.desktop.parts.Ui;
import biaoju.flow.search.Passage;
import java.awt.Color;
import java.awt.Component;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import javax.swing.JTable;
import javax.swing.table.DefaultTableCellRenderer;
import org.jspecify.annotations.Nullable;

/**
 * A hit in its context: what was looked for stands below one another in all rows, bold and marked; the sentence in full
 * ink, its neighbours quiet. Where no words were looked for, the sentence begins at the left.
 */
final class PassageCell extends DefaultTableCellRenderer {
    /** More characters than fit into the widest window. */
    private static final int REACH = 140;
    private static final double AXIS = 0.36;

    private final transient Look look;
    private final transient HitRows rows;
    private transient @Nullable Passage passage;
    private transient Color full = Color.BLACK;
    private transient Color quiet = Color.GRAY;
    private boolean chosen;

    PassageCell(Look look, HitRows rows) {
        this.look = look;
        this.rows = rows;
        Ui.plain(this);
    }

    @Override
    public Component getTableCellRendererComponent(JTable table, @Nullable Object value, boolean selected, boolean focused,
            int row, int column) {
        super.getTableCellRendererComponent(table, value, selected, false, row, column); // its text is for screen readers
        passage = rows.passage(row);
        chosen = selected;
        boolean out = !rows.ticked(row);
        full = selected ? table.getSelectionForeground() : out ? look.palette().faint() : look.palette().text();
        quiet = selected ? table.getSelectionForeground() : look.palette().quiet();
        setToolTipText(passage == null ? null : passage.sentenceText());
        return this;
    }

    @Override
    protected void paintComponent(Graphics g) {
        Graphics2D canvas = (Graphics2D) g.create();
        Smooth.on(canvas);
        canvas.setColor(getBackground());
        canvas.fillRect(0, 0, getWidth(), getHeight());
        canvas.setFont(getFont());
        FontMetrics metrics = canvas.getFontMetrics();
        int base = (getHeight() - metrics.getHeight()) / 2 + metrics.getAscent();
        Passage at = passage;
        if (at == null) {
            canvas.setColor(quiet);
            canvas.drawString("…", look.px(10), base);
        } else {
            paint(canvas, at, base);
        }
        canvas.dispose();
    }

    private void paint(Graphics2D canvas, Passage at, int base) {
        FontMetrics plain = canvas.getFontMetrics();
        boolean words = at.keyword().length() > 0;
        int axis = words ? (int) (getWidth() * AXIS) : look.px(10);
        int from = Math.max(at.sentence().start(), at.keyword().start() - REACH);
        if (words) {
            int x = axis;
            x = backwards(canvas, at.text().substring(from, at.keyword().start()), x, base, full);
            int before = Math.max(0, from - REACH);
            if (x > 0) backwards(canvas, at.text().substring(before, from), x, base, quiet);
        }
        int x = axis;
        if (words) {
            Font bold = getFont().deriveFont(Font.BOLD);
            String keyword = plain(at.keywordText());
            int width = canvas.getFontMetrics(bold).stringWidth(keyword);
            if (!chosen) {
                canvas.setColor(look.palette().selection());
                canvas.fillRoundRect(x - 1, base - plain.getAscent(), width + 2, plain.getHeight(), look.px(4), look.px(4));
            }
            canvas.setColor(full);
            canvas.setFont(bold);
            canvas.drawString(keyword, x, base);
            canvas.setFont(getFont());
            x += width;
        }
        int end = Math.min(at.text().length(), at.keyword().end() + REACH);
        int within = Math.max(at.keyword().end(), Math.min(end, at.sentence().end()));
        x = forwards(canvas, at.text().substring(at.keyword().end(), within), x, base, full);
        if (x < getWidth()) forwards(canvas, at.text().substring(within, Math.max(within, end)), x, base, quiet);
    }

    private static String plain(String text) {
        return text.replace('\n', ' ').replace('\t', ' ');
    }

    private static int forwards(Graphics2D canvas, String words, int x, int base, Color ink) {
        if (words.isEmpty()) return x;
        canvas.setColor(ink);
        String shown = plain(words);
        canvas.drawString(shown, x, base);
        return x + canvas.getFontMetrics().stringWidth(shown);
    }

    private static int backwards(Graphics2D canvas, String words, int x, int base, Color ink) {
        if (words.isEmpty()) return x;
        canvas.setColor(ink);
        String shown = plain(words);
        int left = x - canvas.getFontMetrics().stringWidth(shown);
        canvas.drawString(shown, left, base);
        return left;
    }
}
