package biaoju.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Lines over time, mixes and counts. */
class SeriesTest {
    private static final Hue BLUE = new Hue("#0072B2", "κ");

    private static LineChart weeks(double... values) {
        List<LineChart.Moment> moments = new ArrayList<>();
        List<LineChart.Point> points = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            moments.add(new LineChart.Moment("w" + i, "W" + i, 100 + i));
            points.add(LineChart.Point.of(values[i]));
        }
        return new LineChart("By week", moments, List.of(new LineChart.Series("kappa", BLUE, points)));
    }

    @Test
    void theLineStopsWhereThereIsNothing() {
        Drawing drawing = weeks(0.5, 0.75, Double.NaN, 0.25, 1, Double.NaN, 0).draw(700, Style.light(), Charts.EN);
        Mark.Lines line = Charts.marks(drawing, Mark.Lines.class).stream()
                .filter(l -> l.stroke().equals(BLUE.color()) && l.runs().size() == 2).findFirst().orElseThrow();
        assertThat(line.runs()).extracting(List::size).containsExactly(2, 2);
        double bottom = line.runs().get(1).get(0).y() + (line.runs().get(1).get(0).y() - line.runs().get(1).get(1).y()) / 3;
        double top = line.runs().get(1).get(1).y();
        assertThat(line.runs().get(0).get(0).y()).isCloseTo((bottom + top) / 2, within(0.01));
        assertThat(Charts.region(drawing, "w0").contains(line.runs().get(0).get(0).x(), 50)).isTrue();
        assertThat(Charts.region(drawing, "w4").contains(line.runs().get(1).get(1).x(), 50)).isTrue();
        assertThat(drawing.regions()).extracting(Region::text).startsWith("W0: kappa 0.50; n = 100")
                .contains("W2: kappa none; n = 102");
        assertThat(Charts.words(drawing, "106").y()).isGreaterThan(Charts.words(drawing, "W6").y());
    }

    @Test
    void aBandLiesBetweenItsBounds() {
        LineChart chart = new LineChart("c", List.of(new LineChart.Moment("a", "a", -1),
                new LineChart.Moment("b", "b", -1)), List.of(new LineChart.Series("κ", BLUE,
                        List.of(new LineChart.Point(0.5, 0.4, 0.6), new LineChart.Point(0.7, 0.6, 0.8)))));
        Drawing drawing = chart.draw(700, Style.light(), Charts.EN);
        Mark.Lines band = Charts.marks(drawing, Mark.Lines.class).stream().filter(l -> !l.fill().isEmpty()).findFirst()
                .orElseThrow();
        double middle = Charts.marks(drawing, Mark.Dot.class).get(1).y();
        assertThat(band.runs().get(0)).hasSize(4);
        assertThat(band.runs().get(0).get(0).y()).isLessThan(middle);
        assertThat(band.runs().get(0).get(3).y()).isGreaterThan(middle);
        assertThat(drawing.regions().get(0).text()).isEqualTo("a: κ 0.50 [0.40, 0.60]");
    }

    @Test
    void seriesDifferWithoutTheirColours() {
        Drawing drawing = Charts.lines(6).draw(700, Style.light(), Charts.EN);
        assertThat(Charts.marks(drawing, Mark.Lines.class).stream().filter(l -> l.thick() == 2)
                .map(Mark.Lines::dashes).distinct()).hasSize(2);
        assertThat(Charts.words(drawing, "率").bold()).isTrue();
        assertThatThrownBy(() -> new LineChart("c", List.of(),
                List.of(new LineChart.Series("κ", BLUE, List.of(LineChart.Point.gap())))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aBarIsSplitByItsShares() {
        StackedBars chart = new StackedBars("Mix", Charts.parts(3, false),
                List.of(new StackedBars.Bar("W1", List.of(50L, 0L, 150L)), new StackedBars.Bar("W2", List.of(0L, 0L, 0L))));
        Drawing drawing = chart.draw(1000, Style.light(), Charts.EN);
        assertThat(drawing.regions()).extracting(Region::id).containsExactly("0,0", "0,2");
        assertThat(drawing.regions().get(1).width()).isCloseTo(3 * drawing.regions().get(0).width(), within(0.01));
        assertThat(drawing.regions().get(0).text()).isEqualTo("W1, measure: 50 of 200 (25%)");
        assertThat(Charts.words(drawing, "m 25% (50)")).isNotNull();
        assertThat(Charts.words(drawing, "none")).isNotNull();
        assertThat(drawing.description())
                .isEqualTo("Mix. W1: measure 25%, problem 0%, cause 75%; n = 200; W2: none.");
        assertThatThrownBy(() -> new StackedBars("Mix", List.of(), List.of(new StackedBars.Bar("W", List.of(1L)))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void neighboursHaveDifferentPatterns() {
        Drawing drawing = Charts.mix(1, 5, false).draw(1100, Style.print(), Charts.EN);
        List<Mark.Lines> patterns = Charts.marks(drawing, Mark.Lines.class);
        assertThat(patterns).hasSize(8); // the first of five is plain; once in the legend, once in the bar
        for (Mark.Lines pattern : patterns) {
            assertThat(pattern.runs()).allSatisfy(run -> assertThat(run).allSatisfy(spot -> {
                assertThat(spot.x()).isBetween(0.0, drawing.width());
                assertThat(spot.y()).isBetween(0.0, drawing.height());
            }));
        }
    }

    @Test
    void barsAreAsLongAsTheirCounts() {
        BarChart chart = new BarChart("Counts", List.of(new BarChart.Bar("a", "one", 1_200, null),
                new BarChart.Bar("b", "two", 300, BLUE), new BarChart.Bar("c", "three", 0, null)));
        Drawing drawing = chart.draw(500, Style.light(), Charts.ZH);
        List<Mark.Box> boxes = Charts.marks(drawing, Mark.Box.class);
        assertThat(boxes).hasSize(2);
        assertThat(boxes.get(0).width()).isCloseTo(4 * boxes.get(1).width(), within(0.01));
        assertThat(Charts.words(drawing, "1,200").x()).isGreaterThan(boxes.get(0).x() + boxes.get(0).width());
        assertThat(drawing.description()).isEqualTo("Counts。one：1,200；two：300；three：0。");
        assertThat(Charts.region(drawing, "b").text()).isEqualTo("two：300");
    }

    @Test
    void columnsAreAsHighAsTheirCounts() {
        StackedColumns chart = new StackedColumns("By day", Charts.parts(3, false), List.of(
                new StackedColumns.Column("a", "1 Nov", List.of(30L, 0L, 10L)), new StackedColumns.Column("b", "2 Nov", List.of(0L, 0L, 0L)),
                new StackedColumns.Column("c", "3 Nov", List.of(0L, 20L, 0L))));
        Drawing drawing = chart.draw(700, Style.light(), Charts.EN);
        assertThat(drawing.regions()).extracting(Region::id).containsExactly("a", "b", "c");
        assertThat(drawing.regions()).extracting(Region::text)
                .containsExactly("1 Nov: measure 30, cause 10; n = 40", "2 Nov: none", "3 Nov: problem 20; n = 20");
        double foot = Charts.words(drawing, "0").y();
        assertThat((foot - Charts.words(drawing, "40").y()) / (foot - Charts.words(drawing, "20").y())).isCloseTo(2, within(0.05));
        List<Mark.Box> inFirst = Charts.marks(drawing, Mark.Box.class).stream()
                .filter(box -> Charts.region(drawing, "a").contains(box.x() + 1, box.y() + 1) && box.stroke().isEmpty() && box.width() > 30).toList();
        assertThat(inFirst).hasSize(2);
        assertThat(inFirst.get(0).y()).as("the first part is at the foot").isGreaterThan(inFirst.get(1).y());
        assertThat(drawing.description()).isEqualTo("By day. 1 Nov: measure 30, cause 10; n = 40; 2 Nov: none; 3 Nov: problem 20; n = 20.");
        assertThat(new StackedColumns("By day", Charts.parts(1, false), List.of()).draw(300, Style.light(), Charts.EN).regions()).isEmpty();
        assertThatThrownBy(() -> new StackedColumns("By day", List.of(), List.of(new StackedColumns.Column("a", "a", List.of(1L)))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** Whatever the counts, nothing is drawn outside, and the ticks are few. */
    @Test
    void columnsStayWithinTheirDrawing() {
        java.util.Random random = new java.util.Random(3);
        for (int round = 0; round < 200; round++) {
            List<StackedColumns.Column> columns = new ArrayList<>();
            for (int i = random.nextInt(84); i >= 0; i--) {
                columns.add(new StackedColumns.Column("d" + i, i + " Nov", List.of((long) random.nextInt(1 << random.nextInt(20)), (long) random.nextInt(9))));
            }
            Drawing drawing = new StackedColumns("By day", Charts.parts(2, true), columns).draw(200 + random.nextInt(900), Style.dark(), Charts.ZH);
            for (Mark.Box box : Charts.marks(drawing, Mark.Box.class)) {
                assertThat(box.x()).as("round %d", round).isGreaterThanOrEqualTo(0);
                assertThat(box.x() + box.width()).isLessThanOrEqualTo(drawing.width() + 0.01);
                assertThat(box.y()).isGreaterThanOrEqualTo(0);
                assertThat(box.y() + box.height()).isLessThanOrEqualTo(drawing.height() + 0.01);
            }
        }
    }

    @Test
    void longListsAreNotReadOutWhole() {
        assertThat(Charts.lines(52).draw(700, Style.light(), Charts.EN).description()).endsWith("; and 40 more.");
    }
}
