package biaoju.desktop.agreement;

import biaoju.agreement.Figure;
import biaoju.agreement.PairFigures;
import biaoju.base.Messages;
import biaoju.desktop.agreement.Column.Kind;
import biaoju.desktop.look.Look;
import biaoju.desktop.parts.Ui;
import biaoju.flow.review.Consistency;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JTextArea;
import net.miginfocom.swing.MigLayout;

/** Each annotator with themselves: on sentences with the same text, and on a second pass. */
final class RepeatsTab extends JPanel implements Tab {
    private final GridTable<Row> table;

    private record Row(int annotator, String name, Consistency with) {
        private long contradicted() {
            return with.contradictions().size() + (long) with.omitted();
        }

        /** Who labelled no text twice has no share, and no reason that would help. */
        private Object share() {
            return Optional.of(with.repeats().share()).filter(Figure::defined);
        }

        private Optional<Figure> retest(Function<PairFigures, Figure> figure) {
            return Optional.ofNullable(with.retest()).map(figure);
        }
    }

    /** @param onAsk an annotator's row asks for the sentences in which they contradict themselves */
    RepeatsTab(Look look, Messages text, Consumer<Question> onAsk) {
        super(new MigLayout("insets " + look.px(8) + " " + look.px(12) + ", fill, wrap 1", "[grow, fill]",
                "[]" + look.px(6) + "[grow, fill]"));
        List<Column<Row>> columns = List.of(
                new Column<>(text.get("report.annotator"), Kind.TEXT, 130, Row::name),
                new Column<>(text.get("agreement.repeats.texts"), Kind.COUNT, 110, row -> (long) row.with().repeats().texts()),
                new Column<>(text.get("agreement.repeats.share"), Kind.MAYBE, 150, Row::share),
                new Column<>(text.get("agreement.repeats.contradicted"), Kind.COUNT, 110, Row::contradicted),
                new Column<>(text.get("agreement.repeats.retest.percent"), Kind.MAYBE, 150, row -> row.retest(PairFigures::percent)),
                new Column<>(text.get("agreement.repeats.retest.kappa"), Kind.MAYBE, 150, row -> row.retest(PairFigures::kappa)));
        table = new GridTable<>(look, text, "agreement.repeats.table", text.get("agreement.repeats"), columns,
                row -> onAsk.accept(new Question.Contradictions(row.annotator())));
        JTextArea note = Ui.prose("agreement.repeats.note", text.get("agreement.repeats"));
        note.setText(text.get("agreement.repeats.note"));
        note.setForeground(look.palette().quiet());
        add(note, "wmin 0");
        add(table, "hmin 0");
    }

    @Override
    public boolean says(Sight sight) {
        return sight.findings().table().units() > 0;
    }

    @Override
    public void show(Sight sight) {
        List<Consistency> all = sight.findings().consistency();
        table.show(sight.order().stream().map(i -> new Row(i, sight.annotator(i), all.get(i))).toList());
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
