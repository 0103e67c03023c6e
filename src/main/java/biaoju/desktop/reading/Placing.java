package biaoju.desktop.reading;

import biaoju.domain.Span;
import biaoju.session.Page;
import java.awt.Point;
import java.awt.Rectangle;
import javax.swing.JViewport;
import javax.swing.SwingUtilities;
import org.jspecify.annotations.Nullable;

/** Which part of the page is in the window: a wish that comes before the page has its size is kept until it has. */
final class Placing {
    private final Prose prose;
    private @Nullable Runnable whenPlaced;

    Placing(Prose prose) {
        this.prose = prose;
    }

    /** Another page: takes its size at once and goes there; later, where there is no window yet. */
    void later(Runnable go) {
        whenPlaced = go;
        place();
    }

    /** Whether the page is still to go somewhere: until then where it stands says nothing. */
    boolean onTheWay() {
        return whenPlaced != null;
    }

    private void place() {
        prose.revalidate();
        JViewport port = prose.viewport();
        if (port == null || port.getWidth() == 0 || port.getHeight() == 0 || prose.page() == null) return;
        prose.setSize(port.getWidth(), Math.max(port.getHeight(), prose.getPreferredSize().height));
        settle();
    }

    void settle() {
        Runnable wanted = whenPlaced;
        if (wanted == null) return;
        JViewport port = prose.viewport();
        if (port == null || port.getHeight() == 0 || prose.getHeight() < prose.getPreferredSize().height) return;
        whenPlaced = null;
        wanted.run();
    }

    /** Brings the sentence a third from the top. */
    void reveal(int number) {
        Page page = prose.page();
        JViewport port = prose.viewport();
        if (number == 0 || page == null || port == null) return;
        Row begin = prose.paper().layout().row(page.sentence(number).span().start());
        scrollTo((int) begin.top() + prose.paper().margin() - port.getHeight() / 3);
    }

    /** The page is cut otherwise: stays where it is, unless the sentence at hand is out of sight then. */
    void stay(int number) {
        later(() -> {
            Page page = prose.page();
            if (number == 0 || page == null) return;
            Row begin = prose.paper().layout().row(page.sentence(number).span().start());
            int y = (int) begin.top() + prose.paper().margin();
            if (!prose.getVisibleRect().contains(0, y)) reveal(number);
        });
    }

    /** Scrolls no further than it takes to see that place of the text. */
    void see(int offset) {
        Row at = prose.paper().layout().row(offset);
        prose.scrollRectToVisible(new Rectangle(prose.paper().left(), (int) at.top() + prose.paper().margin(), 1, (int) (at.bottom() - at.top())));
    }

    /** Brings the place a third from the top, unless it is seen. */
    void show(Span place) {
        JViewport port = prose.viewport();
        if (port == null) return;
        Row begin = prose.paper().layout().row(place.start());
        int y = (int) begin.top() + prose.paper().margin();
        int top = port.getViewPosition().y;
        int room = (int) (begin.bottom() - begin.top());
        if (y < top + room / 2 || y + 2 * room > top + port.getHeight()) scrollTo(y - port.getHeight() / 3);
    }

    void scrollTo(int y) {
        JViewport port = prose.viewport();
        if (port == null) return;
        int most = Math.max(0, prose.getHeight() - port.getHeight());
        port.setViewPosition(new Point(0, Math.max(0, Math.min(y, most))));
    }

    /**
     * Another width or size of type: the character at the eye stays there, unless the page is to go elsewhere anyway.
     *
     * @param above how far below the top it stands, in ems
     */
    void keep(int eye, double above) {
        if (whenPlaced != null) return;
        whenPlaced = () -> scrollTo((int) (prose.paper().layout().row(eye).top() + prose.paper().margin()
                - above * prose.paper().layout().type().em()));
        SwingUtilities.invokeLater(this::place);
    }
}
