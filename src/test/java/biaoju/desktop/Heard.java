package biaoju.desktop;

import java.awt.Component;
import java.awt.Container;
import java.awt.Frame;
import java.awt.Rectangle;
import java.awt.event.MouseEvent;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.accessibility.AccessibleContext;
import javax.accessibility.AccessibleText;
import javax.swing.AbstractButton;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JMenu;
import javax.swing.JTabbedPane;
import javax.swing.JTable;
import javax.swing.text.JTextComponent;
import org.assertj.swing.edt.GuiActionRunner;

/**
 * All that a window tells whoever looks, hovers or listens: texts, cells, tooltips at every place, menus, accessible names
 * and descriptions. Asked piece by piece, so that the window goes on answering.
 */
final class Heard {
    private static final int STEP = 12;

    private final Set<String> all = new LinkedHashSet<>();

    private Heard() {}

    static Set<String> in(Frame frame) {
        Heard heard = new Heard();
        List<Component> parts = GuiActionRunner.execute(() -> {
            List<Component> all = new ArrayList<>();
            heard.add(frame.getTitle());
            walk(frame, all);
            return all;
        });
        for (Component part : parts) {
            GuiActionRunner.execute(() -> heard.says(part));
            if (part instanceof JComponent shown) heard.tips(shown);
        }
        return heard.all;
    }

    /** What the rows of a list say. */
    static List<String> rows(JList<?> list) {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < list.getModel().getSize(); i++) {
            Heard heard = new Heard();
            heard.row(list, i);
            rows.add(String.join("\n", heard.all));
        }
        return rows;
    }

    private void add(String words) {
        if (words != null && !words.isBlank()) all.add(words);
    }

    private static void walk(Container in, List<Component> all) {
        for (Component child : in.getComponents()) {
            if (!child.isVisible()) continue;
            all.add(child);
            if (child instanceof JMenu menu) walk(menu.getPopupMenu(), all);
            if (child instanceof Container box) walk(box, all);
        }
    }

    private void says(Component part) {
        told(part);
        if (part instanceof JTextComponent text) add(text.getText());
        if (part instanceof JTabbedPane tabs) {
            for (int i = 0; i < tabs.getTabCount(); i++) add(tabs.getTitleAt(i));
        }
        if (part instanceof JList<?> list) for (int i = 0; i < list.getModel().getSize(); i++) row(list, i);
        if (part instanceof JTable table) cells(table);
        if (part instanceof JComboBox<?> box) for (int i = 0; i < box.getItemCount(); i++) add(String.valueOf(box.getItemAt(i)));
    }

    /** Its own text and what a screen reader says of it. */
    private void told(Component part) {
        if (part instanceof JLabel label) add(label.getText());
        if (part instanceof AbstractButton button) add(button.getText());
        AccessibleContext context = part.getAccessibleContext();
        if (context == null) return;
        add(context.getAccessibleName());
        add(context.getAccessibleDescription());
        AccessibleText text = context.getAccessibleText();
        if (text == null) return;
        for (int i = 0; i < text.getCharCount(); i++) add(text.getAtIndex(AccessibleText.SENTENCE, i));
    }

    private <E> void row(JList<E> list, int row) {
        E value = list.getModel().getElementAt(row);
        cell(list.getCellRenderer().getListCellRendererComponent(list, value, row, false, false));
    }

    private void cells(JTable table) {
        for (int column = 0; column < table.getColumnCount(); column++) {
            add(table.getColumnName(column));
            for (int row = 0; row < table.getRowCount(); row++) {
                cell(table.prepareRenderer(table.getCellRenderer(row, column), row, column));
            }
        }
    }

    private void cell(Component cell) {
        told(cell);
        if (cell instanceof JComponent part) add(part.getToolTipText());
        if (cell instanceof Container box) for (Component part : box.getComponents()) cell(part);
    }

    /** Wherever the mouse may rest. */
    private void tips(JComponent part) {
        Rectangle seen = GuiActionRunner.execute(() -> part.isShowing() ? part.getVisibleRect() : new Rectangle());
        for (int from = seen.y; from < seen.y + seen.height; from += STEP) {
            int y = from;
            GuiActionRunner.execute(() -> {
                for (int x = seen.x; x < seen.x + seen.width; x += STEP) {
                    add(part.getToolTipText(new MouseEvent(part, MouseEvent.MOUSE_MOVED, 0, 0, x, y, 0, false)));
                }
            });
        }
    }
}
