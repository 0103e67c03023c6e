package biaoju.desktop.adjudication;

import biaoju.base.Messages;
import biaoju.command.SentenceText;
import biaoju.desktop.look.Look;
import biaoju.desktop.parts.Fold;
import biaoju.desktop.parts.Hint;
import biaoju.desktop.parts.Pressing;
import biaoju.desktop.parts.Raters;
import biaoju.desktop.parts.Ui;
import biaoju.desktop.shell.Focus;
import biaoju.domain.LabelScheme;
import biaoju.domain.SentenceId;
import biaoju.flow.review.Dispute;
import biaoju.session.View;
import java.awt.BorderLayout;
import java.awt.CardLayout;
import java.awt.event.KeyListener;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.ArrayList;
import java.util.List;
import javax.swing.AbstractListModel;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.ListSelectionModel;
import javax.swing.ScrollPaneConstants;
import net.miginfocom.swing.MigLayout;
import org.jspecify.annotations.Nullable;

/**
 * The sentences on which annotators differ, the most costly first, filtered as asked. Passive: it shows the list it is
 * given and tells where to go. Texts are asked for when their rows come into sight.
 */
public final class DisputesPanel extends JPanel implements Focus {
    /** What the supervisor asks for here. */
    public interface Wishes {
        /** @param read whether the keys are to go to the page */
        void go(SentenceId sentence, boolean read);

        /** Texts of rows that can be seen; once they are there the list is shown again. */
        void want(List<SentenceId> sentences);

        /** The list is to show only what the choice matches. */
        void look(DisputeChoice choice);
    }

    private final Look look;
    private final Messages text;
    private final Wishes wishes;
    private final DisputeTexts texts;
    private final Rows rows = new Rows();
    private final JList<Dispute> list;
    private final DisputeRow row;
    private final DisputeFilterBar filter;
    private final JLabel count = Ui.label("disputes.count", "");
    private final Hint nothing;
    private final CardLayout cards = new CardLayout();
    private final JPanel middle = new JPanel(cards);
    private final JScrollPane scroll;
    private Raters raters = Raters.NONE;
    private transient @Nullable DisputeList disputes;
    private @Nullable SentenceId at;
    private double most = 1;
    private boolean showing;
    /** Others were asked for: what comes is looked at from its beginning. */
    private boolean chosen;

    /** @param rules stands between the filter and the list: how rules decide */
    public DisputesPanel(Look look, Messages text, DisputeTexts texts, JComponent rules, Wishes wishes) {
        super(new BorderLayout());
        this.look = look;
        this.text = text;
        this.texts = texts;
        this.wishes = wishes;
        setName("disputes");
        row = new DisputeRow(look, text);
        list = Ui.named(new Tipped(rows), "disputes.list", text.get("disputes.list"));
        list.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
        list.setCellRenderer((in, one, index, selected, focused) ->
                row.says(one, texts.of(one.sentence()), most, in, selected));
        list.addListSelectionListener(e -> {
            if (!showing && !e.getValueIsAdjusting()) go(false);
        });
        list.addMouseListener(new MouseAdapter() {
            @Override
            public void mouseClicked(MouseEvent e) {
                if (e.getButton() == MouseEvent.BUTTON1 && hit(e) >= 0) go(e.getClickCount() > 1);
            }
        });
        Pressing.bind(list, "ENTER", () -> go(true));
        filter = new DisputeFilterBar(look, text, choice -> {
            chosen = true;
            wishes.look(choice);
        });
        nothing = new Hint(look, "disputes.nothing", text.locale());
        scroll = new JScrollPane(list, ScrollPaneConstants.VERTICAL_SCROLLBAR_AS_NEEDED,
                ScrollPaneConstants.HORIZONTAL_SCROLLBAR_NEVER);
        Ui.named(scroll, "disputes.scroll", text.get("disputes.list"));
        scroll.setBorder(BorderFactory.createEmptyBorder());
        scroll.getViewport().addChangeListener(e -> wantVisible());
        middle.add(scroll, "list");
        middle.add(nothing, "nothing");
        JPanel head = new JPanel(new MigLayout("insets 0, gap 0, fillx, wrap 1, hidemode 3", "[grow, fill]"));
        head.add(filter, "wmin 0");
        head.add(rules, "wmin 0");
        head.add(count, "wmin 0, gapx " + look.px(10) + " " + look.px(10) + ", gaptop " + look.px(6) + ", gapbottom " + look.px(4));
        add(head, BorderLayout.PAGE_START);
        add(middle);
        recast();
    }

    /** The list's rows: another list each time, never a component a row. */
    private static final class Rows extends AbstractListModel<Dispute> {
        private transient List<Dispute> shown = List.of();

        @Override
        public int getSize() {
            return shown.size();
        }

        @Override
        public Dispute getElementAt(int index) {
            return shown.get(index);
        }

        private void put(List<Dispute> next) {
            int before = shown.size();
            shown = next;
            if (next.size() < before) fireIntervalRemoved(this, next.size(), before - 1);
            else if (next.size() > before) fireIntervalAdded(this, before, next.size() - 1);
            if (!next.isEmpty()) fireContentsChanged(this, 0, next.size() - 1);
        }
    }

    /** Its tooltip says what the bar means, and the sentence with its neighbours. */
    private final class Tipped extends JList<Dispute> {
        private Tipped(Rows rows) {
            super(rows);
        }

        @Override
        public @Nullable String getToolTipText(MouseEvent e) {
            int index = hit(e);
            if (index < 0) return null;
            Dispute one = rows.getElementAt(index);
            SentenceText words = texts.of(one.sentence());
            List<String> lines = new ArrayList<>();
            lines.add(one.report().name());
            lines.add(text.get("disputes.cost", one.cost(), one.voices(), one.doubt(), one.length()));
            if (words == null) return String.join("\n", lines);
            if (!words.section().isEmpty()) lines.add(words.section());
            for (String part : List.of(words.before(), "▸ " + words.text(), words.after())) {
                lines.addAll(Fold.lines(part, getFontMetrics(look.font()), look.px(480), 6));
            }
            return String.join("\n", lines);
        }
    }

    private int hit(MouseEvent e) {
        int index = list.locationToIndex(e.getPoint());
        return index >= 0 && list.getCellBounds(index, index).contains(e.getPoint()) ? index : -1;
    }

    private void go(boolean read) {
        Dispute chosen = list.getSelectedValue();
        if (chosen != null && (read || !chosen.sentence().equals(at))) wishes.go(chosen.sentence(), read);
    }

    /** The view: the selection follows the sentence at hand. */
    public void show(View view) {
        at = Case.of(view).map(Case::id).orElse(null);
        row.names(view.scheme(), raters);
        filter.names(view.scheme(), raters);
        follow();
    }

    /** The disputes as they are now. */
    public void show(DisputeList next, LabelScheme scheme, Raters names, boolean busy) {
        disputes = next;
        raters = names;
        row.names(scheme, names);
        filter.names(scheme, names);
        showing = true;
        if (rows.shown != next.shown()) {
            list.clearSelection();
            rows.put(next.shown());
            if (chosen) list.ensureIndexIsVisible(0);
            chosen = false;
        }
        showing = false;
        most = next.most();
        Tally tally = next.tally();
        count.setText(busy && tally.all() == 0 ? text.get("disputes.looking")
                : next.shown().size() == tally.open() ? text.get("disputes.count", tally.open(), tally.all())
                        : text.get("disputes.countShown", tally.open(), tally.all(), next.shown().size()));
        nothing.say(text.get(busy && tally.all() == 0 ? "disputes.looking" : tally.all() == 0 ? "disputes.none"
                : tally.open() == 0 && filter.plain() ? "disputes.allSettled" : "disputes.noMatch"));
        cards.show(middle, next.shown().isEmpty() ? "nothing" : "list");
        follow();
        list.repaint();
        wantVisible();
    }

    private void follow() {
        DisputeList all = disputes;
        if (all == null) return;
        int index = all.row(at);
        if (index == list.getSelectedIndex()) return;
        showing = true;
        if (index < 0) {
            list.clearSelection();
        } else {
            list.setSelectedIndex(index);
            list.ensureIndexIsVisible(index);
        }
        showing = false;
    }

    /** The choice that is in force already: this is another panel for the same list. */
    public void choose(DisputeChoice now) {
        filter.show(now);
    }

    private void wantVisible() {
        int first = list.getFirstVisibleIndex();
        int last = Math.min(list.getLastVisibleIndex(), rows.getSize() - 1);
        if (first < 0) return;
        List<SentenceId> missing = new ArrayList<>();
        for (int i = first; i <= last; i++) {
            SentenceId sentence = rows.getElementAt(i).sentence();
            if (texts.of(sentence) == null) missing.add(sentence);
        }
        if (!missing.isEmpty()) wishes.want(missing);
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
        list.setFixedCellHeight(DisputeRow.height(look));
        list.setFixedCellWidth(look.px(80));
        for (KeyListener typing : list.getKeyListeners()) list.removeKeyListener(typing);
        count.setForeground(look.palette().quiet());
        count.setFont(look.font(12));
    }
}
