package biaoju.desktop.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import biaoju.base.Messages;
import biaoju.desktop.Pages;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ConfusionTest {
    private final Findings three = Tables.findings("MPP MMM .MP PM.", "MMB");

    @Test
    void rowsAreTheFirstOnesAndTurnWithThem() {
        Confusion counts = Confusion.of(three, 0, 1);
        assertThat(counts.count(0, 1)).isEqualTo(1);
        assertThat(counts.count(1, 0)).isEqualTo(1);
        assertThat(counts.count(0, 0)).isEqualTo(2);
        assertThat(Confusion.of(three, 2, 0).count(4, 0)).as("a03 said B where a01 said M").isEqualTo(1);
        assertThat(Confusion.of(three, 0, 2).count(0, 4)).isEqualTo(1);
    }

    @Test
    void pooledEveryPairCountsBothWays() {
        Confusion counts = Confusion.pooled(three);
        for (int row = 0; row < counts.size(); row++) {
            for (int column = 0; column < counts.size(); column++) {
                assertThat(counts.count(row, column)).isEqualTo(counts.count(column, row));
            }
        }
        assertThat(counts.total()).as("eleven comparisons").isEqualTo(22);
        assertThat(counts.row(4)).isEqualTo(2);
        assertThat(counts.share(4, 0)).isEqualTo(1);
    }

    @Test
    void theTableHasItsSumsLast() {
        Messages text = Messages.of(Locale.ENGLISH);
        ConfusionMatrix table = new ConfusionMatrix(text);
        table.show(Confusion.of(three, 0, 1), new Signs(Pages.SCHEME, three.ratings().labels(), false));
        assertThat(table.getRowCount()).isEqualTo(6);
        assertThat(table.getColumnCount()).isEqualTo(7);
        assertThat(table.getColumnName(1)).isEqualTo("measure");
        assertThat(table.getColumnName(6)).isEqualTo("Sum");
        assertThat(table.getValueAt(0, 1)).isEqualTo("2");
        assertThat(table.getValueAt(5, 6)).isEqualTo("4");
        assertThat(table.rowLabel(5)).isEqualTo(Question.ANY);
        assertThat(table.columnLabel(6)).isEqualTo(Question.ANY);
        assertThat(table.counted(0, 0)).isFalse();
    }

    @Test
    void pairsAreFoundWhicheverComesFirst() {
        Findings five = Tables.findings("MPCLB MMMMM PPPPM");
        for (int one = 0; one < 5; one++) {
            for (int other = 0; other < 5; other++) {
                if (one == other) continue;
                assertThat(PairMatrix.of(five, one, other).first()).isEqualTo(Math.min(one, other));
                assertThat(PairMatrix.of(five, one, other).second()).isEqualTo(Math.max(one, other));
            }
        }
    }
}
