package biaoju.desktop.parts;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import javax.swing.UIManager;
import org.jspecify.annotations.Nullable;

/** How text and shapes are smoothed where a component paints for itself. */
public final class Smooth {
    private Smooth() {}

    /** As the controls around do it; smoothed at all events, which a bare X server does not ask for. */
    public static Object textHint() {
        @Nullable Object hint = UIManager.getDefaults().get(RenderingHints.KEY_TEXT_ANTIALIASING);
        if (hint == null || hint.equals(RenderingHints.VALUE_TEXT_ANTIALIAS_OFF)
                || hint.equals(RenderingHints.VALUE_TEXT_ANTIALIAS_DEFAULT)) {
            return RenderingHints.VALUE_TEXT_ANTIALIAS_ON;
        }
        return hint;
    }

    /** Sets all hints for text and thin shapes. */
    public static void on(Graphics2D g) {
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, textHint());
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    }
}
