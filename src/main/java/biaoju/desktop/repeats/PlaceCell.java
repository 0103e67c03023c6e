package biaoju.desktop.repeats;

import biaoju.base.Messages;
import biaoju.command.SentenceText;
import biaoju.desktop.look.Look;
import biaoju.desktop.parts.Chip;
import biaoju.desktop.parts.PlainCell;
import biaoju.domain.Label;
import javax.swing.JTable;
import javax.swing.SwingConstants;
import org.jspecify.annotations.Nullable;

/** A cell of the list of places: a tick that can be read, labels with their letter, what is labelled otherwise marked. */
final class PlaceCell extends PlainCell {
    private final transient Messages text;
    private final transient PlaceRows rows;

    PlaceCell(Look look, Messages text, PlaceRows rows) {
        super(look);
        this.text = text;
        this.rows = rows;
    }

    @Override
    protected void dress(JTable in, @Nullable Object value, int row, int column) {
        boolean otherwise = column == PlaceRows.MINE && rows.otherwise(row);
        Label label = column == PlaceRows.MINE ? rows.mine(row) : null;
        if (label != null) setIcon(new Chip(look, label, text.chinese(), Chip.Style.TINTED));
        if (column == PlaceRows.TICK) {
            setHorizontalAlignment(SwingConstants.CENTER);
            setText(rows.settled(row) ? "=" : rows.ticked(row) ? "☑" : "☐");
        }
        String plain = getText();
        if (otherwise) setText("≠ " + plain);
        // Signs are spelt by whoever reads the screen aloud; words are read.
        getAccessibleContext().setAccessibleName(column == PlaceRows.TICK
                ? text.get(rows.settled(row) ? "repeats.tick.settled" : rows.ticked(row) ? "repeats.tick.on" : "repeats.tick.off")
                : otherwise ? text.get("repeats.otherwiseSaid", plain) : null);
        setToolTipText(switch (column) {
            case PlaceRows.TEXT -> context(rows.at(row).text());
            case PlaceRows.REPORT, PlaceRows.OTHERS -> getText();
            default -> otherwise ? text.get("repeats.otherwise") : null;
        });
        boolean aside = column == PlaceRows.KIND || column == PlaceRows.REPORT || column == PlaceRows.NUMBER;
        if (otherwise) ink(look.palette().warning());
        else if (aside || rows.settled(row)) quiet();
    }

    private static String context(SentenceText at) {
        String around = at.before() + " ▸ " + at.text() + " ◂ " + at.after();
        return at.section().isEmpty() ? around : at.section() + "\n" + around;
    }
}
