package biaoju.desktop.importing;

import biaoju.base.Messages;
import biaoju.desktop.look.Look;
import biaoju.desktop.parts.Ui;
import biaoju.desktop.shell.Focus;
import biaoju.flow.FileResult;
import java.awt.BorderLayout;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTable;
import javax.swing.ListSelectionModel;
import javax.swing.SwingConstants;
import javax.swing.table.TableColumn;
import javax.swing.table.TableRowSorter;
import net.miginfocom.swing.MigLayout;
import org.jspecify.annotations.Nullable;

/**
 * The import report: a row a file, what became of it, what to look at. A file that was read in the wrong encoding, or
 * not at all, is read again from here in an encoding given by hand. Passive.
 */
public final class ImportPanel extends JPanel implements Focus {
    /** Offered by hand: what Chinese reports come in. */
    private static final List<String> ENCODINGS = List.of("UTF-8", "GB18030", "Big5", "UTF-16LE", "UTF-16BE",
            "windows-1252");

    private final Look look;
    private final Messages text;
    private final ImportRows rows;
    private final @Nullable JTable table;
    private final JLabel summary = Ui.label("importing.summary", "");
    private final JComboBox<String> encoding;
    private final JButton again;

    /** @param onAgain files to be read again, and in which charset */
    public ImportPanel(Look look, Messages text, BiConsumer<List<Path>, String> onAgain) {
        super(new BorderLayout());
        this.look = look;
        this.text = text;
        rows = new ImportRows(text);
        table = Ui.table("importing.table", text.get("desktop.import.table"), rows);
        table.setAutoCreateRowSorter(false);
        table.setRowSorter(new TableRowSorter<>(rows));
        table.setSelectionMode(ListSelectionModel.MULTIPLE_INTERVAL_SELECTION);
        table.getSelectionModel().addListSelectionListener(e -> refresh());
        encoding = Ui.combo("importing.encoding", text.get("desktop.import.encoding"), ENCODINGS);
        again = Ui.button("importing.again", text.get("desktop.import.again"),
                () -> onAgain.accept(chosen(), String.valueOf(encoding().getSelectedItem())));
        JPanel foot = new JPanel(new MigLayout("insets " + look.px(4) + " " + look.px(12) + ", fillx", "[grow]8[]8[]"));
        foot.add(summary, "width 0:pref:");
        foot.add(encoding);
        foot.add(again);
        JScrollPane scroll = new JScrollPane(table);
        scroll.setBorder(BorderFactory.createEmptyBorder());
        add(scroll);
        add(foot, BorderLayout.PAGE_END);
        updateUI();
        refresh();
    }

    private JComboBox<String> encoding() {
        return encoding;
    }

    /** An import begins: what was there goes. */
    public void begin() {
        rows.clear();
        summary.setText(text.get("desktop.import.running"));
        refresh();
    }

    /** One more file is done. */
    public void add(List<FileResult> results) {
        rows.add(results);
        summary.setText(words());
    }

    /** @param end how it ended, as a message key of this room: {@code desktop.import.done}, {@code desktop.import.cancelled} */
    public void end(String end) {
        summary.setText(text.get(end) + "  " + words());
        refresh();
    }

    private String words() {
        return text.get("desktop.import.counts", rows.count(FileResult.Status.IMPORTED),
                rows.count(FileResult.Status.DUPLICATE), rows.count(FileResult.Status.FAILED));
    }

    private List<Path> chosen() {
        if (table == null) return List.of();
        return java.util.Arrays.stream(table.getSelectedRows()).map(table::convertRowIndexToModel)
                .mapToObj(row -> rows.at(row).path()).toList();
    }

    private void refresh() {
        again.setEnabled(!chosen().isEmpty());
    }

    @Override
    public JComponent focusTarget() {
        return table == null ? this : table;
    }

    @Override
    public void updateUI() {
        super.updateUI();
        if (table == null) return; // Swing calls from its constructor
        table.setRowHeight(look.px(26));
        ImportCell cell = new ImportCell(look, rows);
        int[] widths = {260, 90, 90, 80, 560};
        for (int i = 0; i < widths.length; i++) {
            TableColumn column = table.getColumnModel().getColumn(i);
            column.setCellRenderer(i == ImportRows.SENTENCES ? new ImportCell(look, rows, SwingConstants.TRAILING) : cell);
            column.setPreferredWidth(look.px(widths[i]));
        }
    }
}
