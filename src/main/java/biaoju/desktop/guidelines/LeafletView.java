package biaoju.desktop.guidelines;

import biaoju.desktop.look.Look;
import biaoju.desktop.look.Palette;
import java.awt.Color;
import java.awt.Rectangle;
import java.awt.geom.Rectangle2D;
import java.util.Locale;
import java.util.function.IntConsumer;
import javax.swing.JEditorPane;
import javax.swing.SwingUtilities;
import javax.swing.event.HyperlinkEvent;
import javax.swing.text.BadLocationException;
import javax.swing.text.Document;
import javax.swing.text.html.HTML;
import javax.swing.text.html.HTMLDocument;
import javax.swing.text.html.HTMLEditorKit;
import org.jspecify.annotations.Nullable;

/** Shows a leaflet: to be read, searched and scrolled, not written. */
final class LeafletView extends JEditorPane {
    private final transient Look look;

    /** @param onExample gets the place of an example that was pressed */
    LeafletView(Look look, String name, String accessible, IntConsumer onExample) {
        this.look = look;
        setName(name);
        getAccessibleContext().setAccessibleName(accessible);
        setEditorKit(new HTMLEditorKit());
        setEditable(false);
        putClientProperty(JEditorPane.HONOR_DISPLAY_PROPERTIES, true);
        putClientProperty(JEditorPane.W3C_LENGTH_UNITS, true);
        addHyperlinkListener(e -> {
            String to = e.getDescription();
            boolean pressed = e.getEventType() == HyperlinkEvent.EventType.ACTIVATED;
            if (pressed && to != null && to.startsWith(Leaflet.EXAMPLE)) onExample.accept(Integer.parseInt(to.substring(Leaflet.EXAMPLE.length())));
        });
        recast();
    }

    /** Colours and sizes of this moment, for a leaflet. */
    String css() {
        Palette on = look.palette();
        int px = look.px(14);
        String text = hex(on.text());
        return "body { font-family: '" + look.font().getFamily() + "'; font-size: " + px + "px; color: " + text + "; margin: 0 "
                + look.px(12) + "px " + look.px(24) + "px " + look.px(12) + "px; }"
                + "h1 { font-size: " + look.px(19) + "px; margin-top: " + look.px(10) + "px; margin-bottom: " + look.px(6) + "px; }"
                + "h2 { font-size: " + look.px(17) + "px; margin-top: " + look.px(16) + "px; margin-bottom: " + look.px(5) + "px; }"
                + "h3, h4, h5, h6 { font-size: " + look.px(15) + "px; margin-top: " + look.px(13) + "px; margin-bottom: " + look.px(4) + "px; }"
                + "p { margin-top: " + look.px(4) + "px; margin-bottom: " + look.px(6) + "px; }"
                + "ul, ol { margin-left: " + look.px(20) + "px; margin-top: 0; margin-bottom: " + look.px(6) + "px; }"
                + "code { font-family: Monospaced; font-size: " + look.px(13) + "px; color: " + hex(on.quiet()) + "; }"
                + "pre { font-family: Monospaced; font-size: " + look.px(13) + "px; background-color: " + hex(on.hover()) + "; }"
                + "td, th { border-style: solid; border-width: 1px; border-color: " + hex(on.hairline()) + "; padding: " + look.px(3) + "px; }"
                + "th { text-align: left; font-weight: bold; }"
                + "blockquote { margin-left: " + look.px(16) + "px; color: " + hex(on.quiet()) + "; }"
                + ".decided { color: " + hex(on.quiet()) + "; margin-bottom: 0; }"
                + ".example { margin-left: " + look.px(12) + "px; color: " + hex(on.quiet()) + "; }"
                + "a { color: " + hex(on.accent()) + "; text-decoration: none; }";
    }

    private static String hex(Color color) {
        return String.format(Locale.ROOT, "#%06x", color.getRGB() & 0xFFFFFF);
    }

    /** Scrolls so that the part stands at the top, and puts the caret there. */
    void jump(String anchor) {
        if (!(getDocument() instanceof HTMLDocument document)) return;
        HTMLDocument.Iterator at = document.getIterator(HTML.Tag.A);
        for (; at != null && at.isValid(); at.next()) {
            if (!anchor.equals(at.getAttributes().getAttribute(HTML.Attribute.NAME))) continue;
            top(at.getStartOffset());
            return;
        }
    }

    /** Once it is laid out: a document that was set just now is not yet. */
    private void top(int offset) {
        setCaretPosition(Math.min(offset, getDocument().getLength()));
        SwingUtilities.invokeLater(() -> {
            Rectangle2D place = placeOf(offset);
            if (place == null) return;
            Rectangle shown = getVisibleRect();
            scrollRectToVisible(new Rectangle(0, (int) place.getY() - look.px(8), 1, Math.max(1, shown.height)));
        });
    }

    private @Nullable Rectangle2D placeOf(int offset) {
        try {
            return modelToView2D(Math.min(offset, getDocument().getLength()));
        } catch (BadLocationException gone) { // another leaflet was set meanwhile
            return null;
        }
    }

    /**
     * Marks where the words stand next, behind what is marked now; from the end it goes on at the start.
     *
     * @return whether they stand anywhere
     */
    boolean find(String words) {
        if (words.isEmpty()) return true;
        String all = plain().toLowerCase(Locale.ROOT);
        String wanted = words.toLowerCase(Locale.ROOT);
        int at = all.indexOf(wanted, getSelectionEnd());
        if (at < 0) at = all.indexOf(wanted);
        if (at < 0) {
            select(0, 0);
            return false;
        }
        select(at, at + wanted.length());
        getCaret().setSelectionVisible(true);
        int from = at;
        SwingUtilities.invokeLater(() -> {
            Rectangle2D place = placeOf(from);
            if (place == null) return;
            scrollRectToVisible(new Rectangle(0, (int) place.getY() - getVisibleRect().height / 3, 1, Math.max(1, getVisibleRect().height)));
        });
        return true;
    }

    private String plain() {
        Document document = getDocument();
        try {
            return document.getText(0, document.getLength());
        } catch (BadLocationException impossible) {
            return "";
        }
    }

    @Override
    public void updateUI() {
        super.updateUI();
        if (look != null) recast();
    }

    private void recast() {
        setFont(look.font(14));
        setBackground(look.palette().panel());
        setForeground(look.palette().text());
        setSelectionColor(look.palette().selection());
        setSelectedTextColor(look.palette().text());
    }
}
