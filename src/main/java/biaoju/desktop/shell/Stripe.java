package biaoju.desktop.shell;

import biaoju.desktop.look.Look;
import java.awt.Graphics;
import java.util.List;
import javax.swing.BorderFactory;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;

/** A column of tool window buttons at the frame's edge. */
final class Stripe extends JPanel {
    private final Look look;
    private final boolean left;

    /** @param lower buttons that stand at the foot: the windows below the page */
    Stripe(Look look, boolean left, ToolWindows windows, List<String> upper, List<String> lower) {
        super(new MigLayout("insets " + look.px(6) + " " + look.px(4) + ", gap " + look.px(4) + ", flowy, filly, hidemode 3"));
        this.look = look;
        this.left = left;
        setName(left ? "stripe.left" : "stripe.right");
        String size = "width " + look.px(32) + "!, height " + look.px(32) + "!";
        for (int i = 0; i < upper.size(); i++) add(windows.button(upper.get(i)), size + ", aligny top");
        add(new JPanel(null), "growy, pushy, width 0!");
        for (String id : lower) add(windows.button(id), size + ", aligny bottom");
        setBorder(BorderFactory.createEmptyBorder());
    }

    @Override
    protected void paintComponent(Graphics g) {
        super.paintComponent(g);
        g.setColor(look.palette().hairline());
        g.fillRect(left ? getWidth() - look.line() : 0, 0, look.line(), getHeight());
    }
}
