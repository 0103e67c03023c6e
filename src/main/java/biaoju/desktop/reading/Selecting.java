package biaoju.desktop.reading;

import biaoju.domain.Span;
import biaoju.session.Page;
import java.awt.Toolkit;
import java.awt.datatransfer.StringSelection;
import java.util.Objects;
import javax.accessibility.AccessibleContext;
import org.jspecify.annotations.Nullable;

/** What is selected on the page, where the caret stands in it, and what is sketched there. */
final class Selecting {
    private final Prose prose;
    private Selection selection = Selection.NONE;
    private @Nullable Sketch sketch;

    Selecting(Prose prose) {
        this.prose = prose;
    }

    Selection now() {
        return selection;
    }

    /** Another text is on the page, which is painted whole. */
    void forget() {
        selection = Selection.NONE;
        sketch = null;
    }

    /** What would become of sentences of the page that is shown; null for nothing. */
    @Nullable Sketch sketch() {
        return sketch;
    }

    void sketch(@Nullable Sketch next) {
        if (Objects.equals(next, sketch)) return;
        sketch = next;
        prose.repaint();
    }

    void select(Selection next) {
        if (next.equals(selection)) return;
        Span was = selection.span();
        if (was.length() == 0) repaintLines(was.start(), was.start()); // the caret stood there
        selection = next;
        Span is = next.span();
        repaintLines(Math.min(was.length() == 0 ? is.start() : was.start(), is.start()),
                Math.max(was.length() == 0 ? is.end() : was.end(), is.end()));
        prose.getAccessibleContext().firePropertyChange(AccessibleContext.ACCESSIBLE_CARET_PROPERTY, null, next.caret());
    }

    private void repaintLines(int from, int to) {
        if (prose.page() == null) return;
        ProseLayout layout = prose.paper().layout();
        Line first = layout.line(layout.lineOf(from));
        Line last = layout.line(layout.lineOf(to));
        prose.repaint(0, first.top() + prose.paper().margin(), prose.getWidth(), last.bottom() - first.top());
    }

    String text() {
        Page page = prose.page();
        return page == null ? "" : selection.span().in(page.document().text());
    }

    void all() {
        Page page = prose.page();
        if (page != null) select(new Selection(0, page.document().text().length()));
    }

    /** Copies exactly what is selected; nothing selected, nothing done. */
    void copy() {
        String chosen = text();
        if (chosen.isEmpty()) return;
        StringSelection content = new StringSelection(chosen);
        Toolkit.getDefaultToolkit().getSystemClipboard().setContents(content, content);
    }
}
