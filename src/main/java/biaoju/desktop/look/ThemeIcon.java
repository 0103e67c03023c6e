package biaoju.desktop.look;

import java.awt.Color;
import java.awt.Component;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.util.Objects;
import javax.swing.Icon;
import javax.swing.UIManager;
import org.jspecify.annotations.Nullable;

/** A drawing in one colour, that of the text of the component it stands in, as large as the zoom says. */
final class ThemeIcon implements Icon {
    private final Drawing drawing;
    private final int size;
    private final Look look;

    ThemeIcon(Drawing drawing, int size, Look look) {
        this.drawing = drawing;
        this.size = size;
        this.look = look;
    }

    @Override
    public void paintIcon(@Nullable Component in, Graphics g, int x, int y) {
        drawing.paint((Graphics2D) g, x, y, look.px(size), color(in));
    }

    private Color color(@Nullable Component in) {
        if (in == null) return look.palette().text();
        if (in.isEnabled()) return Objects.requireNonNullElse(in.getForeground(), look.palette().text());
        return Objects.requireNonNullElse(UIManager.getColor("Label.disabledForeground"), look.palette().quiet());
    }

    @Override
    public int getIconWidth() {
        return look.px(size);
    }

    @Override
    public int getIconHeight() {
        return look.px(size);
    }
}
