package biaoju.desktop.guidelines;

import biaoju.base.Messages;
import biaoju.base.Problem;
import biaoju.desktop.look.Look;
import biaoju.desktop.parts.Pressing;
import biaoju.desktop.parts.Ui;
import biaoju.desktop.shell.Focus;
import biaoju.domain.LabelScheme;
import biaoju.domain.SentenceId;
import biaoju.session.View;
import java.awt.BorderLayout;
import java.awt.CardLayout;
import java.awt.Rectangle;
import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import java.awt.event.KeyListener;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javax.swing.BorderFactory;
import javax.swing.DefaultListModel;
import javax.swing.JComponent;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JToggleButton;
import javax.swing.ListSelectionModel;
import javax.swing.ScrollPaneConstants;
import net.miginfocom.swing.MigLayout;
import org.jspecify.annotations.Nullable;

/**
 * What each label means: its definition, and the decided sentences that were chosen to show it. Passive. Examples are
 * guideline: they are shown to annotators of a blind project too, without anybody's vote or name.
 */
public final class GuidelinesPanel extends JPanel implements Focus {
    private final Look look;
    private final Consumer<SentenceId> onGoTo;
    private final DefaultListModel<GuidelineRow> rows = new DefaultListModel<>();
    private final JList<GuidelineRow> list;
    private final JScrollPane scroll;
    private final JToggleButton byLabel;
    private final JToggleButton inFull;
    private final GuidelineBook book;
    private final CardLayout cards = new CardLayout();
    private final JPanel deck = new JPanel(cards);
    private @Nullable LabelScheme scheme;
    private List<Example> examples = List.of();

    /**
     * @param workers    for what takes a moment
     * @param onGoTo     gets the sentence of an example that was chosen
     * @param onLanguage asks for the guideline in Chinese, or in English
     */
    public GuidelinesPanel(Look look, Messages text, Executor workers, Consumer<SentenceId> onGoTo, Consumer<Boolean> onLanguage) {
        super(new BorderLayout());
        this.look = look;
        this.onGoTo = onGoTo;
        byLabel = Ui.toggle("guidelines.byLabel", text.get("guidelines.byLabel"));
        inFull = Ui.toggle("guidelines.inFull", text.get("guidelines.inFull"));
        byLabel.addActionListener(e -> turn(false));
        inFull.addActionListener(e -> turn(true));
        book = new GuidelineBook(look, text, workers, onLanguage, example -> onGoTo.accept(example.sentence()), this::select);
        setName("guidelines");
        list = Ui.list("guidelines.list", text.get("guidelines.list"), rows);
        list.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
        scroll = new JScrollPane(list, ScrollPaneConstants.VERTICAL_SCROLLBAR_ALWAYS,
                ScrollPaneConstants.HORIZONTAL_SCROLLBAR_NEVER);
        scroll.setName("guidelines.scroll");
        scroll.setBorder(BorderFactory.createEmptyBorder());
        GuidelineCell cell = new GuidelineCell(look, text);
        list.setCellRenderer((in, row, index, selected, focused) ->
                cell.says(row, in, scroll.getViewport().getWidth(), selected));
        list.addMouseListener(new MouseAdapter() {
            @Override
            public void mouseClicked(MouseEvent e) {
                int at = list.locationToIndex(e.getPoint());
                boolean hit = at >= 0 && list.getCellBounds(at, at).contains(e.getPoint());
                if (hit && e.getButton() == MouseEvent.BUTTON1) go();
            }
        });
        Pressing.bind(list, "ENTER", this::go);
        scroll.getViewport().addComponentListener(new ComponentAdapter() {
            @Override
            public void componentResized(ComponentEvent e) {
                measureAgain();
            }
        });
        JPanel head = new JPanel(new MigLayout("insets " + look.px(2) + " " + look.px(8) + " " + look.px(4) + " " + look.px(8)
                + ", fillx, gap 0", "[grow, fill, sg][grow, fill, sg]"));
        head.add(byLabel);
        head.add(inFull);
        add(head, BorderLayout.NORTH);
        deck.add(scroll, "labels");
        deck.add(book, "book");
        add(deck);
        turn(false);
        recast();
    }

    /** @param full the guideline's own words, or the labels with their definitions and examples */
    public void turn(boolean full) {
        byLabel.setSelected(!full);
        inFull.setSelected(full);
        cards.show(deck, full ? "book" : "labels");
    }

    /** Whether it is the guideline's own words that are shown. */
    public boolean full() {
        return inFull.isSelected();
    }

    /** The guideline in a language; {@code markdown} as it is in its file. */
    public void show(boolean chinese, String markdown) {
        LabelScheme of = scheme == null ? new LabelScheme("", 1, List.of()) : scheme;
        book.show(new GuidelineBook.Words(chinese, markdown), of, examples);
    }

    /** Why there is no guideline to show. */
    public void show(Problem trouble, boolean chinese) {
        book.show(trouble, chinese);
    }

    /** Shows what the guideline says of the label, or its definition where it says nothing of it. */
    public void jump(String label) {
        if (book.jump(label)) turn(true);
        else select(label);
    }

    private void select(String label) {
        turn(false);
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).example() != null || !rows.get(i).label().id().equals(label)) continue;
            list.setSelectedIndex(i);
            Rectangle place = list.getCellBounds(i, i);
            if (place != null) list.scrollRectToVisible(new Rectangle(place.x, place.y, 1, Math.max(place.height, scroll.getViewport().getHeight())));
            return;
        }
    }

    /** The title of the part of the guideline that was gone to; empty where the labels are shown. */
    public String part() {
        return inFull.isSelected() ? book.part() : "";
    }

    private void go() {
        GuidelineRow chosen = list.getSelectedValue();
        Example example = chosen == null ? null : chosen.example();
        if (example != null) onGoTo.accept(example.sentence());
    }

    public void show(View view) {
        if (view.scheme().equals(scheme)) return;
        scheme = view.scheme();
        fill();
    }

    /** By label and age. */
    public void show(List<Example> next) {
        if (next.equals(examples)) return;
        examples = List.copyOf(next);
        fill();
    }

    private void fill() {
        GuidelineRow chosen = list.getSelectedValue();
        rows.clear();
        if (scheme != null) GuidelineRow.of(scheme.given(), examples).forEach(rows::addElement);
        if (chosen != null) list.setSelectedValue(chosen, false);
        if (scheme != null) book.follow(scheme, examples);
    }

    /** The rows' heights follow the width, which a list asks for only when its renderer or a fixed height is set. */
    private void measureAgain() {
        list.setFixedCellHeight(1);
        list.setFixedCellHeight(-1);
    }

    @Override
    public JComponent focusTarget() {
        return inFull.isSelected() ? book.view() : list;
    }

    @Override
    public void updateUI() {
        super.updateUI();
        if (scroll != null) recast();
    }

    private void recast() {
        list.setBackground(look.palette().panel());
        for (JToggleButton one : List.of(byLabel, inFull)) {
            one.putClientProperty("FlatLaf.style", Map.of("selectedBackground", look.palette().chosen()));
        }
        for (KeyListener typing : list.getKeyListeners()) list.removeKeyListener(typing);
        measureAgain();
    }
}
