package biaoju.desktop.agreement;

import biaoju.base.Messages;
import biaoju.desktop.look.Look;
import biaoju.desktop.parts.Fit;
import biaoju.desktop.parts.Pressing;
import biaoju.desktop.parts.Ui;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.swing.BorderFactory;
import javax.swing.DefaultComboBoxModel;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTable;
import javax.swing.JTextArea;
import javax.swing.ListSelectionModel;
import javax.swing.table.TableColumn;
import net.miginfocom.swing.MigLayout;
import org.jspecify.annotations.Nullable;

/** Who said what where another said what: a heat map that can be walked by key; a cell asks for its sentences. */
final class ConfusionTab extends JPanel implements Tab {
    private final transient Look look;
    private final transient Messages text;
    private final transient Consumer<Question> onAsk;
    private final transient Written written;
    private final ConfusionMatrix matrix;
    private final JTable table;
    private final JComboBox<String> first;
    private final JComboBox<String> second;
    private final JLabel ofColumns;
    private final JLabel against = Ui.label("agreement.confusion.against", "×");
    private final JTextArea said;
    private transient @Nullable Sight sight;
    private boolean filling;

    ConfusionTab(Look look, Messages text, Consumer<Question> onAsk) {
        super(new MigLayout("insets " + look.px(8) + " " + look.px(12) + ", fillx, wrap 1", "[grow, fill]",
                "[]" + look.px(6) + "[" + look.px(70) + ":pref:pref, fill, shrinkprio 200]" + look.px(8) + "[]"));
        this.look = look;
        this.text = text;
        this.onAsk = onAsk;
        written = new Written(text);
        matrix = new ConfusionMatrix(text);
        said = Ui.prose("agreement.confusion.said", text.get("agreement.confusion"));
        table = Ui.table("agreement.confusion.table", text.get("agreement.confusion"), matrix);
        table.setCellSelectionEnabled(true);
        table.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
        table.getSelectionModel().addListSelectionListener(e -> say());
        table.getColumnModel().getSelectionModel().addListSelectionListener(e -> say());
        HeatCell cell = new HeatCell(look, matrix, this::words);
        table.setDefaultRenderer(Object.class, cell);
        table.setDefaultRenderer(Number.class, cell);
        Pressing.on(table, 1, 1, this::ask);
        first = Ui.combo("agreement.confusion.first", text.get("agreement.confusion.rows"), List.of());
        second = Ui.combo("agreement.confusion.second", text.get("agreement.confusion.columns"), List.of());
        first.addActionListener(e -> chose());
        second.addActionListener(e -> chose());
        ofColumns = Ui.caption(text.get("agreement.confusion.columns"), second);
        JPanel choice = new JPanel(new MigLayout("insets 0, gap " + look.px(8) + ", hidemode 3"));
        choice.add(Ui.caption(text.get("agreement.confusion.rows"), first));
        choice.add(first);
        choice.add(against);
        choice.add(ofColumns);
        choice.add(second);
        add(choice);
        JScrollPane scroll = new JScrollPane(table);
        Fit.width(table, scroll);
        scroll.setBorder(BorderFactory.createEmptyBorder());
        add(scroll, "hmin 0");
        add(said, "wmin 0");
    }

    @Override
    public void show(Sight next) {
        List<String> names = next.names();
        boolean others = sight == null || !sight.names().equals(names);
        boolean more = others && names.size() > 2;
        sight = next;
        filling = true;
        if (others) {
            List<String> rows = new ArrayList<>(names);
            rows.add(0, text.get("agreement.confusion.all"));
            first.setModel(new DefaultComboBoxModel<>(rows.toArray(new String[0])));
            second.setModel(new DefaultComboBoxModel<>(names.toArray(new String[0])));
            first.setSelectedIndex(more || names.size() < 2 ? 0 : 1);
            if (names.size() > 1) second.setSelectedIndex(1);
        }
        filling = false;
        refresh();
    }

    /** Chooses the two annotators, by their places of the ratings. */
    void choose(int one, int other) {
        if (sight == null) return;
        filling = true;
        first.setSelectedIndex(sight.order().indexOf(one) + 1);
        second.setSelectedIndex(sight.order().indexOf(other));
        filling = false;
        refresh();
    }

    private void chose() {
        if (filling) return;
        refresh();
    }

    /** Place of the rows' annotator; {@link Question#ANY} for all pairs, also where one was compared with themselves. */
    private int rows() {
        int one = first.getSelectedIndex() - 1;
        return sight == null || one < 0 || one == second.getSelectedIndex() ? Question.ANY : sight.order().get(one);
    }

    private int columns() {
        return sight == null || rows() == Question.ANY ? Question.ANY : sight.order().get(second.getSelectedIndex());
    }

    private void refresh() {
        if (sight == null) return;
        for (JComponent one : new JComponent[] {against, ofColumns, second}) one.setVisible(first.getSelectedIndex() > 0);
        Confusion counts = rows() == Question.ANY ? Confusion.pooled(sight.findings())
                : Confusion.of(sight.findings(), rows(), columns());
        if (matrix.show(counts, sight.signs())) arrange();
        say();
    }

    private void arrange() {
        table.setRowHeight(look.px(34));
        for (int i = 0; i < table.getColumnCount(); i++) {
            TableColumn column = table.getColumnModel().getColumn(i);
            column.setMinWidth(Math.max(Fit.title(table, column), Fit.cells(table, i)));
            column.setPreferredWidth(Math.max(column.getMinWidth(), look.px(i == 0 ? 140 : 110)));
        }
        Fit.width(table);
        Fit.height(table);
    }

    private void ask() {
        int row = table.getSelectedRow();
        int column = table.getSelectedColumn();
        if (!matrix.counted(row, column) || matrix.count(row, column) == 0) return;
        onAsk.accept(new Question.Cell(rows(), columns(), matrix.rowLabel(row), matrix.columnLabel(column)));
    }

    private void say() {
        int row = table.getSelectedRow();
        int column = table.getSelectedColumn();
        said.setText(matrix.counted(row, column) ? words(row, column)
                : text.get(rows() == Question.ANY ? "agreement.confusion.bothWays" : "agreement.confusion.choose"));
    }

    /** The cell in full, for the line below, the tooltip and screen readers. */
    private String words(int row, int column) {
        if (sight == null) return "";
        Signs signs = sight.signs();
        int rowLabel = matrix.rowLabel(row);
        int columnLabel = matrix.columnLabel(column);
        String any = text.get("agreement.anyLabel");
        String one = rowLabel == Question.ANY ? any : signs.name(rowLabel);
        String other = columnLabel == Question.ANY ? any : signs.name(columnLabel);
        String who = rows() == Question.ANY ? text.get("agreement.one") : sight.annotator(rows());
        String whoElse = rows() == Question.ANY ? text.get("agreement.another") : sight.annotator(columns());
        boolean sum = rowLabel == Question.ANY || columnLabel == Question.ANY;
        return text.get(sum ? "agreement.confusion.sum" : "agreement.confusion.cell", who, one, whoElse, other,
                Written.count(matrix.count(row, column)), written.percent(matrix.share(row, column)));
    }

    @Override
    public JComponent part() {
        return this;
    }

    @Override
    public JComponent focusTarget() {
        return table;
    }

    @Override
    public void updateUI() {
        super.updateUI();
        if (sight != null) arrange();
    }
}
