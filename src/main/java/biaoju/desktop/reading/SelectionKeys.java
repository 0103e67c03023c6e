package biaoju.desktop.reading;

import biaoju.session.Page;
import java.awt.Rectangle;
import java.awt.event.ActionEvent;
import java.awt.event.FocusEvent;
import java.awt.event.FocusListener;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import java.util.function.IntUnaryOperator;
import javax.swing.AbstractAction;
import javax.swing.KeyStroke;

/** The keys by which text is selected and copied everywhere. All other keys are the window's. */
final class SelectionKeys implements FocusListener {
    private final Prose prose;

    SelectionKeys(Prose prose) {
        this.prose = prose;
    }

    void install() {
        prose.addFocusListener(this);
        int shift = InputEvent.SHIFT_DOWN_MASK;
        int ctrl = InputEvent.CTRL_DOWN_MASK;
        extend(KeyEvent.VK_LEFT, shift, "reading.extendBack", at -> prose.paper().layout().back(at));
        extend(KeyEvent.VK_RIGHT, shift, "reading.extendForth", at -> prose.paper().layout().forth(at));
        extend(KeyEvent.VK_UP, shift, "reading.extendUp", at -> vertical(at, -1));
        extend(KeyEvent.VK_DOWN, shift, "reading.extendDown", at -> vertical(at, 1));
        extend(KeyEvent.VK_HOME, shift, "reading.extendLineStart", at -> line(at).start());
        extend(KeyEvent.VK_END, shift, "reading.extendLineEnd", at -> line(at).end());
        bind(KeyEvent.VK_A, ctrl, "select-all", prose.selecting()::all);
        bind(KeyEvent.VK_C, ctrl, "copy", prose.selecting()::copy);
        bind(KeyEvent.VK_INSERT, ctrl, "copy", prose.selecting()::copy);
    }

    private Line line(int offset) {
        ProseLayout layout = prose.paper().layout();
        return layout.line(layout.lineOf(offset));
    }

    private int vertical(int offset, int by) {
        ProseLayout layout = prose.paper().layout();
        int to = layout.lineOf(offset) + by;
        if (to < 0) return 0;
        if (to >= layout.lines()) return layout.line(layout.lines() - 1).end();
        return layout.caretAt(layout.xOf(offset), layout.line(to).top());
    }

    private void extend(int key, int modifiers, String name, IntUnaryOperator move) {
        bind(key, modifiers, name, () -> {
            Page page = prose.page();
            if (page == null) return;
            Selection from = prose.selecting().now();
            if (from.isEmpty()) from = Selection.at(begin(page, from));
            Selection to = from.to(move.applyAsInt(from.caret()));
            prose.selecting().select(to);
            Row at = prose.paper().layout().row(Math.min(to.caret(), page.document().text().length()));
            prose.scrollRectToVisible(new Rectangle(prose.paper().left(), (int) at.top() + prose.paper().margin(),
                    1, (int) (at.bottom() - at.top())));
        });
    }

    /** Selecting begins at the mouse's last place while that is in the current sentence, else at its start. */
    private static int begin(Page page, Selection last) {
        return page.sentence().map(s -> s.span().start() <= last.caret() && last.caret() <= s.span().end()
                && last.caret() > 0 ? last.caret() : s.span().start()).orElse(0);
    }

    private void bind(int key, int modifiers, String name, Runnable run) {
        prose.getInputMap().put(KeyStroke.getKeyStroke(key, modifiers), name);
        prose.getActionMap().put(name, new AbstractAction(name) {
            @Override
            public void actionPerformed(ActionEvent e) {
                run.run();
            }
        });
    }

    @Override
    public void focusGained(FocusEvent e) {
        repaintCurrent();
    }

    @Override
    public void focusLost(FocusEvent e) {
        repaintCurrent();
    }

    /** Its frame is paler where keys go elsewhere. */
    private void repaintCurrent() {
        Page page = prose.page();
        if (page != null) prose.repaintSentence(page.current());
    }
}
