package biaoju.desktop.labels;

import biaoju.base.Messages;
import biaoju.desktop.action.Keys;
import biaoju.desktop.look.Look;
import biaoju.desktop.parts.LabelRow;
import biaoju.desktop.parts.RowsPanel;
import biaoju.desktop.parts.Ui;
import biaoju.desktop.shell.Focus;
import biaoju.domain.Annotation;
import biaoju.domain.Label;
import biaoju.domain.LabelScheme;
import biaoju.domain.Sentence;
import biaoju.flow.repeats.Count;
import biaoju.session.Page;
import biaoju.session.SaveState;
import biaoju.session.View;
import java.awt.Component;
import java.awt.Rectangle;
import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import java.awt.event.ComponentListener;
import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import java.awt.event.FocusListener;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.swing.AbstractButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JSeparator;
import javax.swing.JTextArea;
import javax.swing.JViewport;
import javax.swing.SwingConstants;
import javax.swing.SwingUtilities;
import net.miginfocom.swing.MigLayout;
import org.jspecify.annotations.Nullable;

/**
 * The labels, always at the same place, and what is said of the sentence at hand. Passive: it shows the view and
 * tells what was wished.
 */
public final class LabelPanel extends JPanel implements Focus {
    private static final int PATH_ROWS = 2;
    private static final int EXCERPT_ROWS = 4;
    private static final int NOTE_ROWS = 3;
    /** px at 100 %: of all but the labels, and of a label, with room and without. */
    private static final int ROOMY = 374;
    private static final int ROOMY_LABEL = 36;
    private static final int LOW_LABEL = 26;

    private final Look look;
    private final Messages text;
    private final transient LabelWords words;
    private final LabelWishes wishes;
    private final Map<String, LabelRow> rows = new LinkedHashMap<>();
    private final RowsPanel choice;
    private final JLabel place = Ui.label("labels.place", "");
    private final JTextArea path;
    private final JTextArea excerpt;
    private final JLabel state = Ui.label("labels.state", "");
    private final AbstractButton flag;
    private final AbstractButton clear;
    private final NoteField note;
    private final DoubtField doubt;
    private final JLabel noteState = Ui.label("labels.noteState", "");
    private final JTextArea others;
    private final RepeatsLine repeats;
    private final JTextArea history;
    private final JSeparator line = new JSeparator();
    private final JLabel caption;
    private final JScrollPane typed;
    private final transient ComponentListener sized = new ComponentAdapter() {
        @Override
        public void componentResized(ComponentEvent e) {
            fit(e.getComponent().getHeight());
        }
    };
    private @Nullable LabelScheme scheme;
    private transient @Nullable View shown;
    private boolean compact;

    public LabelPanel(Look look, Messages text, LabelWishes wishes) {
        super(new MigLayout("insets 0, gap 0, fillx, wrap 1, hidemode 2", "[grow, fill]"));
        this.look = look;
        this.text = text;
        words = new LabelWords(text);
        this.wishes = wishes;
        setName("labels");
        choice = new RowsPanel(look);
        Ui.named(choice, "labels.rows", text.get("labels.rows"));
        path = quote("labels.path", text.get("labels.section"), PATH_ROWS);
        excerpt = quote("labels.excerpt", text.get("labels.sentence"), EXCERPT_ROWS);
        flag = Ui.toggle("labels.flag", text.get("labels.flag"));
        flag.addActionListener(e -> wishes.flag());
        flag.setIcon(look.icon("flag"));
        clear = Ui.button("labels.clear", text.get("labels.clear"), wishes::clear);
        clear.setIcon(look.icon("clear"));
        others = quote("labels.others", text.get("labels.othersName"), 0);
        note = new NoteField(text, wishes::note, this::leave);
        history = quote("labels.history", text.get("labels.history"), 0);
        doubt = new DoubtField(text, wishes::doubt, this::leave);
        repeats = new RepeatsLine(look, text, wishes.key("label.propagate"), wishes::repeats);
        caption = Ui.caption(text.get("labels.note"), note.area());
        typed = new JScrollPane(note.area());
        clear.getAccessibleContext().setAccessibleName(text.get("labels.clear"));
        lay();
        recast();
    }

    /** Text of the report, to be read, not written. */
    private static JTextArea quote(String name, String accessible, int rows) {
        JTextArea area = Ui.prose(name, accessible);
        area.setRows(rows);
        return area;
    }

    private void lay() {
        for (JComponent part : new JComponent[] {choice, line, place, state, path, excerpt, repeats.button(), repeats.labels(), flag, clear,
                doubt.field(), caption, typed, noteState, others, history}) {
            add(part);
        }
        typed.setName("labels.noteScroll");
        state.setHorizontalAlignment(SwingConstants.RIGHT);
        FocusListener left = new FocusAdapter() {
            @Override
            public void focusLost(FocusEvent e) {
                Component next = e.getOppositeComponent();
                if (!e.isTemporary() && (next == null || !SwingUtilities.isDescendingFrom(next, LabelPanel.this))) toLabels();
            }
        };
        note.area().addFocusListener(left);
        doubt.field().addFocusListener(left);
        arrange();
    }

    /** Heights are fixed: what stands below must not move from sentence to sentence. */
    private void arrange() {
        int side = look.px(12);
        String inset = ", gapx " + side + " " + side;
        put(choice, "gaptop " + gap(4, 0));
        put(line, "gaptop " + gap(6, 2) + ", gapbottom " + gap(10, 5));
        put(place, "split 2, growx 0, gapx " + side + " " + look.px(8));
        put(state, "growx, pushx, wmin 0, gapx 0 " + side);
        put(path, "gaptop " + gap(4, 1) + inset + ", wmin 0, h " + look.px(path.getRows() * 17) + "!");
        put(excerpt, "gaptop " + gap(4, 2) + inset + ", wmin 0, h " + look.px(excerpt.getRows() * 19) + "!");
        put(repeats.button(), "gaptop " + gap(6, 1) + inset + ", wmin 0, h " + look.px(18) + "!");
        put(repeats.labels(), "gapx " + (side + look.px(20)) + " " + side + ", wmin 0, h " + look.px(16) + "!");
        String between = "gapx " + look.px(6) + " ";
        if (compact) {
            put(flag, "gaptop " + look.px(4) + ", split 3, growx 0, gapx " + side + " 0");
            put(clear, "growx 0, " + between + "0");
            put(doubt.field(), "growx, pushx, wmin 0, " + between + side);
        } else {
            put(flag, "gaptop " + look.px(10) + ", split 2, sizegroup b, gapx " + side + " 0");
            put(clear, "sizegroup b, " + between + side);
            put(doubt.field(), "gaptop " + look.px(6) + inset + ", wmin 0");
        }
        put(caption, "gaptop " + gap(12, 4) + inset);
        put(typed, "gaptop " + gap(4, 1) + inset + ", wmin 0, hmin " + gap(66, 38));
        put(noteState, "gaptop " + gap(4, 2) + inset + ", wmin 0");
        put(others, "gaptop " + gap(4, 2) + inset + ", wmin 0");
        put(history, "gaptop " + gap(6, 4) + ", gapbottom " + look.px(6) + inset + ", wmin 0");
        revalidate();
    }

    private int gap(int roomy, int tight) {
        return look.px(compact ? tight : roomy);
    }

    private void put(JComponent part, String where) {
        ((MigLayout) getLayout()).setComponentConstraints(part, where);
    }

    /**
     * Where another window stands below and the screen is low, all draws closer together: labels, flag and note stay in sight.
     *
     * @param height px there are to be seen of this
     */
    void fit(int height) {
        boolean low = height > 0 && height < look.px(ROOMY + ROOMY_LABEL * rows.size());
        if (low == compact) return;
        compact = low;
        path.setRows(low ? 1 : PATH_ROWS);
        excerpt.setRows(low ? 2 : EXCERPT_ROWS);
        note.area().setRows(low ? 2 : NOTE_ROWS);
        clear.setText(low ? "" : text.get("labels.clear"));
        clear.setToolTipText(low ? text.get("labels.clear") : null);
        choice.rows(low ? LOW_LABEL : ROOMY_LABEL - 2);
        arrange();
        View now = shown;
        if (now != null) show(now); // as much of the text as there is room for
    }

    /** Whether all is drawn close together. */
    boolean compact() {
        return compact;
    }

    @Override
    public void addNotify() {
        super.addNotify();
        if (getParent() == null || !(SwingUtilities.getAncestorOfClass(JViewport.class, this) instanceof JViewport port)) return;
        port.removeComponentListener(sized);
        port.addComponentListener(sized);
        fit(port.getHeight());
    }

    /** Shows the page in front: the current sentence and what is said of it. */
    public void show(View view) {
        if (!view.scheme().equals(scheme)) build(view.scheme());
        shown = view;
        Page page = view.page();
        Sentence sentence = page == null ? null : page.sentence().orElse(null);
        Annotation said = page == null ? null : page.mine().get(page.current());
        boolean may = sentence != null && view.saved() != SaveState.READ_ONLY;
        String given = said == null ? null : said.label();
        String second = said == null ? null : said.second();
        rows.forEach((id, row) -> {
            row.show(id.equals(given), may);
            row.mark(id.equals(second) ? text.get("labels.secondMark") : "");
        });
        say(place, sentence == null || page == null ? text.get("labels.nothing")
                : text.get("labels.place", sentence.number(), page.size(), words.kind(sentence)));
        say(path, page == null || sentence == null ? text.get(page == null ? "labels.openFirst" : "labels.noSentence")
                : words.sectionOf(page, sentence, path));
        say(excerpt, page == null || sentence == null ? "" : LabelWords.fitting(excerpt, page.document().textOf(sentence)));
        sayIfAny(others, page == null || sentence == null ? "" : new Others(text).of(view, page));
        say(state, sentence == null ? "" : words.stateOf(view, said));
        flag.setSelected(said != null && said.flag());
        flag.setEnabled(may);
        clear.setEnabled(may && (given != null || second != null));
        doubt.show(page == null || sentence == null ? null : page.document().idOf(sentence), said == null ? "" : said.doubt(),
                said != null && said.flag(), may);
        note.show(page == null || sentence == null ? null : page.document().idOf(sentence),
                id -> page == null ? Optional.empty() : LabelWords.noteOf(page, id), view.saved());
        say(noteState, note.refused() ? text.get("labels.noteUnsaved", Keys.text(NoteField.SAVE))
                : view.saved() == SaveState.READ_ONLY ? text.get("labels.readOnly") : "");
    }

    /** What was said of the sentence at hand so far, newest first. */
    public void history(List<String> lines) {
        sayIfAny(history, String.join("\n", lines));
    }

    /** How often the sentence at hand stands elsewhere. */
    public void repeats(Count count, LabelScheme labels) {
        repeats.show(count, labels);
    }

    private void build(LabelScheme next) {
        scheme = next;
        rows.clear();
        choice.removeAll();
        for (Label label : next.given()) {
            LabelRow row = new LabelRow(look, "labels", label, text.chinese(), () -> wishes.label(label.id()));
            row.onMenu(() -> wishes.define(label.id()));
            rows.put(label.id(), row);
            choice.add(row.button());
        }
        revalidate();
    }

    private static void say(JLabel label, String words) {
        if (!words.equals(label.getText())) label.setText(words);
    }

    /** Where there is nothing to say it takes no room: what comes after it is read, not aimed at. */
    private static void sayIfAny(JTextArea area, String words) {
        say(area, words);
        area.setVisible(!words.isEmpty());
    }

    private static void say(JTextArea area, String words) {
        if (!words.equals(area.getText())) area.setText(words); // a caret that is moved would scroll the labels away
    }

    /** Writing is over: the labels are in sight again. */
    private void leave() {
        toLabels();
        wishes.leave();
    }

    private void toLabels() {
        scrollRectToVisible(new Rectangle(0, 0, 1, 1));
    }

    /** Puts the caret into the note. */
    public void editNote() {
        JTextArea area = note.area();
        area.setCaretPosition(area.getDocument().getLength());
        area.requestFocusInWindow();
        inSight(typed);
    }

    /** Puts the caret into the reason of the flag. */
    public void editDoubt() {
        doubt.field().selectAll();
        doubt.field().requestFocusInWindow();
        inSight(doubt.field());
    }

    /** Where the panel is lower than what is in it, what is typed is seen all the same. */
    private void inSight(JComponent field) {
        scrollRectToVisible(field.getBounds());
    }

    /** Hands in what is being typed, as before the project is closed. */
    public void finish() {
        doubt.handIn();
        note.handIn();
    }

    /** The labels together: digits typed here give them. */
    @Override
    public JComponent focusTarget() {
        return choice;
    }

    @Override
    public void updateUI() {
        super.updateUI();
        if (noteState != null) recast();
    }

    private void recast() {
        rows.values().forEach(LabelRow::recast);
        place.setForeground(look.palette().quiet());
        path.setForeground(look.palette().quiet());
        path.setFont(look.font(12));
        excerpt.setForeground(look.palette().text());
        excerpt.setFont(look.font(13));
        flag.putClientProperty("FlatLaf.style", Map.of("selectedBackground", look.palette().chosen()));
        others.setForeground(look.palette().quiet());
        history.setForeground(look.palette().quiet());
        history.setFont(look.font(12));
        noteState.setForeground(look.palette().warning());
        noteState.setFont(look.font(12));
        choice.recast();
        repeats.recast();
    }
}
