package biaoju.desktop.search;

import biaoju.base.Messages;
import biaoju.desktop.look.Look;
import biaoju.desktop.parts.Chip;
import biaoju.desktop.parts.PlainCell;
import biaoju.domain.Label;
import java.awt.Component;
import java.awt.Graphics;
import java.util.List;
import java.util.Optional;
import javax.swing.Icon;
import javax.swing.JTable;
import javax.swing.SwingConstants;
import org.jspecify.annotations.Nullable;

/** A cell beside the passage: report and number, section, labels as letters in boxes. */
final class HitCell extends PlainCell {
    private static final int MOST = 6;

    private final transient Messages text;
    private final transient HitRows rows;

    HitCell(Look look, Messages text, HitRows rows) {
        super(look);
        this.text = text;
        this.rows = rows;
    }

    @Override
    protected void dress(JTable in, @Nullable Object value, int row, int column) {
        setHorizontalAlignment(column == HitRows.NUMBER ? SwingConstants.TRAILING : SwingConstants.LEADING);
        if (!getText().isEmpty()) setToolTipText(getText());
        if (column != HitRows.LABEL) quiet();
        if (column == HitRows.LABEL) {
            List<Label> labels = rows.labels(row).stream().map(one -> rows.scheme().label(one.label()))
                    .flatMap(Optional::stream).toList();
            if (!labels.isEmpty()) setIcon(new Chips(labels));
            if (labels.size() > 1) setText("");
        } else if (column == HitRows.WHERE && rows.ticks()) {
            setText((rows.ticked(row) ? "☑ " : "☐ ") + getText());
        }
    }

    /** Letters side by side. */
    private final class Chips implements Icon {
        private final List<Chip> chips;

        private Chips(List<Label> labels) {
            chips = labels.stream().limit(MOST).map(label -> new Chip(look, label, text.chinese(), Chip.Style.TINTED)).toList();
        }

        @Override
        public void paintIcon(Component in, Graphics g, int x, int y) {
            int at = x;
            for (Chip chip : chips) {
                chip.paintIcon(in, g, at, y);
                at += chip.getIconWidth() + look.px(3);
            }
        }

        @Override
        public int getIconWidth() {
            return chips.size() * (look.px(18) + look.px(3)) - look.px(3);
        }

        @Override
        public int getIconHeight() {
            return look.px(18);
        }
    }
}
