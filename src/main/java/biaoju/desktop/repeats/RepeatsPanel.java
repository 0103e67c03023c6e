package biaoju.desktop.repeats;

import biaoju.base.Messages;
import biaoju.desktop.look.Look;
import biaoju.desktop.parts.ListPane;
import biaoju.desktop.parts.Pressing;
import biaoju.desktop.parts.Raters;
import biaoju.desktop.parts.Ui;
import biaoju.desktop.shell.Focus;
import biaoju.domain.LabelScheme;
import biaoju.domain.SentenceId;
import java.awt.BorderLayout;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.List;
import java.util.Objects;
import javax.swing.AbstractButton;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTable;
import javax.swing.JTextField;
import javax.swing.table.TableColumn;
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

        /** The key of an action, as people write it. */
        String key(String action);
    }

    private final transient Look look;
    private final transient Messages text;
    private final transient Wishes wishes;
    private final PlaceRows rows;
    private final ListPane list;
    private final JTable table;
    private final TableColumn ticks;
    private final JLabel title = Ui.label("repeats.title", "");
    private final JTextField filter;
    private final JButton apply;
    private final JButton cancel;
    private final AbstractButton own;
    private final AbstractButton alike;
    private transient @Nullable LabelScheme scheme;
    private transient Raters called = Raters.NONE;

    public RepeatsPanel(Look look, Messages text, Wishes wishes) {
        super(new BorderLayout());
        this.look = look;
        this.text = text;
        this.wishes = wishes;
        setName("repeats");
        rows = new PlaceRows(text);
        list = new ListPane(look, text, "repeats", text.get("repeats.name"), rows);
        table = list.table();
        ticks = table.getColumnModel().getColumn(PlaceRows.TICK);
        apply = Ui.button("repeats.apply", "", this::enter);
        cancel = Ui.button("repeats.cancel", text.get("repeats.cancel"), wishes::cancel);
        own = Ui.toggle("repeats.own", text.get("repeats.contradictions"));
        alike = Ui.check("repeats.alikeToo", text.get("repeats.alikeToo"));
        own.addActionListener(e -> wishes.contradictions(own.isSelected(), alike.isSelected()));
        alike.addActionListener(e -> wishes.contradictions(true, alike.isSelected()));
        list.head().add(title, "wmin 0, growx, pushx");
        for (JComponent one : List.of(list.count(), apply, cancel, alike, own)) list.head().add(one);
        filter = list.filter(text.get("repeats.filter"), PlaceRows.REPORT, PlaceRows.TEXT, PlaceRows.MINE);
        list.cells(new PlaceCell(look, text, rows));
        rows.addTableModelListener(e -> tell());
        bind();
        add(list);
        arrange();
        tell();
    }

    private void bind() {
        Pressing.bind(table, "ENTER", this::enter);
        Pressing.bind(table, "SPACE", this::toggle);
        Pressing.bind(table, "ESCAPE", wishes::cancel);
        table.addMouseListener(new MouseAdapter() {
            @Override
            public void mouseClicked(MouseEvent e) {
                int row = table.rowAtPoint(e.getPoint());
                int column = table.columnAtPoint(e.getPoint());
                if (row < 0 || column < 0 || e.getButton() != MouseEvent.BUTTON1) return;
                int at = table.convertRowIndexToModel(row);
                boolean tick = table.convertColumnIndexToModel(column) == PlaceRows.TICK;
                if (tick && preview()) rows.tick(at, !rows.ticked(at));
                else if (e.getClickCount() == 2) wishes.go(rows.at(at).place().id());
            }
        });
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
        if (moved && table.getRowCount() > 0) list.choose(table.convertRowIndexToModel(0));
        tell();
    }

    private boolean preview() {
        return rows.listing().kind() == PlaceList.Kind.PREVIEW;
    }

    private void enter() {
        if (preview()) {
            if (!rows.chosen().isEmpty()) wishes.apply(rows.chosen());
        } else if (list.chosen() >= 0) {
            wishes.go(rows.at(list.chosen()).place().id());
        }
    }

    /** All selected rows become as the first of them is to be. */
    private void toggle() {
        if (!preview()) return;
        int[] chosen = table.getSelectedRows();
        if (chosen.length == 0) return;
        boolean on = !rows.ticked(table.convertRowIndexToModel(chosen[0]));
        for (int row : chosen) rows.tick(table.convertRowIndexToModel(row), on);
    }

    private void tell() {
        PlaceList now = rows.listing();
        int all = now.rows().size();
        boolean contradictions = now.kind() == PlaceList.Kind.CONTRADICTIONS;
        if (all > 0) list.showRows();
        else list.say(contradictions ? text.get("repeats.noContradictions") : now.of() != null ? text.get("repeats.nowhere")
                : text.get("repeats.nothing", wishes.key("label.repeats"), wishes.key("label.propagate")));
        String name = now.label() == null || scheme == null ? "" : scheme.label(now.label()).map(one -> one.name(text.chinese())).orElse(now.label());
        title.setText(contradictions ? text.get("repeats.contradictionsTitle") : preview()
                ? text.get("repeats.previewTitle", name, now.text()) : now.text());
        title.setToolTipText(now.text().isEmpty() ? null : now.text());
        int chosen = rows.chosen().size();
        list.count().setText(all == 0 ? "" : preview() ? text.get("repeats.chosen", chosen, all)
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
        return rows.getRowCount() == 0 ? own : table;
    }

    /** All the room there is goes to the text; ticks stand only where something is to be ticked. */
    private void arrange() {
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
