package biaoju.desktop.dataset;

import biaoju.base.Messages;
import biaoju.chart.BarChart;
import biaoju.chart.Part;
import biaoju.chart.StackedBars;
import biaoju.desktop.look.Look;
import biaoju.desktop.parts.ChartView;
import biaoju.desktop.parts.Ui;
import biaoju.desktop.shell.Focus;
import biaoju.domain.LabelScheme;
import biaoju.flow.Datasets;
import java.awt.Font;
import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextArea;
import net.miginfocom.swing.MigLayout;

/** What the dataset would hold: rows, the balance of its labels, how it is split, each as figures and as a picture. */
final class NumbersPane extends JPanel implements Focus {
    /** px at 100 %: with less, one stands below the other. */
    private static final int NARROW = 640;

    private final transient Look look;
    private final transient Messages text;
    private final Tiles tiles;
    private final FigureTable balance;
    private final ChartView bars;
    private final FigureTable parts;
    private final ChartView mix;
    private final JTextArea splitNote;
    private final List<JComponent> ofSplit;
    private boolean isNarrow;
    private boolean arranged;

    NumbersPane(Look look, Messages text) {
        super(new MigLayout());
        this.look = look;
        this.text = text;
        Ui.named(this, "dataset.numbers", text.get("building.numbers"));
        tiles = new Tiles(look, text);
        balance = new FigureTable(look, text, "dataset.balance", text.get("building.balance"));
        bars = new ChartView(look, "dataset.balance.chart", id -> {});
        parts = new FigureTable(look, text, "dataset.parts", text.get("building.parts"));
        mix = new ChartView(look, "dataset.parts.chart", id -> {});
        JLabel splitTitle = title("building.parts");
        splitNote = Ui.prose("dataset.parts.note", text.get("building.parts"));
        ofSplit = List.of(splitTitle, splitNote, parts, mix);
        add(tiles, "spanx, wmin 0");
        add(title("building.balance"), "spanx, gaptop " + look.px(10));
        add(balance, "aligny top, wmin " + look.px(240) + ", hmin pref");
        add(bars, "aligny top, wmin " + look.px(240));
        add(splitTitle, "spanx, gaptop " + look.px(14));
        add(splitNote, "spanx, wmin 0");
        add(parts, "spanx, wmin 0, hmin pref");
        add(mix, "spanx, wmin 0, wmax " + look.px(880) + ", gaptop " + look.px(6));
        ofSplit.forEach(part -> part.setVisible(false));
        updateUI();
        arrange();
        addComponentListener(new ComponentAdapter() {
            @Override
            public void componentResized(ComponentEvent e) {
                arrange();
            }
        });
    }

    @Override
    public void updateUI() {
        super.updateUI();
        if (splitNote != null) splitNote.setForeground(look.palette().quiet()); // the theme may be another
    }

    /** Picture beside figures where there is room for both, else below. */
    private void arrange() {
        boolean narrow = getWidth() > 0 && getWidth() < look.px(NARROW);
        if (narrow == isNarrow && arranged) return;
        isNarrow = narrow;
        arranged = true;
        MigLayout layout = (MigLayout) getLayout();
        layout.setLayoutConstraints("insets " + look.px(4) + " " + look.px(16) + " " + look.px(16) + " " + look.px(16)
                + ", fillx, wrap " + (narrow ? 1 : 2) + ", hidemode 3, gap " + look.px(20) + " " + look.px(6));
        layout.setColumnConstraints(narrow ? "[0:pref:" + look.px(640) + ", grow, fill]push"
                : "[0:pref:" + look.px(480) + ", grow 45, fill][0:pref:" + look.px(640) + ", grow 55, fill]push");
        tiles.arrange(narrow ? 2 : 5);
        revalidate();
    }

    private JLabel title(String key) {
        JLabel title = Ui.label("", text.get(key));
        title.setFont(look.font(15).deriveFont(Font.BOLD));
        return title;
    }

    void show(Datasets.Numbers numbers, LabelScheme scheme) {
        LabelLook labels = new LabelLook(scheme, text.chinese());
        tiles.show(numbers);
        showBalance(numbers, labels);
        boolean divided = numbers.parts().size() > 1;
        ofSplit.forEach(part -> part.setVisible(divided));
        if (divided) showParts(numbers, labels);
        revalidate();
    }

    private void showBalance(Datasets.Numbers numbers, LabelLook labels) {
        List<List<Object>> rows = new ArrayList<>();
        List<BarChart.Bar> drawn = new ArrayList<>();
        long labelled = 0;
        for (Datasets.LabelCount one : numbers.labels()) {
            rows.add(List.of(labels.name(one.label()), (long) one.rows(), share(one.rows(), numbers.rows())));
            drawn.add(new BarChart.Bar(one.label(), labels.name(one.label()), one.rows(), labels.hue(one.label())));
            labelled += one.rows();
        }
        long without = numbers.rows() - labelled;
        if (without > 0) {
            rows.add(List.of(text.get("building.unlabelled.row"), without, share(without, numbers.rows())));
            drawn.add(new BarChart.Bar("", text.get("building.unlabelled.row"), without, null));
        }
        balance.show(List.of(text.get("building.label"), text.get("building.rows"), text.get("building.share")), rows);
        BarChart chart = new BarChart(text.get("building.balance"), drawn);
        bars.display((width, style) -> chart.draw(width, style, text));
    }

    private void showParts(Datasets.Numbers numbers, LabelLook labels) {
        List<String> ids = numbers.labels().stream().map(Datasets.LabelCount::label).toList();
        List<List<Object>> rows = new ArrayList<>();
        List<StackedBars.Bar> drawn = new ArrayList<>();
        for (Datasets.PartCount part : numbers.parts()) {
            String name = text.has("building.part." + part.part()) ? text.get("building.part." + part.part()) : part.part();
            List<Object> row = new ArrayList<>(List.of(name, (long) part.rows(), share(part.rows(), numbers.rows()),
                    (long) part.reports()));
            ids.forEach(id -> row.add(share(part.labels().getOrDefault(id, 0), part.rows())));
            rows.add(row);
            drawn.add(new StackedBars.Bar(name, ids.stream().map(id -> (long) part.labels().getOrDefault(id, 0)).toList()));
        }
        List<String> titles = Stream.concat(Stream.of("part", "rows", "share", "reports").map(key -> text.get("building." + key)),
                ids.stream().map(labels::name)).toList();
        parts.show(titles, rows);
        StackedBars chart = new StackedBars(text.get("building.parts"),
                ids.stream().map(id -> new Part(labels.name(id), labels.hue(id))).toList(), drawn);
        mix.display((width, style) -> chart.draw(width, style, text));
        splitNote.setText(text.get("building.parts.note", numbers.groups(), numbers.strays()));
    }

    private static double share(long some, long all) {
        return all == 0 ? 0 : (double) some / all;
    }

    @Override
    public JComponent focusTarget() {
        return balance.table();
    }
}
