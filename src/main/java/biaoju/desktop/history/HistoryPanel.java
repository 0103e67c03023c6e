package biaoju.desktop.history;

import biaoju.base.Messages;
import biaoju.desktop.look.Look;
import biaoju.desktop.parts.Hint;
import biaoju.desktop.parts.Raters;
import biaoju.desktop.parts.Ui;
import biaoju.desktop.shell.Focus;
import biaoju.domain.Annotator;
import biaoju.domain.LabelScheme;
import biaoju.domain.SentenceId;
import biaoju.flow.history.Line;
import java.awt.CardLayout;
import java.awt.Component;
import java.awt.event.ActionEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import javax.swing.AbstractAction;
import javax.swing.AbstractButton;
import javax.swing.BorderFactory;
import javax.swing.DefaultComboBoxModel;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTable;
import javax.swing.JTextField;
import javax.swing.KeyStroke;
import javax.swing.ListSelectionModel;
import javax.swing.RowFilter;
import javax.swing.table.DefaultTableCellRenderer;
import javax.swing.table.TableRowSorter;
import net.miginfocom.swing.MigLayout;
import org.jspecify.annotations.Nullable;

/** Who labelled what, when, and what it was before: of the sentence at hand, or of the project, newest first. Passive. */
public final class HistoryPanel extends JPanel implements Focus {
    /** What is asked for here. */
    public interface Wishes {
        void go(SentenceId sentence);

        /** @param annotator whose steps, null for everybody's */
        void look(boolean project, @Nullable UUID annotator);

        /** As many again, of older ones. */
        void more();
    }

    private final transient Look look;
    private final transient Messages text;
    private final transient Wishes wishes;
    private final HistoryRows rows;
    private final transient TableRowSorter<HistoryRows> sorter;
    private final @Nullable JTable table;
    private final AbstractButton project;
    private final JComboBox<String> people;
    private final JTextField filter;
    private final JButton more;
    private final JLabel count = Ui.label("history.count", "");
    private final Hint hint;
    private final CardLayout cards = new CardLayout();
    private final JPanel deck = new JPanel(cards);
    private transient List<Annotator> offered = List.of();
    private transient Raters called = Raters.NONE;
    private boolean filling;

    public HistoryPanel(Look look, Messages text, Wishes wishes) {
        super(new MigLayout("insets 0, gap 0, fill, wrap 1", "[grow, fill]", "[][grow, fill]"));
        this.look = look;
        this.text = text;
        this.wishes = wishes;
        setName("history");
        rows = new HistoryRows(text);
        sorter = new TableRowSorter<>(rows);
        JTable made = Ui.table("history.table", text.get("history.name"), rows);
        made.setRowSorter(sorter);
        made.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
        table = made;
        project = Ui.toggle("history.project", text.get("history.project"));
        people = Ui.combo("history.people", text.get("history.people"), List.of(text.get("history.everybody")));
        filter = Ui.field("history.filter", text.get("history.filter"));
        more = Ui.button("history.more", text.get("history.more"), wishes::more);
        hint = new Hint(look, "history.hint", text.locale());
        project.addActionListener(e -> ask());
        people.addActionListener(e -> ask());
        Ui.onTyping(filter, this::filter);
        key(made, WHEN_ANCESTOR_OF_FOCUSED_COMPONENT, "ENTER", this::go);
        key(filter, WHEN_FOCUSED, "ESCAPE", () -> filter.setText(""));
        key(filter, WHEN_FOCUSED, "DOWN", made::requestFocusInWindow);
        made.addMouseListener(new MouseAdapter() {
            @Override
            public void mouseClicked(MouseEvent e) {
                if (e.getClickCount() == 2 && e.getButton() == MouseEvent.BUTTON1) go();
            }
        });
        lay(made);
        updateUI();
        tell();
    }

    private static void key(JComponent in, int when, String key, Runnable run) {
        String name = "history." + key;
        in.getInputMap(when).put(KeyStroke.getKeyStroke(key), name);
        in.getActionMap().put(name, new AbstractAction(name) {
            @Override
            public void actionPerformed(ActionEvent e) {
                run.run();
            }
        });
    }

    private void lay(JTable made) {
        JPanel head = new JPanel(new MigLayout("insets 0 " + look.px(12) + " " + look.px(4) + " " + look.px(8) + ", hidemode 3"));
        head.add(project);
        head.add(people, "w " + look.px(160) + "!");
        head.add(count, "growx, pushx, wmin 0");
        head.add(more);
        head.add(filter, "w " + look.px(180) + "!");
        add(head);
        JScrollPane scroll = new JScrollPane(made);
        Ui.named(scroll, "history.scroll", text.get("history.name"));
        scroll.setBorder(BorderFactory.createEmptyBorder());
        deck.add(hint, "hint");
        deck.add(scroll, "list");
        add(deck, "hmin 0");
    }

    private void ask() {
        if (filling) return;
        int at = people.getSelectedIndex();
        wishes.look(project.isSelected(), at <= 0 || at > offered.size() ? null : offered.get(at - 1).id());
    }

    /**
     * Shows these steps.
     *
     * @param ofProject whether it is the project's history that is looked at
     * @param who       whose steps can be asked for alone
     * @param names     of the reports, by digest
     */
    public void show(HistoryList listing, boolean ofProject, List<Annotator> who, LabelScheme scheme, Raters raters,
            Supplier<Map<String, String>> names) {
        filling = true;
        project.setSelected(ofProject);
        boolean renamed = !raters.equals(called);
        called = raters;
        if (!who.equals(offered) || renamed) {
            offered = List.copyOf(who);
            DefaultComboBoxModel<String> model = new DefaultComboBoxModel<>();
            model.addElement(text.get("history.everybody"));
            for (Annotator one : who) model.addElement(raters.name(one.id()));
            people.setModel(model);
        }
        int chosen = 0;
        for (int i = 0; i < offered.size(); i++) if (offered.get(i).id().equals(listing.by())) chosen = i + 1;
        people.setSelectedIndex(chosen);
        people.setVisible(offered.size() > 1);
        filling = false;
        if (listing.equals(rows.listing()) && !renamed) return;
        Line before = table == null || table.getSelectedRow() < 0 ? null : rows.at(table.convertRowIndexToModel(table.getSelectedRow()));
        rows.show(listing, new HistoryWords(text, scheme, raters), names.get());
        select(before);
        tell();
    }

    private void select(@Nullable Line line) {
        if (table == null || line == null) return;
        for (int i = 0; i < rows.getRowCount(); i++) {
            if (!rows.at(i).stamp().equals(line.stamp()) || !Objects.equals(rows.at(i).by(), line.by())) continue;
            int row = table.convertRowIndexToView(i);
            if (row >= 0) table.setRowSelectionInterval(row, row);
            return;
        }
    }

    private void go() {
        if (table == null || table.getSelectedRow() < 0) return;
        SentenceId sentence = rows.at(table.convertRowIndexToModel(table.getSelectedRow())).sentence();
        if (sentence != null) wishes.go(sentence);
    }

    private void filter(String words) {
        String folded = words.strip().toLowerCase(Locale.ROOT);
        sorter.setRowFilter(folded.isEmpty() ? null : new RowFilter<>() {
            @Override
            public boolean include(Entry<? extends HistoryRows, ? extends Integer> row) {
                for (int column = HistoryRows.WHO; column <= HistoryRows.TEXT; column++) {
                    if (row.getStringValue(column).toLowerCase(Locale.ROOT).contains(folded)) return true;
                }
                return false;
            }
        });
    }

    private void tell() {
        HistoryList now = rows.listing();
        cards.show(deck, now.lines().isEmpty() ? "hint" : "list");
        hint.say(text.get(project.isSelected() ? "history.nothingYet" : "history.nothingHere"));
        boolean all = now.lines().size() >= now.total();
        count.setText(now.lines().isEmpty() ? "" : all ? text.get("history.all", now.lines().size())
                : text.get("history.some", now.lines().size(), now.total()));
        more.setVisible(!all);
    }

    @Override
    public JComponent focusTarget() {
        return table == null || rows.getRowCount() == 0 ? project : table;
    }

    @Override
    public void updateUI() {
        super.updateUI();
        if (table == null) return; // Swing calls from its constructor
        table.setRowHeight(look.px(26));
        table.setDefaultRenderer(Object.class, new Cell());
        table.setDefaultRenderer(Comparable.class, new Cell());
        int[] wide = {110, 110, 170, 220, 90, 160, 700};
        for (int i = 0; i < wide.length; i++) {
            table.getColumnModel().getColumn(i).setPreferredWidth(look.px(wide[i]));
            table.getColumnModel().getColumn(i).setMinWidth(look.px(Math.min(70, wide[i])));
        }
        count.setForeground(look.palette().quiet());
    }

    private final class Cell extends DefaultTableCellRenderer {
        private Cell() {
            Ui.plain(this);
        }

        @Override
        public Component getTableCellRendererComponent(JTable in, Object value, boolean selected, boolean focused, int row, int column) {
            super.getTableCellRendererComponent(in, value, selected, false, row, column);
            int at = in.convertRowIndexToModel(row);
            int of = in.convertColumnIndexToModel(column);
            if (of == HistoryRows.WHEN) setText(rows.when(at));
            else setText(Objects.toString(value, "").replace('\n', ' '));
            setToolTipText(of >= HistoryRows.WHAT ? getText() : null);
            setBorder(BorderFactory.createEmptyBorder(0, look.px(8), 0, look.px(8)));
            if (selected) return this;
            Line line = rows.at(at);
            boolean quiet = line.undone() || line.kind() == Line.Kind.TAKEN_BACK || of == HistoryRows.WHEN || of == HistoryRows.REPORT;
            setForeground(quiet ? look.palette().quiet() : look.palette().text());
            setBackground(in.getBackground());
            return this;
        }
    }
}
