package biaoju.desktop.repeats;

import biaoju.base.Messages;
import biaoju.desktop.look.Look;
import biaoju.desktop.parts.Hint;
import biaoju.desktop.parts.Raters;
import biaoju.desktop.parts.Ui;
import biaoju.desktop.shell.Focus;
import biaoju.domain.LabelScheme;
import biaoju.domain.SentenceId;
import java.awt.CardLayout;
import java.awt.event.ActionEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javax.swing.AbstractAction;
import javax.swing.AbstractButton;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTable;
import javax.swing.JTextField;
import javax.swing.KeyStroke;
import javax.swing.RowFilter;
import javax.swing.table.TableColumn;
import javax.swing.table.TableRowSorter;
import net.miginfocom.swing.MigLayout;
import org.jspecify.annotations.Nullable;

/**
 * Where a sentence stands elsewhere; to which of these places its label goes; and which sentences were labelled in two
 * ways. Enter goes to a place, or, in a preview, gives the label to what is ticked; Space ticks. Passive.
 */
public final class RepeatsPanel extends JPanel implements Focus {
    /** What is asked for here. */
    public interface Wishes {
        void go(SentenceId sentence);

        /** The label of the preview goes to these, in one step. */
        void apply(List<SentenceId> sentences);

        /** No preview any more: back to the page. */
        void cancel();

        /** The list of contradictions, or that of places again. */
        void contradictions(boolean wanted, boolean alike);
    }

    private final transient Look look;
    private final transient Messages text;
    private final transient Wishes wishes;
    private final PlaceRows rows;
    private final transient TableRowSorter<PlaceRows> sorter;
    private final @Nullable JTable table;
    private final @Nullable TableColumn ticks;
    private final JLabel title = Ui.label("repeats.title", "");
    private final JLabel count = Ui.label("repeats.count", "");
    private final JTextField filter;
    private final JButton apply;
    private final JButton cancel;
    private final AbstractButton own;
    private final AbstractButton alike;
    private final Hint hint;
    private final CardLayout cards = new CardLayout();
    private final JPanel deck = new JPanel(cards);
    private transient @Nullable LabelScheme scheme;
    private transient Raters called = Raters.NONE;

    public RepeatsPanel(Look look, Messages text, Wishes wishes) {
        super(new MigLayout("insets 0, gap 0, fill, wrap 1", "[grow, fill]", "[][grow, fill]"));
        this.look = look;
        this.text = text;
        this.wishes = wishes;
        setName("repeats");
        rows = new PlaceRows(text);
        sorter = new TableRowSorter<>(rows);
        JTable made = Ui.table("repeats.table", text.get("repeats.name"), rows);
        made.setRowSorter(sorter);
        ticks = made.getColumnModel().getColumn(PlaceRows.TICK);
        table = made;
        filter = Ui.field("repeats.filter", text.get("repeats.filter"));
        Ui.onTyping(filter, this::filter);
        apply = Ui.button("repeats.apply", "", this::enter);
        cancel = Ui.button("repeats.cancel", text.get("repeats.cancel"), wishes::cancel);
        own = Ui.toggle("repeats.own", text.get("repeats.contradictions"));
        alike = Ui.check("repeats.alikeToo", text.get("repeats.alikeToo"));
        own.addActionListener(e -> wishes.contradictions(own.isSelected(), alike.isSelected()));
        alike.addActionListener(e -> wishes.contradictions(true, alike.isSelected()));
        hint = new Hint(look, "repeats.hint", text.locale());
        rows.addTableModelListener(e -> tell());
        bind(made);
        lay(made);
        updateUI();
        tell();
    }

    private void bind(JTable made) {
        key(made, "ENTER", this::enter);
        key(made, "SPACE", this::toggle);
        key(made, "ESCAPE", wishes::cancel);
        key(filter, "ESCAPE", () -> filter.setText(""));
        key(filter, "DOWN", made::requestFocusInWindow);
        made.addMouseListener(new MouseAdapter() {
            @Override
            public void mouseClicked(MouseEvent e) {
                int row = made.rowAtPoint(e.getPoint());
                int column = made.columnAtPoint(e.getPoint());
                if (row < 0 || column < 0 || e.getButton() != MouseEvent.BUTTON1) return;
                int at = made.convertRowIndexToModel(row);
                boolean tick = made.convertColumnIndexToModel(column) == PlaceRows.TICK;
                if (tick && preview()) rows.tick(at, !rows.ticked(at));
                else if (e.getClickCount() == 2) wishes.go(rows.at(at).place().id());
            }
        });
    }

    private static void key(JComponent in, String key, Runnable run) {
        String name = "repeats." + key;
        in.getInputMap(in instanceof JTable ? WHEN_ANCESTOR_OF_FOCUSED_COMPONENT : WHEN_FOCUSED).put(KeyStroke.getKeyStroke(key), name);
        in.getActionMap().put(name, new AbstractAction(name) {
            @Override
            public void actionPerformed(ActionEvent e) {
                run.run();
            }
        });
    }

    private void lay(JTable made) {
        JPanel head = new JPanel(new MigLayout("insets 0 " + look.px(12) + " " + look.px(4) + " " + look.px(8) + ", hidemode 3"));
        head.add(title, "wmin 0, growx, pushx");
        head.add(count);
        head.add(apply);
        head.add(cancel);
        head.add(alike);
        head.add(own);
        head.add(filter, "w " + look.px(180) + "!");
        add(head);
        JScrollPane scroll = new JScrollPane(made);
        Ui.named(scroll, "repeats.scroll", text.get("repeats.name"));
        scroll.setBorder(BorderFactory.createEmptyBorder());
        deck.add(hint, "hint");
        deck.add(scroll, "list");
        add(deck, "hmin 0");
    }

    /** Shows a list, or the same one with what has changed in it. */
    public void show(PlaceList listing, LabelScheme labels, Raters raters) {
        boolean other = !listing.equals(rows.listing()) || !raters.equals(called);
        called = raters;
        boolean moved = listing.kind() != rows.listing().kind() || !Objects.equals(listing.of(), rows.listing().of());
        scheme = labels;
        if (moved) filter.setText("");
        if (other) rows.show(listing, labels, raters::name);
        if (moved) arrange();
        own.setSelected(listing.kind() == PlaceList.Kind.CONTRADICTIONS);
        if (table != null && moved && table.getRowCount() > 0) {
            table.setRowSelectionInterval(0, 0);
            table.scrollRectToVisible(table.getCellRect(0, 0, true));
        }
        tell();
    }

    private boolean preview() {
        return rows.listing().kind() == PlaceList.Kind.PREVIEW;
    }

    private void enter() {
        if (preview()) {
            if (!rows.chosen().isEmpty()) wishes.apply(rows.chosen());
        } else if (table != null && table.getSelectedRow() >= 0) {
            wishes.go(rows.at(table.convertRowIndexToModel(table.getSelectedRow())).place().id());
        }
    }

    /** All selected rows become as the first of them is to be. */
    private void toggle() {
        if (table == null || !preview()) return;
        int[] chosen = table.getSelectedRows();
        if (chosen.length == 0) return;
        boolean on = !rows.ticked(table.convertRowIndexToModel(chosen[0]));
        for (int row : chosen) rows.tick(table.convertRowIndexToModel(row), on);
    }

    private void filter(String words) {
        String folded = words.strip().toLowerCase(Locale.ROOT);
        sorter.setRowFilter(folded.isEmpty() ? null : new RowFilter<>() {
            @Override
            public boolean include(Entry<? extends PlaceRows, ? extends Integer> row) {
                return row.getStringValue(PlaceRows.REPORT).toLowerCase(Locale.ROOT).contains(folded)
                        || row.getStringValue(PlaceRows.TEXT).toLowerCase(Locale.ROOT).contains(folded)
                        || row.getStringValue(PlaceRows.MINE).toLowerCase(Locale.ROOT).contains(folded);
            }
        });
    }

    private void tell() {
        PlaceList now = rows.listing();
        int all = now.rows().size();
        cards.show(deck, all == 0 ? "hint" : "list");
        boolean contradictions = now.kind() == PlaceList.Kind.CONTRADICTIONS;
        hint.say(text.get(contradictions ? "repeats.noContradictions" : now.of() == null ? "repeats.nothing" : "repeats.nowhere"));
        String name = now.label() == null || scheme == null ? "" : scheme.label(now.label()).map(one -> one.name(text.chinese())).orElse(now.label());
        title.setText(contradictions ? text.get("repeats.contradictionsTitle") : preview()
                ? text.get("repeats.previewTitle", name, now.text()) : now.text());
        title.setToolTipText(now.text().isEmpty() ? null : now.text());
        int chosen = rows.chosen().size();
        count.setText(all == 0 ? "" : preview() ? text.get("repeats.chosen", chosen, all)
                : now.more() > 0 ? text.get("repeats.some", all, all + now.more()) : text.get("repeats.all", all));
        apply.setVisible(preview());
        cancel.setVisible(preview());
        apply.setText(text.get("repeats.apply", name, chosen));
        apply.setEnabled(chosen > 0);
        own.setVisible(!preview());
        alike.setVisible(contradictions);
    }

    /** The table, from which the keys work. */
    @Override
    public JComponent focusTarget() {
        return table == null || rows.getRowCount() == 0 ? own : table;
    }

    @Override
    public void updateUI() {
        super.updateUI();
        if (table == null) return; // Swing calls from its constructor
        table.setRowHeight(look.px(26));
        table.setDefaultRenderer(Object.class, new PlaceCell(look, text, rows));
        table.setDefaultRenderer(Boolean.class, new PlaceCell(look, text, rows));
        table.setDefaultRenderer(Integer.class, new PlaceCell(look, text, rows));
        table.setDefaultRenderer(Number.class, new PlaceCell(look, text, rows));
        arrange();
        count.setForeground(look.palette().quiet());
    }

    /** All the room there is goes to the text; ticks stand only where something is to be ticked. */
    private void arrange() {
        if (table == null || ticks == null) return;
        boolean there = table.convertColumnIndexToView(PlaceRows.TICK) >= 0;
        if (preview() && !there) {
            table.getColumnModel().addColumn(ticks);
            table.getColumnModel().moveColumn(table.getColumnCount() - 1, 0);
        } else if (!preview() && there) {
            table.getColumnModel().removeColumn(ticks);
        }
        int[] wide = {34, 84, 180, 60, 900, 130, 170};
        for (int i = 0; i < table.getColumnCount(); i++) {
            TableColumn column = table.getColumnModel().getColumn(i);
            int of = column.getModelIndex();
            column.setPreferredWidth(look.px(wide[of]));
            column.setMinWidth(look.px(of == PlaceRows.TEXT ? 200 : Math.min(wide[of], 90)));
            if (of == PlaceRows.TICK) column.setMaxWidth(look.px(48));
        }
    }
}
