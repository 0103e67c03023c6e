package biaoju.desktop.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ColumnsTest {
    @Test
    void twoAnnotatorsHaveRoomForSeveralSentencesALine() {
        Columns two = Columns.of(2, 40);
        assertThat(two.raters()).isEqualTo(2);
        assertThat(two.hidden()).isZero();
        assertThat(two.width()).isGreaterThan(2);
    }

    @Test
    void columnsShrinkAsTheyGrowMany() {
        assertThat(Columns.of(5, 60).width()).isLessThan(Columns.of(3, 60).width());
        assertThat(Columns.of(10, 60).raters()).isEqualTo(10);
        assertThat(Columns.of(10, 60).width()).isLessThan(Columns.of(5, 60).width());
    }

    @Test
    void whoHasNoRoomIsCountedInOneMoreColumn() {
        Columns thirteen = Columns.of(13, 80);
        assertThat(thirteen.raters() + thirteen.hidden()).isEqualTo(13);
        assertThat(thirteen.slots()).isEqualTo(Columns.MOST);
        Columns narrow = Columns.of(10, 26);
        assertThat(narrow.hidden()).isPositive();
        assertThat(narrow.gutter()).as("the text keeps more than half of the page").isLessThan(13);
    }

    @Test
    void columnsStandSideBySideBeforeTheText() {
        Columns three = Columns.of(3, 50);
        for (int i = 1; i < 3; i++) assertThat(three.left(i) - three.left(i - 1)).isEqualTo(three.width(), within(1e-9));
        assertThat(three.left(2) + three.width()).isLessThan(three.goldLeft());
        assertThat(three.goldLeft() + Columns.GOLD).isNegative();
        assertThat(three.gutter()).isGreaterThan(-three.left(0));
    }

    @Test
    void aNarrowPageStillShowsSomebody() {
        assertThat(Columns.of(4, 12).raters()).isEqualTo(1);
        assertThat(Columns.of(4, 12).hidden()).isEqualTo(3);
        assertThat(Columns.of(0, 40).slots()).isZero();
    }
}
