package biaoju.desktop.agreement;

import biaoju.base.Messages;
import biaoju.command.SentenceText;
import biaoju.desktop.look.Look;
import biaoju.desktop.parts.Ui;
import java.awt.Component;
import java.util.Objects;
import java.util.function.IntFunction;
import javax.swing.BorderFactory;
import javax.swing.Icon;
import javax.swing.JTable;
import javax.swing.SwingConstants;
import javax.swing.table.DefaultTableCellRenderer;
import org.jspecify.annotations.Nullable;

/** A cell of the list of sentences: labels as a letter in a box and a name, the text with its context in the tooltip. */
final class SentenceCell extends DefaultTableCellRenderer {
    private final transient Look look;
    private final transient Messages text;
    private final transient SentenceRows rows;
    private final transient IntFunction<@Nullable Icon> chips;

    /** @param chips of the labels, by place */
    SentenceCell(Look look, Messages text, SentenceRows rows, IntFunction<@Nullable Icon> chips) {
        this.look = look;
        this.text = text;
        this.rows = rows;
        this.chips = chips;
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
        int label = column < SentenceRows.FIRST ? Question.ANY : rows.label(row, column);
        setIcon(label < 0 ? null : chips.apply(label));
        setIconTextGap(look.px(6));
        if (selected) return this;
        setForeground(column <= SentenceRows.NUMBER ? look.palette().quiet() : look.palette().text());
        setBackground(table.getBackground());
        return this;
    }

    private String context(int row) {
        SentenceText at = rows.at(row);
        if (at == null) return text.get("agreement.sentences.coming");
        String around = at.before() + " ▸ " + at.text() + " ◂ " + at.after();
        return at.section().isEmpty() ? around : at.section() + "\n" + around;
    }
}
