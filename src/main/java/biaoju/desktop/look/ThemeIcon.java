package biaoju.desktop.look;

import com.formdev.flatlaf.extras.FlatSVGIcon;
import java.awt.Color;
import java.awt.Component;
import java.awt.Graphics;
import java.util.Objects;
import javax.swing.Icon;
import javax.swing.UIManager;
import org.jspecify.annotations.Nullable;

/** An SVG drawn in one colour, that of the text of the component it stands in; loaded when first painted. */
final class ThemeIcon implements Icon {
    private final String name;
    private final int size;
    private final Look look;
    private @Nullable FlatSVGIcon drawing;

    ThemeIcon(String name, int size, Look look) {
        this.name = name;
        this.size = size;
        this.look = look;
    }

    @Override
    public void paintIcon(@Nullable Component in, Graphics g, int x, int y) {
        FlatSVGIcon icon = drawing;
        int now = look.px(size);
        if (icon == null || icon.getWidth() != now) {
            icon = new FlatSVGIcon("biaoju/icons/" + name + ".svg", now, now);
            drawing = icon;
        }
        Color color = color(in);
        icon.setColorFilter(new FlatSVGIcon.ColorFilter(any -> color));
        icon.paintIcon(in, g, x, y);
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
