package biaoju.desktop.search;

import biaoju.base.Messages;
import biaoju.desktop.look.Look;
import biaoju.desktop.parts.Ui;
import biaoju.query.Completion;
import java.awt.Dimension;
import java.awt.Rectangle;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.List;
import javax.swing.BorderFactory;
import javax.swing.DefaultListModel;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JPopupMenu;
import javax.swing.JScrollPane;
import javax.swing.JTextField;
import javax.swing.ListSelectionModel;

/** A list below a field that never takes the keyboard from it. */
final class Proposals {
    private static final int MOST = 9;

    /** What stands in it: to be put in, and said beside it. */
    private record Row(String words, String beside) {
        @Override
        public String toString() {
            return words;
        }
    }

    /** Takes what was chosen. */
    interface Sink {
        void take(int from, int to, String words);
    }

    private final Look look;
    private final Messages text;
    private final JTextField field;
    private final Sink sink;
    private final DefaultListModel<Row> model = new DefaultListModel<>();
    private final JList<Row> list;
    private final JPopupMenu popup = Ui.plain(new JPopupMenu());
    private int from;
    private int to;

    Proposals(Look look, Messages text, JTextField field, Sink sink) {
        this.look = look;
        this.text = text;
        this.field = field;
        this.sink = sink;
        list = Ui.list("search.proposals", text.get("search.proposals"), model);
        list.setFocusable(false);
        list.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
        list.setCellRenderer((all, row, index, selected, focused) -> cell(row, selected));
        list.addMouseListener(new MouseAdapter() {
            @Override
            public void mousePressed(MouseEvent e) {
                int at = list.locationToIndex(e.getPoint());
                if (at >= 0) list.setSelectedIndex(at);
                takeChosen();
            }
        });
        JScrollPane scroll = new JScrollPane(list);
        scroll.setBorder(BorderFactory.createEmptyBorder());
        scroll.setFocusable(false);
        popup.setName("search.popup");
        popup.setFocusable(false);
        popup.add(scroll);
    }

    private JComponent cell(Row row, boolean selected) {
        JLabel label = Ui.label("search.proposal", row.beside().isEmpty() ? row.words() : row.words() + "    " + row.beside());
        label.setOpaque(true);
        label.setFont(look.font());
        label.setBorder(BorderFactory.createEmptyBorder(look.px(3), look.px(8), look.px(3), look.px(8)));
        label.setBackground(selected ? list.getSelectionBackground() : list.getBackground());
        label.setForeground(selected ? list.getSelectionForeground() : list.getForeground());
        return label;
    }

    boolean shown() {
        return popup.isVisible();
    }

    void hide() {
        popup.setVisible(false);
    }

    /** Shows them, or nothing where there are none. The first value is chosen: Enter takes it; a field's name may also be a word. */
    void show(Completion completion) {
        model.clear();
        for (Completion.Proposal one : completion.proposals()) {
            String beside = !one.told().isEmpty() ? one.told()
                    : completion.value() ? "" : text.get("search.field." + one.field().id());
            model.addElement(new Row(one.text(), beside));
        }
        from = completion.from();
        to = completion.to();
        open(completion.value());
    }

    /** Shows what was asked before. */
    void past(List<String> queries) {
        model.clear();
        for (String query : queries) model.addElement(new Row(query, ""));
        from = 0;
        to = field.getText().length();
        open(true);
    }

    private void open(boolean chosen) {
        if (model.isEmpty() || !field.isShowing()) {
            hide();
            return;
        }
        list.setVisibleRowCount(Math.min(MOST, model.size()));
        if (chosen) list.setSelectedIndex(0);
        else list.clearSelection();
        popup.setPreferredSize(null);
        Dimension wish = popup.getPreferredSize();
        popup.setPreferredSize(new Dimension(Math.max(wish.width + look.px(16), look.px(260)), wish.height));
        Rectangle caret = new Rectangle();
        try {
            caret = field.modelToView2D(Math.min(from, field.getDocument().getLength())).getBounds();
        } catch (javax.swing.text.BadLocationException gone) {
            caret.x = 0;
        }
        popup.pack();
        popup.show(field, Math.max(0, caret.x - look.px(8)), field.getHeight());
        field.requestFocusInWindow();
    }

    void choose(int by) {
        if (!shown()) return;
        int next = Math.floorMod(list.getSelectedIndex() + by + (list.getSelectedIndex() < 0 && by < 0 ? 1 : 0), model.size());
        list.setSelectedIndex(next);
        list.ensureIndexIsVisible(next);
    }

    boolean takeFirst() {
        if (shown() && list.getSelectedIndex() < 0) list.setSelectedIndex(0);
        return takeChosen();
    }

    boolean takeChosen() {
        Row row = list.getSelectedValue();
        if (!shown() || row == null) return false;
        hide();
        sink.take(from, to, row.words());
        return true;
    }
}
