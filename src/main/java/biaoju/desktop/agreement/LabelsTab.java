package biaoju.desktop.agreement;

import biaoju.agreement.LabelFigures;
import biaoju.base.Messages;
import biaoju.desktop.agreement.Column.Kind;
import biaoju.desktop.look.Look;
import biaoju.desktop.parts.Ui;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JTextArea;
import net.miginfocom.swing.MigLayout;

/** Each label against all others. A label asks for the sentences on which one gave it and another did not. */
final class LabelsTab extends JPanel implements Tab {
    private final GridTable<Row> table;

    private record Row(String name, LabelFigures figures) {}

    LabelsTab(Look look, Messages text, Consumer<Question> onAsk) {
        super(new MigLayout("insets " + look.px(8) + " " + look.px(12) + ", fill, wrap 1", "[grow, fill]",
                "[]" + look.px(6) + "[grow, fill]"));
        List<Column<Row>> columns = List.of(
                new Column<>(text.get("agreement.label"), Kind.TEXT, 160, Row::name),
                new Column<>(text.get("report.kappa"), Kind.FIGURE, 180, row -> row.figures().kappa()),
                new Column<>(text.get("report.positive"), Kind.FIGURE, 180, row -> row.figures().positive()),
                new Column<>(text.get("report.n"), Kind.COUNT, 110, row -> (long) row.figures().n()),
                new Column<>(text.get("report.prevalence"), Kind.SHARE, 110, row -> row.figures().prevalence()));
        table = new GridTable<>(look, text, "agreement.labels.table", text.get("agreement.labels"), columns,
                row -> onAsk.accept(new Question.Against(row.figures().label())));
        JTextArea note = Ui.prose("agreement.labels.note", text.get("agreement.labels"));
        note.setText(text.get("report.labels.note") + text.get("agreement.labels.enter"));
        note.setForeground(look.palette().quiet());
        add(note, "wmin 0");
        add(table, "hmin 0");
    }

    @Override
    public void show(Sight sight) {
        table.show(IntStream.range(0, sight.signs().size())
                .mapToObj(i -> new Row(sight.signs().both(i), sight.findings().table().labels().get(i))).toList());
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
