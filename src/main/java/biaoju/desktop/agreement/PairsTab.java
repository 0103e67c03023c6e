package biaoju.desktop.agreement;

import biaoju.agreement.PairFigures;
import biaoju.base.Messages;
import biaoju.desktop.look.Contrast;
import biaoju.desktop.look.Look;
import biaoju.desktop.parts.Ui;
import java.awt.Color;
import java.awt.Component;
import java.util.function.BiConsumer;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTable;
import javax.swing.ListSelectionModel;
import javax.swing.SwingConstants;
import javax.swing.table.DefaultTableCellRenderer;
import net.miginfocom.swing.MigLayout;
import org.jspecify.annotations.Nullable;

/** Every two annotators: a matrix, and the figures of the pair at hand in words. A pair opens its confusion matrix. */
final class PairsTab extends JPanel implements Tab {
    private final transient Look look;
    private final transient Messages text;
    private final transient Written written;
    private final transient BiConsumer<Integer, Integer> onPair;
    private final PairMatrix matrix = new PairMatrix();
    private final JTable table;
    private final JLabel said = Ui.label("agreement.pairs.said", " ");
    private transient @Nullable Sight sight;

    /** @param onPair told the places of two annotators */
    PairsTab(Look look, Messages text, BiConsumer<Integer, Integer> onPair) {
        super(new MigLayout("insets " + look.px(8) + " " + look.px(12) + ", fill, wrap 1", "[grow, fill]",
                "[][grow, fill][]"));
        this.look = look;
        this.text = text;
        this.onPair = onPair;
        written = new Written(text);
        table = Ui.table("agreement.pairs.table", text.get("agreement.pairs"), matrix);
        table.setCellSelectionEnabled(true);
        table.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
        table.setAutoResizeMode(JTable.AUTO_RESIZE_OFF);
        table.setDefaultRenderer(Object.class, new Cell());
        table.setDefaultRenderer(Number.class, new Cell());
        table.getSelectionModel().addListSelectionListener(e -> say());
        table.getColumnModel().getSelectionModel().addListSelectionListener(e -> say());
        Pressing.on(table, 1, this::enter);
        add(Ui.label("agreement.pairs.note", text.get("agreement.pairs.note")));
        JScrollPane scroll = new JScrollPane(table);
        scroll.setBorder(BorderFactory.createEmptyBorder());
        add(scroll);
        add(said, "wmin 0");
    }

    @Override
    public void show(Sight next) {
        sight = next;
        matrix.show(next);
        arrange();
        say();
    }

    private void arrange() {
        table.setRowHeight(look.px(30));
        for (int i = 0; i < table.getColumnCount(); i++) {
            table.getColumnModel().getColumn(i).setPreferredWidth(look.px(i == 0 ? 120 : 88));
        }
    }

    private @Nullable PairFigures chosen() {
        return matrix.pair(table.getSelectedRow(), table.getSelectedColumn());
    }

    private void enter() {
        PairFigures pair = chosen();
        if (pair != null) onPair.accept(pair.first(), pair.second());
    }

    private void say() {
        PairFigures pair = chosen();
        said.setText(pair == null ? text.get("agreement.pairs.choose") : words(pair));
    }

    private String words(PairFigures pair) {
        if (sight == null) return "";
        return text.get("agreement.pairs.said", sight.annotator(pair.first()), sight.annotator(pair.second()),
                written.full(pair.kappa()), Written.percent(pair.percent().value()), Written.count(pair.shared()));
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

    private final class Cell extends DefaultTableCellRenderer {
        private Cell() {
            Ui.plain(this);
        }

        @Override
        public Component getTableCellRendererComponent(JTable in, Object value, boolean selected, boolean focused,
                int row, int column) {
            super.getTableCellRendererComponent(in, value, selected, focused, row, column);
            PairFigures pair = matrix.pair(row, column);
            boolean kappa = pair != null && column - 1 > row;
            setHorizontalAlignment(column == 0 ? SwingConstants.LEADING : SwingConstants.TRAILING);
            setToolTipText(pair == null ? null : words(pair));
            getAccessibleContext().setAccessibleName(pair == null ? String.valueOf(value) : words(pair));
            setBorder(BorderFactory.createEmptyBorder(0, look.px(10), 0, look.px(10)));
            if (selected) return this;
            setForeground(kappa || column == 0 ? look.palette().text() : look.palette().quiet());
            setBackground(column > 0 && pair == null ? look.palette().hairline()
                    : pair != null && kappa ? heat(pair) : in.getBackground());
            return this;
        }

        private Color heat(PairFigures pair) {
            double share = pair.kappa().defined() ? Math.max(0, pair.kappa().value()) : 0;
            return Contrast.mix(table.getBackground(), look.palette().accent(), Heat.strongest(look) * share);
        }
    }
}
