package biaoju.desktop;

import java.awt.event.KeyEvent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.swing.AbstractButton;
import javax.swing.JList;
import javax.swing.JTable;
import javax.swing.JTextField;

/** What a researcher does who looks for something: types, reads the hits, goes there, labels them. */
final class SearchPage implements AutoCloseable {
    private final DeskPage desk;

    SearchPage(Path home, Path project) {
        desk = new DeskPage(home, Optional.of(project)).untilOpen();
    }

    DeskPage desk() {
        return desk;
    }

    /** Ctrl+H. */
    SearchPage search() {
        desk.key(KeyEvent.VK_H, KeyEvent.VK_CONTROL);
        desk.until("a query can be typed", () -> desk.part("search.query", JTextField.class).isFocusOwner());
        return this;
    }

    /** Types a query and waits until all is found; the words may be none of the keyboard's. */
    int query(String query) {
        desk.type("search.query", query);
        untilFound();
        return hits();
    }

    SearchPage untilFound() {
        desk.until("all is found", () -> !desk.launched().companions().searches().found().running());
        return this;
    }

    int hits() {
        return desk.asks(() -> desk.part("search.table", JTable.class).getRowCount());
    }

    /** Enter in the field: the keyboard goes to the list. */
    SearchPage toList() {
        desk.asks(() -> desk.part("search.query", JTextField.class).requestFocusInWindow());
        desk.until("the field has the keyboard", () -> desk.part("search.query", JTextField.class).isFocusOwner());
        desk.key(KeyEvent.VK_ENTER);
        desk.until("the list has the keyboard", () -> desk.part("search.table", JTable.class).isFocusOwner());
        return this;
    }

    String cell(int row, int column) {
        return desk.asks(() -> String.valueOf(desk.part("search.table", JTable.class).getValueAt(row, column)));
    }

    int row() {
        return desk.asks(() -> desk.part("search.table", JTable.class).getSelectedRow());
    }

    boolean enabled(String button) {
        return desk.asks(() -> desk.part(button, AbstractButton.class).isEnabled());
    }

    // ---- lists that come when called

    SearchPage call(int key, int... held) {
        desk.key(key, held);
        desk.until("the list is there", () -> desk.shown("quick.words") && desk.hasKeyboard("quick.words"));
        return this;
    }

    SearchPage words(String words) {
        desk.type("quick.words", words);
        return this;
    }

    /** What is offered: name, group and what stands beside. */
    List<String> choices() {
        return desk.asks(() -> {
            JList<?> list = desk.part("quick.list", JList.class);
            List<String> all = new ArrayList<>();
            for (int i = 0; i < list.getModel().getSize(); i++) all.add(list.getModel().getElementAt(i).toString());
            return all;
        });
    }

    @Override
    public void close() {
        desk.close();
    }
}
