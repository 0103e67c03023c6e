package biaoju.desktop.importing;

import biaoju.desktop.look.Look;
import biaoju.desktop.parts.Ui;
import biaoju.domain.Kind;
import biaoju.domain.Sentence;
import java.awt.Component;
import java.awt.Font;
import java.util.Objects;
import javax.swing.BorderFactory;
import javax.swing.JTable;
import javax.swing.JTextArea;
import javax.swing.table.TableCellRenderer;

/** A sentence folded to the width there is: headings strong, noise pale. */
final class CutCell implements TableCellRenderer {
    private final Look look;
    private final CutRows rows;
    private final JTextArea area = Ui.area("importing.cut.cell", " ");

    CutCell(Look look, CutRows rows) {
        this.look = look;
        this.rows = rows;
    }

    void updateUI() {
        area.updateUI();
    }

    /** How high a row of the text would be at that width. */
    int height(String text, int width) {
        int room = Math.max(look.px(60), width - look.px(16) - look.px(24)); // a mark that begins no line takes its character along
        int wide = area.getFontMetrics(font(Kind.HEADING)).stringWidth(text);
        int lines = 1 + wide / room;
        return lines * area.getFontMetrics(font(Kind.BODY)).getHeight() + look.px(8);
    }

    private Font font(Kind kind) {
        Font font = look.font();
        return kind == Kind.HEADING || kind == Kind.TITLE ? font.deriveFont(Font.BOLD) : font;
    }

    @Override
    public Component getTableCellRendererComponent(JTable table, Object value, boolean selected, boolean focused, int row,
            int column) {
        Sentence sentence = rows.at(row);
        area.setText(Objects.toString(value, ""));
        area.getAccessibleContext().setAccessibleName(area.getText());
        area.setFont(column == CutRows.TEXT ? font(sentence.kind()) : look.font());
        area.setBorder(BorderFactory.createEmptyBorder(look.px(4), look.px(8), look.px(4), look.px(8)));
        area.setBackground(selected ? table.getSelectionBackground() : table.getBackground());
        area.setForeground(selected ? table.getSelectionForeground() : sentence.isNoise() ? look.palette().faint()
                : column == CutRows.TEXT ? look.palette().text() : look.palette().quiet());
        area.setSize(table.getColumnModel().getColumn(column).getWidth(), table.getRowHeight(row));
        return area;
    }
}
