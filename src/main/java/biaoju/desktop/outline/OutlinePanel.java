package biaoju.desktop.outline;

import biaoju.base.Messages;
import biaoju.desktop.look.Look;
import biaoju.desktop.outline.Headings.Heading;
import biaoju.desktop.parts.Hint;
import biaoju.desktop.parts.Pressing;
import biaoju.desktop.parts.ProgressRow;
import biaoju.desktop.parts.Ui;
import biaoju.desktop.shell.Focus;
import biaoju.session.Page;
import biaoju.session.View;
import java.awt.BorderLayout;
import java.awt.event.KeyListener;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.List;
import java.util.function.IntConsumer;
import javax.swing.BorderFactory;
import javax.swing.DefaultListModel;
import javax.swing.JComponent;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.ListSelectionModel;
import org.jspecify.annotations.Nullable;

/** The headings of the report in front, indented by level, with what is done under each. Passive. */
public final class OutlinePanel extends JPanel implements Focus {
    private final Look look;
    private final Messages text;
    private final IntConsumer onGoTo;
    private final DefaultListModel<Heading> rows = new DefaultListModel<>();
    private final JList<Heading> list;
    private final JScrollPane scroll;
    private final Hint nothing;
    private String report = "";
    private int current;

    /** @param onGoTo gets the number of the sentence that the chosen section begins with */
    public OutlinePanel(Look look, Messages text, IntConsumer onGoTo) {
        super(new BorderLayout());
        this.look = look;
        this.text = text;
        this.onGoTo = onGoTo;
        setName("outline");
        list = Ui.list("outline.list", text.get("outline.list"), rows);
        list.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
        ProgressRow row = new ProgressRow(look);
        list.setCellRenderer((in, heading, index, selected, focused) -> row.says(title(heading), heading.done(),
                heading.total(), text.get("outline.count", heading.done(), heading.total()), spoken(heading),
                heading.depth(), false).in(in, selected));
        list.addMouseListener(new MouseAdapter() {
            @Override
            public void mouseClicked(MouseEvent e) {
                int at = list.locationToIndex(e.getPoint());
                boolean hit = at >= 0 && list.getCellBounds(at, at).contains(e.getPoint());
                if (hit && e.getButton() == MouseEvent.BUTTON1) goThere();
            }
        });
        Pressing.bind(list, "ENTER", this::goThere);
        scroll = new JScrollPane(list);
        scroll.setName("outline.scroll");
        scroll.setBorder(BorderFactory.createEmptyBorder());
        nothing = new Hint(look, "outline.nothing", text.locale());
        add(scroll);
        recast();
    }

    private String title(Heading heading) {
        return heading.title().isEmpty() ? text.get("outline.beginning") : heading.title();
    }

    private String spoken(Heading heading) {
        return text.get("outline.spoken", title(heading), heading.depth() + 1, heading.done(), heading.total());
    }

    private void goThere() {
        Heading chosen = list.getSelectedValue();
        if (chosen != null) onGoTo.accept(chosen.sentence());
    }

    /** The selection follows the current sentence when that moves, and else stays where the user put it. */
    public void show(View view) {
        Page page = view.page();
        List<Heading> next = page == null ? List.of() : Headings.of(page);
        String digest = page == null ? "" : page.document().report().digest();
        boolean other = !digest.equals(report);
        replace(next);
        int sentence = page == null ? 0 : page.current();
        if (other || sentence != current) Headings.rowOf(next, sentence).ifPresentOrElse(this::select, list::clearSelection);
        report = digest;
        current = sentence;
        sayIfEmpty(page);
    }

    private void select(int row) {
        if (list.getSelectedIndex() == row) return;
        list.setSelectedIndex(row);
        list.ensureIndexIsVisible(row);
    }

    /** Row by row, so that a label press repaints the few rows whose counts it changed. */
    private void replace(List<Heading> next) {
        for (int i = 0; i < Math.min(next.size(), rows.size()); i++) {
            if (!next.get(i).equals(rows.get(i))) rows.set(i, next.get(i));
        }
        if (rows.size() > next.size()) rows.removeRange(next.size(), rows.size() - 1);
        for (int i = rows.size(); i < next.size(); i++) rows.addElement(next.get(i));
    }

    private void sayIfEmpty(@Nullable Page page) {
        JComponent wanted = rows.isEmpty() ? nothing : scroll;
        nothing.say(text.get(page == null ? "outline.noReport" : "outline.noHeadings"));
        if (getComponent(0) == wanted) return;
        removeAll();
        add(wanted);
        revalidate();
        repaint();
    }

    @Override
    public JComponent focusTarget() {
        return list;
    }

    @Override
    public void updateUI() {
        super.updateUI();
        if (nothing != null) recast();
    }

    /** Sizes of this moment; and the list's own search by first letter would answer label keys. */
    private void recast() {
        list.setFixedCellHeight(ProgressRow.height(look));
        list.setFixedCellWidth(look.px(80));
        for (KeyListener typing : list.getKeyListeners()) list.removeKeyListener(typing);
    }
}
