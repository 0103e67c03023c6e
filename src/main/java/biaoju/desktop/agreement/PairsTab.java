package biaoju.desktop.agreement;

import biaoju.agreement.Figure;
import biaoju.agreement.PairFigures;
import biaoju.agreement.Undefined;
import biaoju.base.Messages;
import biaoju.chart.IntervalChart;
import biaoju.desktop.look.Look;
import biaoju.desktop.parts.ChartView;
import biaoju.desktop.parts.Fit;
import biaoju.desktop.parts.Pressing;
import biaoju.desktop.parts.Ui;
import java.awt.Color;
import java.awt.Component;
import java.awt.Font;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTable;
import javax.swing.JTextArea;
import javax.swing.ListSelectionModel;
import javax.swing.ScrollPaneConstants;
import javax.swing.SwingConstants;
import javax.swing.table.DefaultTableCellRenderer;
import javax.swing.table.TableColumn;
import net.miginfocom.swing.MigLayout;
import org.jspecify.annotations.Nullable;

/** Every two annotators: a matrix, and the figures of the pair at hand in words. A pair opens its confusion matrix. */
final class PairsTab extends JPanel implements Tab {
    /** So many pairs are a chart that can be read; of more the matrix says it better. */
    private static final int MOST = 66;

    private final transient Look look;
    private final transient Messages text;
    private final transient Written written;
    private final transient BiConsumer<Integer, Integer> onPair;
    private final PairMatrix matrix = new PairMatrix();
    private final JTable table;
    private final JLabel title;
    private final ChartView intervals;
    private final JScrollPane below;
    private final JTextArea said;
    private transient @Nullable Sight sight;
    private transient List<PairFigures> pairs = List.of();

    /** @param onPair told the places of two annotators */
    PairsTab(Look look, Messages text, BiConsumer<Integer, Integer> onPair) {
        super(new MigLayout("insets " + look.px(8) + " " + look.px(12) + ", fill, wrap 1, hidemode 3", "[grow, fill]",
                "[][" + look.px(90) + ":pref:pref, fill, shrinkprio 200]" + look.px(8) + "[]" + look.px(14) + "[]" + look.px(4)
                        + "[grow, fill, " + look.px(60) + "::, shrinkprio 300]"));
        this.look = look;
        this.text = text;
        this.onPair = onPair;
        written = new Written(text);
        said = Ui.prose("agreement.pairs.said", text.get("agreement.pairs"));
        table = Ui.table("agreement.pairs.table", text.get("agreement.pairs"), matrix);
        table.setCellSelectionEnabled(true);
        table.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
        table.setAutoResizeMode(JTable.AUTO_RESIZE_OFF);
        table.setDefaultRenderer(Object.class, new Cell());
        table.setDefaultRenderer(Number.class, new Cell());
        table.getSelectionModel().addListSelectionListener(e -> say());
        table.getColumnModel().getSelectionModel().addListSelectionListener(e -> say());
        Pressing.on(table, 1, 2, this::enter);
        JTextArea note = Ui.prose("agreement.pairs.note", text.get("agreement.pairs"));
        note.setText(text.get("agreement.pairs.note"));
        note.setForeground(look.palette().quiet());
        add(note, "wmin 0");
        JScrollPane scroll = new JScrollPane(table);
        scroll.setBorder(BorderFactory.createEmptyBorder());
        add(scroll, "hmin 0");
        add(said, "wmin 0");
        title = Ui.label("agreement.pairs.intervals.title", text.get("agreement.pairs.intervals"));
        title.setFont(look.font(15).deriveFont(Font.BOLD));
        intervals = new ChartView(look, "agreement.pairs.intervals", this::press);
        JPanel sheet = new JPanel(new MigLayout("insets 0, fillx", "[grow, fill]"));
        sheet.add(intervals, "wmin 0, wmax " + look.px(880));
        below = new JScrollPane(sheet, ScrollPaneConstants.VERTICAL_SCROLLBAR_AS_NEEDED,
                ScrollPaneConstants.HORIZONTAL_SCROLLBAR_NEVER);
        below.setBorder(BorderFactory.createEmptyBorder());
        below.getVerticalScrollBar().setUnitIncrement(look.px(24));
        add(title);
        add(below, "hmin 0");
    }

    @Override
    public void show(Sight next) {
        sight = next;
        matrix.show(next);
        arrange();
        say();
        pairs = pairs(next);
        boolean readable = pairs.size() > 1 && pairs.size() <= MOST;
        title.setVisible(readable);
        below.setVisible(readable);
        if (readable) draw(next);
    }

    /** In the order the annotators are shown in. */
    private static List<PairFigures> pairs(Sight now) {
        List<Integer> order = now.order();
        List<PairFigures> pairs = new ArrayList<>();
        for (int one = 0; one < order.size(); one++) {
            for (int other = one + 1; other < order.size(); other++) {
                pairs.add(PairMatrix.of(now.findings(), order.get(one), order.get(other)));
            }
        }
        return pairs;
    }

    /** The two in the order they are shown in. */
    private static List<Integer> both(Sight now, PairFigures pair) {
        boolean turned = now.order().indexOf(pair.first()) > now.order().indexOf(pair.second());
        return turned ? List.of(pair.second(), pair.first()) : List.of(pair.first(), pair.second());
    }

    private static String[] names(Sight now, PairFigures pair) {
        return both(now, pair).stream().map(now::annotator).toArray(String[]::new);
    }

    private void open(Sight now, PairFigures pair) {
        List<Integer> both = both(now, pair);
        onPair.accept(both.get(0), both.get(1));
    }

    private void draw(Sight now) {
        List<IntervalChart.Row> rows = new ArrayList<>();
        for (int i = 0; i < pairs.size(); i++) {
            PairFigures pair = pairs.get(i);
            Figure kappa = pair.kappa();
            String id = String.valueOf(i);
            String name = text.get("agreement.pairs.pair", (Object[]) names(now, pair));
            String note = text.get("agreement.pairs.n", Written.count(pair.shared()));
            Undefined why = kappa.why();
            rows.add(why == null ? new IntervalChart.Row(id, name, note, kappa.value(), kappa.low(), kappa.high(), "")
                    : IntervalChart.Row.undefined(id, name, note, written.reason(why)));
        }
        IntervalChart chart = new IntervalChart(text.get("agreement.pairs.intervals"), rows, List.of());
        intervals.display((width, style) -> chart.draw(width, style, text));
    }

    /** A row of the chart is as good as its cell in the matrix. */
    private void press(String id) {
        if (sight == null) return;
        open(sight, pairs.get(Integer.parseInt(id)));
    }

    private void arrange() {
        table.setRowHeight(look.px(30));
        for (int i = 0; i < table.getColumnCount(); i++) {
            TableColumn column = table.getColumnModel().getColumn(i);
            int wish = Math.max(Fit.title(table, column), i == 0 ? Fit.cells(table, 0) : 0);
            column.setPreferredWidth(Math.max(look.px(i == 0 ? 120 : 88), Math.min(wish, look.px(180))));
        }
        Fit.height(table);
    }

    private @Nullable PairFigures chosen() {
        return matrix.pair(table.getSelectedRow(), table.getSelectedColumn());
    }

    private void enter() {
        PairFigures pair = chosen();
        if (pair != null && sight != null) open(sight, pair);
    }

    private void say() {
        PairFigures pair = chosen();
        said.setText(pair == null ? text.get("agreement.pairs.choose") : words(pair));
    }

    private String words(PairFigures pair) {
        if (sight == null) return "";
        String[] names = names(sight, pair);
        return text.get("agreement.pairs.said", names[0], names[1],
                written.full(pair.kappa()), written.percent(pair.percent().value()), Written.count(pair.shared()));
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
        if (sight == null) return;
        title.setFont(look.font(15).deriveFont(Font.BOLD));
        arrange();
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
            double share = pair.kappa().defined() ? pair.kappa().value() : 0;
            return Heat.tint(look.palette(), table.getBackground(), share);
        }
    }
}
