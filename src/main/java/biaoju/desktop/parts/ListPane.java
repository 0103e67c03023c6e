package biaoju.desktop.parts;

import biaoju.base.Messages;
import biaoju.desktop.look.Look;
import java.awt.CardLayout;
import java.awt.event.KeyListener;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTable;
import javax.swing.JTextField;
import javax.swing.table.TableColumn;
import javax.swing.table.TableModel;
import net.miginfocom.swing.MigLayout;

/**
 * A list as the rooms show them: a head with what it is, how much there is and what can be done; below it the rows, or where
 * there are none, why, and what to do. Its parts are named after it: {@code x.table}, {@code x.count}, {@code x.filter}.
 */
public final class ListPane extends JPanel {
    private static final int ROW = 26;
    private static final int FILTER = 200;
    private static final int LEAST = 70;

    private final transient Look look;
    private final String name;
    private final JTable table;
    private final JLabel count;
    private final Hint hint;
    private final JPanel head;
    private final CardLayout cards = new CardLayout();
    private final JPanel deck = new JPanel(cards);
    private final transient List<Runnable> dressing = new ArrayList<>();
    private final boolean made;

    /** @param spoken what the list is called */
    public ListPane(Look look, Messages text, String name, String spoken, TableModel rows) {
        super(new MigLayout("insets 0, gap 0, fill, wrap 1, hidemode 3", "[grow, fill, 0::]", "[][grow, fill]"));
        this.look = look;
        this.name = name;
        table = Ui.table(name + ".table", spoken, rows);
        count = Ui.label(name + ".count", "");
        hint = new Hint(look, name + ".hint", text.locale());
        head = new JPanel(new MigLayout("insets 0 " + look.px(12) + " " + look.px(4) + " " + look.px(8) + ", hidemode 3"));
        JScrollPane scroll = Ui.named(new JScrollPane(table), name + ".scroll", spoken);
        scroll.setBorder(BorderFactory.createEmptyBorder());
        deck.add(hint, "hint");
        deck.add(scroll, "list");
        add(head);
        add(deck, "hmin 0");
        made = true;
        updateUI();
    }

    public JTable table() {
        return table;
    }

    /** Where the room puts what can be done, the count among it. */
    public JPanel head() {
        return head;
    }

    /** How much there is, said in the room's words. */
    public JLabel count() {
        return count;
    }

    /** A field at the head's end that leaves the rows of which one of these columns holds what is typed. */
    public JTextField filter(String placeholder, int... columns) {
        return atEnd(Filter.of(name + ".filter", placeholder, table, columns));
    }

    /** As {@link #filter(String, int...)}, for rows that filter themselves. */
    public JTextField filter(String placeholder, Consumer<String> typed) {
        return atEnd(Filter.of(name + ".filter", placeholder, table, typed));
    }

    private JTextField atEnd(JTextField filter) {
        head.add(filter, "w " + look.px(FILTER) + "!");
        return filter;
    }

    /** Puts something between the head and the list. */
    public void between(JComponent part, String constraints) {
        add(part, constraints, getComponentCount() - 1);
    }

    // ---- how it looks

    public void cells(PlainCell cell) {
        for (int i = 0; i < table.getColumnCount(); i++) table.getColumnModel().getColumn(i).setCellRenderer(cell);
    }

    /** @param wide px at 100 %, a column each */
    public void widths(int... wide) {
        for (int i = 0; i < wide.length; i++) {
            TableColumn column = table.getColumnModel().getColumn(i);
            column.setPreferredWidth(look.px(wide[i]));
            column.setMinWidth(look.px(Math.min(LEAST, wide[i])));
        }
    }

    /** Done now, and again whenever the theme is another. */
    public void dress(Runnable part) {
        dressing.add(part);
        part.run();
    }

    /** What is typed is not for the table, which would take some of it for itself, but for the keys bound to it. */
    public void leaveTyping() {
        dress(() -> {
            for (KeyListener typing : table.getKeyListeners()) table.removeKeyListener(typing);
        });
    }

    @Override
    public void updateUI() {
        super.updateUI();
        if (!made) return; // Swing calls from its constructor
        table.setRowHeight(look.px(ROW));
        count.setForeground(look.palette().quiet());
        dressing.forEach(Runnable::run);
    }

    // ---- what is shown

    public void showRows() {
        cards.show(deck, "list");
    }

    /** Words in the list's place. */
    public void say(String words) {
        hint.say(words);
        cards.show(deck, "hint");
    }

    /** The row that is chosen, however the rows are sorted; −1 for none. */
    public int chosen() {
        int at = table.getSelectedRow();
        return at < 0 || at >= table.getRowCount() ? -1 : table.convertRowIndexToModel(at);
    }

    /** Chooses a row and brings it into sight; none where it is not there or filtered away. */
    public void choose(int row) {
        int at = row < 0 || row >= table.getModel().getRowCount() ? -1 : table.convertRowIndexToView(row);
        if (at < 0) return;
        table.setRowSelectionInterval(at, at);
        table.scrollRectToVisible(table.getCellRect(at, 0, true));
    }
}
