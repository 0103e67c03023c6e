package biaoju.flow.report;

import biaoju.agreement.Figure;
import biaoju.agreement.Measure;
import biaoju.agreement.PairFigures;
import biaoju.chart.Chart;
import biaoju.chart.HeatMap;
import biaoju.chart.Hue;
import biaoju.chart.IntervalChart;
import biaoju.chart.LineChart;
import biaoju.chart.Part;
import biaoju.chart.StackedBars;
import biaoju.chart.Style;
import biaoju.domain.Label;
import java.util.ArrayList;
import java.util.List;

/** The report's charts, drawn for paper. */
final class Pictures {
    /** More confusion matrices than these nobody reads on paper. */
    static final int MOST_PAIRS = 6;

    private static final double WIDTH = 860;
    private static final double HALF = 460;

    private final ReportContent content;
    private final Words words;

    Pictures(ReportContent content, Words words) {
        this.content = content;
        this.words = words;
    }

    String measures() {
        List<IntervalChart.Row> rows = new ArrayList<>();
        content.table().measures().forEach((measure, figure) -> rows.add(row(measure, figure)));
        return svg(new IntervalChart(words.get("measures"), rows, List.of()), WIDTH);
    }

    private IntervalChart.Row row(Measure measure, Figure figure) {
        String name = words.get("measure." + measure.id());
        if (!figure.defined()) return IntervalChart.Row.undefined(measure.id(), name, "", words.why(figure));
        return new IntervalChart.Row(measure.id(), name, "", figure.value(), figure.low(), figure.high(), "");
    }

    String confusion(PairFigures pair) {
        String first = content.annotators().get(pair.first());
        String second = content.annotators().get(pair.second());
        return svg(HeatMap.of(words.get("confusion", first, second), first, second, parts(), pair.confusion()), HALF);
    }

    String agreementByWeek() {
        List<LineChart.Moment> moments = new ArrayList<>();
        List<LineChart.Point> percent = new ArrayList<>();
        List<LineChart.Point> alpha = new ArrayList<>();
        for (ReportContent.Week week : content.weeks()) {
            moments.add(new LineChart.Moment(week.name(), week.name(), week.shared()));
            percent.add(point(week.percent()));
            alpha.add(point(week.alpha()));
        }
        return svg(new LineChart(words.get("weeks.agreement"), moments,
                List.of(new LineChart.Series(words.get("measure.percent"), new Hue("#0072B2", "%"), percent),
                        new LineChart.Series(words.get("measure.krippendorff_alpha"), new Hue("#D55E00", "α"), alpha))), WIDTH);
    }

    private static LineChart.Point point(double value) {
        return Double.isNaN(value) ? LineChart.Point.gap() : LineChart.Point.of(value);
    }

    String mixByWeek() {
        return svg(new StackedBars(words.get("weeks.mix"), parts(),
                content.weeks().stream().map(week -> new StackedBars.Bar(week.name(), week.counts())).toList()), WIDTH);
    }

    private List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < content.labels().size(); i++) {
            Label label = content.labels().get(i);
            parts.add(new Part(words.label(i), new Hue(label.color(), label.letter(words.messages().chinese()))));
        }
        return parts;
    }

    private String svg(Chart chart, double width) {
        return chart.draw(width, Style.print(), words.messages()).svg();
    }
}
