package biaoju.desktop.parts;

import biaoju.desktop.look.Contrast;
import biaoju.desktop.look.Look;
import biaoju.domain.Label;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Component;
import java.awt.Font;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.geom.Ellipse2D;
import java.awt.geom.RoundRectangle2D;
import javax.swing.AbstractButton;
import javax.swing.Icon;
import javax.swing.JLabel;
import javax.swing.SwingConstants;
import javax.swing.border.AbstractBorder;
import net.miginfocom.swing.MigLayout;

/** One label of the scheme, as wide as the panel: colour, key, name. Pressed where the current sentence has it. */
public final class LabelRow {
    private final Look look;
    private final AbstractButton button;
    private final JLabel name;
    private final JLabel other;
    private final JLabel key;
    private final String spoken;
    private final String otherName;
    private boolean given;

    /** @param room what the parts' names begin with: {@code <room>.label.<id>} is the button's */
    public LabelRow(Look look, String room, Label label, boolean chinese, Runnable onPress) {
        this.look = look;
        this.spoken = label.key() + " " + label.name(chinese);
        this.button = Ui.named(Ui.toggle(room + ".label." + label.id(), ""), room + ".label." + label.id(),
                spoken);
        this.key = Ui.label(room + ".key." + label.id(), String.valueOf(label.key()));
        this.name = Ui.label(room + ".name." + label.id(), label.name(chinese));
        this.otherName = label.name(!chinese);
        this.other = Ui.label(room + ".other." + label.id(), otherName);
        key.setHorizontalAlignment(SwingConstants.CENTER);
        button.setToolTipText(label.definition(chinese));
        button.getAccessibleContext().setAccessibleDescription(label.definition(chinese));
        button.putClientProperty("JButton.buttonType", "toolBarButton");
        button.setFocusable(false); // a click leaves the keys where they are: on the page
        button.addActionListener(e -> {
            button.setSelected(given); // what is shown is what the view says
            onPress.run();
        });
        button.setLayout(new MigLayout("insets 0 " + look.px(10) + " 0 " + look.px(10) + ", gap " + look.px(8) + ", aligny center",
                "[][][][grow, right]", "[grow, center]"));
        JLabel dot = Ui.label(room + ".dot." + label.id(), "");
        dot.setIcon(new Dot(label.color()));
        dot.setDisabledIcon(dot.getIcon()); // it pales by itself
        button.add(dot);
        button.add(key, "w " + look.px(20) + "!");
        button.add(name);
        button.add(other);
        recast();
    }

    public AbstractButton button() {
        return button;
    }

    /** Whether the current sentence has this label, and whether there is a sentence to label. */
    public void show(boolean given, boolean enabled) {
        this.given = given;
        if (button.isSelected() != given) button.setSelected(given);
        if (button.isEnabled() != enabled) {
            button.setEnabled(enabled);
            for (Component part : button.getComponents()) part.setEnabled(enabled);
        }
    }

    /** What stands at the right, instead of the other language's name. */
    public void aside(String words) {
        if (words.equals(other.getText())) return;
        other.setText(words);
        button.getAccessibleContext().setAccessibleName(words.isEmpty() ? spoken : spoken + ", " + words);
    }

    /** What the other mouse button does. */
    public void onMenu(Runnable what) {
        button.addMouseListener(new MouseAdapter() {
            @Override
            public void mouseClicked(MouseEvent e) {
                if (e.getButton() == MouseEvent.BUTTON3) what.run();
            }
        });
    }

    /** A few words at the right for as long as they hold: then the other language's name is back. */
    public void mark(String words) {
        String next = words.isEmpty() ? otherName : words;
        if (next.equals(other.getText())) return;
        other.setText(next);
        button.getAccessibleContext().setAccessibleName(words.isEmpty() ? spoken : spoken + ", " + words);
    }

    /** Sizes and colours of this moment. */
    public void recast() {
        name.setFont(look.font(14));
        key.setFont(look.font(12).deriveFont(Font.BOLD));
        key.setBorder(new KeyCap());
        other.setForeground(look.palette().quiet());
    }

    /** The label's hue. */
    private final class Dot implements Icon {
        private final String hue;

        private Dot(String hue) {
            this.hue = hue;
        }

        @Override
        public void paintIcon(Component in, Graphics g, int x, int y) {
            Graphics2D canvas = (Graphics2D) g.create();
            Smooth.on(canvas);
            Color dot = look.tint(hue).dot();
            canvas.setColor(in.isEnabled() ? dot : Contrast.mix(look.palette().panel(), dot, 0.4));
            canvas.fill(new Ellipse2D.Double(x, y, getIconWidth(), getIconHeight()));
            canvas.dispose();
        }

        @Override
        public int getIconWidth() {
            return look.px(11);
        }

        @Override
        public int getIconHeight() {
            return look.px(11);
        }
    }

    /** The outline of a key around the digit. */
    private final class KeyCap extends AbstractBorder {
        @Override
        public void paintBorder(Component in, Graphics g, int x, int y, int width, int height) {
            Graphics2D canvas = (Graphics2D) g.create();
            Smooth.on(canvas);
            Color line = look.palette().quiet();
            canvas.setColor(in.isEnabled() ? line : look.palette().hairline());
            canvas.setStroke(new BasicStroke(look.line()));
            double arc = look.px(6);
            canvas.draw(new RoundRectangle2D.Double(x + 0.5, y + 0.5, width - 1, height - 1, arc, arc));
            canvas.dispose();
        }
    }
}
