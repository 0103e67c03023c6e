package biaoju.desktop.parts;

import java.awt.event.ActionEvent;
import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import javax.swing.AbstractAction;
import javax.swing.JComponent;
import javax.swing.JTable;
import javax.swing.KeyStroke;

/** What is pressed: keys of one's own, and in a table a row, by Enter or by the mouse. */
public final class Pressing {
    private Pressing() {}

    /**
     * The keyboard always has a place that can be seen: where none is chosen yet, the first.
     *
     * @param clicks how many make a press
     * @param first  the column of the first place
     */
    public static void on(JTable table, int clicks, int first, Runnable press) {
        table.addFocusListener(new FocusAdapter() {
            @Override
            public void focusGained(FocusEvent e) {
                if (table.getSelectedRow() >= 0 || table.getRowCount() == 0) return;
                table.changeSelection(0, Math.min(first, table.getColumnCount() - 1), false, false);
            }
        });
        bind(table, JComponent.WHEN_ANCESTOR_OF_FOCUSED_COMPONENT, "ENTER", press);
        table.addMouseListener(new MouseAdapter() {
            @Override
            public void mouseClicked(MouseEvent e) {
                boolean hit = table.rowAtPoint(e.getPoint()) >= 0 && table.columnAtPoint(e.getPoint()) >= 0;
                if (hit && e.getButton() == MouseEvent.BUTTON1 && e.getClickCount() == clicks) press.run();
            }
        });
    }

    /** @param when as {@link JComponent#getInputMap(int)} takes it */
    public static void bind(JComponent in, int when, String key, Runnable run) {
        String name = in.getName() + " " + key;
        in.getInputMap(when).put(KeyStroke.getKeyStroke(key), name);
        in.getActionMap().put(name, new AbstractAction(name) {
            @Override
            public void actionPerformed(ActionEvent e) {
                run.run();
            }
        });
    }

    /** A key that works while the component has the keyboard; in a table also where a part of it has. */
    public static void bind(JComponent in, String key, Runnable run) {
        bind(in, in instanceof JTable ? JComponent.WHEN_ANCESTOR_OF_FOCUSED_COMPONENT : JComponent.WHEN_FOCUSED, key, run);
    }
}
