package biaoju.desktop.search;

import biaoju.base.Messages;
import biaoju.desktop.action.Keys;
import biaoju.desktop.look.Look;
import biaoju.desktop.parts.ListPane;
import biaoju.desktop.parts.Ui;
import biaoju.desktop.shell.Focus;
import biaoju.domain.Label;
import biaoju.domain.LabelScheme;
import biaoju.domain.SentenceId;
import biaoju.flow.search.Order;
import biaoju.flow.search.Searching.Whose;
import biaoju.query.Field;
import biaoju.query.Query;
import java.awt.BorderLayout;
import java.awt.event.ActionEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javax.swing.AbstractAction;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JProgressBar;
import javax.swing.JTable;
import javax.swing.JTextArea;
import javax.swing.KeyStroke;
import javax.swing.ListSelectionModel;
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
    private final transient SearchWishes wishes;
    private final HitRows rows;
    private final ListPane list;
    private final JTable table;
    private final transient QueryBox query;
    private final JTextArea problem;
    private final JProgressBar progress;
    private final JComboBox<String> whose;
    private final JComboBox<String> order;
    private final JButton all;
    private final LabelAllBar bar;
    private boolean showing;
    private boolean labelling = true;
    /** Whether the keyboard is to go to the list once there is one. */
    private boolean wanted;

    public SearchPanel(Look look, Messages text, Source source, SearchWishes wishes) {
        super(new BorderLayout());
        this.look = look;
        this.text = text;
        this.wishes = wishes;
        setName("search");
        rows = new HitRows(text, source);
        list = new ListPane(look, text, "search", text.get("search.hits"), rows);
        table = list.table();
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
        lay();
        press();
        show(Found.NOTHING);
    }

    private void lay() {
        JPanel head = list.head();
        head.add(query.field(), "growx, pushx, wmin " + look.px(160));
        head.add(progress, "w " + look.px(70) + "!, h " + look.px(4) + "!, hidemode 0");
        for (JComponent one : List.of(list.count(), whose, order, all)) head.add(one);
        list.between(problem, "gapleft " + look.px(12) + ", gapright " + look.px(8) + ", gapbottom " + look.px(4) + ", wmin 0");
        list.between(bar, "");
        HitCell cell = new HitCell(look, text, rows);
        PassageCell passage = new PassageCell(look, rows);
        list.cells(cell);
        table.getColumnModel().getColumn(HitRows.PASSAGE).setCellRenderer(passage);
        int[] widths = {180, 52, 700, 170, 110};
        list.widths(widths);
        for (int i = 0; i < widths.length; i++) {
            if (i != HitRows.PASSAGE) table.getColumnModel().getColumn(i).setMaxWidth(look.px(widths[i] * 2));
        }
        list.leaveTyping();
        add(list);
    }

    private void press() {
        table.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
        table.addMouseListener(new MouseAdapter() {
            @Override
            public void mouseClicked(MouseEvent e) {
                int row = table.rowAtPoint(e.getPoint());
                if (row < 0) return;
                boolean tick = rows.ticks() && table.columnAtPoint(e.getPoint()) == HitRows.WHERE;
                if (tick && e.getClickCount() == 1) toggle();
                else if (e.getClickCount() == 2) onRow(wishes::go);
            }
        });
        bind(table, KeyStroke.getKeyStroke("ENTER"), () -> {
            if (bar.open()) bar.apply();
            else onRow(wishes::go);
        });
        bind(table, KeyStroke.getKeyStroke("ESCAPE"), () -> {
            if (bar.open()) closeBar();
            else wishes.leave();
        });
        bind(table, KeyStroke.getKeyStroke("SPACE"), this::toggle);
        bind(table, KeyStroke.getKeyStroke("DELETE"), this::clear);
        bind(table, KeyStroke.getKeyStroke('0'), this::clear);
        bind(table, KeyStroke.getKeyStroke('j'), () -> move(1));
        bind(table, KeyStroke.getKeyStroke('k'), () -> move(-1));
        bind(table, KeyStroke.getKeyStroke('a'), () -> {
            if (all.isEnabled() && all.isVisible()) wishes.count();
        });
        bind(table, KeyStroke.getKeyStroke('/'), () -> query.field().requestFocusInWindow());
        table.enableInputMethods(false); // digits are keys here, as on the page
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
            for (Label label : scheme.labels()) {
                for (KeyStroke key : Keys.strokes(String.valueOf(label.key()))) bind(table, key, () -> label(label.id()));
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
        if (at != null && selected() == null) list.choose(rows.row(at));
        if (wanted && !found.running()) {
            wanted = false;
            toList();
        } else if (table.isFocusOwner() && selected() == null) {
            list.choose(0);
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
        boolean any = found.hits() != null && found.size() > 0;
        if (any) list.showRows();
        else list.say(text.get(found.query().isBlank() || found.problem() != null ? "search.hint"
                : found.running() ? "search.searching" : suggested(found) ? "search.noSuggestions" : "search.none"));
        progress.setVisible(found.running());
        progress.setIndeterminate(found.total() <= 0);
        if (found.total() > 0) {
            progress.setMaximum(1000);
            progress.setValue((int) (found.done() * 1000 / found.total()));
        }
        String number = NumberFormat.getIntegerInstance(text.locale()).format(found.size());
        list.count().setText(found.hits() == null ? "" : text.get(found.running() ? "search.sofar" : "search.found", found.size(), number));
        all.setEnabled(any && !found.running());
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
        toList(); // arrows and space choose, a label's key says which, Enter does it
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
        table.requestFocusInWindow();
    }

    private @Nullable SentenceId selected() {
        return rows.sentence(list.chosen());
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
        if (list.chosen() < 0 || !rows.ticks()) return;
        rows.toggle(list.chosen());
        bar.tell();
        move(1);
    }

    private void move(int by) {
        list.choose(Math.min(rows.getRowCount() - 1, Math.max(0, list.chosen() + by)));
    }

    private void toList() {
        if (rows.getRowCount() == 0) return;
        if (list.chosen() < 0) list.choose(0);
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
        return rows.getRowCount() > 0 ? table : query.field();
    }
}
