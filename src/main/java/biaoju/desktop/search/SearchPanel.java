package biaoju.desktop.search;

import biaoju.base.Messages;
import biaoju.desktop.action.Keys;
import biaoju.desktop.look.Look;
import biaoju.desktop.parts.Hint;
import biaoju.desktop.parts.Ui;
import biaoju.desktop.shell.Focus;
import biaoju.domain.Label;
import biaoju.domain.LabelScheme;
import biaoju.domain.SentenceId;
import biaoju.flow.search.Order;
import biaoju.flow.search.Searching.Whose;
import biaoju.query.Field;
import biaoju.query.Query;
import java.awt.CardLayout;
import java.awt.event.ActionEvent;
import java.awt.event.KeyListener;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javax.swing.AbstractAction;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JProgressBar;
import javax.swing.JScrollPane;
import javax.swing.JTable;
import javax.swing.JTextArea;
import javax.swing.KeyStroke;
import javax.swing.ListSelectionModel;
import javax.swing.table.TableColumn;
import net.miginfocom.swing.MigLayout;
import org.jspecify.annotations.Nullable;

/**
 * Search in the whole corpus: a query, and what answers to it as a concordance. Enter goes to the sentence, a digit labels
 * it and goes down. Passive: it shows what it is told and tells what is asked for.
 */
public final class SearchPanel extends JPanel implements Focus {
    private static final List<Whose> WHOSE = List.of(Whose.values());
    private static final List<Order> ORDERS = List.of(Order.values());

    private final transient Look look;
    private final transient Messages text;
    private final transient Wishes wishes;
    private final HitRows rows;
    private final @Nullable JTable table;
    private final transient QueryBox query;
    private final JLabel count = Ui.label("search.count", "");
    private final JTextArea problem;
    private final JProgressBar progress;
    private final JComboBox<String> whose;
    private final JComboBox<String> order;
    private final JButton all;
    private final LabelAllBar bar;
    private final Hint hint;
    private final CardLayout cards = new CardLayout();
    private final JPanel deck = new JPanel(cards);
    private boolean showing;
    private boolean labelling = true;
    /** Whether the keyboard is to go to the list once there is one. */
    private boolean wanted;

    public SearchPanel(Look look, Messages text, Source source, Wishes wishes) {
        super(new MigLayout("insets 0, gap 0, fill, wrap 1, hidemode 3", "[grow, fill]", "[][][][grow, fill]"));
        this.look = look;
        this.text = text;
        this.wishes = wishes;
        setName("search");
        rows = new HitRows(text, source);
        JTable made = Ui.table("search.table", text.get("search.hits"), rows);
        query = new QueryBox(look, text, wishes::complete, wishes::history, wishes::ask, new FromField());
        problem = Ui.prose("search.problem", "");
        progress = Ui.named(new JProgressBar(), "search.progress", text.get("search.searching"));
        whose = Ui.combo("search.whose", text.get("search.whose"), List.of(text.get("search.whose.mine"), text.get("search.whose.everybody")));
        whose.addActionListener(e -> {
            if (!showing) wishes.of(WHOSE.get(whose.getSelectedIndex()));
        });
        order = Ui.combo("search.order", text.get("search.order"), ORDERS.stream()
                .map(one -> text.get("search.order." + one.name().toLowerCase(Locale.ROOT))).toList());
        order.addActionListener(e -> {
            if (!showing) wishes.by(ORDERS.get(order.getSelectedIndex()));
        });
        all = Ui.button("search.all.open", text.get("search.all.open"), wishes::count);
        all.setToolTipText(text.get("search.all.hint", "A"));
        bar = new LabelAllBar(look, text, rows, wishes::labelAll, this::closeBar);
        hint = new Hint(look, "search.hint", text.locale());
        lay(made);
        press(made);
        table = made;
        updateUI();
        show(Found.NOTHING);
    }

    private void lay(JTable made) {
        JPanel head = new JPanel(new MigLayout("insets 0 " + look.px(8) + " " + look.px(4) + " " + look.px(8) + ", gap " + look.px(8)
                + ", hidemode 3", "[grow, fill][][][][][]"));
        head.add(query.field(), "wmin " + look.px(160));
        head.add(progress, "w " + look.px(70) + "!, h " + look.px(4) + "!, hidemode 0");
        head.add(count);
        head.add(whose);
        head.add(order);
        head.add(all);
        add(head);
        add(problem, "gapleft " + look.px(12) + ", gapright " + look.px(8) + ", gapbottom " + look.px(4) + ", wmin 0");
        add(bar);
        JScrollPane scroll = new JScrollPane(made);
        Ui.named(scroll, "search.scroll", text.get("search.hits"));
        scroll.setBorder(BorderFactory.createEmptyBorder());
        deck.add(hint, "hint");
        deck.add(scroll, "list");
        add(deck, "hmin 0");
    }

    private void press(JTable made) {
        made.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
        made.setRowSorter(null);
        made.addMouseListener(new MouseAdapter() {
            @Override
            public void mouseClicked(MouseEvent e) {
                int row = made.rowAtPoint(e.getPoint());
                if (row < 0) return;
                boolean tick = rows.ticks() && made.columnAtPoint(e.getPoint()) == HitRows.WHERE;
                if (tick && e.getClickCount() == 1) toggle();
                else if (e.getClickCount() == 2) onRow(wishes::go);
            }
        });
        bind(made, KeyStroke.getKeyStroke("ENTER"), () -> onRow(wishes::go));
        bind(made, KeyStroke.getKeyStroke("SPACE"), this::toggle);
        bind(made, KeyStroke.getKeyStroke("DELETE"), this::clear);
        bind(made, KeyStroke.getKeyStroke('0'), this::clear);
        bind(made, KeyStroke.getKeyStroke('j'), () -> move(1));
        bind(made, KeyStroke.getKeyStroke('k'), () -> move(-1));
        bind(made, KeyStroke.getKeyStroke('a'), () -> {
            if (all.isEnabled() && all.isVisible()) wishes.count();
        });
        bind(made, KeyStroke.getKeyStroke('/'), () -> query.field().requestFocusInWindow());
        made.enableInputMethods(false); // digits are keys here, as on the page
    }

    private static void bind(JComponent in, KeyStroke key, Runnable run) {
        in.getInputMap(WHEN_FOCUSED).put(key, key);
        in.getInputMap(WHEN_ANCESTOR_OF_FOCUSED_COMPONENT).put(key, key);
        in.getActionMap().put(key, new AbstractAction() {
            @Override
            public void actionPerformed(ActionEvent e) {
                // Swing looks up typed characters without their modifiers.
                if ((e.getModifiers() & (ActionEvent.CTRL_MASK | ActionEvent.ALT_MASK)) == 0) run.run();
            }
        });
    }

    // ---- what is shown

    /**
     * The labels there are.
     *
     * @param others    whether what others said may be looked at
     * @param labelling whether labels are given here: a supervisor looks, and is no annotator
     */
    public void show(LabelScheme scheme, boolean others, boolean labelling) {
        if (!scheme.equals(rows.scheme())) {
            rows.show(scheme);
            bar.show(scheme);
            if (table != null) {
                for (Label label : scheme.labels()) {
                    for (KeyStroke key : Keys.strokes(String.valueOf(label.key()))) bind(table, key, () -> label(label.id()));
                }
            }
        }
        whose.setVisible(others);
        this.labelling = labelling;
        all.setVisible(labelling);
        if (!labelling && bar.open()) closeBar();
    }

    public void show(Found found) {
        showing = true;
        whose.setSelectedIndex(WHOSE.indexOf(found.whose()));
        order.setSelectedIndex(ORDERS.indexOf(found.sorted()));
        showing = false;
        query.show(found.query());
        wanted &= found.query().equals(rows.found().query());
        SentenceId at = selected();
        boolean same = rows.found().round() == found.round();
        if (!same) bar.close();
        rows.show(found);
        if (at != null && selected() == null) select(rows.row(at));
        if (wanted && !found.running()) {
            wanted = false;
            toList();
        } else if (table != null && table.isFocusOwner() && selected() == null) {
            select(0);
        }
        complain(found);
        tell(found);
    }

    private void complain(Found found) {
        query.point(found.problem());
        problem.setVisible(found.problem() != null);
        problem.setText(found.problem() == null ? "" : found.problem().text(text));
        problem.setForeground(look.palette().error());
    }

    /** Whether nothing was found because nothing is suggested. */
    private boolean suggested(Found found) {
        return Query.parse(found.query(), null).fields().contains(Field.SUGGESTION);
    }

    private void tell(Found found) {
        boolean list = found.hits() != null && found.size() > 0;
        cards.show(deck, list ? "list" : "hint");
        if (!list) hint.say(text.get(found.query().isBlank() || found.problem() != null ? "search.hint"
                : found.running() ? "search.searching" : suggested(found) ? "search.noSuggestions" : "search.none"));
        progress.setVisible(found.running());
        progress.setIndeterminate(found.total() <= 0);
        if (found.total() > 0) {
            progress.setMaximum(1000);
            progress.setValue((int) (found.done() * 1000 / found.total()));
        }
        String number = NumberFormat.getIntegerInstance(text.locale()).format(found.size());
        count.setText(found.hits() == null ? "" : text.get(found.running() ? "search.sofar" : "search.found", found.size(), number));
        all.setEnabled(list && !found.running());
    }

    /** Texts have come, or labels are others. */
    public void again() {
        rows.again();
    }

    /** What labelling all hits would do. */
    public void preview(Tally tally) {
        if (tally.round() != rows.found().round()) return;
        rows.tick(true);
        bar.preview(tally);
    }

    /** All are labelled: the list as it was. */
    public void done() {
        closeBar();
    }

    /** Puts the keyboard where a query is typed. */
    public void type() {
        query.field().requestFocusInWindow();
        query.field().selectAll();
    }

    // ---- what is done

    private void closeBar() {
        bar.close();
        rows.tick(false);
        if (table != null) table.requestFocusInWindow();
    }

    private @Nullable SentenceId selected() {
        return table == null ? null : rows.sentence(table.getSelectedRow());
    }

    private void onRow(Consumer<SentenceId> what) {
        SentenceId sentence = selected();
        if (sentence != null) what.accept(sentence);
    }

    private void clear() {
        if (labelling && !bar.open()) onRow(wishes::clear);
    }

    private void label(String label) {
        if (!labelling) return;
        if (bar.open()) {
            bar.choose(label);
            return;
        }
        onRow(sentence -> wishes.label(sentence, label));
        move(1);
    }

    private void toggle() {
        if (table == null || table.getSelectedRow() < 0 || !rows.ticks()) return;
        rows.toggle(table.getSelectedRow());
        bar.tell();
        move(1);
    }

    private void move(int by) {
        if (table != null) select(Math.min(rows.getRowCount() - 1, Math.max(0, table.getSelectedRow() + by)));
    }

    private void select(int row) {
        if (table == null || row < 0 || row >= rows.getRowCount()) return;
        table.setRowSelectionInterval(row, row);
        table.scrollRectToVisible(table.getCellRect(row, 0, true));
    }

    private void toList() {
        if (table == null || rows.getRowCount() == 0) return;
        if (table.getSelectedRow() < 0) select(0);
        table.requestFocusInWindow();
    }

    private final class FromField implements QueryBox.Leaving {
        @Override
        public void enter() {
            wishes.remember(query.field().getText());
            if (rows.found().running()) wanted = true;
            else toList();
        }

        @Override
        public void down() {
            toList();
        }

        @Override
        public void escape() {
            if (rows.found().running()) wishes.stop();
            else wishes.leave();
        }
    }

    @Override
    public JComponent focusTarget() {
        return table != null && rows.getRowCount() > 0 ? table : query.field();
    }

    @Override
    public void updateUI() {
        super.updateUI();
        if (table == null) return; // Swing calls from its constructor
        table.setRowHeight(look.px(26));
        HitCell cell = new HitCell(look, text, rows);
        int[] widths = {180, 52, 700, 170, 110};
        for (int i = 0; i < rows.getColumnCount(); i++) {
            TableColumn column = table.getColumnModel().getColumn(i);
            column.setCellRenderer(i == HitRows.PASSAGE ? new PassageCell(look, rows) : cell);
            column.setPreferredWidth(look.px(widths[i]));
            if (i != HitRows.PASSAGE) column.setMaxWidth(look.px(widths[i] * 2));
        }
        count.setForeground(look.palette().quiet());
        for (KeyListener typing : table.getKeyListeners()) table.removeKeyListener(typing);
    }
}
