package biaoju.desktop.agreement;

import biaoju.base.Messages;
import biaoju.desktop.look.Look;
import biaoju.desktop.parts.Hint;
import biaoju.desktop.parts.Raters;
import biaoju.desktop.parts.Ui;
import biaoju.desktop.shell.Focus;
import biaoju.domain.LabelScheme;
import biaoju.domain.SentenceId;
import java.awt.CardLayout;
import java.awt.EventQueue;
import java.awt.event.KeyListener;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.function.Consumer;
import javax.swing.BorderFactory;
import javax.swing.Icon;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTable;
import javax.swing.JTextField;
import javax.swing.ListSelectionModel;
import javax.swing.table.TableColumn;
import net.miginfocom.swing.MigLayout;
import org.jspecify.annotations.Nullable;

/** The sentences behind a figure: sorted by header, filtered by typing, gone to by Enter or click. Passive. */
public final class SentencesPanel extends JPanel implements Focus {
    private final transient Look look;
    private final transient Messages text;
    private final transient Consumer<SentenceId> onGo;
    private final SentenceRows rows;
    private final @Nullable JTable table;
    private final JLabel title = Ui.label("sentences.title", "");
    private final JLabel count = Ui.label("sentences.count", "");
    private final JTextField filter;
    private final CardLayout cards = new CardLayout();
    private final JPanel deck = new JPanel(cards);
    private transient @Nullable Sight sight;

    /** @param onGo the sentence is to be shown in its report */
    public SentencesPanel(Look look, Messages text, Texts source, Consumer<SentenceId> onGo, Consumer<Throwable> onFailure) {
        super(new MigLayout("insets 0, gap 0, fill, wrap 1", "[grow, fill]", "[][grow, fill]"));
        this.look = look;
        this.text = text;
        this.onGo = onGo;
        setName("sentences");
        rows = new SentenceRows(text, source, EventQueue::invokeLater, onFailure);
        JTable made = Ui.table("sentences.table", text.get("agreement.sentences"), rows);
        made.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
        made.setRowSorter(null);
        made.getTableHeader().addMouseListener(new MouseAdapter() {
            @Override
            public void mouseClicked(MouseEvent e) {
                sort(made.columnAtPoint(e.getPoint()));
            }
        });
        rows.addTableModelListener(e -> tell());
        table = made;
        Pressing.on(made, 1, 0, this::go);
        filter = Ui.field("sentences.filter", text.get("agreement.sentences.filter"));
        Ui.onTyping(filter, this::filter);
        Pressing.bind(filter, WHEN_FOCUSED, "DOWN", made::requestFocusInWindow);
        Pressing.bind(filter, WHEN_FOCUSED, "ESCAPE", () -> filter.setText(""));
        lay(made);
        updateUI();
        tell();
    }

    private void lay(JTable made) {
        JPanel head = new JPanel(new MigLayout("insets 0 " + look.px(12) + " " + look.px(4) + " " + look.px(8),
                "[grow, shrink 200][][" + look.px(220) + "!]"));
        head.add(title, "wmin 0");
        head.add(count);
        head.add(filter, "growx");
        add(head);
        JScrollPane scroll = new JScrollPane(made);
        Ui.named(scroll, "sentences.scroll", text.get("agreement.sentences"));
        scroll.setBorder(BorderFactory.createEmptyBorder());
        Hint hint = new Hint(look, "sentences.hint", text.locale());
        hint.say(text.get("agreement.sentences.none"));
        deck.add(hint, "hint");
        deck.add(scroll, "list");
        add(deck, "hmin 0");
    }

    /** Shows what was found; null: nobody asked for anything yet. */
    public void show(@Nullable Listing listing, LabelScheme scheme, Raters raters) {
        if (listing == null) {
            sight = null;
            tell();
            return;
        }
        Findings findings = listing.findings();
        Sight next = new Sight(findings, new Signs(scheme, findings.ratings().labels(), text.chinese()), raters);
        sight = next;
        filter.setText("");
        rows.show(listing, next.signs());
        title.setText(new Titles(text, next).of(listing.question()));
        arrange();
        if (table != null && rows.getRowCount() > 0) {
            table.setRowSelectionInterval(0, 0);
            table.scrollRectToVisible(table.getCellRect(0, 0, true));
        }
        tell();
    }

    private void filter(String words) {
        keepingSelection(() -> rows.filter(words));
    }

    private void sort(int column) {
        if (column >= 0) keepingSelection(() -> rows.sort(column));
        if (table == null) return;
        for (int i = 0; i < rows.getColumnCount(); i++) {
            table.getColumnModel().getColumn(i).setHeaderValue(rows.getColumnName(i));
        }
        table.getTableHeader().repaint();
    }

    private void keepingSelection(Runnable change) {
        if (table == null) return;
        int at = table.getSelectedRow();
        SentenceId before = at < 0 ? null : rows.sentence(at);
        change.run();
        int row = before == null ? -1 : rows.row(before);
        if (row < 0) {
            table.scrollRectToVisible(table.getCellRect(0, 0, true));
            return;
        }
        table.setRowSelectionInterval(row, row);
        table.scrollRectToVisible(table.getCellRect(row, 0, true));
    }

    private void go() {
        int row = table == null ? -1 : table.getSelectedRow();
        if (row >= 0) onGo.accept(rows.sentence(row));
    }

    private void tell() {
        cards.show(deck, sight == null ? "hint" : "list");
        filter.setEnabled(sight != null);
        if (sight == null) {
            title.setText("");
            count.setText("");
        } else if (rows.waits()) {
            count.setText(text.get("agreement.sentences.reading", Written.count(rows.fetched()), Written.count(rows.total())));
        } else if (rows.getRowCount() < rows.total()) {
            count.setText(text.get("agreement.sentences.some", Written.count(rows.getRowCount()), Written.count(rows.total())));
        } else {
            count.setText(text.get("agreement.sentences.all", Written.count(rows.total())));
        }
    }

    @Override
    public JComponent focusTarget() {
        return table == null ? this : table;
    }

    @Override
    public void updateUI() {
        super.updateUI();
        if (table == null) return; // Swing calls from its constructor
        table.setRowHeight(look.px(26));
        for (int i = 0; i < rows.getColumnCount(); i++) {
            table.getColumnModel().getColumn(i).setCellRenderer(new SentenceCell(look, text, rows, this::chip));
        }
        arrange();
        count.setForeground(look.palette().quiet());
        for (KeyListener typing : table.getKeyListeners()) table.removeKeyListener(typing);
    }

    /** All the room there is goes to the text; the others are as wide as they must be. */
    private void arrange() {
        if (table == null) return;
        int[] least = {160, 56, 200, 100, 100};
        int[] most = {300, 80, 0, 170, 170};
        for (int i = 0; i < least.length; i++) {
            TableColumn column = table.getColumnModel().getColumn(i);
            if (i == SentenceRows.TEXT) {
                column.setMinWidth(look.px(least[i]));
                column.setPreferredWidth(look.px(900));
                continue;
            }
            int wish = Math.max(Fit.title(table, column), Fit.cells(table, i) + look.px(4));
            int wide = Math.max(look.px(least[i]), Math.min(look.px(most[i]), wish));
            column.setPreferredWidth(wide);
            column.setMinWidth(Math.min(wide, look.px(220)));
        }
    }

    private @Nullable Icon chip(int label) {
        return sight == null ? null : sight.signs().chip(look, label);
    }
}
