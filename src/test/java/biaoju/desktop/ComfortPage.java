package biaoju.desktop;

import biaoju.desktop.action.Keys;
import java.awt.Color;
import java.awt.Component;
import java.awt.KeyboardFocusManager;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.Toolkit;
import java.awt.event.InputMethodEvent;
import java.awt.event.KeyEvent;
import java.awt.font.TextHitInfo;
import java.lang.reflect.Method;
import java.text.AttributedString;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.accessibility.AccessibleContext;
import javax.swing.AbstractButton;
import javax.swing.JComboBox;
import javax.swing.JFrame;
import javax.swing.JTable;
import javax.swing.JTextField;
import javax.swing.text.JTextComponent;
import org.assertj.swing.core.MouseButton;
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

    /** Drags the line behind a column of a table. */
    ComfortPage dragColumn(String table, int column, int by) {
        Point at = GuiActionRunner.execute(() -> {
            JTable shown = desk.part(table, JTable.class);
            Rectangle head = shown.getTableHeader().getHeaderRect(column);
            Point on = shown.getTableHeader().getLocationOnScreen();
            return new Point(on.x + head.x + head.width - 1, on.y + head.height / 2);
        });
        desk.robot().moveMouse(at);
        desk.robot().pressMouse(MouseButton.LEFT_BUTTON);
        desk.robot().moveMouse(at.x + by / 2, at.y);
        desk.robot().moveMouse(at.x + by, at.y);
        desk.robot().releaseMouse(MouseButton.LEFT_BUTTON);
        desk.robot().waitForIdle();
        return this;
    }

    int columnWidth(String table, int column) {
        return GuiActionRunner.execute(() -> desk.part(table, JTable.class).getColumnModel().getColumn(column).getWidth());
    }

    int rows(String table) {
        return GuiActionRunner.execute(() -> desk.part(table, JTable.class).getRowCount());
    }

    /** Has an input method compose in a field, or give it what was composed. */
    ComfortPage compose(String field, String words, boolean done) {
        GuiActionRunner.execute(() -> {
            JTextComponent into = desk.part(field, JTextComponent.class);
            AttributedString composed = new AttributedString(words);
            into.dispatchEvent(new InputMethodEvent(into, InputMethodEvent.INPUT_METHOD_TEXT_CHANGED, composed.getIterator(),
                    done ? words.length() : 0, TextHitInfo.leading(words.length()), null));
        });
        desk.robot().waitForIdle();
        return this;
    }

    /** Presses that reach the window while an input method makes words of them: the character does not. */
    ComfortPage pressComposing(int... keys) {
        GuiActionRunner.execute(() -> {
            Component focused = KeyboardFocusManager.getCurrentKeyboardFocusManager().getFocusOwner();
            for (int key : keys) {
                focused.dispatchEvent(new KeyEvent(focused, KeyEvent.KEY_PRESSED, 0, 0, key, KeyEvent.CHAR_UNDEFINED));
                focused.dispatchEvent(new KeyEvent(focused, KeyEvent.KEY_RELEASED, 0, 0, key, KeyEvent.CHAR_UNDEFINED));
            }
        });
        desk.robot().waitForIdle();
        return this;
    }

    /** Whether an input method may compose in the part. */
    boolean composes(String part) {
        return GuiActionRunner.execute(() -> {
            Method asked = Component.class.getDeclaredMethod("areInputMethodsEnabled");
            asked.setAccessible(true);
            return (Boolean) asked.invoke(desk.part(part, Component.class));
        });
    }

    /** Where Tab leads, all the way round, and nothing is said to a screen reader. */
    List<String> namelessStops() {
        return GuiActionRunner.execute(() -> {
            List<String> found = new ArrayList<>();
            Set<Component> seen = new HashSet<>();
            JFrame frame = desk.frame();
            Component at = frame.getFocusTraversalPolicy().getFirstComponent(frame);
            while (at != null && seen.add(at)) {
                AccessibleContext says = at.getAccessibleContext();
                if (says == null || says.getAccessibleName() == null || says.getAccessibleName().isBlank()) {
                    found.add(at.getClass().getName() + " " + at.getName());
                }
                at = frame.getFocusTraversalPolicy().getComponentAfter(frame, at);
            }
            // in memory the first part is where it ends
            boolean onScreen = !Toolkit.getDefaultToolkit().getClass().getName().contains("cacio");
            if (onScreen && seen.size() < 5) found.add("Tab leads to " + seen.size() + " parts only");
            return found;
        });
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
