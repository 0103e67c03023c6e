package biaoju.desktop.labelfiles;

import biaoju.base.Messages;
import biaoju.desktop.look.Look;
import biaoju.desktop.parts.Filter;
import biaoju.desktop.parts.PlainCell;
import biaoju.desktop.parts.Ui;
import biaoju.desktop.shell.Focus;
import biaoju.flow.LabelFiles;
import java.awt.Toolkit;
import java.awt.datatransfer.StringSelection;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTable;
import javax.swing.JTextArea;
import javax.swing.JTextField;
import javax.swing.ListSelectionModel;
import net.miginfocom.swing.MigLayout;
import org.jspecify.annotations.Nullable;

/** What became of labels from files: how many came in, and everything that could not be placed. Passive. */
final class UnplacedPanel extends JPanel implements Focus {
    private static final int[] WIDTHS = {200, 70, 800};
    /** px at 100 %: three lines. */
    private static final int SUMMARY = 62;
    /** Two. */
    private static final int LEAST = 42;

    private final transient Look look;
    private final transient UnplacedRows rows;
    private final @Nullable JTable table;
    private final JTextArea summary;
    private final JTextField filter;
    private final JButton copy;
    private final JButton save;
    private final JScrollPane scroll;

    /** @param onSave told the list as text, to be written to a file */
    UnplacedPanel(Look look, Messages text, Consumer<String> onSave) {
        super(new MigLayout("insets " + look.px(4) + " " + look.px(12) + " " + look.px(8) + " " + look.px(12)
                + ", fill, wrap 2, hidemode 3, gap " + look.px(12) + " " + look.px(6), "[grow, fill][]", "[][grow, fill]"));
        this.look = look;
        rows = new UnplacedRows(text);
        JTable made = Ui.table("labelfiles.unplaced", text.get("labelfiles.unplaced"), rows);
        made.setSelectionMode(ListSelectionModel.MULTIPLE_INTERVAL_SELECTION);
        table = made;
        summary = Ui.prose("labelfiles.summary", text.get("labelfiles.summary"));
        filter = Filter.of("labelfiles.filter", text.get("labelfiles.filter"), made, IntStream.range(0, rows.getColumnCount()).toArray());
        copy = Ui.button("labelfiles.copy", text.get("labelfiles.copy"), () -> Toolkit.getDefaultToolkit().getSystemClipboard()
                .setContents(new StringSelection(rows.text(shown(true))), null));
        save = Ui.button("labelfiles.save", text.get("labelfiles.save"), () -> onSave.accept(rows.text(shown(false))));
        scroll = new JScrollPane(table);
        scroll.setBorder(BorderFactory.createEmptyBorder());
        JPanel bar = new JPanel(new MigLayout("insets 0, hidemode 3, gap " + look.px(8)));
        bar.add(filter, "w " + look.px(240) + "!");
        bar.add(copy);
        bar.add(save);
        JScrollPane said = new JScrollPane(summary);
        said.setBorder(BorderFactory.createEmptyBorder());
        add(said, "wmin 0, hmin " + look.px(LEAST) + ", hmax " + look.px(SUMMARY)); // the list below needs the room
        add(bar, "aligny top");
        add(scroll, "span 2, hmin 0, growx");
        updateUI();
    }

    /** @param said what came in, a line a file */
    void show(String said, List<LabelFiles.Unmatched> unmatched) {
        summary.setText(said);
        summary.setCaretPosition(0);
        rows.show(unmatched);
        for (JComponent one : List.of(filter, copy, save, scroll)) one.setVisible(!unmatched.isEmpty());
    }

    /** The rows as they are shown; where some are chosen and wanted, those alone. */
    private List<Integer> shown(boolean chosen) {
        if (table == null) return List.of();
        boolean some = chosen && table.getSelectedRowCount() > 0;
        return IntStream.range(0, table.getRowCount()).filter(row -> !some || table.isRowSelected(row))
                .map(table::convertRowIndexToModel).boxed().collect(Collectors.toList());
    }

    @Override
    public JComponent focusTarget() {
        return table == null || !scroll.isVisible() ? this : table;
    }

    @Override
    public void updateUI() {
        super.updateUI();
        if (table == null) return; // Swing calls from its constructor
        table.setRowHeight(look.px(26));
        Cell cell = new Cell(look);
        for (int i = 0; i < WIDTHS.length; i++) {
            table.getColumnModel().getColumn(i).setCellRenderer(cell);
            table.getColumnModel().getColumn(i).setPreferredWidth(look.px(WIDTHS[i]));
        }
    }

    private static final class Cell extends PlainCell {
        private Cell(Look look) {
            super(look);
        }

        @Override
        protected void dress(JTable in, @Nullable Object value, int row, int column) {
            if (column == UnplacedRows.REASON) setToolTipText(getText());
        }
    }
}
