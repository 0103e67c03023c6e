package biaoju.desktop.scheme;

import biaoju.base.Messages;
import biaoju.command.OutdatedLabels;
import biaoju.command.SentenceText;
import biaoju.desktop.look.Look;
import biaoju.desktop.parts.Chip;
import biaoju.desktop.parts.ListPane;
import biaoju.desktop.parts.PlainCell;
import biaoju.desktop.parts.Pressing;
import biaoju.desktop.parts.Ui;
import biaoju.desktop.shell.Focus;
import biaoju.domain.LabelScheme;
import biaoju.domain.SentenceId;
import java.awt.BorderLayout;
import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import java.util.Collection;
import java.util.Map;
import java.util.function.BiConsumer;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JTable;
import javax.swing.ListSelectionModel;
import org.jspecify.annotations.Nullable;

/**
 * My labels that were given while scheme or guideline said something else of them. Whichever row is chosen is shown in its
 * report; labelled again, it leaves the list and the next is chosen. Passive.
 */
public final class AgainPanel extends JPanel implements Focus {
    private final transient Messages text;
    private final transient BiConsumer<SentenceId, Boolean> onGo;
    private final AgainRows rows;
    private final ListPane list;
    private final JTable table;
    private boolean filling;

    /** @param onGo gets a sentence to show, and whether to go there with the keyboard */
    public AgainPanel(Look look, Messages text, BiConsumer<SentenceId, Boolean> onGo) {
        super(new BorderLayout());
        this.text = text;
        this.onGo = onGo;
        Ui.named(this, "again", text.get("again.title"));
        rows = new AgainRows(text);
        list = new ListPane(look, text, "again", text.get("again.title"), rows);
        table = list.table();
        table.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
        table.getSelectionModel().addListSelectionListener(e -> {
            if (!filling && !e.getValueIsAdjusting() && table.isFocusOwner()) go(false);
        });
        table.addFocusListener(new FocusAdapter() {
            @Override
            public void focusGained(FocusEvent e) {
                go(false); // a label key means the row that stands chosen
            }
        });
        Pressing.on(table, 2, 0, () -> go(true));
        list.head().add(list.count());
        list.cells(new Cell(look));
        list.widths(110, 210, 220, 800);
        list.leaveTyping();
        add(list);
        tell(0);
    }

    private void go(boolean there) {
        if (list.chosen() >= 0) onGo.accept(rows.sentence(list.chosen()), there);
    }

    /** @param reports names by digest */
    public void show(OutdatedLabels found, LabelScheme scheme, Map<String, String> reports) {
        filling = true;
        int before = list.chosen();
        rows.show(found.first(), scheme, reports);
        choose(Math.max(0, before));
        filling = false;
        tell(found.count());
        if (table.isFocusOwner()) go(false);
    }

    private void tell(int all) {
        list.count().setText(all == 0 ? "" : all > rows.getRowCount()
                ? text.get("again.some", rows.getRowCount(), all) : text.get("again.all", all));
        list.head().setVisible(all > 0);
        if (all > 0) list.showRows();
        else list.say(text.get("again.none"));
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
        boolean mine = table.isFocusOwner();
        filling = true;
        int row = rows.remove(sentence);
        if (row >= 0) choose(row);
        filling = false;
        tell(left);
        if (row >= 0 && mine) go(false);
    }

    private void choose(int row) {
        list.choose(Math.min(row, rows.getRowCount() - 1));
    }

    @Override
    public JComponent focusTarget() {
        return table;
    }

    /** The label's chip beside its name. */
    private final class Cell extends PlainCell {
        private Cell(Look look) {
            super(look);
        }

        @Override
        protected void dress(JTable in, @Nullable Object value, int row, int column) {
            if (column == AgainRows.WORDS) setToolTipText(getText());
            if (column != AgainRows.LABEL) return;
            rows.label(row).ifPresent(label -> setIcon(new Chip(look, label, text.chinese(), Chip.Style.TINTED)));
        }
    }
}
