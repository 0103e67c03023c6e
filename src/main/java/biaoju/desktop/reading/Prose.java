package biaoju.desktop.reading;

import biaoju.base.Messages;
import biaoju.desktop.look.Look;
import biaoju.desktop.parts.Raters;
import biaoju.domain.Annotation;
import biaoju.domain.Sentence;
import biaoju.domain.Span;
import biaoju.session.Page;
import biaoju.session.View;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.event.MouseEvent;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntConsumer;
import javax.accessibility.Accessible;
import javax.accessibility.AccessibleContext;
import javax.swing.JComponent;
import javax.swing.JViewport;
import javax.swing.Scrollable;
import javax.swing.ToolTipManager;
import org.jspecify.annotations.Nullable;

/**
 * A report's text on its page. Paints for itself, and only what is visible; a change of label repaints the one
 * sentence. It shows what it is told and tells only which sentence was clicked.
 */
final class Prose extends JComponent implements Scrollable, Accessible {
    private final Look look;
    private final Messages text;
    private final IntConsumer onSelect;
    private final Press press = new Press(this);
    private final Paper paper;
    private final Placing placing;
    private final Caret caret = new Caret(this);
    private final Selecting selecting = new Selecting(this);
    private @Nullable View view;
    private Raters everybody = Raters.NONE;
    private Raters raters = Raters.NONE;
    private Finds finds = Finds.NONE;
    private Ribbons ribbons = Ribbons.NONE;
    private int hovered;
    /** The sentence clicked here last: what is clicked is visible, so showing it must not scroll. */
    private int clicked;

    Prose(Look look, Messages text, IntConsumer onSelect) {
        this.look = look;
        this.text = text;
        this.onSelect = onSelect;
        this.paper = new Paper(this, look);
        this.placing = new Placing(this);
        setName("reading.text");
        setOpaque(true);
        setFocusable(true);
        setAutoscrolls(true);
        // Label keys are plain digits: an input method would compose them. Everywhere else it stays on.
        enableInputMethods(false);
        putClientProperty("html.disable", true);
        press.install();
        new SelectionKeys(this).install();
        ToolTipManager.sharedInstance().registerComponent(this);
    }

    /** Shows the page in front, or the hint where there is none. */
    void show(View next) {
        View was = view;
        view = next;
        seat();
        Page page = next.page();
        Page before = was == null ? null : was.page();
        if (page == null) {
            if (before != null) empty();
            repaint();
        } else if (before == null || !PageDiff.sameText(before, page)) {
            if (before != null && before.document().text().equals(page.document().text())) recut(page);
            else open(before, page);
        } else {
            follow(before, page, !Objects.requireNonNull(was).scheme().equals(next.scheme())
                    || was.reviewing() != next.reviewing());
        }
        getAccessibleContext().setAccessibleName(ProseAccess.describe(next, text, raters));
        if (page != null && before != null && before.current() != page.current()) ProseAccess.moved(getAccessibleContext(), page);
    }

    /** The columns of a review, and what those who stand in them are called. */
    void raters(Raters next) {
        everybody = next;
        seat();
    }

    /** Only who labelled something in this report has a column beside it. */
    private void seat() {
        Set<UUID> said = new HashSet<>();
        if (view != null && view.reviewing() && view.page() != null) {
            for (List<Annotation> votes : view.page().votes().values()) votes.forEach(vote -> said.add(vote.annotator()));
        }
        Raters next = everybody.within(said);
        if (next.equals(raters)) return;
        raters = next;
        revalidate();
        repaint();
    }

    Raters raters() {
        return raters;
    }

    boolean reviewing() {
        return view != null && view.reviewing();
    }

    private void empty() {
        paper.forget();
        selecting.forget();
        hovered = 0;
        revalidate();
    }

    private void open(@Nullable Page before, Page page) {
        finds = Finds.NONE;
        if (before != null) paper.remember(before);
        paper.turnTo(page);
        selecting.forget();
        hovered = 0;
        clicked = 0;
        placing.later(() -> paper.recall(page).ifPresentOrElse(placing::scrollTo, () -> reveal(page.current())));
        repaint();
    }

    /** The same text with other sentences. */
    private void recut(Page page) {
        paper.turnTo(page);
        selecting.forget();
        hovered = 0;
        clicked = 0;
        placing.stay(page.current());
        repaint();
    }

    private void follow(Page before, Page page, boolean anew) {
        if (anew) repaint();
        for (int number : PageDiff.changed(before, page)) repaintSentence(number);
        if (before.current() != page.current() && page.current() != clicked) reveal(page.current());
        if (before.current() != page.current() || page.current() == clicked) clicked = 0;
    }

    @Override
    @SuppressWarnings("deprecation") // the one method that every change of size passes through
    public void reshape(int x, int y, int width, int height) {
        super.reshape(x, y, width, height);
        if (page() != null && placing != null) placing.settle();
    }

    /** Brings the sentence a third from the top. */
    void reveal(int number) {
        placing.reveal(number);
    }

    @Override
    public void updateUI() {
        setUI(null);
        if (paper != null) { // called by no constructor of ours, but by every change of theme or zoom
            paper.recast();
            revalidate();
            repaint();
        }
    }

    @Override
    protected void paintComponent(Graphics g) {
        Graphics2D canvas = (Graphics2D) g.create();
        try {
            Rectangle clip = g.getClipBounds();
            canvas.setColor(look.palette().page());
            canvas.fillRect(clip.x, clip.y, clip.width, clip.height);
            View now = view;
            if (now == null) return;
            Page page = now.page();
            if (page == null) {
                String hint = now.reports().isEmpty() ? "reading.noReports" : "reading.noneOpen";
                new HintPainter(look).paint(canvas, this, text.get(hint));
                return;
            }
            ProseLayout layout = paper.layout();
            canvas.translate(paper.left(), paper.margin());
            Scene scene = new Scene(page, now.scheme(), layout, hovered, selecting.now().span(), isFocusOwner(),
                    text.chinese(), paper.columns(), now.reviewing() ? Review.of(page, raters) : null, selecting.sketch());
            int top = clip.y - paper.margin();
            new ProsePainter(look, scene, canvas, top, top + clip.height).paint();
            caret.paint(canvas, look);
            finds.paint(canvas, layout, look.palette(), top, top + clip.height);
            ribbons.paint(canvas, layout, look.palette(), page.document());
        } finally {
            canvas.dispose();
        }
    }

    void repaintSentence(int number) {
        Page page = page();
        if (number < 1 || page == null || number > page.size()) return;
        ProseLayout layout = paper.layout();
        Span span = page.sentence(number).span();
        int from = layout.line(layout.lineOf(span.start())).top();
        int to = layout.line(layout.lineOf(Math.max(span.start(), span.end() - 1))).bottom();
        int reach = (int) layout.type().em();
        repaint(0, from + paper.margin() - reach, getWidth(), to - from + 2 * reach);
    }

    /** The sentence at this point of the component, 0 for none: margins and the room below the text have none. */
    int sentenceAt(Point at) {
        Page page = page();
        if (page == null) return 0;
        ProseLayout layout = paper.layout();
        double x = at.x - paper.left();
        double y = at.y - paper.margin();
        double em = layout.type().em();
        if (y < -em || y > layout.height() + em || x < -paper.gutter() || x > layout.width() + em) return 0;
        List<Sentence> all = page.document().cut().sentences();
        int index = Sentences.firstEndingBehind(all, layout.charAt(x, y));
        return index < all.size() ? index + 1 : all.size();
    }

    int caretAt(Point at) {
        return page() == null ? 0 : paper.layout().caretAt(at.x - paper.left(), at.y - paper.margin());
    }

    void click(int number) {
        Page page = page();
        if (number == 0 || page == null || number == page.current()) return;
        clicked = number;
        onSelect.accept(number);
    }

    void hover(int number) {
        if (number == hovered) return;
        int was = hovered;
        hovered = number;
        repaintSentence(was);
        repaintSentence(number);
    }

    @Override
    public @Nullable String getToolTipText(MouseEvent event) {
        View now = view;
        return now == null || now.page() == null ? null : new Tips(now, text, raters).at(sentenceAt(event.getPoint()));
    }

    Finds finds() {
        return finds;
    }

    void bookmarks(Ribbons next) {
        if (next.equals(ribbons)) return;
        ribbons = next;
        repaint();
    }

    void find(Finds next) {
        finds = next;
        repaint();
    }

    /** Has the place seen, without moving the page where it is. */
    void reveal(Span place) {
        if (page() != null) placing.show(place);
    }

    Selecting selecting() {
        return selecting;
    }

    @Nullable View view() {
        return view;
    }

    @Nullable Page page() {
        return view == null ? null : view.page();
    }

    Caret caret() {
        return caret;
    }

    Paper paper() {
        return paper;
    }

    Placing placing() {
        return placing;
    }

    @Nullable JViewport viewport() {
        return getParent() instanceof JViewport port ? port : null;
    }

    OptionalInt top() {
        JViewport port = viewport();
        return port == null ? OptionalInt.empty() : OptionalInt.of(port.getViewPosition().y);
    }

    @Override
    public Dimension getPreferredSize() {
        if (page() == null) return new Dimension(look.px(200), look.px(100));
        return new Dimension(paper.width(), paper.layout().height() + 2 * paper.margin());
    }

    @Override
    public Dimension getPreferredScrollableViewportSize() {
        return new Dimension(look.px(720), look.px(600));
    }

    @Override
    public int getScrollableUnitIncrement(Rectangle visible, int orientation, int direction) {
        return (int) Math.round(look.pageFont().getSize2D() * Face.BODY.leading);
    }

    @Override
    public int getScrollableBlockIncrement(Rectangle visible, int orientation, int direction) {
        int line = getScrollableUnitIncrement(visible, orientation, direction);
        return Math.max(line, visible.height - line);
    }

    @Override
    public boolean getScrollableTracksViewportWidth() {
        return true;
    }

    @Override
    public boolean getScrollableTracksViewportHeight() {
        JViewport port = viewport();
        return page() == null || (port != null && port.getHeight() > getPreferredSize().height);
    }

    @Override
    public AccessibleContext getAccessibleContext() {
        AccessibleContext known = accessibleContext;
        if (known == null) accessibleContext = known = new ProseAccess(this);
        return known;
    }
}
