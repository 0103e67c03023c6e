package biaoju.desktop.agreement;

import biaoju.base.Messages;
import biaoju.command.SentenceText;
import biaoju.desktop.look.Look;
import biaoju.desktop.parts.PlainCell;
import java.util.function.IntFunction;
import javax.swing.Icon;
import javax.swing.JTable;
import javax.swing.SwingConstants;
import org.jspecify.annotations.Nullable;

/** A cell of the list of sentences: labels as a letter in a box and a name, the text with its context in the tooltip. */
final class SentenceCell extends PlainCell {
    private final transient Messages text;
    private final transient SentenceRows rows;
    private final transient IntFunction<@Nullable Icon> chips;

    /** @param chips of the labels, by place */
    SentenceCell(Look look, Messages text, SentenceRows rows, IntFunction<@Nullable Icon> chips) {
        super(look, 10);
        this.text = text;
        this.rows = rows;
        this.chips = chips;
    }

    @Override
    protected void dress(JTable in, @Nullable Object value, int row, int column) {
        setHorizontalAlignment(column == SentenceRows.NUMBER ? SwingConstants.TRAILING : SwingConstants.LEADING);
        if (column == SentenceRows.TEXT) setToolTipText(context(row));
        if (column == SentenceRows.REPORT) setToolTipText(getText());
        int label = column < SentenceRows.FIRST ? Question.ANY : rows.label(row, column);
        if (label >= 0) setIcon(chips.apply(label));
        if (column <= SentenceRows.NUMBER) quiet();
    }

    private String context(int row) {
        SentenceText at = rows.at(row);
        if (at == null) return text.get("agreement.sentences.coming");
        String around = at.before() + " ▸ " + at.text() + " ◂ " + at.after();
        return at.section().isEmpty() ? around : at.section() + "\n" + around;
    }
}
