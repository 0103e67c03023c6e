package biaoju.desktop.agreement;

import biaoju.base.Messages;
import biaoju.chart.Cell;
import biaoju.chart.Hue;
import biaoju.chart.LineChart;
import biaoju.chart.StackedBars;
import biaoju.desktop.look.Look;
import biaoju.desktop.parts.ChartView;
import biaoju.desktop.parts.Ui;
import biaoju.desktop.shell.Scrolled;
import biaoju.flow.review.WeekFigures;
import java.awt.Font;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javax.swing.DefaultComboBoxModel;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextArea;
import net.miginfocom.swing.MigLayout;
import org.jspecify.annotations.Nullable;

/** What changes from week to week: agreement, and the mix of labels of everybody or of one annotator. */
final class DriftTab extends JPanel implements Tab {
    private static final Hue PERCENT = new Hue("#0072B2", "%");
    private static final Hue ALPHA = new Hue("#D55E00", "α");

    private final transient Look look;
    private final transient Messages text;
    private final JLabel titleOfLines;
    private final JLabel titleOfMix;
    private final JTextArea alone;
    private final JTextArea note;
    private final ChartView lines;
    private final ChartView mix;
    private final JComboBox<String> who;
    private final @Nullable Scrolled scrolled;
    private transient @Nullable Sight sight;
    private boolean filling;

    /** @param onAsk a week asks for the sentences they differ on, a part of a bar for those that got the label */
    DriftTab(Look look, Messages text, Consumer<Question> onAsk) {
        super(new MigLayout("insets " + look.px(8) + " " + look.px(16) + " " + look.px(16) + " " + look.px(16)
                + ", fillx, wrap 1, hidemode 3", "[grow, fill]", ""));
        this.look = look;
        this.text = text;
        Ui.named(this, "agreement.drift", text.get("agreement.tab.drift"));
        titleOfLines = Ui.label("agreement.drift.lines.title", text.get("report.weeks.agreement"));
        titleOfMix = Ui.label("agreement.drift.mix.title", text.get("report.weeks.mix"));
        alone = Ui.prose("agreement.drift.alone", text.get("report.weeks.agreement"));
        alone.setText(text.get("agreement.drift.alone"));
        alone.setForeground(look.palette().quiet());
        lines = new ChartView(look, "agreement.drift.lines", id -> weeks(id).forEach(onAsk));
        mix = new ChartView(look, "agreement.drift.mix", id -> part(id).ifPresent(onAsk));
        note = Ui.prose("agreement.drift.note", text.get("agreement.tab.drift"));
        note.setText(text.get("agreement.drift.note"));
        note.setForeground(look.palette().quiet());
        who = Ui.combo("agreement.drift.who", text.get("agreement.drift.who"), List.of());
        who.addActionListener(e -> {
            if (!filling) showMix();
        });
        String narrow = "wmin 0, wmax " + look.px(880);
        add(note, narrow);
        add(titleOfLines);
        add(lines, narrow);
        add(alone, narrow);
        JPanel head = new JPanel(new MigLayout("insets 0, gap " + look.px(8)));
        head.add(titleOfMix, "gapright " + look.px(16));
        head.add(Ui.caption(text.get("agreement.drift.who"), who));
        head.add(who);
        add(head, "gaptop " + look.px(16));
        add(mix, narrow);
        scrolled = new Scrolled(this);
        updateUI();
    }

    @Override
    public boolean says(Sight sight) {
        return sight.findings().table().units() > 0;
    }

    @Override
    public void show(Sight next) {
        sight = next;
        List<String> choices = new ArrayList<>();
        choices.add(text.get("agreement.drift.all"));
        choices.addAll(next.names());
        int chosen = Math.max(0, who.getSelectedIndex());
        filling = true;
        who.setModel(new DefaultComboBoxModel<>(choices.toArray(new String[0])));
        who.setSelectedIndex(chosen < choices.size() ? chosen : 0);
        filling = false;
        lines.setVisible(!next.nothingShared());
        alone.setVisible(next.nothingShared());
        showLines(next.findings().weeks());
        showMix();
    }

    private void showLines(List<WeekFigures> weeks) {
        List<LineChart.Moment> moments = weeks.stream()
                .map(week -> new LineChart.Moment(week.name(), week.name(), week.shared())).toList();
        LineChart chart = new LineChart(text.get("report.weeks.agreement"), moments, List.of(
                new LineChart.Series(text.get("report.measure.percent"), PERCENT,
                        weeks.stream().map(week -> point(week.percent().value())).toList()),
                new LineChart.Series(text.get("report.measure.krippendorff_alpha"), ALPHA,
                        weeks.stream().map(week -> point(week.alpha().value())).toList())));
        lines.display((width, style) -> chart.draw(width, style, text));
    }

    private List<Question> weeks(String name) {
        return sight == null ? List.of() : sight.findings().weeks().stream().filter(week -> week.name().equals(name))
                .<Question>map(week -> new Question.Differing(week.week())).toList();
    }

    private Optional<Question> part(String id) {
        Sight now = sight;
        if (now == null) return Optional.empty();
        return Cell.of(id).map(cell -> new Question.InWeek(annotator(now), cell.column(),
                now.findings().weeks().get(cell.row()).week()));
    }

    /** Place of the one whose labels are shown; {@link Question#ANY} for everybody. */
    private int annotator(Sight now) {
        int chosen = who.getSelectedIndex() - 1;
        return chosen < 0 ? Question.ANY : now.order().get(chosen);
    }

    private static LineChart.Point point(double value) {
        return Double.isNaN(value) ? LineChart.Point.gap() : LineChart.Point.of(value);
    }

    private void showMix() {
        if (sight == null) return;
        Signs signs = sight.signs();
        int one = annotator(sight);
        List<StackedBars.Bar> bars = sight.findings().weeks().stream().map(week -> new StackedBars.Bar(week.name(),
                IntStream.range(0, signs.size()).mapToObj(label -> given(week, one, label)).toList())).toList();
        StackedBars chart = new StackedBars(text.get("report.weeks.mix"),
                IntStream.range(0, signs.size()).mapToObj(signs::part).toList(), bars);
        mix.display((width, style) -> chart.draw(width, style, text));
    }

    private static Long given(WeekFigures week, int annotator, int label) {
        return (long) (annotator < 0 ? week.given(label) : week.counts().get(annotator).get(label));
    }

    @Override
    public JComponent part() {
        return scrolled == null ? this : scrolled;
    }

    @Override
    public JComponent focusTarget() {
        return who;
    }

    @Override
    public void updateUI() {
        super.updateUI();
        if (scrolled == null) return; // Swing calls from its constructor
        for (JLabel one : new JLabel[] {titleOfLines, titleOfMix}) one.setFont(look.font(15).deriveFont(Font.BOLD));
    }
}
