package biaoju.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HeatMapTest {
    private static final HeatMap THREE = HeatMap.of("Confusion", "a01", "a02", Charts.parts(3, false),
            new int[][] {{90, 10, 0}, {5, 15, 0}, {0, 1, 399}});

    private static Mark.Box fill(Drawing drawing, Cell cell) {
        Region region = Charts.region(drawing, cell.id());
        return Charts.marks(drawing, Mark.Box.class).stream()
                .filter(box -> !box.fill().isEmpty() && box.x() == region.x() && box.y() == region.y()).findFirst()
                .orElseThrow();
    }

    private static List<String> writtenIn(Drawing drawing, Cell cell) {
        Region region = Charts.region(drawing, cell.id());
        return Charts.marks(drawing, Mark.Words.class).stream().filter(w -> region.contains(w.x(), w.y()))
                .map(Mark.Words::text).toList();
    }

    @Test
    void rowsAreTheFirstColumnsTheSecondAnnotator() {
        Drawing drawing = THREE.draw(900, Style.light(), Charts.EN);
        assertThat(writtenIn(drawing, new Cell(0, 1))).containsExactly("10", "10%");
        assertThat(writtenIn(drawing, new Cell(1, 0))).containsExactly("5", "25%");
        assertThat(writtenIn(drawing, new Cell(2, 2))).containsExactly("399", ">99%");
        assertThat(writtenIn(drawing, new Cell(2, 1))).containsExactly("1", "<1%");
        assertThat(writtenIn(drawing, new Cell(0, 2))).containsExactly("0");
        Region first = Charts.region(drawing, "0,0");
        assertThat(Charts.region(drawing, "0,1").x()).isGreaterThan(first.x());
        assertThat(Charts.region(drawing, "0,1").y()).isEqualTo(first.y());
        assertThat(Charts.region(drawing, "1,0").y()).isGreaterThan(first.y());
        assertThat(Charts.region(drawing, "0,1").text())
                .isEqualTo("a01 measure, a02 problem: 10, 10% of the row");
        assertThat(Charts.words(drawing, "a01 ↓").x()).isLessThan(first.x());
        assertThat(Charts.words(drawing, "a02 →").y()).isLessThan(first.y());
    }

    @Test
    void theTintIsTheShareOfTheRow() {
        Drawing drawing = THREE.draw(900, Style.light(), Charts.EN);
        String page = Style.light().page();
        double none = Shade.ratio(page, fill(drawing, new Cell(0, 2)).fill());
        double tenth = Shade.ratio(page, fill(drawing, new Cell(0, 1)).fill());
        double quarter = Shade.ratio(page, fill(drawing, new Cell(1, 0)).fill());
        double most = Shade.ratio(page, fill(drawing, new Cell(0, 0)).fill());
        assertThat(none).isEqualTo(1);
        assertThat(List.of(none, tenth, quarter, most)).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void marginsAddUp() {
        Drawing drawing = THREE.draw(900, Style.light(), Charts.EN);
        for (String total : List.of("100", "20", "400", "95", "26", "520")) {
            assertThat(Charts.words(drawing, total).fill()).isEqualTo(Style.light().muted());
        }
        assertThat(drawing.description()).isEqualTo("Confusion. the same label 504 times of 520 (97%); "
                + "a01 measure, a02 problem: 10, 10% of the row; a01 problem, a02 measure: 5, 25% of the row; "
                + "a01 cause, a02 problem: 1, <1% of the row.");
    }

    @Test
    void theDiagonalIsFramed() {
        Drawing drawing = THREE.draw(900, Style.light(), Charts.EN);
        List<Mark.Box> frames = Charts.marks(drawing, Mark.Box.class).stream()
                .filter(box -> box.stroke().equals(Style.light().ink())).toList();
        assertThat(frames).hasSize(3);
        for (int i = 0; i < 3; i++) {
            assertThat(Charts.region(drawing, new Cell(i, i).id()).contains(frames.get(i).x() + 2,
                    frames.get(i).y() + 2)).isTrue();
        }
    }

    @Test
    void whereNamesDoNotFitEveryColumnHasItsLetter() {
        Drawing drawing = Charts.heat(12, 1, false).draw(360, Style.light(), Charts.EN);
        double above = drawing.regions().get(0).y();
        double left = drawing.regions().get(0).x();
        assertThat(Charts.marks(drawing, Mark.Words.class)).filteredOn(w -> w.y() < above && w.x() > left && w.bold())
                .hasSize(12).allMatch(w -> w.text().length() == 1);
    }

    @Test
    void whatHasNoPlaceIsShortened() {
        assertThat(Numbers.brief(999, true)).isEqualTo("999");
        assertThat(Numbers.brief(1_200, true)).isEqualTo("1.2k");
        assertThat(Numbers.brief(1_200, false)).isEqualTo("1k");
        assertThat(Numbers.brief(12_345, true)).isEqualTo("12k");
        assertThat(Numbers.brief(999_700, true)).isEqualTo("1.0M");
        assertThat(Numbers.brief(Long.MAX_VALUE, true)).isEqualTo("9.2E");
        Drawing drawing = HeatMap.of("c", "a", "b", Charts.parts(12, true), new int[12][12]).draw(240, Style.light(),
                Charts.EN);
        assertThat(drawing.regions()).hasSize(144);
        assertThat(drawing.description()).isEqualTo("c. Nothing to show.");
    }

    @Test
    void aCellIsReadBackFromItsId() {
        assertThat(Cell.of("3,11")).contains(new Cell(3, 11));
        for (String other : List.of("", "3", "3,", "-1,2", "3,4,5", "row1", "99999999999,1")) {
            assertThat(Cell.of(other)).isEqualTo(Optional.empty());
        }
    }

    @Test
    void aTableOfAnotherShapeIsRefused() {
        assertThatThrownBy(() -> HeatMap.of("c", "a", "b", Charts.parts(2, true), new int[][] {{1, 2}}))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> HeatMap.of("c", "a", "b", Charts.parts(2, true), new int[][] {{1, 2}, {-1, 2}}))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
