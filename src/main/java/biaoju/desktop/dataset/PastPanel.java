package biaoju.desktop.dataset;

import biaoju.base.Messages;
import biaoju.desktop.action.Keys;
import biaoju.desktop.look.Look;
import biaoju.desktop.parts.Fit;
import biaoju.desktop.parts.Fold;
import biaoju.desktop.parts.Hint;
import biaoju.desktop.parts.PlainCell;
import biaoju.desktop.parts.Ui;
import biaoju.desktop.shell.Focus;
import java.awt.BorderLayout;
import java.awt.CardLayout;
import java.awt.Color;
import java.awt.Font;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTable;
import javax.swing.JTextArea;
import javax.swing.ListSelectionModel;
import javax.swing.table.TableColumn;
import net.miginfocom.swing.MigLayout;
import org.jspecify.annotations.Nullable;

/** What was built before: a row a dataset; of the one that is chosen its manifest, of two what differs. Passive. */
public final class PastPanel extends JPanel implements Focus {
    private static final int FOLDER_WIDTH = 420;

    /** What the user wants with one or two of them. */
    public interface Wishes {
        /** Shows the manifest. */
        void pick(Path folder);

        void verify(Path folder);

        void compare(Path before, Path after);

        void open(Path folder);

        void again(Path folder);
    }

    private final transient Look look;
    private final transient Wishes wishes;
    private final transient PastRows rows;
    private final @Nullable JTable table;
    private final JPanel deck = new JPanel(new CardLayout());
    private final Hint hint;
    private final JLabel title = Ui.label("builds.title", "");
    private final JTextArea detail;
    private final JButton verify;
    private final JButton compare;
    private final JButton open;
    private final JButton again;
    private final transient PastWords words;
    private transient @Nullable Detail said;
    private boolean filling;

    public PastPanel(Look look, Messages text, Wishes wishes) {
        super(new BorderLayout());
        this.look = look;
        this.wishes = wishes;
        Ui.named(this, "builds", text.get("building.past"));
        rows = new PastRows(text);
        words = new PastWords(text);
        JTable made = Ui.table("builds.table", text.get("building.past"), rows);
        made.setSelectionMode(ListSelectionModel.MULTIPLE_INTERVAL_SELECTION);
        made.getSelectionModel().addListSelectionListener(e -> {
            if (!e.getValueIsAdjusting()) picked();
        });
        Cell cell = new Cell(look);
        for (int i = 0; i < made.getColumnCount(); i++) made.getColumnModel().getColumn(i).setCellRenderer(cell);
        table = made;
        verify = Ui.button("builds.verify", text.get("building.verify"), () -> chosen().forEach(wishes::verify));
        compare = Ui.button("builds.compare", text.get("building.compare"), () -> wishes.compare(chosen().get(1), chosen().get(0)));
        compare.setToolTipText(text.get("building.compare.why", Keys.another()));
        open = Ui.button("builds.open", text.get("building.open"), () -> wishes.open(chosen().get(0)));
        again = Ui.button("builds.again", text.get("building.again"), () -> wishes.again(chosen().get(0)));
        detail = Ui.area("builds.detail", text.get("building.detail"));
        detail.setEditable(false);
        detail.setLineWrap(true);
        hint = new Hint(look, "builds.hint", text.locale());
        hint.say(text.get("building.past.none"));
        deck.add(hint, "hint");
        deck.add(content(look), "builds");
        add(deck);
        updateUI();
        refresh();
    }

    private JPanel content(Look look) {
        JPanel bar = new JPanel(new MigLayout("insets " + look.px(8) + " " + look.px(12) + ", gap " + look.px(8)));
        for (JButton one : List.of(verify, compare, open, again)) bar.add(one);
        JScrollPane list = new JScrollPane(table);
        list.setBorder(BorderFactory.createEmptyBorder());
        JScrollPane below = new JScrollPane(detail);
        Ui.named(below, "builds.detail.scroll", detail.getAccessibleContext().getAccessibleName());
        title.setFont(look.font().deriveFont(Font.BOLD));
        JPanel content = new JPanel(new MigLayout("insets 0, fill, wrap 1, gap 0", "[grow, fill]", "[][grow 45, fill, "
                + look.px(110) + "::][][grow 55, fill, " + look.px(110) + "::]"));
        content.add(bar);
        content.add(list, "hmin 0, h 45%");
        content.add(title, "gapleft " + look.px(12) + ", gaptop " + look.px(10) + ", gapbottom " + look.px(4) + ", wmin 0");
        content.add(below, "hmin 0, h 55%, gapleft " + look.px(12) + ", gapright " + look.px(12) + ", gapbottom " + look.px(12));
        return content;
    }

    /** Shows the list; what is chosen stays chosen. */
    public void show(List<PastBuild> now) {
        List<Path> before = chosen();
        filling = true;
        rows.show(now);
        arrange();
        if (table != null) {
            table.clearSelection();
            before.stream().mapToInt(rows::of).filter(row -> row >= 0).forEach(row -> table.addRowSelectionInterval(row, row));
            if (table.getSelectedRow() < 0 && !now.isEmpty()) table.setRowSelectionInterval(0, 0);
        }
        filling = false;
        ((CardLayout) deck.getLayout()).show(deck, now.isEmpty() ? "hint" : "builds");
        if (!chosen().equals(before)) picked();
        refresh();
    }

    /** Says what was found out; the same again moves nothing. */
    public void say(@Nullable Detail now) {
        if (Objects.equals(now, said)) return;
        said = now;
        title.setText(now == null ? "" : words.title(now));
        detail.setText(now == null ? "" : words.words(now));
        detail.setCaretPosition(0);
    }

    private void picked() {
        if (filling) return;
        refresh();
        if (chosen().size() == 1) wishes.pick(chosen().get(0));
    }

    /** In the list's order. */
    private List<Path> chosen() {
        if (table == null) return List.of();
        return Arrays.stream(table.getSelectedRows()).mapToObj(row -> rows.at(row).folder()).toList();
    }

    private void refresh() {
        int count = chosen().size();
        verify.setEnabled(count > 0);
        compare.setEnabled(count == 2);
        open.setEnabled(count == 1);
        again.setEnabled(count == 1);
    }

    @Override
    public JComponent focusTarget() {
        return table != null && table.getRowCount() > 0 ? table : this;
    }

    @Override
    public void updateUI() {
        super.updateUI();
        if (table == null) return; // Swing calls from its constructor
        table.setRowHeight(look.px(26));
        arrange();
    }

    /** What is short is never cut; the folder has the rest. */
    private void arrange() {
        if (table == null) return;
        for (int i = 0; i < table.getColumnCount(); i++) {
            TableColumn column = table.getColumnModel().getColumn(i);
            int wide = Math.max(Fit.title(table, column), i == PastRows.FOLDER ? 0 : Fit.cells(table, i) + look.px(4));
            column.setMinWidth(wide);
            column.setPreferredWidth(i == PastRows.FOLDER ? Math.max(wide, look.px(FOLDER_WIDTH)) : wide);
            if (i != PastRows.FOLDER) column.setMaxWidth(2 * wide);
        }
    }

    private final class Cell extends PlainCell {
        private Cell(Look look) {
            super(look, 10);
        }

        @Override
        protected void dress(JTable in, @Nullable Object value, int row, int column) {
            if (column == PastRows.FOLDER) {
                setToolTipText(getText());
                int room = in.getColumnModel().getColumn(column).getWidth() - look.px(24);
                setText(Fold.fittingEnd(getText(), getFontMetrics(getFont()), room));
            }
            if (value instanceof Number number) setText(String.format(Locale.ROOT, "%,d", number.longValue()));
            if (column == PastRows.STATUS) ink(colour(rows.at(row).status()));
        }

        private Color colour(PastBuild.Status status) {
            return switch (status) {
                case THERE -> look.palette().quiet();
                case SOUND -> look.palette().good();
                case CHANGED -> look.palette().warning();
                case GONE -> look.palette().error();
            };
        }
    }
}
