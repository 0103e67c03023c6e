package biaoju.desktop.agreement;

import biaoju.base.Messages;
import biaoju.command.SentenceText;
import biaoju.desktop.look.Look;
import biaoju.desktop.look.Tint;
import biaoju.desktop.parts.Ui;
import java.awt.Component;
import java.util.Objects;
import java.util.function.IntFunction;
import javax.swing.BorderFactory;
import javax.swing.JTable;
import javax.swing.SwingConstants;
import javax.swing.table.DefaultTableCellRenderer;

/** A cell of the list of sentences: labels as a letter and a name on their tint, the text with its context in the tooltip. */
final class SentenceCell extends DefaultTableCellRenderer {
    private final transient Look look;
    private final transient Messages text;
    private final transient SentenceRows rows;
    private final transient IntFunction<String> colors;

    /** @param colors of the labels, {@code #RRGGBB} */
    SentenceCell(Look look, Messages text, SentenceRows rows, IntFunction<String> colors) {
        this.look = look;
        this.text = text;
        this.rows = rows;
        this.colors = colors;
        Ui.plain(this);
    }

    @Override
    public Component getTableCellRendererComponent(JTable table, Object value, boolean selected, boolean focused, int row,
            int column) {
        super.getTableCellRendererComponent(table, value, selected, false, row, column);
        setHorizontalAlignment(column == SentenceRows.NUMBER ? SwingConstants.TRAILING : SwingConstants.LEADING);
        String words = Objects.toString(value, "");
        setText(words.replace('\n', ' '));
        setToolTipText(column == SentenceRows.TEXT ? context(row) : column == SentenceRows.REPORT ? words : null);
        setBorder(BorderFactory.createEmptyBorder(0, look.px(10), 0, look.px(10)));
        if (selected) return this;
        setForeground(column <= SentenceRows.NUMBER ? look.palette().quiet() : look.palette().text());
        setBackground(table.getBackground());
        int label = column < SentenceRows.FIRST ? Question.ANY : rows.label(row, column);
        if (label >= 0) {
            Tint tint = look.tint(colors.apply(label));
            setForeground(tint.glyph());
            setBackground(tint.fill());
        }
        return this;
    }

    private String context(int row) {
        SentenceText at = rows.at(row);
        if (at == null) return text.get("agreement.sentences.coming");
        String around = at.before() + " ▸ " + at.text() + " ◂ " + at.after();
        return at.section().isEmpty() ? around : at.section() + "\n" + around;
    }
}
