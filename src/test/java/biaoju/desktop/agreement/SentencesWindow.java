package biaoju.desktop.agreement;

import biaoju.base.Messages;
import biaoju.desktop.Pages;
import biaoju.desktop.look.Look;
import biaoju.desktop.parts.Hint;
import biaoju.domain.SentenceId;
import biaoju.gui.Shown;
import java.awt.Dimension;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javax.swing.JTable;
import org.assertj.swing.data.TableCell;

/** What one can do with the list of sentences. */
final class SentencesWindow extends Shown<SentencesPanel> {
    SentencesWindow(Consumer<SentenceId> onGo) {
        super(() -> new SentencesPanel(new Look(false, 100), Messages.of(Locale.ENGLISH), Tables::texts, onGo, broken -> {}),
                new Dimension(1000, 260));
    }

    SentencesWindow lists(Findings in, Question question) {
        Hits hits = Search.find(question, in, () -> false);
        does(() -> part().show(new Listing(question, in, hits), Pages.SCHEME, Tables.raters(in)));
        return this;
    }

    SentencesWindow filters(String words) {
        window().textBox("sentences.filter").deleteText().enterText(words);
        window().robot().waitForIdle();
        return this;
    }

    SentencesWindow clicks(int row) {
        window().table("sentences.table").cell(TableCell.row(row).column(2)).click();
        window().robot().waitForIdle();
        return this;
    }

    SentencesWindow sortsBy(int column) {
        window().table("sentences.table").tableHeader().clickColumn(column);
        window().robot().waitForIdle();
        return this;
    }

    List<String> shown() {
        JTable table = window().table("sentences.table").target();
        return asks(() -> IntStream.range(0, table.getRowCount()).mapToObj(row -> String.valueOf(table.getValueAt(row, 2))).toList());
    }

    String text(String label) {
        return window().label(label).text();
    }

    String hint() {
        return asks(() -> window().robot().finder().findByType(part(), Hint.class).text());
    }
}
