package biaoju.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import biaoju.chart.IntervalChart.Reference;
import biaoju.chart.IntervalChart.Row;
import java.util.List;
import org.junit.jupiter.api.Test;

class IntervalChartTest {
    private static Drawing draw(double width, Row... rows) {
        return new IntervalChart("Agreement", List.of(rows), List.of(new Reference(0.8, ""))).draw(width, Style.light(),
                Charts.EN);
    }

    /** Where a figure must be drawn, by the numbers under the axis. */
    private static double expected(Drawing drawing, double figure) {
        double zero = Charts.words(drawing, "0").x();
        return zero + figure * (Charts.words(drawing, "1").x() - zero);
    }

    @Test
    void dotAndWhiskersAreWhereTheFiguresAre() {
        for (double width : new double[] {360, 1100}) {
            Drawing drawing = draw(width, new Row("k", "Cohen κ", "n = 132", 0.87, 0.81, 0.92, ""));
            Mark.Dot dot = Charts.marks(drawing, Mark.Dot.class).get(0);
            assertThat(dot.x()).isCloseTo(expected(drawing, 0.87), within(1.0));
            List<Double> ends = Charts.marks(drawing, Mark.Lines.class).stream()
                    .filter(lines -> lines.stroke().equals(dot.fill())).flatMap(lines -> lines.runs().get(0).stream())
                    .map(Mark.Spot::x).distinct().sorted().toList();
            assertThat(ends).hasSize(2);
            assertThat(ends.get(0)).isCloseTo(expected(drawing, 0.81), within(1.0));
            assertThat(ends.get(1)).isCloseTo(expected(drawing, 0.92), within(1.0));
            assertThat(Charts.words(drawing, "0.87 [0.81, 0.92]").x()).isGreaterThan(dot.x());
            assertThat(Charts.words(drawing, "n = 132")).isNotNull();
            assertThat(drawing.regions()).containsExactly(new Region(4, drawing.regions().get(0).y(), width - 8,
                    drawing.regions().get(0).height(), "k", "Cohen κ (n = 132): 0.87, 95% interval 0.81 to 0.92"));
            assertThat(dot.y()).isBetween(drawing.regions().get(0).y(),
                    drawing.regions().get(0).y() + drawing.regions().get(0).height());
        }
    }

    @Test
    void theScaleBeginsAtMinusOneOnlyWhereSomethingIsNegative() {
        Drawing positive = draw(700, new Row("k", "κ", "", 0, 0, 0.2, ""));
        assertThat(Charts.marks(positive, Mark.Words.class)).extracting(Mark.Words::text).doesNotContain("-1");
        Drawing negative = draw(700, new Row("k", "κ", "", 0.1, -0.05, 0.2, ""));
        assertThat(Charts.words(negative, "-1").x()).isLessThan(Charts.words(negative, "0").x());
        assertThat(Charts.marks(negative, Mark.Dot.class).get(0).x()).isCloseTo(expected(negative, 0.1), within(1.0));
        assertThat(Charts.words(negative, "0.10 [-0.05, 0.20]")).isNotNull();
    }

    @Test
    void whatIsUndefinedSaysWhyInPlaceOfAMark() {
        Drawing drawing = draw(700, Row.undefined("a", "α", "", "only one label was used"),
                new Row("p", "Percent", "", 1, Double.NaN, Double.NaN, ""));
        assertThat(Charts.marks(drawing, Mark.Dot.class)).hasSize(1);
        assertThat(Charts.words(drawing, "only one label was used")).isNotNull();
        assertThat(Charts.words(drawing, "–")).isNotNull();
        assertThat(Charts.words(drawing, "1.00")).isNotNull();
        assertThat(drawing.description())
                .isEqualTo("Agreement. α: undefined, only one label was used; Percent: 1.00.");
        assertThatThrownBy(() -> new Row("a", "α", "", Double.NaN, 0, 1, ""))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Row("a", "α", "", 0.4, 0, 1, "why")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void longNamesAreShortenedAndWholeInTheRegion() {
        String name = "2022年度某某街道办事处党工委书记抓基层党建工作述职报告".repeat(3);
        Drawing drawing = draw(360, new Row("k", name, "n = 1", 0.5, 0.4, 0.6, ""));
        assertThat(Charts.marks(drawing, Mark.Words.class)).extracting(Mark.Words::text)
                .anyMatch(text -> text.startsWith("2022年度") && text.endsWith("…"));
        assertThat(drawing.regions().get(0).text()).startsWith(name);
    }

    @Test
    void theReferenceIsDashedAndNamed() {
        Drawing drawing = draw(700, new Row("k", "κ", "", 0.5, 0.4, 0.6, ""));
        Mark.Lines dashed = Charts.marks(drawing, Mark.Lines.class).stream().filter(l -> !l.dashes().isEmpty())
                .findFirst().orElseThrow();
        assertThat(dashed.runs().get(0).get(0).x()).isCloseTo(expected(drawing, 0.8), within(1.0));
        assertThat(Charts.marks(drawing, Mark.Words.class)).filteredOn(words -> words.text().equals("0.8"))
                .anyMatch(words -> words.y() < 20);
    }

    @Test
    void figuresAreWrittenAsPeopleRoundThem() {
        assertThat(Numbers.interval(0.875, 0.8149, 0.925)).isEqualTo("0.88 [0.81, 0.93]");
        assertThat(Numbers.figure(-0.001)).isEqualTo("0.00");
        assertThat(Numbers.figure(-0.01)).isEqualTo("-0.01");
        assertThat(Numbers.place(-0.001)).isEqualTo("0");
        assertThat(Numbers.place(100)).isEqualTo("100");
        assertThat(Numbers.place(1.005)).isEqualTo("1.01");
    }
}
