package biaoju.desktop.labelfiles;

import biaoju.base.Messages;
import biaoju.desktop.look.Look;
import biaoju.desktop.parts.PlainCell;
import biaoju.desktop.parts.Pressing;
import biaoju.desktop.parts.Ui;
import biaoju.desktop.shell.Focus;
import biaoju.domain.Label;
import biaoju.domain.LabelScheme;
import biaoju.flow.LabelSurvey;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import javax.swing.BorderFactory;
import javax.swing.DefaultCellEditor;
import javax.swing.DefaultComboBoxModel;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTable;
import javax.swing.JTextArea;
import javax.swing.JTextField;
import javax.swing.KeyStroke;
import javax.swing.ListSelectionModel;
import net.miginfocom.swing.MigLayout;
import org.jspecify.annotations.Nullable;

/**
 * The labels of a neighbour's file and what each is called here: chosen from a list, or by the label's digit, 0 leaves
 * it out. Passive.
 */
final class MappingPanel extends JPanel implements Focus {
    private static final int[] WIDTHS = {180, 70, 420, 200};

    private final transient Look look;
    private final transient Messages text;
    private final transient MappingRows rows;
    private final @Nullable JTable table;
    private final JLabel files = Ui.label("labelfiles.files", "");
    private final JTextField annotator;
    private final JLabel annotatorCaption;
    private final JTextArea note;
    private final JComboBox<String> choices;
    private final JButton take;
    private transient @Nullable Mapping mapping;
    private boolean nobody;

    /**
     * @param onTake   told the table and, where the files do not say, the annotator's name
     * @param onCancel nothing is to come in
     */
    MappingPanel(Look look, Messages text, BiConsumer<Map<String, String>, Optional<String>> onTake, Runnable onCancel) {
        super(new MigLayout("insets " + look.px(4) + " " + look.px(12) + " " + look.px(8) + " " + look.px(12)
                + ", fill, wrap 2, hidemode 3, gap " + look.px(12) + " " + look.px(6), "[grow, fill][" + look.px(250) + "!, fill]",
                "[][grow, fill]"));
        this.look = look;
        this.text = text;
        rows = new MappingRows(text);
        choices = Ui.combo("labelfiles.choice", text.get("labelfiles.ours"), List.of());
        JTable made = Ui.table("labelfiles.table", text.get("labelfiles.mapping"), rows);
        made.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
        made.putClientProperty("terminateEditOnFocusLost", true);
        made.getColumnModel().getColumn(MappingRows.OURS).setCellEditor(new DefaultCellEditor(choices));
        rows.addTableModelListener(e -> refresh());
        table = made;
        annotator = Ui.field("labelfiles.annotator", text.get("labelfiles.annotator"));
        Ui.onTyping(annotator, typed -> refresh());
        annotatorCaption = Ui.caption(text.get("labelfiles.annotator"), annotator);
        note = Ui.prose("labelfiles.note", text.get("labelfiles.mapping"));
        take = Ui.button("labelfiles.take", text.get("labelfiles.take"), () -> {
            if (table != null && table.isEditing()) table.getCellEditor().stopCellEditing();
            if (mapping != null) onTake.accept(mapping.table(), nobody ? Optional.of(annotator.getText().strip()) : Optional.empty());
        });
        annotator.addActionListener(e -> take.doClick());
        add(files, "span 2, wmin 0");
        JScrollPane scroll = new JScrollPane(table);
        scroll.setBorder(BorderFactory.createEmptyBorder());
        add(scroll, "hmin 0");
        add(side(Ui.button("labelfiles.cancel", text.get("labelfiles.cancel"), onCancel)), "aligny top");
        updateUI();
    }

    private JPanel side(JButton cancel) {
        JPanel side = new JPanel(new MigLayout("insets 0, fillx, wrap 1, hidemode 3, gap 0 " + look.px(6), "[grow, fill]"));
        side.add(annotatorCaption);
        side.add(annotator, "wmin 0");
        side.add(take, "split 2, growx 0");
        side.add(cancel, "growx 0");
        side.add(note, "wmin 0"); // last: it grows and shrinks, and buttons must not move under the mouse
        return side;
    }

    void show(LabelSurvey survey, LabelScheme scheme) {
        Mapping next = new Mapping(survey, scheme);
        mapping = next;
        nobody = survey.nobody() > 0;
        files.setText(survey.files().stream().map(one -> text.get("labelfiles.file", String.valueOf(one.file().getFileName()),
                format(text, one.format()), one.records())).collect(Collectors.joining(text.get("labelfiles.comma"))));
        files.setToolTipText(survey.files().stream().map(one -> one.file().toString()).collect(Collectors.joining(", ")));
        annotator.setVisible(nobody);
        annotatorCaption.setVisible(nobody);
        annotator.setText("");
        rows.show(next, scheme);
        choices.setModel(new DefaultComboBoxModel<>(next.choices().stream().map(rows::words).toArray(String[]::new)));
        if (table != null) {
            bindDigits(table, scheme);
            if (next.size() > 0) table.setRowSelectionInterval(0, 0);
        }
        refresh();
    }

    /** What a format is called. */
    static String format(Messages text, String id) {
        return text.has("labelfiles.format." + id) ? text.get("labelfiles.format." + id) : id;
    }

    private void bindDigits(JTable in, LabelScheme scheme) {
        for (Label label : scheme.given()) bind(in, String.valueOf(label.key()), label.id());
        bind(in, "0", Mapping.NOTHING);
        bind(in, "DELETE", Mapping.NOTHING);
        in.getInputMap(WHEN_ANCESTOR_OF_FOCUSED_COMPONENT).put(KeyStroke.getKeyStroke("ENTER"), "none"); // keeps the row
    }

    private void bind(JTable in, String key, String choice) {
        Pressing.bind(in, WHEN_FOCUSED, key, () -> {
            int row = in.getSelectedRow();
            if (row < 0) return;
            rows.decide(row, choice);
            if (row + 1 < in.getRowCount()) in.changeSelection(row + 1, MappingRows.OURS, false, false);
        });
    }

    private void refresh() {
        Mapping now = mapping;
        if (now == null) return;
        take.setEnabled(!nobody || !annotator.getText().isBlank());
        note.setText(text.get("labelfiles.mapping.note") + (now.undecided() == 0 ? ""
                : " " + text.get("labelfiles.undecided.note", now.undecided())));
    }

    @Override
    public JComponent focusTarget() {
        return nobody ? annotator : table == null ? this : table;
    }

    @Override
    public void updateUI() {
        super.updateUI();
        if (table == null) return; // Swing calls from its constructor
        note.setForeground(look.palette().quiet()); // the theme may be another
        table.setRowHeight(look.px(26));
        Cell cell = new Cell();
        for (int i = 0; i < WIDTHS.length; i++) {
            table.getColumnModel().getColumn(i).setCellRenderer(cell);
            table.getColumnModel().getColumn(i).setPreferredWidth(look.px(WIDTHS[i]));
        }
    }

    private final class Cell extends PlainCell {
        private Cell() {
            super(MappingPanel.this.look);
        }

        @Override
        protected void dress(JTable in, @Nullable Object value, int row, int column) {
            if (column != MappingRows.TIMES) setToolTipText(getText());
            if (column == MappingRows.OURS && rows.undecided(row)) ink(look.palette().warning());
            else if (column == MappingRows.EXAMPLE) quiet();
        }
    }
}
