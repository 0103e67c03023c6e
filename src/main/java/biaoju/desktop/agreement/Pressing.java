package biaoju.desktop.agreement;

import java.awt.event.ActionEvent;
import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import javax.swing.AbstractAction;
import javax.swing.JComponent;
import javax.swing.JTable;
import javax.swing.KeyStroke;

/** What is pressed in a table, by Enter or by the mouse. */
final class Pressing {
    private Pressing() {}

    /**
     * The keyboard always has a place that can be seen: where none is chosen yet, the first.
     *
     * @param clicks how many make a press
     * @param first  the column of the first place
     */
    static void on(JTable table, int clicks, int first, Runnable press) {
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

    static void bind(JComponent in, int when, String key, Runnable run) {
        String name = "agreement." + key;
        in.getInputMap(when).put(KeyStroke.getKeyStroke(key), name);
        in.getActionMap().put(name, new AbstractAction(name) {
            @Override
            public void actionPerformed(ActionEvent e) {
                run.run();
            }
        });
    }
}
