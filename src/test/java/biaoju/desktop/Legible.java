package biaoju.desktop;

import biaoju.desktop.look.Contrast;
import biaoju.desktop.look.Theme;
import biaoju.desktop.shell.Perspective;
import java.awt.Color;
import java.awt.Component;
import java.awt.Container;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import javax.swing.AbstractButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JTable;
import javax.swing.JTree;
import javax.swing.text.JTextComponent;

/** Goes through all windows and pages in every theme and notes what does not stand out from its ground. */
final class Legible {
    private static final double LEAST = 4.5;

    private final DeskPage desk;
    private final Set<String> faults = new TreeSet<>();

    Legible(DeskPage desk) {
        this.desk = desk;
    }

    Set<String> faults() {
        return faults;
    }

    /** Everything is opened in the light, then gone through in each theme: what was coloured once is found out. */
    void walk() {
        through(where -> {});
        for (Theme theme : List.of(Theme.DARK, Theme.CONTRAST_DARK, Theme.CONTRAST_LIGHT, Theme.LIGHT)) {
            at(desk -> desk.appearance().dress(theme));
            through(where -> desk.asks(() -> {
                look(desk.frame().getContentPane(), theme.id() + ", " + where);
                return true;
            }));
        }
    }

    private void through(Consumer<String> visit) {
        for (Perspective perspective : Perspectives.ALL) {
            at(desk -> desk.bench().setPerspective(perspective.id()));
            for (String window : perspective.windows().toList()) {
                at(desk -> desk.bench().showWindow(window));
                visit.accept(perspective.id() + ", " + window);
            }
            for (String page : perspective.pages()) {
                at(desk -> desk.bench().showPage(page));
                visit.accept(perspective.id() + ", " + page);
            }
        }
        at(desk -> desk.preferences().show());
        visit.accept("settings");
        at(desk -> desk.companions().scheme().open());
        visit.accept("scheme");
    }

    private void at(Consumer<Desk> deed) {
        desk.does(launched -> {
            deed.accept(launched);
            return true;
        });
    }

    private void look(Container in, String where) {
        for (Component part : in.getComponents()) {
            if (!part.isShowing()) continue;
            if (part instanceof JLabel label) read(label, label.getText(), where);
            else if (part instanceof AbstractButton button) read(button, button.getText(), where);
            else if (part instanceof JTextComponent words) read(words, words.getText(), where);
            else if (part instanceof JTable table) cells(table, where);
            else if (part instanceof JList<?> list) read(list, "list", where);
            else if (part instanceof JTree tree) read(tree, "tree", where);
            if (part instanceof Container container) look(container, where);
        }
    }

    private void cells(JTable table, String where) {
        for (int row = 0; row < Math.min(6, table.getRowCount()); row++) {
            for (int column = 0; column < table.getColumnCount(); column++) {
                Component cell = table.prepareRenderer(table.getCellRenderer(row, column), row, column);
                Color ground = cell.isOpaque() ? cell.getBackground() : ground(table);
                compare(cell.getForeground(), ground, where + " " + table.getName() + " column " + column
                        + (table.isRowSelected(row) ? " selected" : ""));
            }
        }
    }

    private void read(JComponent part, String words, String where) {
        if (words == null || words.isBlank() || !part.isEnabled() || part.getWidth() == 0) return;
        compare(part.getForeground(), ground(part), where + " " + named(part) + " “" + (words.length() > 20 ? words.substring(0, 20) : words) + "”");
    }

    private static String named(Component part) {
        String name = part.getName();
        return name != null ? name : part.getParent() == null ? part.getClass().getSimpleName() : named(part.getParent()) + "/" + part.getClass().getSimpleName();
    }

    private void compare(Color words, Color ground, String where) {
        double ratio = Contrast.ratio(words, ground);
        if (ratio < LEAST) faults.add(String.format("%s: %.1f, %06x on %06x", where, ratio, words.getRGB() & 0xffffff, ground.getRGB() & 0xffffff));
    }

    /** What is painted behind it. */
    private static Color ground(Component part) {
        for (Component at = part; at != null; at = at.getParent()) {
            boolean flat = at instanceof AbstractButton button && !button.isContentAreaFilled();
            if (at.isOpaque() && !flat && at.getBackground().getAlpha() == 255) return at.getBackground();
        }
        return part.getBackground();
    }
}
