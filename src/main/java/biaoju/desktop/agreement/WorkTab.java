package biaoju.desktop.agreement;

import biaoju.base.Messages;
import biaoju.desktop.agreement.Column.Kind;
import biaoju.desktop.look.Look;
import biaoju.desktop.parts.Ui;
import biaoju.desktop.shell.Focus;
import biaoju.desktop.shell.Scrolled;
import biaoju.flow.Workload;
import java.awt.Font;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextArea;
import javax.swing.JTextField;
import net.miginfocom.swing.MigLayout;

/** Who labels what and how far they are; below, new parts and packages are made and taken back. */
final class WorkTab extends JPanel implements Tab, Focus {
    private final transient Look look;
    private final transient Messages text;
    private final GridTable<Workload.Share> table;
    private final JLabel sum = Ui.label("agreement.work.sum", "");
    private final JTextField names;
    private final JTextField overlap;
    private final JTextField repeats;
    private final JTextField seed;
    private final JTextField annotator;
    private final JButton assign;
    private final Scrolled scrolled;
    /** Whom the project itself knows, as it was last shown: others come with another project. */
    private String known = "";

    WorkTab(Look look, Messages text, WorkWishes wishes) {
        super(new MigLayout("insets " + look.px(8) + " " + look.px(12) + ", fillx, wrap 1, hidemode 3, gap 0 " + look.px(6),
                "[grow, fill]", "[][pref!, fill][][]"));
        this.look = look;
        this.text = text;
        List<Column<Workload.Share>> columns = List.of(
                new Column<>(text.get("report.annotator"), Kind.TEXT, 140, Workload.Share::name),
                new Column<>(text.get("agreement.work.reports"), Kind.COUNT, 90, share -> (long) share.reports()),
                new Column<>(text.get("agreement.work.sentences"), Kind.COUNT, 100, share -> (long) share.sentences()),
                new Column<>(text.get("agreement.work.labelled"), Kind.COUNT, 100, share -> (long) share.labelled()),
                new Column<>(text.get("agreement.work.done"), Kind.SHARE, 90, WorkTab::done),
                new Column<>(text.get("agreement.work.overlap"), Kind.COUNT, 120, share -> (long) share.overlap()),
                new Column<>(text.get("agreement.work.repeats"), Kind.COUNT, 120, share -> (long) share.repeats()));
        table = new GridTable<>(look, text, "agreement.work.table", text.get("agreement.tab.work"), columns, this::take);
        names = Ui.field("agreement.work.names", text.get("agreement.work.names"));
        overlap = number("agreement.work.overlap", "agreement.work.percent", "20");
        repeats = number("agreement.work.repeats", "agreement.work.again", "0");
        seed = number("agreement.work.seed", "agreement.work.seed", "1");
        annotator = Ui.field("agreement.work.annotator", text.get("agreement.work.annotator"));
        assign = Ui.button("agreement.work.assign", text.get("agreement.work.assign"),
                () -> wishes.assign(names.getText(), overlap.getText(), repeats.getText(), seed.getText()));
        sum.setForeground(look.palette().quiet());
        add(sum, "wmin 0");
        add(table, "hmin 0");
        add(assigning(), "gaptop " + look.px(10));
        add(packing(wishes), "gaptop " + look.px(10));
        for (JTextField field : List.of(names, overlap, repeats, seed)) field.addActionListener(e -> assign.doClick());
        annotator.addActionListener(e -> wishes.pack(annotator.getText().strip()));
        Ui.named(this, "agreement.work", text.get("agreement.tab.work"));
        scrolled = new Scrolled(this);
    }

    private JTextField number(String name, String caption, String first) {
        JTextField field = Ui.named(Ui.field(name, ""), name, text.get(caption));
        field.setColumns(4);
        field.setText(first);
        return field;
    }

    private JPanel form(String title, String words) {
        JPanel form = new JPanel(new MigLayout("insets " + look.px(6) + " 0 0 0, fillx, wrap 1, gap " + look.px(8) + " "
                + look.px(4), "[grow, fill]"));
        JLabel head = Ui.label("", title);
        head.setFont(look.font().deriveFont(Font.BOLD));
        JTextArea note = Ui.prose("", title);
        note.setText(words);
        note.setForeground(look.palette().quiet());
        form.add(head);
        form.add(note, "wmin 0");
        return form;
    }

    private JPanel assigning() {
        JPanel form = form(text.get("agreement.work.assign.title"), text.get("agreement.work.assign.note"));
        form.add(names, "wmin 0, wmax " + look.px(620));
        String first = "split 8, growx 0";
        for (JTextField field : List.of(overlap, repeats, seed)) {
            form.add(Ui.caption(field.getAccessibleContext().getAccessibleName(), field), first);
            form.add(field, "growx 0, gapright " + look.px(8));
            first = "growx 0";
        }
        form.add(assign, "growx 0");
        form.add(new JPanel(), "growx, pushx");
        return form;
    }

    private JPanel packing(WorkWishes wishes) {
        JPanel form = form(text.get("agreement.work.pack.title"), text.get("agreement.work.pack.note"));
        form.add(annotator, "split 4, growx, wmin " + look.px(120) + ", wmax " + look.px(320));
        form.add(Ui.button("agreement.work.pack", text.get("agreement.work.pack"), () -> wishes.pack(annotator.getText().strip())),
                "growx 0");
        form.add(Ui.button("agreement.work.merge", text.get("agreement.work.merge"), wishes::merge), "growx 0");
        form.add(new JPanel(), "growx, pushx");
        return form;
    }

    private static Object done(Workload.Share share) {
        return share.sentences() == 0 ? 1.0 : (double) share.labelled() / share.sentences();
    }

    /** The row's annotator is the one to make a package for. */
    private void take(Workload.Share share) {
        annotator.setText(share.again() ? share.first() : share.name());
        annotator.requestFocusInWindow();
    }

    @Override
    public boolean says(Sight sight) {
        return true;
    }

    @Override
    public void show(Sight sight) {
        Workload work = sight.findings().workload();
        table.show(work.people());
        table.setVisible(!work.people().isEmpty());
        sum.setText(work.reports() == 0 ? text.get("agreement.work.empty") : work.people().isEmpty()
                ? text.get("agreement.work.none", Written.count(work.reports()), Written.count(work.sentences()))
                : text.get("agreement.work.sum", Written.count(work.reports()), Written.count(work.sentences()),
                        work.unassigned()));
        offer(known(sight, work));
    }

    /** What was typed stays while the people are the same; other people's names would be assigned by mistake. */
    private void offer(List<String> people) {
        String all = people.stream().collect(Collectors.joining(text.get("agreement.comma")));
        if (!all.equals(known)) {
            names.setText(all);
            if (!people.contains(annotator.getText().strip())) annotator.setText(people.size() == 1 ? all : "");
        }
        known = all;
    }

    private static List<String> known(Sight sight, Workload work) {
        List<String> all = new ArrayList<>(work.people().stream().filter(share -> !share.again())
                .map(Workload.Share::name).toList());
        if (all.isEmpty()) sight.findings().annotators().forEach(one -> all.add(one.name()));
        return all;
    }

    /** Where a package's annotator is named. */
    void name() {
        annotator.requestFocusInWindow();
    }

    /** Where those are named who are to label. */
    void nameAll() {
        names.requestFocusInWindow();
    }

    @Override
    public JComponent part() {
        return scrolled;
    }

    @Override
    public JComponent focusTarget() {
        return table.isVisible() ? table.table() : names;
    }
}
