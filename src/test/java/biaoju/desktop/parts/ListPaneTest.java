package biaoju.desktop.parts;

import static org.assertj.core.api.Assertions.assertThat;

import biaoju.base.Messages;
import biaoju.desktop.look.Look;
import java.awt.Color;
import java.awt.Component;
import java.awt.EventQueue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import javax.swing.JLabel;
import javax.swing.JTable;
import javax.swing.JTextField;
import javax.swing.RowSorter;
import javax.swing.SortOrder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A list that is filtered and sorted knows which of the rows behind it is chosen. */
class ListPaneTest {
    private static final List<String> NAMES = List.of("街道办", "编办", "水务局", "<html>教育局");

    private static final class Names extends TitledRows {
        private Names(Messages text) {
            super(text, "history.column.report", "repeats.column.number");
        }

        @Override
        public int getRowCount() {
            return NAMES.size();
        }

        @Override
        public Class<?> getColumnClass(int column) {
            return column == 0 ? String.class : Integer.class;
        }

        @Override
        public Object getValueAt(int row, int column) {
            return column == 0 ? NAMES.get(row) : (Object) row;
        }
    }

    private static final class Cell extends PlainCell {
        private final List<Integer> dressed = new ArrayList<>();

        private Cell(Look look) {
            super(look);
        }

        @Override
        protected void dress(JTable in, @Nullable Object value, int row, int column) {
            dressed.add(row);
            quiet();
        }
    }

    private static void inAList(BiConsumer<Look, ListPane> test) throws Exception {
        EventQueue.invokeAndWait(() -> {
            Look look = new Look(false, 100);
            look.install();
            Messages text = Messages.of(Locale.ENGLISH);
            test.accept(look, new ListPane(look, text, "names", "Names", new Names(text)));
        });
    }

    @Test
    void whatIsChosenIsTheRowBehind() throws Exception {
        inAList((look, list) -> {
            JTextField filter = list.filter("Filter", 0);
            assertThat(list.chosen()).isEqualTo(-1);
            filter.setText(" 局 ");
            assertThat(list.table().getRowCount()).isEqualTo(2);
            list.table().setRowSelectionInterval(0, 0);
            assertThat(list.chosen()).isEqualTo(2);
            list.choose(3);
            assertThat(list.chosen()).isEqualTo(3);
            list.choose(0); // filtered away
            assertThat(list.chosen()).isEqualTo(3);
            filter.setText("");
            assertThat(list.table().getRowCount()).isEqualTo(4);
            list.table().getRowSorter().setSortKeys(List.of(new RowSorter.SortKey(1, SortOrder.DESCENDING)));
            assertThat(list.chosen()).as("sorted").isEqualTo(3);
            assertThat(list.table().getSelectedRow()).isZero();
        });
    }

    @Test
    void aCellIsPlainAndKnowsItsRow() throws Exception {
        inAList((look, list) -> {
            Cell cell = new Cell(look);
            list.cells(cell);
            list.filter("Filter", 0).setText("html");
            JTable table = list.table();
            Component shown = table.prepareRenderer(table.getCellRenderer(0, 0), 0, 0);
            assertThat(((JLabel) shown).getText()).isEqualTo("<html>教育局");
            assertThat(((JLabel) shown).getClientProperty("html.disable")).isEqualTo(true);
            assertThat(shown.getForeground()).isEqualTo(look.palette().quiet());
            assertThat(cell.dressed).containsExactly(3);
            list.choose(3);
            Color chosen = table.prepareRenderer(table.getCellRenderer(0, 1), 0, 1).getForeground();
            assertThat(chosen).as("a row that is chosen has its own").isEqualTo(table.getSelectionForeground());
        });
    }

    @Test
    void whatIsNotThereIsSaid() throws Exception {
        inAList((look, list) -> {
            list.say("Nothing yet.");
            assertThat(list.table().getParent().getParent().isVisible()).isFalse();
            list.showRows();
            assertThat(list.table().getParent().getParent().isVisible()).isTrue();
        });
    }
}
