package biaoju.desktop;

import java.awt.event.KeyEvent;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.swing.JComboBox;
import javax.swing.JTable;

/** What somebody sees who wants to know how far they are. */
final class ProgressPage implements AutoCloseable {
    private final DeskPage desk;

    ProgressPage(Path home, Path project) {
        desk = new DeskPage(home, Optional.of(project));
        desk.untilOpen();
    }

    DeskPage desk() {
        return desk;
    }

    /** Shows the tool window. */
    ProgressPage dashboard() {
        desk.pressStripe("progress");
        desk.until("progress is shown", () -> desk.shown("dashboard.today"));
        return this;
    }

    ProgressPage review() {
        desk.key(KeyEvent.VK_2, KeyEvent.VK_CONTROL);
        return this;
    }

    /** Labels sentences of the report in front, a digit each. */
    ProgressPage label(String digits) {
        desk.focusPage().keys(digits).untilSaved();
        return this;
    }

    ProgressPage undo() {
        desk.focusPage().key(KeyEvent.VK_Z, KeyEvent.VK_CONTROL).untilSaved();
        return this;
    }

    ProgressPage untilTile(String id, String says) {
        desk.until(id + " says " + says, () -> desk.text("dashboard." + id).equals(says));
        return this;
    }

    ProgressPage filter(String words) {
        desk.type("dashboard.filter", words);
        return this;
    }

    int rows() {
        JTable table = desk.part("dashboard.reports", JTable.class);
        return desk.asks(table::getRowCount);
    }

    /** What stands in the table for the report with that name. */
    String done(String report) {
        JTable table = desk.part("dashboard.reports", JTable.class);
        return desk.asks(() -> IntStream.range(0, table.getRowCount()).filter(row -> table.getValueAt(row, 0).equals(report))
                .mapToObj(row -> table.getValueAt(row, 1) + " labelled, " + table.getValueAt(row, 3) + " flagged").findFirst().orElse("none"));
    }

    /** Goes to the table by Enter in the first row. */
    ProgressPage openFirst() {
        JTable table = desk.part("dashboard.reports", JTable.class);
        desk.asks(() -> {
            table.changeSelection(0, 0, false, false);
            return table.requestFocusInWindow();
        });
        desk.until("the table has the keyboard", () -> desk.hasKeyboard("dashboard.reports"));
        desk.key(KeyEvent.VK_ENTER);
        return this;
    }

    boolean choosesWhom() {
        return desk.shown("dashboard.who");
    }

    ProgressPage whom(String name) {
        JComboBox<?> who = desk.part("dashboard.who", JComboBox.class);
        desk.until(name + " is offered", () -> IntStream.range(0, who.getItemCount()).anyMatch(i -> name.equals(who.getItemAt(i))));
        desk.asks(() -> {
            who.setSelectedItem(name);
            return true;
        });
        return this;
    }

    @Override
    public void close() {
        desk.close();
    }
}
