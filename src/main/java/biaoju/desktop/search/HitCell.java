package biaoju.desktop.search;

import biaoju.base.Messages;
import biaoju.desktop.look.Look;
import biaoju.desktop.parts.Chip;
import biaoju.desktop.parts.Ui;
import biaoju.domain.Label;
import java.awt.Component;
import java.awt.Graphics;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.swing.BorderFactory;
import javax.swing.Icon;
import javax.swing.JTable;
import javax.swing.SwingConstants;
import javax.swing.table.DefaultTableCellRenderer;
import org.jspecify.annotations.Nullable;

/** A cell beside the passage: report and number, section, labels as letters in boxes. */
final class HitCell extends DefaultTableCellRenderer {
    private static final int MOST = 6;

    private final transient Look look;
    private final transient Messages text;
    private final transient HitRows rows;

    HitCell(Look look, Messages text, HitRows rows) {
        this.look = look;
        this.text = text;
        this.rows = rows;
        Ui.plain(this);
    }

    @Override
    public Component getTableCellRendererComponent(JTable table, @Nullable Object value, boolean selected, boolean focused,
            int row, int column) {
        super.getTableCellRendererComponent(table, value, selected, false, row, column);
        String words = Objects.toString(value, "");
        setToolTipText(words.isEmpty() ? null : words);
        setBorder(BorderFactory.createEmptyBorder(0, look.px(10), 0, look.px(6)));
        setHorizontalAlignment(column == HitRows.NUMBER ? SwingConstants.TRAILING : SwingConstants.LEADING);
        setIconTextGap(look.px(6));
        setIcon(null);
        setText(words);
        if (column == HitRows.LABEL) {
            List<Label> labels = rows.labels(row).stream().map(one -> rows.scheme().label(one.label()))
                    .flatMap(Optional::stream).toList();
            setIcon(labels.isEmpty() ? null : new Chips(labels));
            if (labels.size() > 1) setText("");
        } else if (column == HitRows.WHERE && rows.ticks()) {
            setText((rows.ticked(row) ? "☑ " : "☐ ") + words);
        }
        if (selected) return this;
        setForeground(column == HitRows.LABEL ? look.palette().text() : look.palette().quiet());
        setBackground(table.getBackground());
        return this;
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
