package biaoju.desktop.agreement;

import biaoju.base.Messages;
import biaoju.desktop.look.Look;
import biaoju.desktop.parts.Fit;
import biaoju.desktop.parts.ListPane;
import biaoju.desktop.parts.Pressing;
import biaoju.desktop.parts.Raters;
import biaoju.desktop.parts.Ui;
import biaoju.desktop.shell.Focus;
import biaoju.domain.LabelScheme;
import biaoju.domain.SentenceId;
import java.awt.BorderLayout;
import java.awt.EventQueue;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.function.Consumer;
import javax.swing.Icon;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTable;
import javax.swing.JTextField;
import javax.swing.ListSelectionModel;
import javax.swing.table.TableColumn;
import org.jspecify.annotations.Nullable;

/** The sentences behind a figure: sorted by header, filtered by typing, gone to by Enter or click. Passive. */
public final class SentencesPanel extends JPanel implements Focus {
    private final transient Look look;
    private final transient Messages text;
    private final transient Consumer<SentenceId> onGo;
    private final SentenceRows rows;
    private final ListPane list;
    private final JTable table;
    private final JLabel title = Ui.label("sentences.title", "");
    private final JTextField filter;
    private transient @Nullable Sight sight;

    /** @param onGo the sentence is to be shown in its report */
    public SentencesPanel(Look look, Messages text, Texts source, Consumer<SentenceId> onGo, Consumer<Throwable> onFailure) {
        super(new BorderLayout());
        this.look = look;
        this.text = text;
        this.onGo = onGo;
        setName("sentences");
        rows = new SentenceRows(text, source, EventQueue::invokeLater, onFailure);
        list = new ListPane(look, text, "sentences", text.get("agreement.sentences"), rows);
        table = list.table();
        table.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
        table.getTableHeader().addMouseListener(new MouseAdapter() {
            @Override
            public void mouseClicked(MouseEvent e) {
                sort(table.columnAtPoint(e.getPoint()));
            }
        });
        rows.addTableModelListener(e -> tell());
        Pressing.on(table, 1, 0, this::go);
        list.head().add(title, "wmin 0, growx, pushx");
        list.head().add(list.count());
        filter = list.filter(text.get("agreement.sentences.filter"), this::filter);
        list.cells(new SentenceCell(look, text, rows, this::chip));
        list.leaveTyping();
        list.dress(this::arrange);
        add(list);
        tell();
    }

    /** Shows what was found; null: nobody asked for anything yet. */
    public void show(@Nullable Listing listing, LabelScheme scheme, Raters raters) {
        if (listing == null) {
            sight = null;
            tell();
            return;
        }
        Findings findings = listing.findings();
        Sight next = new Sight(findings, new Signs(scheme, findings.ratings().labels(), text.chinese()), raters);
        sight = next;
        filter.setText("");
        rows.show(listing, next.signs());
        title.setText(new Titles(text, next).of(listing.question()));
        arrange();
        list.choose(0);
        tell();
    }

    private void filter(String words) {
        keepingSelection(() -> rows.filter(words));
    }

    private void sort(int column) {
        if (column >= 0) keepingSelection(() -> rows.sort(column));
        for (int i = 0; i < rows.getColumnCount(); i++) {
            table.getColumnModel().getColumn(i).setHeaderValue(rows.getColumnName(i));
        }
        table.getTableHeader().repaint();
    }

    private void keepingSelection(Runnable change) {
        SentenceId before = list.chosen() < 0 ? null : rows.sentence(list.chosen());
        change.run();
        int row = before == null ? -1 : rows.row(before);
        if (row < 0) table.scrollRectToVisible(table.getCellRect(0, 0, true));
        else list.choose(row);
    }

    private void go() {
        if (list.chosen() >= 0) onGo.accept(rows.sentence(list.chosen()));
    }

    private void tell() {
        filter.setEnabled(sight != null);
        if (sight == null) {
            list.say(text.get("agreement.sentences.none"));
            title.setText("");
        } else {
            list.showRows();
        }
        list.count().setText(sight == null ? "" : count());
    }

    private String count() {
        String all = Written.count(rows.total());
        if (rows.waits()) return text.get("agreement.sentences.reading", Written.count(rows.fetched()), all);
        return rows.getRowCount() < rows.total() ? text.get("agreement.sentences.some", Written.count(rows.getRowCount()), all)
                : text.get("agreement.sentences.all", all);
    }

    @Override
    public JComponent focusTarget() {
        return table;
    }

    /** All the room there is goes to the text; the others are as wide as they must be. */
    private void arrange() {
        int[] least = {160, 56, 200, 100, 100};
        int[] most = {300, 80, 0, 170, 170};
        for (int i = 0; i < least.length; i++) {
            TableColumn column = table.getColumnModel().getColumn(i);
            if (i == SentenceRows.TEXT) {
                column.setMinWidth(look.px(least[i]));
                column.setPreferredWidth(look.px(900));
                continue;
            }
            int wish = Math.max(Fit.title(table, column), Fit.cells(table, i) + look.px(4));
            int wide = Math.max(look.px(least[i]), Math.min(look.px(most[i]), wish));
            column.setPreferredWidth(wide);
            column.setMinWidth(Math.min(wide, look.px(220)));
        }
    }

    private @Nullable Icon chip(int label) {
        return sight == null ? null : sight.signs().chip(look, label);
    }
}
