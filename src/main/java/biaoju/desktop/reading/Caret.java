package biaoju.desktop.reading;

import biaoju.desktop.look.Look;
import biaoju.domain.Span;
import biaoju.session.Page;
import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.util.OptionalInt;

/** The text caret in the sentence at hand: where it would be split. It is the selection's, while nothing is selected. */
final class Caret {
    /** What people split behind. */
    private static final String MARKS = "，,、；;：:。！？!?…—”’」』）)】》";

    private final Prose prose;

    Caret(Prose prose) {
        this.prose = prose;
    }

    /** Its place in the report's text; empty while it does not stand inside the sentence at hand. */
    OptionalInt at() {
        Selection selection = prose.selecting().now();
        Span span = span();
        int caret = selection.caret();
        return selection.isEmpty() && span.start() < caret && caret < span.end() ? OptionalInt.of(caret) : OptionalInt.empty();
    }

    private Span span() {
        Page page = prose.page();
        return page == null ? new Span(0, 0) : page.sentence().map(sentence -> sentence.span()).orElse(new Span(0, 0));
    }

    /** One character on; into the sentence from its nearer end, where it stands elsewhere. */
    void move(int direction) {
        Page page = prose.page();
        if (page == null || span().length() < 2) return;
        ProseLayout layout = prose.paper().layout();
        int from = at().orElse(direction > 0 ? span().start() : span().end());
        put(direction > 0 ? layout.forth(from) : layout.back(from));
    }

    /** Behind the next punctuation mark, or the one before. */
    void moveToMark(int direction) {
        Page page = prose.page();
        if (page == null || span().length() < 2) return;
        String text = page.document().text();
        Span span = span();
        int at = at().orElse(direction > 0 ? span.start() : span.end()) + direction;
        while (at > span.start() && at < span.end()) {
            boolean behind = MARKS.indexOf(text.charAt(at - 1)) >= 0 && MARKS.indexOf(text.charAt(at)) < 0;
            if (behind) break;
            at += direction;
        }
        if (at > span.start() && at < span.end()) put(at);
    }

    private void put(int at) {
        Span span = span();
        if (at <= span.start() || at >= span.end()) return;
        prose.selecting().select(Selection.at(at));
        prose.placing().see(at);
    }

    /** Where something is sketched that is seen instead. */
    void paint(Graphics2D g, Look look) {
        Sketch sketch = prose.selecting().sketch();
        if (sketch != null) {
            new SketchPainter(look, prose.paper().layout(), g).paint(sketch);
            return;
        }
        if (!prose.isFocusOwner()) return;
        at().ifPresent(at -> {
            ProseLayout layout = prose.paper().layout();
            Row row = layout.row(at);
            double inset = (row.bottom() - row.top()) * 0.16;
            float thick = Math.max(2, Math.round(layout.type().em() / 8));
            g.setColor(look.palette().text());
            g.setStroke(new BasicStroke(thick, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
            g.draw(new Line2D.Double(row.left(), row.top() + inset, row.left(), row.bottom() - inset));
        });
    }
}
