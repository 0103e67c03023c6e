package biaoju.desktop;

import biaoju.desktop.look.Look;
import biaoju.desktop.shell.EditorPage;
import biaoju.desktop.shell.ToolWindow;
import java.awt.Component;
import java.awt.Container;
import java.awt.EventQueue;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.swing.JComponent;
import javax.swing.JTable;
import javax.swing.table.TableColumnModel;

/** Columns of tables are as wide as the user last drew them, today and tomorrow. Event dispatch thread only. */
final class Widths {
    private final Memory memory;
    private final Look look;

    Widths(Memory memory, Look look) {
        this.memory = memory;
        this.look = look;
    }

    List<ToolWindow> windows(List<ToolWindow> all) {
        return all.stream().map(one -> new ToolWindow(one.id(), one.icon(), one.anchor(), one.ofProject(),
                () -> watched(one.content().get()))).toList();
    }

    List<EditorPage> pages(List<EditorPage> all) {
        return all.stream().map(one -> new EditorPage(one.id(), one.title(), one.icon(),
                () -> watched(one.content().get()))).toList();
    }

    private JComponent watched(JComponent content) {
        watch(content);
        return content;
    }

    private void watch(Container in) {
        if (in instanceof JTable table && table.getName() != null && table.getTableHeader() != null) follow(table);
        for (Component child : in.getComponents()) if (child instanceof Container box) watch(box);
    }

    private void follow(JTable table) {
        give(table);
        table.getTableHeader().addMouseListener(new MouseAdapter() {
            private List<Integer> before = List.of();

            @Override
            public void mousePressed(MouseEvent e) {
                before = of(table);
            }

            @Override
            public void mouseReleased(MouseEvent e) {
                List<Integer> now = of(table);
                if (!now.equals(before)) memory.change(s -> s.withComfort(s.comfort().withColumns(table.getName(), now)));
            }
        });
        // a panel gives its tables their first widths again when the theme changes
        table.addPropertyChangeListener("UI", e -> EventQueue.invokeLater(() -> give(table)));
    }

    private void give(JTable table) {
        List<Integer> kept = memory.get().comfort().columns().getOrDefault(table.getName(), List.of());
        TableColumnModel columns = table.getColumnModel();
        if (kept.size() != columns.getColumnCount()) return; // none, or of another version's table
        for (int i = 0; i < kept.size(); i++) columns.getColumn(i).setPreferredWidth(look.px(kept.get(i)));
    }

    /** At 100 %. */
    private List<Integer> of(JTable table) {
        List<Integer> widths = new ArrayList<>();
        Collections.list(table.getColumnModel().getColumns())
                .forEach(column -> widths.add(Math.round(column.getWidth() * 100f / look.zoom())));
        return List.copyOf(widths);
    }
}
