package biaoju.desktop.reading;

import biaoju.desktop.look.Look;
import biaoju.desktop.parts.Smooth;
import biaoju.session.Page;
import java.awt.Font;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import javax.swing.JViewport;
import org.jspecify.annotations.Nullable;

/** The page's measures: how wide the column is and where it stands, and the layout that fits it, kept while it does. */
final class Paper {
    /** The column's width at most, in full-width characters. */
    static final int COLUMN = 42;
    /** Right of the column, above and below it; in ems. */
    private static final double RIGHT = 2;
    private static final double MARGIN = 2;
    private static final int NARROWEST = 8;

    private final Prose prose;
    private final Look look;
    private Stays stays = new Stays();
    private @Nullable Typeface type;
    private @Nullable Page page;
    private List<Paragraph> paragraphs = List.of();
    private @Nullable ProseLayout layout;

    Paper(Prose prose, Look look) {
        this.prose = prose;
        this.look = look;
    }

    /** Keeps from now on there where each report was left. */
    void keepIn(Stays kept) {
        stays = kept;
    }

    void turnTo(Page page) {
        this.page = page;
        this.paragraphs = Paragraphs.of(page.document());
        this.layout = null;
    }

    void forget() {
        page = null;
        paragraphs = List.of();
        layout = null;
    }

    /** The theme or the zoom changed. */
    void recast() {
        type = null;
    }

    /** The layout for the width and type of this moment. */
    ProseLayout layout() {
        Typeface face = type();
        float column = column(face.em());
        ProseLayout known = layout;
        if (known != null && known.type() == face && known.width() == column) return known;
        ProseLayout made = new ProseLayout(Objects.requireNonNull(page).document().text(), paragraphs, face, column);
        layout = made;
        if (known != null) keepInPlace(known);
        return made;
    }

    private void keepInPlace(ProseLayout was) {
        prose.top().ifPresent(top -> {
            // The sentence at hand stays where it is, where it can be seen; else the line at the top.
            Page now = Objects.requireNonNull(page);
            JViewport port = Objects.requireNonNull(prose.viewport());
            Page shown = prose.page();
            int eye = was.line(was.lineAt(top - margin(was))).start();
            if (shown != null && shown.current() > 0) {
                int start = now.sentence(shown.current()).span().start();
                double y = was.row(start).top() + margin(was) - top;
                if (y >= 0 && y < port.getHeight()) eye = start;
            }
            double above = (was.row(eye).top() + margin(was) - top) / was.type().em();
            prose.placing().keep(eye, above);
        });
    }

    private Typeface type() {
        Typeface known = type;
        Font font = look.pageFont();
        if (known == null || !known.isOf(font)) type = known = new Typeface(font, Smooth.textHint());
        return known;
    }

    private float column(float em) {
        double room = width() - (columns().gutter() + RIGHT) * em;
        return (float) (Math.max(NARROWEST, Math.min(COLUMN, Math.floor(room / em))) * em);
    }

    /** How the gutter is shared out at this moment. */
    Columns columns() {
        return prose.reviewing() ? Columns.of(prose.raters().size(), width() / type().em()) : Columns.NONE;
    }

    /** The width there is: the viewport's, which changes before the component's own does. */
    int width() {
        JViewport port = prose.viewport();
        int width = port == null ? prose.getWidth() : port.getWidth();
        return width > 0 ? width : prose.getPreferredScrollableViewportSize().width;
    }

    /** Where the column begins. */
    int left() {
        ProseLayout now = layout();
        return (int) Math.max(gutter(), (width() - now.width()) / 2);
    }

    double gutter() {
        return columns().gutter() * type().em();
    }

    int margin() {
        return (int) (MARGIN * type().em());
    }

    private static int margin(ProseLayout layout) {
        return (int) (MARGIN * layout.type().em());
    }

    void remember(Page left) {
        ProseLayout known = layout;
        if (known == null || prose.top().isEmpty() || prose.placing().onTheWay()) return;
        int top = prose.top().getAsInt();
        Line line = known.line(known.lineAt(top - margin(known)));
        int above = (int) Math.round(100.0 * (top - margin(known) - line.top()) / known.type().em());
        stays.put(left.document().report().digest(), start(left), new Stays.Top(line.start(), above));
    }

    /** Where the report was left, unless another sentence is at hand since. */
    OptionalInt recall(Page again) {
        Stays.Top top = stays.top(again.document().report().digest(), start(again));
        if (top.line() < 0 || top.line() > again.document().text().length()) return OptionalInt.empty();
        ProseLayout now = layout();
        double above = top.above() * now.type().em() / 100.0;
        return OptionalInt.of((int) Math.max(0, Math.round(now.line(now.lineOf(top.line())).top() + margin(now) + above)));
    }

    private static int start(Page of) {
        return of.sentence().map(sentence -> sentence.span().start()).orElse(0);
    }
}
