package biaoju.desktop.agreement;

import biaoju.agreement.Figure;
import biaoju.agreement.Measure;
import biaoju.agreement.Undefined;
import biaoju.base.Messages;
import biaoju.chart.IntervalChart;
import biaoju.desktop.look.Look;
import biaoju.desktop.parts.ChartView;
import biaoju.desktop.parts.Ui;
import biaoju.desktop.shell.Scrolled;
import java.awt.Font;
import java.util.ArrayList;
import java.util.List;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextArea;
import net.miginfocom.swing.MigLayout;
import org.jspecify.annotations.Nullable;

/** All coefficients with their intervals, what they mean, and how sure each annotator's labels are. */
final class OverviewTab extends JPanel implements Tab {
    /** A pair that shares fewer has no κ worth the name, and yet counts in the mean like any other. */
    private static final int FEW = 10;

    private final transient Look look;
    private final transient Messages text;
    private final transient Written written;
    private final ChartView measures;
    private final ChartView competence;
    private final JTextArea aid;
    private final JTextArea about;
    private final JLabel title;
    private final JLabel titleOfCompetence;
    private final JTextArea aboutCompetence;
    private final @Nullable Scrolled scrolled;
    private transient @Nullable Measure explained;

    OverviewTab(Look look, Messages text) {
        super(new MigLayout("insets " + look.px(8) + " " + look.px(16) + " " + look.px(16) + " " + look.px(16)
                + ", fillx, wrap 1, hidemode 3", "[grow, fill]", ""));
        this.look = look;
        this.text = text;
        written = new Written(text);
        Ui.named(this, "agreement.overview", text.get("agreement.tab.overview"));
        title = heading("agreement.measures.title", text.get("agreement.measures"));
        aid = Ui.prose("agreement.aid", text.get("agreement.aid.name"));
        measures = new ChartView(look, "agreement.measures", this::explain);
        about = Ui.prose("agreement.about", text.get("agreement.about"));
        titleOfCompetence = heading("agreement.competence.title", text.get("agreement.competence"));
        competence = new ChartView(look, "agreement.competence", id -> {});
        aboutCompetence = Ui.prose("agreement.competence.about", text.get("agreement.competence"));
        aboutCompetence.setText(text.get("agreement.competence.about"));
        String narrow = "wmin 0, wmax " + look.px(880);
        add(title);
        add(aid, narrow);
        add(measures, narrow);
        add(about, narrow);
        add(titleOfCompetence, "gaptop " + look.px(16));
        add(aboutCompetence, narrow);
        add(competence, narrow);
        scrolled = new Scrolled(this);
        updateUI();
    }

    private static JLabel heading(String name, String words) {
        return Ui.label(name, words);
    }

    @Override
    public void show(Sight sight) {
        Findings findings = sight.findings();
        Figure alpha = findings.table().measure(Measure.KRIPPENDORFF_ALPHA);
        String how = text.get(findings.intervals() ? "agreement.aid" : "agreement.aid.soon", written.full(alpha),
                Written.count(findings.table().shared()));
        long thin = findings.table().pairs().stream().filter(pair -> pair.shared() > 0 && pair.shared() < FEW).count();
        boolean several = findings.annotators().size() > 2; // of two the pair is all there is
        aid.setText(thin == 0 || !several ? how : how + "\n" + text.get("agreement.aid.thin", thin, FEW));
        List<IntervalChart.Row> rows = new ArrayList<>();
        for (Measure measure : Measure.values()) {
            rows.add(row(measure.id(), name(measure), "", findings.table().measure(measure)));
        }
        IntervalChart chart = new IntervalChart(text.get("agreement.measures"), rows, List.of());
        measures.display((width, style) -> chart.draw(width, style, text));
        explain((explained == null ? Measure.KRIPPENDORFF_ALPHA : explained).id());
        List<IntervalChart.Row> people = new ArrayList<>();
        for (int i : sight.order()) {
            if (i >= findings.competence().size()) continue; // not computed yet
            people.add(row(String.valueOf(i), sight.annotator(i), "", findings.competence().get(i)));
        }
        IntervalChart able = new IntervalChart(text.get("agreement.competence"), people, List.of());
        competence.display((width, style) -> able.draw(width, style, text));
        for (JComponent part : List.of(titleOfCompetence, aboutCompetence, competence)) part.setVisible(!people.isEmpty());
    }

    private IntervalChart.Row row(String id, String name, String note, Figure figure) {
        Undefined why = figure.why();
        return why == null ? new IntervalChart.Row(id, name, note, figure.value(), figure.low(), figure.high(), "")
                : IntervalChart.Row.undefined(id, name, note, written.reason(why));
    }

    private String name(Measure measure) {
        return text.get("report.measure." + measure.id());
    }

    private void explain(String id) {
        for (Measure measure : Measure.values()) {
            if (!measure.id().equals(id)) continue;
            explained = measure;
            about.setText(name(measure) + text.get("agreement.colon") + text.get("report.definition." + id));
        }
    }

    @Override
    public JComponent part() {
        return scrolled == null ? this : scrolled;
    }

    @Override
    public JComponent focusTarget() {
        return measures;
    }

    @Override
    public void updateUI() {
        super.updateUI();
        if (scrolled == null) return; // Swing calls from its constructor
        for (JLabel one : new JLabel[] {title, titleOfCompetence}) one.setFont(look.font(15).deriveFont(Font.BOLD));
        for (JTextArea one : new JTextArea[] {aid, about, aboutCompetence}) one.setForeground(look.palette().quiet());
    }
}
