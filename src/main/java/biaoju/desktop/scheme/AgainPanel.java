package biaoju.desktop.scheme;

import biaoju.base.Messages;
import biaoju.command.OutdatedLabels;
import biaoju.command.SentenceText;
import biaoju.desktop.look.Look;
import biaoju.desktop.parts.Chip;
import biaoju.desktop.parts.Hint;
import biaoju.desktop.parts.Ui;
import biaoju.desktop.shell.Focus;
import biaoju.domain.LabelScheme;
import biaoju.domain.SentenceId;
import java.awt.CardLayout;
import java.awt.Component;
import java.awt.event.ActionEvent;
import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import java.awt.event.KeyListener;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.Collection;
import java.util.Map;
import java.util.function.BiConsumer;
import javax.swing.AbstractAction;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTable;
import javax.swing.KeyStroke;
import javax.swing.ListSelectionModel;
import javax.swing.table.DefaultTableCellRenderer;
import net.miginfocom.swing.MigLayout;
import org.jspecify.annotations.Nullable;

/**
 * My labels that were given while scheme or guideline said something else of them. Whichever row is chosen is shown in its
 * report; labelled again, it leaves the list and the next is chosen. Passive.
 */
public final class AgainPanel extends JPanel implements Focus {
    private final transient Look look;
    private final transient Messages text;
    private final transient BiConsumer<SentenceId, Boolean> onGo;
    private final AgainRows rows;
    private final @Nullable JTable table;
    private final JLabel count = Ui.label("again.count", "");
    private final CardLayout cards = new CardLayout();
    private final JPanel deck = new JPanel(cards);
    private boolean filling;

    /** @param onGo gets a sentence to show, and whether to go there with the keyboard */
    public AgainPanel(Look look, Messages text, BiConsumer<SentenceId, Boolean> onGo) {
        super(new MigLayout("insets 0, gap 0, fill, wrap 1", "[grow, fill, 0::]", "[][grow, fill]"));
        this.look = look;
        this.text = text;
        this.onGo = onGo;
        Ui.named(this, "again", text.get("again.title"));
        rows = new AgainRows(text);
        JTable made = Ui.table("again.table", text.get("again.title"), rows);
        made.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
        made.getSelectionModel().addListSelectionListener(e -> {
            if (!filling && !e.getValueIsAdjusting() && made.isFocusOwner()) go(false);
        });
        made.addFocusListener(new FocusAdapter() {
            @Override
            public void focusGained(FocusEvent e) {
                go(false); // a label key means the row that stands chosen
            }
        });
        made.getInputMap(WHEN_ANCESTOR_OF_FOCUSED_COMPONENT).put(KeyStroke.getKeyStroke("ENTER"), "again.go");
        made.getActionMap().put("again.go", new AbstractAction("again.go") {
            @Override
            public void actionPerformed(ActionEvent e) {
                go(true);
            }
        });
        made.addMouseListener(new MouseAdapter() {
            @Override
            public void mouseClicked(MouseEvent e) {
                if (e.getButton() == MouseEvent.BUTTON1 && e.getClickCount() == 2) go(true);
            }
        });
        table = made;
        Hint hint = new Hint(look, "again.hint", text.locale());
        hint.say(text.get("again.none"));
        JScrollPane scroll = Ui.named(new JScrollPane(made), "again.scroll", text.get("again.title"));
        scroll.setBorder(BorderFactory.createEmptyBorder());
        deck.add(hint, "hint");
        deck.add(scroll, "list");
        add(count, "gapx " + look.px(12) + ", gapbottom " + look.px(4));
        add(deck, "hmin 0");
        cards.show(deck, "hint");
        updateUI();
    }

    private void go(boolean there) {
        int row = table == null ? -1 : table.getSelectedRow();
        if (row >= 0 && row < rows.getRowCount()) onGo.accept(rows.sentence(row), there);
    }

    /** @param reports names by digest */
    public void show(OutdatedLabels found, LabelScheme scheme, Map<String, String> reports) {
        filling = true;
        int before = table == null ? -1 : table.getSelectedRow();
        rows.show(found.first(), scheme, reports);
        choose(Math.max(0, before));
        filling = false;
        tell(found.count());
        if (table != null && table.isFocusOwner()) go(false);
    }

    private void tell(int all) {
        count.setText(all == 0 ? "" : all > rows.getRowCount()
                ? text.get("again.some", rows.getRowCount(), all) : text.get("again.all", all));
        count.setVisible(all > 0);
        cards.show(deck, all == 0 ? "hint" : "list");
    }

    public void texts(Collection<SentenceText> found) {
        rows.texts(found);
    }

    /**
     * The sentence was labelled again.
     *
     * @param left how many there are still
     */
    public void done(SentenceId sentence, int left) {
        boolean mine = table != null && table.isFocusOwner();
        filling = true;
        int row = rows.remove(sentence);
        if (row >= 0) choose(row);
        filling = false;
        tell(left);
        if (row >= 0 && mine) go(false);
    }

    private void choose(int row) {
        if (table == null || rows.getRowCount() == 0) return;
        int at = Math.min(row, rows.getRowCount() - 1);
        table.setRowSelectionInterval(at, at);
        table.scrollRectToVisible(table.getCellRect(at, 0, true));
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
        int[] widths = {110, 210, 220, 800};
        for (int i = 0; i < widths.length; i++) {
            table.getColumnModel().getColumn(i).setPreferredWidth(look.px(widths[i]));
            table.getColumnModel().getColumn(i).setCellRenderer(new Cell());
        }
        count.setForeground(look.palette().quiet());
        for (KeyListener typing : table.getKeyListeners()) table.removeKeyListener(typing);
    }

    /** The label's chip beside its name. */
    private final class Cell extends DefaultTableCellRenderer {
        private Cell() {
            Ui.plain(this);
        }

        @Override
        public Component getTableCellRendererComponent(JTable in, Object value, boolean selected, boolean focused, int row, int column) {
            super.getTableCellRendererComponent(in, value, selected, false, row, column);
            setIcon(column != AgainRows.LABEL ? null
                    : rows.label(row).map(label -> new Chip(look, label, text.chinese(), Chip.Style.TINTED)).orElse(null));
            setToolTipText(column == AgainRows.WORDS ? String.valueOf(value) : null);
            return this;
        }
    }
}
