package biaoju.desktop.agreement;

import biaoju.agreement.GroupFigures;
import biaoju.base.Messages;
import biaoju.desktop.agreement.Column.Kind;
import biaoju.desktop.look.Look;
import biaoju.desktop.parts.Filter;
import biaoju.desktop.parts.Ui;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextField;
import net.miginfocom.swing.MigLayout;

/** Report by report: sorted, found by name; one is opened by Enter. */
final class ReportsTab extends JPanel implements Tab {
    private final GridTable<Row> table;

    private record Row(String name, String digest, GroupFigures figures) {}

    /** @param onOpen gets the digest of the report to open */
    ReportsTab(Look look, Messages text, Consumer<String> onOpen) {
        super(new MigLayout("insets " + look.px(8) + " " + look.px(12) + ", fill, wrap 1", "[grow, fill]",
                "[]" + look.px(6) + "[grow, fill]"));
        List<Column<Row>> columns = List.of(
                new Column<>(text.get("report.report"), Kind.TEXT, 280, Row::name),
                new Column<>(text.get("report.shared"), Kind.COUNT, 80, row -> (long) row.figures().shared()),
                new Column<>(text.get("report.measure.percent"), Kind.BRIEF, 150, row -> row.figures().percent()),
                new Column<>(text.get("report.measure.krippendorff_alpha"), Kind.BRIEF, 150, row -> row.figures().alpha()),
                new Column<>(text.get("report.measure.cohen_kappa"), Kind.BRIEF, 150, row -> row.figures().kappa()));
        table = new GridTable<>(look, text, "agreement.reports.table", text.get("agreement.reports"), columns,
                row -> onOpen.accept(row.digest()));
        JTextField filter = Filter.of("agreement.reports.filter", text.get("agreement.reports.filter"), table.table(), table::filter);
        JLabel note = Ui.label("agreement.reports.note", text.get("agreement.reports.note"));
        note.setForeground(look.palette().quiet());
        add(filter, "split 2, growx 0, w " + look.px(200) + "!");
        add(note, "growx, pushx, wmin 0, gapleft " + look.px(12));
        add(table, "hmin 0");
    }

    @Override
    public void show(Sight sight) {
        table.show(sight.findings().table().groups().stream().filter(group -> group.units() > 0)
                .sorted(Comparator.comparingDouble(ReportsTab::alpha))
                .map(group -> new Row(sight.report(group.group()),
                        sight.findings().reports().get(group.group()).digest(), group)).toList());
    }

    /** Where there is none, behind all others. */
    private static double alpha(GroupFigures group) {
        return group.alpha().defined() ? group.alpha().value() : Double.POSITIVE_INFINITY;
    }

    @Override
    public JComponent part() {
        return this;
    }

    @Override
    public JComponent focusTarget() {
        return table.table();
    }
}
