package biaoju.desktop;

import java.awt.Toolkit;
import java.awt.datatransfer.StringSelection;
import java.awt.event.KeyEvent;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javax.swing.AbstractButton;
import javax.swing.JComboBox;
import javax.swing.JTable;
import org.assertj.swing.data.TableCell;

/** The import page in the real window: drop files, look at them, import them, read what became of them. */
final class ImportPage {
    private static final int STATUS = 2;
    private static final int ENCODING = 4;

    private final DeskPage desk;

    ImportPage(DeskPage desk) {
        this.desk = desk;
    }

    DeskPage desk() {
        return desk;
    }

    // ---- choosing

    ImportPage drop(Path... files) {
        desk.does(d -> {
            d.drop(List.of(files));
            return true;
        });
        return untilRead();
    }

    /** Copies text somewhere else and pastes it as a report. */
    ImportPage paste(String words) {
        Toolkit.getDefaultToolkit().getSystemClipboard().setContents(new StringSelection(words), null);
        desk.key(KeyEvent.VK_V, KeyEvent.VK_CONTROL, KeyEvent.VK_SHIFT);
        return untilRead();
    }

    /** All files are told of, and may be imported or not. */
    ImportPage untilRead() {
        desk.until("the import page is shown", () -> desk.shown("page.importing"));
        desk.until("the files are read", () -> rowCount() > 0 && !summary().startsWith("Reading"));
        return this;
    }

    private int rowCount() {
        return table().getRowCount();
    }

    private JTable table() {
        return desk.part("importing.table", JTable.class);
    }

    // ---- seeing

    String summary() {
        return desk.text("importing.summary");
    }

    /** Of each row that is shown: its name and its state. */
    List<String> rows() {
        return desk.asks(() -> IntStream.range(0, rowCount())
                .mapToObj(row -> table().getValueAt(row, 1) + " " + table().getValueAt(row, STATUS)).toList());
    }

    String remark(String name) {
        return desk.asks(() -> String.valueOf(table().getValueAt(row(name), 6)));
    }

    String encoding(String name) {
        return desk.asks(() -> String.valueOf(table().getValueAt(row(name), ENCODING)));
    }

    boolean ticked(String name) {
        return desk.asks(() -> (Boolean) table().getValueAt(row(name), 0));
    }

    private int row(String name) {
        return IntStream.range(0, rowCount()).filter(row -> table().getValueAt(row, 1).equals(name)).findFirst()
                .orElseThrow(() -> new AssertionError("no row of " + name));
    }

    /** The sentences of the file at hand, once they are there. */
    List<String> sentences() {
        JTable cut = desk.part("importing.cut", JTable.class);
        desk.until("the text is there", () -> cut.isShowing() && cut.getRowCount() > 0);
        return desk.asks(() -> IntStream.range(0, cut.getRowCount()).mapToObj(row -> String.valueOf(cut.getValueAt(row, 2))).toList());
    }

    /** The text of the file at hand has that sentence. */
    ImportPage untilShown(String sentence) {
        JTable cut = desk.part("importing.cut", JTable.class);
        desk.until("the text has " + sentence, () -> cut.isShowing() && IntStream.range(0, cut.getRowCount())
                .anyMatch(row -> sentence.equals(cut.getValueAt(row, 2))));
        return this;
    }

    // ---- doing

    ImportPage select(String name) {
        int row = desk.asks(() -> row(name));
        desk.window().table("importing.table").cell(TableCell.row(row).column(1)).click();
        desk.robot().waitForIdle();
        return this;
    }

    /** Clicks the box in front of a file. */
    ImportPage tick(String name) {
        int row = desk.asks(() -> row(name));
        desk.window().table("importing.table").cell(TableCell.row(row).column(0)).click();
        desk.robot().waitForIdle();
        return this;
    }

    ImportPage filter(String words) {
        desk.type("importing.filter", words);
        return this;
    }

    /** Reads the selected files again in that encoding. */
    ImportPage readIn(String encoding) {
        desk.does(d -> {
            desk.part("importing.encoding", JComboBox.class).setSelectedItem(encoding);
            return true;
        });
        desk.press("importing.again");
        return untilRead();
    }

    /** Imports what is ticked and waits for the end. */
    ImportPage keep() {
        desk.press("importing.keep");
        return untilDone();
    }

    /** The same by the keyboard: whoever drops a clean file need not reach for the mouse. */
    ImportPage enter() {
        desk.until("the files have the keyboard", () -> table().isFocusOwner());
        desk.until("they may be imported", () -> desk.part("importing.keep", AbstractButton.class).isEnabled());
        desk.key(KeyEvent.VK_ENTER);
        return untilDone();
    }

    ImportPage untilDone() {
        desk.until("the import is done", () -> summary().startsWith("Done."));
        return this;
    }
}
