package biaoju.desktop;

import biaoju.desktop.action.Keys;
import java.awt.Color;
import java.awt.event.KeyEvent;
import javax.accessibility.AccessibleContext;
import javax.swing.AbstractButton;
import javax.swing.JComboBox;
import javax.swing.JFrame;
import javax.swing.JTable;
import javax.swing.JTextField;
import org.assertj.swing.edt.GuiActionRunner;

/** The settings page, the calm and the tour, as they stand in the desk's window. */
final class ComfortPage {
    private final DeskPage desk;

    ComfortPage(DeskPage desk) {
        this.desk = desk;
    }

    ComfortPage openSettings() {
        desk.key(KeyEvent.VK_COMMA, KeyEvent.VK_CONTROL);
        desk.until("the settings are shown", () -> desk.shown("page.settings"));
        return this;
    }

    ComfortPage filter(String words) {
        desk.type("settings.keys.filter", words);
        return this;
    }

    /** Chooses the action of that name. */
    ComfortPage choose(String action) {
        desk.until(action + " is listed", () -> row(action) >= 0);
        GuiActionRunner.execute(() -> {
            JTable table = desk.part("settings.keys.table", JTable.class);
            int row = row(action);
            table.setRowSelectionInterval(row, row);
            table.requestFocusInWindow();
        });
        desk.until("the table has the keyboard", () -> desk.part("settings.keys.table", JTable.class).isFocusOwner());
        return this;
    }

    /** Has the chosen action wait for a key, and presses one. */
    ComfortPage set(int key, int... held) {
        desk.key(KeyEvent.VK_ENTER);
        desk.until("a key is waited for", () -> desk.part("settings.keys.set", AbstractButton.class).isFocusOwner());
        desk.key(key, held);
        return this;
    }

    /** The keys shown for the action of that name. */
    String keys(String action) {
        return GuiActionRunner.execute(() -> {
            int row = row(action);
            return row < 0 ? "" : (String) desk.part("settings.keys.table", JTable.class).getValueAt(row, 1);
        });
    }

    private int row(String action) {
        JTable table = desk.part("settings.keys.table", JTable.class);
        for (int i = 0; i < table.getRowCount(); i++) {
            if (((String) table.getValueAt(i, 0)).strip().equals(action)) return i;
        }
        return -1;
    }

    /** What was said of the last key. */
    String said() {
        return desk.text("settings.keys.said");
    }

    boolean offers(String button) {
        return desk.shown(button);
    }

    ComfortPage press(String button) {
        desk.press(button);
        return this;
    }

    ComfortPage pick(String combo, String choice) {
        GuiActionRunner.execute(() -> {
            JComboBox<?> box = desk.part(combo, JComboBox.class);
            for (int i = 0; i < box.getItemCount(); i++) if (box.getItemAt(i).equals(choice)) box.setSelectedIndex(i);
        });
        desk.robot().waitForIdle();
        return this;
    }

    /** The key beside the action's menu item. */
    String menuKey(String action) {
        return GuiActionRunner.execute(() -> {
            var stroke = desk.part("menu." + action, javax.swing.JMenuItem.class).getAccelerator();
            return stroke == null ? "" : Keys.text(Keys.word(stroke.getKeyCode(), stroke.getModifiers()));
        });
    }

    Color background() {
        JFrame frame = desk.frame();
        return GuiActionRunner.execute(() -> frame.getContentPane().getBackground());
    }

    Color foreground(String field) {
        return GuiActionRunner.execute(() -> desk.part(field, JTextField.class).getForeground());
    }

    /** How many messages wait to be read. */
    int notices() {
        return desk.robot().finder().findAll(desk.frame(), part -> "notice".equals(part.getName()) && part.isShowing()).size();
    }

    /** What a screen reader is told of the page. */
    String spoken() {
        return GuiActionRunner.execute(() -> {
            AccessibleContext page = desk.part("reading.text", javax.swing.JComponent.class).getAccessibleContext();
            return page.getAccessibleName();
        });
    }
}
