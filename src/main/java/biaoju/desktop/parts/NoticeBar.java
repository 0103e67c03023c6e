package biaoju.desktop.parts;

import biaoju.base.Messages;
import biaoju.desktop.look.Contrast;
import biaoju.desktop.look.Look;
import java.awt.BorderLayout;
import java.awt.Color;
import java.awt.Component;
import java.awt.Dimension;
import java.awt.Graphics;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.swing.BorderFactory;
import javax.swing.BoxLayout;
import javax.swing.Icon;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextArea;
import javax.swing.SwingConstants;

/** Messages above the page. Each stays until somebody closes it; the same one is not said twice. */
public final class NoticeBar extends JPanel {
    /** How a message is meant. */
    public enum Tone {
        INFO,
        WARNING,
        ERROR
    }

    private static final int SHOWN = 4;

    private final Look look;
    private final Messages text;
    private final List<Line> lines = new ArrayList<>();

    public NoticeBar(Look look, Messages text) {
        this.look = look;
        this.text = text;
        setLayout(new BoxLayout(this, BoxLayout.PAGE_AXIS));
        Ui.named(this, "notices", text.get("parts.notices"));
        setVisible(false);
    }

    /** Adds a message below those that are still there. */
    public void say(Tone tone, String message) {
        if (lines.stream().anyMatch(line -> line.message.equals(message))) return;
        lines.add(new Line(tone, message));
        show(lines);
        getAccessibleContext().firePropertyChange("accessibleDescription", "", message); // read out at once
    }

    /** The messages that are still there, oldest first. */
    public List<String> messages() {
        return lines.stream().map(line -> line.message).toList();
    }

    /** Takes away what was said in that tone. */
    public void forget(Tone tone) {
        if (lines.removeIf(line -> line.tone == tone)) show(lines);
    }

    /** Takes away this message, if it is still there. */
    public void forget(String message) {
        if (lines.removeIf(line -> line.message.equals(message))) show(lines);
    }

    private void close(Line line) {
        lines.remove(line);
        show(lines);
    }

    /**
     * The newest few: what was just done is answered in sight. The older ones come back as those are closed, so that
     * a bad day does not push the page off the screen.
     */
    private void show(List<Line> all) {
        removeAll();
        int older = Math.max(0, all.size() - SHOWN);
        if (older > 0) {
            JLabel more = Ui.label("notices.more", text.get("parts.moreNotices", older));
            more.setBorder(BorderFactory.createEmptyBorder(look.px(4), look.px(40), look.px(2), 0));
            more.setAlignmentX(Component.LEFT_ALIGNMENT);
            add(more);
        }
        all.subList(older, all.size()).forEach(this::add);
        setVisible(!all.isEmpty());
        revalidate();
        repaint();
    }

    private final class Line extends JPanel {
        private final Tone tone;
        private final String message;
        private final JLabel sign = Ui.label("notice.sign", "");

        private Line(Tone tone, String message) {
            super(new BorderLayout(look.px(10), 0));
            this.tone = tone;
            this.message = message;
            setName("notice");
            setAlignmentX(Component.LEFT_ALIGNMENT);
            setBorder(BorderFactory.createEmptyBorder(look.px(7), look.px(14), look.px(7), look.px(8)));
            Icon icon = look.icon(tone == Tone.INFO ? "info" : tone == Tone.WARNING ? "warning" : "error");
            sign.setIcon(icon);
            sign.setVerticalAlignment(SwingConstants.TOP);
            sign.setBorder(BorderFactory.createEmptyBorder(look.px(2), 0, 0, 0));
            sign.getAccessibleContext().setAccessibleName(text.get("parts.tone." + tone.name().toLowerCase(Locale.ROOT)));
            JTextArea words = Ui.area("notice.text", message);
            words.setText(message);
            words.setEditable(false);
            words.setOpaque(false);
            words.setBorder(null);
            JButton close = Ui.iconButton("notice.close", text.get("parts.closeNotice"), look.icon("close"),
                    () -> close(this));
            JPanel corner = new JPanel(new BorderLayout());
            corner.setOpaque(false);
            corner.add(close, BorderLayout.PAGE_START);
            add(sign, BorderLayout.LINE_START);
            add(words);
            add(corner, BorderLayout.LINE_END);
        }

        private Color color() {
            return switch (tone) {
                case INFO -> look.palette().accent();
                case WARNING -> look.palette().warning();
                case ERROR -> look.palette().error();
            };
        }

        @Override
        protected void paintComponent(Graphics g) {
            if (!color().equals(sign.getForeground())) sign.setForeground(color()); // another theme meanwhile
            g.setColor(Contrast.mix(look.palette().page(), color(), look.dark() ? 0.14 : 0.08));
            g.fillRect(0, 0, getWidth(), getHeight());
            g.setColor(look.palette().hairline());
            g.drawLine(0, getHeight() - 1, getWidth(), getHeight() - 1);
        }

        @Override
        public Dimension getMaximumSize() {
            return new Dimension(Integer.MAX_VALUE, getPreferredSize().height);
        }
    }
}
