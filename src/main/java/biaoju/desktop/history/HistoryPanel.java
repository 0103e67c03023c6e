package biaoju.desktop.history;

import biaoju.base.Messages;
import biaoju.desktop.look.Look;
import biaoju.desktop.parts.ListPane;
import biaoju.desktop.parts.PlainCell;
import biaoju.desktop.parts.Pressing;
import biaoju.desktop.parts.Raters;
import biaoju.desktop.parts.Ui;
import biaoju.desktop.shell.Focus;
import biaoju.domain.Annotator;
import biaoju.domain.LabelScheme;
import biaoju.domain.SentenceId;
import biaoju.flow.history.Line;
import java.awt.BorderLayout;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javax.swing.AbstractButton;
import javax.swing.DefaultComboBoxModel;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JTable;
import javax.swing.ListSelectionModel;
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

    private final transient Messages text;
    private final transient Wishes wishes;
    private final HistoryRows rows;
    private final ListPane list;
    private final AbstractButton project;
    private final JComboBox<String> people;
    private final JButton more;
    private transient List<Annotator> offered = List.of();
    private transient Raters called = Raters.NONE;
    private boolean filling;

    public HistoryPanel(Look look, Messages text, Wishes wishes) {
        super(new BorderLayout());
        this.text = text;
        this.wishes = wishes;
        setName("history");
        rows = new HistoryRows(text);
        list = new ListPane(look, text, "history", text.get("history.name"), rows);
        list.table().setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
        project = Ui.toggle("history.project", text.get("history.project"));
        people = Ui.combo("history.people", text.get("history.people"), List.of(text.get("history.everybody")));
        more = Ui.button("history.more", text.get("history.more"), wishes::more);
        project.addActionListener(e -> ask());
        people.addActionListener(e -> ask());
        list.head().add(project);
        list.head().add(people, "w " + look.px(160) + "!");
        list.head().add(list.count(), "growx, pushx, wmin 0");
        list.head().add(more);
        list.filter(text.get("history.filter"), IntStream.rangeClosed(HistoryRows.WHO, HistoryRows.TEXT).toArray());
        list.cells(new Cell(look));
        list.widths(110, 110, 170, 220, 90, 160, 700);
        Pressing.on(list.table(), 2, 0, this::go);
        add(list);
        tell();
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
        int whose = 0;
        for (int i = 0; i < offered.size(); i++) if (offered.get(i).id().equals(listing.by())) whose = i + 1;
        people.setSelectedIndex(whose);
        people.setVisible(offered.size() > 1);
        filling = false;
        if (listing.equals(rows.listing()) && !renamed) return;
        int chosen = list.chosen();
        Line before = chosen < 0 ? null : rows.at(chosen);
        rows.show(listing, new HistoryWords(text, scheme, raters), names.get());
        if (before != null) list.choose(rows.of(before));
        tell();
    }

    private void go() {
        int at = list.chosen();
        SentenceId sentence = at < 0 ? null : rows.at(at).sentence();
        if (sentence != null) wishes.go(sentence);
    }

    private void tell() {
        HistoryList now = rows.listing();
        int here = now.lines().size();
        if (here == 0) list.say(text.get(project.isSelected() ? "history.nothingYet" : "history.nothingHere"));
        else list.showRows();
        boolean all = here >= now.total();
        list.count().setText(here == 0 ? "" : all ? text.get("history.all", here) : text.get("history.some", here, now.total()));
        more.setVisible(!all);
    }

    @Override
    public JComponent focusTarget() {
        return rows.getRowCount() == 0 ? project : list.table();
    }

    private final class Cell extends PlainCell {
        private Cell(Look look) {
            super(look);
        }

        @Override
        protected void dress(JTable in, @Nullable Object value, int row, int column) {
            if (column == HistoryRows.WHEN) setText(rows.when(row));
            if (column >= HistoryRows.WHAT) setToolTipText(getText());
            Line line = rows.at(row);
            if (line.undone() || line.kind() == Line.Kind.TAKEN_BACK || column == HistoryRows.WHEN || column == HistoryRows.REPORT) quiet();
        }
    }
}
