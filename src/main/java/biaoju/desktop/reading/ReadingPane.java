package biaoju.desktop.reading;

import biaoju.base.Messages;
import biaoju.desktop.look.Look;
import biaoju.desktop.parts.Raters;
import biaoju.desktop.shell.Focus;
import biaoju.domain.SentenceId;
import biaoju.session.View;
import java.awt.BorderLayout;
import java.awt.event.KeyAdapter;
import java.awt.event.KeyEvent;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.function.UnaryOperator;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.ScrollPaneConstants;
import org.jspecify.annotations.Nullable;

/** The report in front, as a page to read. Passive: it shows what it is told and tells which sentence was clicked. */
public final class ReadingPane extends JPanel implements Focus {
    private final Prose prose;
    private final Heads heads;
    private final JScrollPane scroll;
    private @Nullable JComponent below;
    private final FindBar find;
    private final transient Answers answers = new Answers();

    /**
     * @param keys     of actions, as people write them
     * @param onSelect gets the number of the sentence that was clicked
     */
    public ReadingPane(Look look, Messages text, UnaryOperator<String> keys, IntConsumer onSelect) {
        super(new BorderLayout());
        setName("reading");
        prose = new Prose(look, text, onSelect);
        scroll = new JScrollPane(prose, ScrollPaneConstants.VERTICAL_SCROLLBAR_ALWAYS,
                ScrollPaneConstants.HORIZONTAL_SCROLLBAR_NEVER);
        scroll.setName("reading.scroll");
        scroll.setBorder(BorderFactory.createEmptyBorder());
        scroll.getVerticalScrollBar().putClientProperty("FlatLaf.style", "track: $Biaoju.page"); // one sheet, to its edge
        add(scroll);
        prose.addKeyListener(answers);
        heads = new Heads(look, text, prose);
        find = new FindBar(look, text, prose, keys, onSelect);
        add(find, BorderLayout.PAGE_START);
    }

    public void show(View view) {
        boolean between = view.page() == null && !view.tabs().isEmpty();
        if (between && prose.page() != null) return; // the one that comes to the front is still read
        Raters before = prose.raters();
        prose.show(view);
        find.follow(view.page());
        if (!prose.raters().equals(before)) heads.follow();
        boolean wanted = view.reviewing() && view.page() != null;
        boolean shown = scroll.getColumnHeader() != null && scroll.getColumnHeader().getView() != null;
        if (wanted != shown) scroll.setColumnHeaderView(wanted ? heads : null);
    }

    /** Whose labels stand in which column, and under which names, while the report is reviewed. */
    public void raters(Raters raters) {
        Raters before = prose.raters();
        prose.raters(raters);
        if (!prose.raters().equals(before)) heads.follow();
    }

    /** Keeps from now on there how far each report is scrolled, and goes back there when it is shown again. */
    public void keepIn(Stays stays) {
        prose.paper().keepIn(stays);
        stays.look(() -> {
            View view = prose.view();
            if (view != null && view.page() != null) prose.paper().remember(view.page());
        });
    }

    /** Where label keys are typed. */
    @Override
    public JComponent focusTarget() {
        return prose;
    }

    /** Words are to be found in the report. */
    public void find() {
        find.open();
    }

    /** The next or previous place of the words that were looked for last. */
    public void findNext(int by) {
        find.step(by);
    }

    /** The sentences that bear a bookmark. */
    public void bookmarks(Set<SentenceId> sentences) {
        prose.bookmarks(new Ribbons(sentences));
    }

    /** Copies the selected text. */
    public void copy() {
        prose.selecting().copy();
    }

    public void selectAll() {
        prose.selecting().all();
    }

    /** Where the caret stands inside the sentence at hand, in the report's text. */
    public OptionalInt caret() {
        return prose.caret().at();
    }

    /** Moves the caret one character on ({@code +1}) or back in the sentence at hand. */
    public void moveCaret(int direction) {
        prose.caret().move(direction);
    }

    /** Moves the caret behind the next or previous punctuation mark of the sentence at hand. */
    public void moveCaretToMark(int direction) {
        prose.caret().moveToMark(direction);
    }

    /**
     * Draws what would become of sentences until something else does, or the sentences are others. While it is drawn Enter and Escape
     * are its own, if the page has the keyboard.
     */
    public void sketch(Sketch sketch, Runnable onEnter, Runnable onEscape) {
        prose.selecting().sketch(sketch);
        answers.onEnter = onEnter;
        answers.onEscape = onEscape;
    }

    /** What is drawn over the sentences now. */
    public Optional<Sketch> sketched() {
        return Optional.ofNullable(prose.selecting().sketch());
    }

    public void unsketch() {
        prose.selecting().sketch(null);
    }

    /** The keys that answer a sketch, before they do anything else. */
    private final class Answers extends KeyAdapter {
        private Runnable onEnter = () -> {};
        private Runnable onEscape = () -> {};

        @Override
        public void keyPressed(KeyEvent e) {
            if (prose.selecting().sketch() == null || e.getModifiersEx() != 0) return;
            boolean enter = e.getKeyCode() == KeyEvent.VK_ENTER;
            if (!enter && e.getKeyCode() != KeyEvent.VK_ESCAPE) return;
            e.consume();
            if (enter) onEnter.run();
            else onEscape.run();
        }
    }

    /** What stands below the page, null for nothing. */
    public void foot(@Nullable JComponent foot) {
        if (below != null) remove(below);
        below = foot;
        if (foot != null) add(foot, BorderLayout.PAGE_END);
        revalidate();
        repaint();
    }

    /** Brings the current sentence back a third from the top, after it was scrolled away. */
    public void reveal() {
        View view = prose.view();
        if (view != null && view.page() != null) prose.reveal(view.page().current());
    }
}
