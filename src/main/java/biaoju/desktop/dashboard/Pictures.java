package biaoju.desktop.dashboard;

import biaoju.base.Messages;
import biaoju.chart.BarChart;
import biaoju.chart.Hue;
import biaoju.chart.Part;
import biaoju.chart.StackedColumns;
import biaoju.desktop.parts.ChartView;
import biaoju.domain.Label;
import biaoju.flow.progress.DayWork;
import biaoju.flow.progress.Person;
import biaoju.flow.progress.ProgressReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The dashboard's charts. */
final class Pictures {
    /** Of a label that the scheme does not have. */
    private static final Hue UNKNOWN = new Hue("#7A7A7A", "?");
    private static final int FEW_DAYS = 14;
    private static final int MANY_DAYS = 28;
    /** Widths in em: with less there are fewer days. */
    private static final int WIDE = 44;

    private final Messages text;
    private final Said said;

    Pictures(Messages text) {
        this.text = text;
        said = new Said(text);
    }

    private Part part(Sight sight, String id) {
        Optional<Label> label = sight.scheme().label(id);
        boolean chinese = text.chinese();
        return label.map(one -> new Part(one.name(chinese), new Hue(one.color(), one.letter(chinese)))).orElseGet(() -> new Part(id, UNKNOWN));
    }

    /** Day by day, by label: two weeks, or four where there is room. */
    ChartView.Drawer days(Sight sight, ProgressReport report, Person person) {
        List<Part> parts = report.labels().stream().map(id -> part(sight, id)).toList();
        StackedColumns few = days(parts, person, FEW_DAYS);
        StackedColumns many = days(parts, person, MANY_DAYS);
        return (width, style) -> (width < WIDE * style.fontSize() ? few : many).draw(width, style, text);
    }

    private StackedColumns days(List<Part> parts, Person person, int last) {
        List<DayWork> days = person.days().subList(Math.max(0, person.days().size() - last), person.days().size());
        return new StackedColumns(text.get("dashboard.days"), parts, days.stream().map(day -> new StackedColumns.Column(day.date().toString(),
                said.day(day.date()), day.counts().stream().map(Integer::longValue).toList())).toList());
    }

    ChartView.Drawer labels(Sight sight, ProgressReport report, Person person) {
        List<BarChart.Bar> bars = new ArrayList<>();
        for (int i = 0; i < report.labels().size(); i++) {
            Part part = part(sight, report.labels().get(i));
            bars.add(new BarChart.Bar(report.labels().get(i), part.name(), person.labels().get(i), part.hue()));
        }
        BarChart chart = new BarChart(text.get("dashboard.labels"), bars);
        return (width, style) -> chart.draw(width, style, text);
    }

    ChartView.Drawer people(Sight sight, ProgressReport report) {
        BarChart chart = new BarChart(text.get("dashboard.people"), report.people().stream().map(one ->
                new BarChart.Bar(one.annotator().id().toString(), sight.name(one), one.labelled(), null)).toList());
        return (width, style) -> chart.draw(width, style, text);
    }
}
