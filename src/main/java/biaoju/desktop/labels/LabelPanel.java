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
import biaoju.domain.Origin;
import biaoju.domain.Sentence;
import biaoju.domain.SentenceId;
import biaoju.flow.repeats.Count;
import biaoju.session.Page;
import biaoju.session.SaveState;
import biaoju.session.View;
import java.awt.Rectangle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.swing.AbstractButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JSeparator;
import javax.swing.JTextArea;
import javax.swing.SwingConstants;
import net.miginfocom.swing.MigLayout;
import org.jspecify.annotations.Nullable;

/**
 * The labels, always at the same place, and what is said of the sentence at hand. Passive: it shows the view and
 * tells what was wished.
 */
public final class LabelPanel extends JPanel implements Focus {
    /** What the annotator asks for here. */
    public interface Wishes {
        void label(String id);

        void clear();

        void flag();

        /** What the label means is to be shown. */
        default void define(String id) {}

        /** The note of that sentence, which need no longer be the current one. */
        void note(SentenceId sentence, String text);

        /** Why that sentence is flagged, which need no longer be the current one; it is flagged then. */
        void doubt(SentenceId sentence, String reason);

        /** Writing is over: the keys go back to the page. */
        void leave();

        /** The key of an action, as people write it. */
        String key(String action);

        /** Where the sentence at hand stands elsewhere. */
        void repeats();
    }

    private static final int PATH_ROWS = 2;
    private static final int EXCERPT_ROWS = 4;

    private final Look look;
    private final Messages text;
    private final Wishes wishes;
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
    private @Nullable LabelScheme scheme;

    public LabelPanel(Look look, Messages text, Wishes wishes) {
        super(new MigLayout("insets 0, gap 0, fillx, wrap 1, hidemode 2", "[grow, fill]"));
        this.look = look;
        this.text = text;
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
        int side = look.px(12);
        String inset = ", gapx " + side + " " + side;
        JScrollPane typed = new JScrollPane(note.area());
        typed.setName("labels.noteScroll");
        add(choice, "gaptop " + look.px(4));
        add(new JSeparator(), "gaptop " + look.px(6) + ", gapbottom " + look.px(10));
        state.setHorizontalAlignment(SwingConstants.RIGHT);
        add(place, "split 2, growx 0, gapx " + side + " " + look.px(8));
        add(state, "growx, pushx, wmin 0, gapx 0 " + side);
        // Heights are fixed: what stands below must not move from sentence to sentence.
        add(path, "gaptop " + look.px(4) + inset + ", wmin 0, h " + look.px(PATH_ROWS * 17) + "!");
        add(excerpt, "gaptop " + look.px(4) + inset + ", wmin 0, h " + look.px(EXCERPT_ROWS * 19) + "!");
        add(repeats.button(), "gaptop " + look.px(6) + inset + ", wmin 0, h " + look.px(18) + "!");
        add(repeats.labels(), "gapx " + (side + look.px(20)) + " " + side + ", wmin 0, h " + look.px(16) + "!");
        add(flag, "gaptop " + look.px(10) + ", split 2, sizegroup b, gapx " + side + " 0");
        add(clear, "sizegroup b, gapx " + look.px(6) + " " + side);
        add(doubt.field(), "gaptop " + look.px(6) + inset + ", wmin 0");
        add(Ui.caption(text.get("labels.note"), note.area()), "gaptop " + look.px(12) + inset);
        add(typed, "gaptop " + look.px(4) + inset + ", wmin 0, hmin " + look.px(84));
        add(noteState, "gaptop " + look.px(4) + inset + ", wmin 0");
        add(others, "gaptop " + look.px(4) + inset + ", wmin 0");
        add(history, "gaptop " + look.px(6) + inset + ", wmin 0");
    }

    /** Shows the page in front: the current sentence and what is said of it. */
    public void show(View view) {
        if (!view.scheme().equals(scheme)) build(view.scheme());
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
                : text.get("labels.place", sentence.number(), page.size(), kind(sentence)));
        say(path, page == null || sentence == null ? text.get(page == null ? "labels.openFirst" : "labels.noSentence")
                : sectionOf(page, sentence));
        say(excerpt, page == null || sentence == null ? "" : fitting(excerpt, page.document().textOf(sentence)));
        say(others, page == null || sentence == null ? "" : new Others(text).of(view, page));
        say(state, sentence == null ? "" : stateOf(view, said));
        flag.setSelected(said != null && said.flag());
        flag.setEnabled(may);
        clear.setEnabled(may && (given != null || second != null));
        doubt.show(page == null || sentence == null ? null : page.document().idOf(sentence), said == null ? "" : said.doubt(),
                said != null && said.flag(), may);
        note.show(page == null || sentence == null ? null : page.document().idOf(sentence),
                id -> page == null ? Optional.empty() : noteOf(page, id), view.saved());
        say(noteState, note.refused() ? text.get("labels.noteUnsaved", Keys.text(NoteField.SAVE))
                : view.saved() == SaveState.READ_ONLY ? text.get("labels.readOnly") : "");
    }

    /** What was said of the sentence at hand so far, newest first. */
    public void history(List<String> lines) {
        say(history, String.join("\n", lines));
    }

    /** How often the sentence at hand stands elsewhere. */
    public void repeats(Count count, LabelScheme labels) {
        repeats.show(count, labels);
    }

    private String sectionOf(Page page, Sentence sentence) {
        List<String> titles = page.document().cut().path(sentence);
        return titles.isEmpty() ? text.get("labels.noSection") : fitting(path, String.join(" › ", titles));
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

    private String kind(Sentence sentence) {
        return text.get("labels.kind." + sentence.kind().name().toLowerCase(Locale.ROOT));
    }

    private String stateOf(View view, @Nullable Annotation said) {
        String id = said == null ? null : said.label();
        String name = id == null ? text.get("labels.unlabelled") : view.scheme().label(id).map(this::name).orElse(id);
        String other = said == null ? null : said.second();
        if (other != null) {
            name = text.get("labels.withSecond", name, view.scheme().label(other).map(this::name).orElse(other));
        }
        if (id != null && said != null && said.toConfirm()) name = text.get("labels.toConfirm", name);
        if (view.saved() == SaveState.SAVING) return text.get("labels.saving", name);
        return id != null && said != null && said.origin() == Origin.PROPAGATED ? text.get("labels.propagated", name) : name;
    }

    private String name(Label label) {
        return label.retired() ? text.get("labels.retired", label.name(text.chinese())) : label.name(text.chinese());
    }

    /** The note of a sentence of this page; empty where the sentence stands on another. */
    private static Optional<String> noteOf(Page page, SentenceId id) {
        if (!page.document().report().digest().equals(id.report())) return Optional.empty();
        List<Sentence> all = page.document().cut().sentences();
        int low = 0;
        int high = all.size() - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (all.get(middle).span().start() < id.span().start()) low = middle + 1;
            else high = middle;
        }
        return page.annotation(all.get(low).number()).map(Annotation::note).or(() -> Optional.of(""));
    }

    /** As much as the area's rows hold, beginning and end of it: both tell a sentence from its neighbours. */
    private static String fitting(JTextArea area, String words) {
        int width = area.getWidth() == 0 ? 256 : area.getWidth();
        int most = area.getRows() * Math.max(8, width / area.getFontMetrics(area.getFont()).charWidth('中')) - 2;
        if (words.length() <= most) return words;
        int tail = most / 4;
        return words.substring(0, words.offsetByCodePoints(0, words.codePointCount(0, most - tail))) + "…"
                + words.substring(words.length() - tail);
    }

    private static void say(JLabel label, String words) {
        if (!words.equals(label.getText())) label.setText(words);
    }

    private static void say(JTextArea area, String words) {
        if (!words.equals(area.getText())) area.setText(words); // a caret that is moved would scroll the labels away
    }

    /** Writing is over: the labels are in sight again. */
    private void leave() {
        scrollRectToVisible(new Rectangle(0, 0, 1, 1));
        wishes.leave();
    }

    /** Puts the caret into the note. */
    public void editNote() {
        JTextArea area = note.area();
        area.setCaretPosition(area.getDocument().getLength());
        area.requestFocusInWindow();
    }

    /** Puts the caret into the reason of the flag. */
    public void editDoubt() {
        doubt.field().selectAll();
        doubt.field().requestFocusInWindow();
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
