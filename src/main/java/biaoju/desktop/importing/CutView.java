package biaoju.desktop.importing;

import biaoju.base.Messages;
import biaoju.base.Problem;
import biaoju.desktop.look.Look;
import biaoju.desktop.parts.Hint;
import biaoju.desktop.parts.Ui;
import biaoju.flow.CutFile;
import biaoju.flow.ImportFile;
import java.awt.CardLayout;
import java.awt.Font;
import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import java.util.Objects;
import java.util.function.BiConsumer;
import javax.swing.BorderFactory;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTable;
import javax.swing.JTextArea;
import javax.swing.JTextField;
import javax.swing.ListSelectionModel;
import javax.swing.table.TableColumn;
import net.miginfocom.swing.MigLayout;
import org.jspecify.annotations.Nullable;

/** The file at hand before it is imported: what is said of it, its text, where that is cut. Passive. */
final class CutView extends JPanel {
    private final transient Look look;
    private final transient Messages text;
    private final CutRows rows;
    private final transient CutCell cell;
    private final @Nullable JTable table;
    private final JLabel title = Ui.label("importing.look.title", "");
    private final JLabel facts = Ui.label("importing.look.facts", "");
    private final JTextArea remarks;
    private final JTextField name;
    private final Hint hint;
    private final CardLayout cards = new CardLayout();
    private final JPanel deck = new JPanel(cards);
    private transient @Nullable ImportFile file;
    private int folded;
    private boolean setting;

    /** @param onName a text that was pasted is to be called otherwise */
    CutView(Look look, Messages text, BiConsumer<Integer, String> onName) {
        super(new MigLayout("insets 0, gap 0, fill, wrap 1, hidemode 3", "[grow, fill]", "[][][][grow, fill]"));
        this.look = look;
        this.text = text;
        rows = new CutRows(text);
        cell = new CutCell(look, rows);
        JTable made = Ui.table("importing.cut", text.get("desktop.import.cut"), rows);
        made.setRowSorter(null);
        made.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
        made.addComponentListener(new ComponentAdapter() {
            @Override
            public void componentResized(ComponentEvent e) {
                fold();
            }
        });
        table = made;
        remarks = Ui.prose("importing.look.remarks", text.get("desktop.import.column.remark"));
        name = Ui.field("importing.name", text.get("desktop.import.name"));
        Ui.onTyping(name, words -> {
            ImportFile now = file;
            if (now != null && now.pasted() && !setting) onName.accept(now.number(), words);
        });
        hint = new Hint(look, "importing.look.hint", text.locale());
        lay(made);
        updateUI();
        show(null, null);
    }

    private void lay(JTable made) {
        String side = look.px(12) + "";
        add(title, "gap " + side + " " + side + " " + look.px(8) + " 0, wmin 0");
        add(name, "gap " + side + " " + side + " " + look.px(6) + " 0, wmin 0");
        add(facts, "gap " + side + " " + side + " " + look.px(2) + " " + look.px(2) + ", wmin 0");
        add(remarks, "gap " + side + " " + side + " 0 " + look.px(4) + ", wmin 0");
        JScrollPane scroll = new JScrollPane(made);
        Ui.named(scroll, "importing.cut.scroll", text.get("desktop.import.cut"));
        scroll.setBorder(BorderFactory.createEmptyBorder());
        deck.add(hint, "hint");
        deck.add(scroll, "cut");
        add(deck, "hmin 0, grow, push");
    }

    /**
     * Shows a file before its text is there.
     *
     * @param row     null: none is chosen
     * @param remarks what is to be looked at
     */
    void show(@Nullable Row row, @Nullable String remarks) {
        file = row == null ? null : row.file();
        rows.show(null);
        cards.show(deck, "hint");
        boolean pasted = row != null && row.file().pasted() && !row.imported();
        title.setText(row == null ? "" : row.name());
        title.setToolTipText(row == null ? null : row.file().path());
        title.setVisible(row != null && !pasted);
        name.setVisible(pasted);
        setting = true;
        if (row != null && pasted) name.setText(row.name());
        setting = false;
        facts.setText(row == null ? "" : facts(row.file()));
        facts.setVisible(!facts.getText().isEmpty());
        this.remarks.setText(Objects.requireNonNullElse(remarks, ""));
        this.remarks.setVisible(!this.remarks.getText().isEmpty());
        this.remarks.setForeground(row == null ? look.palette().text() : switch (row.tone()) {
            case REFUSED, FAILED -> look.palette().error();
            case LOOK -> look.palette().warning();
            default -> look.palette().quiet();
        });
        hint.say(row == null ? text.get("desktop.import.look.none") : "");
        revalidate();
    }

    private String facts(ImportFile of) {
        if (of.state() == ImportFile.State.REFUSED) return "";
        String encoding = of.encoding() == null ? of.format() : of.encoding();
        return text.get("desktop.import.look.facts", encoding, of.sentences(), of.noise());
    }

    /** The text of the file that is shown is there. */
    void cut(int number, CutFile cut) {
        if (file == null || file.number() != number) return;
        rows.show(cut);
        folded = 0;
        fold();
        cards.show(deck, "cut");
        if (table != null) table.scrollRectToVisible(table.getCellRect(0, 0, true));
        if (rows.rest() > 0) facts.setText(facts.getText() + " · " + text.get("desktop.import.look.rest", rows.getRowCount()));
    }

    /** It cannot be had. */
    void failed(int number, Problem why) {
        if (file == null || file.number() != number) return;
        cards.show(deck, "hint");
        if (remarks.getText().isEmpty()) hint.say(why.text(text));
    }

    /** Each row as high as its text needs at this width. */
    private void fold() {
        if (table == null) return;
        int width = table.getColumnModel().getColumn(CutRows.TEXT).getWidth();
        if (width == folded) return;
        folded = width;
        for (int row = 0; row < rows.getRowCount(); row++) {
            int height = cell.height(String.valueOf(rows.getValueAt(row, CutRows.TEXT)), width);
            if (table.getRowHeight(row) != height) table.setRowHeight(row, height);
        }
    }

    @Override
    public void updateUI() {
        super.updateUI();
        if (table == null) return; // Swing calls from its constructor
        cell.updateUI();
        title.setFont(look.font().deriveFont(Font.BOLD));
        facts.setForeground(look.palette().quiet());
        table.setRowHeight(look.px(26));
        int[] widths = {56, 92, 600};
        for (int i = 0; i < widths.length; i++) {
            TableColumn column = table.getColumnModel().getColumn(i);
            column.setCellRenderer(cell);
            column.setPreferredWidth(look.px(widths[i]));
            if (i < CutRows.TEXT) column.setMaxWidth(look.px(widths[i]));
        }
        folded = 0;
        fold();
    }
}
