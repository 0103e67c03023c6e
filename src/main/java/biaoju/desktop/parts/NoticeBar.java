package biaoju.desktop.parts;

import biaoju.base.Messages;
import biaoju.desktop.look.Contrast;
import biaoju.desktop.look.Look;
import java.awt.BorderLayout;
import java.awt.Color;
import java.awt.Component;
import java.awt.Dimension;
import java.awt.EventQueue;
import java.awt.FlowLayout;
import java.awt.Graphics;
import java.awt.Insets;
import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.swing.BorderFactory;
import javax.swing.BoxLayout;
import javax.swing.Icon;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextArea;
import javax.swing.ScrollPaneConstants;
import javax.swing.Scrollable;
import javax.swing.SwingConstants;
import javax.swing.text.View;
import org.jspecify.annotations.Nullable;

/**
 * Messages above the page, two rows of text at most: a bad day does not push the page off the screen. What has no room is
 * counted and unfolded on request. What is said again under its key is said once, as the newest.
 */
public final class NoticeBar extends JPanel {
    /** How a message is meant, the gravest last. */
    public enum Tone {
        INFO,
        WARNING,
        ERROR
    }

    private static final int ROWS = 2;
    /** Of the unfolded bar, at 100 %: what is more is scrolled. */
    private static final int TALLEST = 260;

    private final Look look;
    private final Messages text;
    private final List<Line> lines = new ArrayList<>();
    private final Stack rows = new Stack();
    private final JScrollPane scroll = new JScrollPane(rows, ScrollPaneConstants.VERTICAL_SCROLLBAR_AS_NEEDED,
            ScrollPaneConstants.HORIZONTAL_SCROLLBAR_NEVER);
    private final JButton more;
    private final JButton closeAll;
    private boolean unfolded;

    public NoticeBar(Look look, Messages text) {
        super(new BorderLayout());
        this.look = look;
        this.text = text;
        Ui.named(this, "notices", text.get("parts.notices"));
        more = flat(Ui.button("notices.more", "", () -> unfold(!unfolded)));
        closeAll = flat(Ui.button("notices.closeAll", text.get("parts.closeNotices"), () -> {
            lines.clear();
            show(lines);
        }));
        scroll.setBorder(BorderFactory.createEmptyBorder());
        add(scroll);
        setVisible(false);
    }

    private static JButton flat(JButton button) {
        button.putClientProperty("JButton.buttonType", "toolBarButton");
        button.putClientProperty("FlatLaf.style", Map.of("toolbar.margin", new Insets(0, 4, 0, 4))); // no taller than a row of text
        return button;
    }

    /** Says it below what is still there; what was said before under this key goes. What was just done is in sight, and read out, each time. */
    public void say(Tone tone, String key, String message) {
        lines.removeIf(line -> line.key.equals(key));
        lines.add(new Line(tone, key, message));
        tell(message);
    }

    /** Says it in the place of what was said under this key: no news, but a condition that goes on. */
    public void amend(Tone tone, String key, String message) {
        int at = keys().indexOf(key);
        if (at < 0 || (lines.get(at).tone == tone && lines.get(at).message.equals(message))) return;
        lines.set(at, new Line(tone, key, message));
        tell(message);
    }

    private void tell(String message) {
        show(lines);
        getAccessibleContext().firePropertyChange("accessibleDescription", "", message); // read out at once
    }

    /** The keys of the messages that are still there, oldest first. */
    public List<String> keys() {
        return lines.stream().map(line -> line.key).toList();
    }

    /** The messages that are still there, oldest first. */
    public List<String> messages() {
        return lines.stream().map(line -> line.message).toList();
    }

    /** The messages that are in sight. */
    public List<String> inSight() {
        return chosen().stream().map(line -> line.message).toList();
    }

    /** Takes away what was said in that tone. */
    public void forget(Tone tone) {
        if (lines.removeIf(line -> line.tone == tone)) show(lines);
    }

    /** Takes away what was said under this key, if it is still there. */
    public void forget(String key) {
        if (lines.removeIf(line -> line.key.equals(key))) show(lines);
    }

    private void close(Line line) {
        lines.remove(line);
        show(lines);
    }

    private void unfold(boolean yes) {
        unfolded = yes;
        show(lines);
        if (more.isShowing()) more.requestFocusInWindow();
    }

    /** Folded: the newest, for what was just done is answered in sight, and the gravest of the others. */
    private List<Line> chosen() {
        if (unfolded || lines.size() <= ROWS) return List.copyOf(lines);
        Line newest = lines.get(lines.size() - 1);
        List<Line> older = lines.subList(0, lines.size() - 1);
        Line gravest = older.stream().reduce((a, b) -> a.tone.compareTo(b.tone) > 0 ? a : b).orElse(newest);
        return lines.stream().filter(line -> line == newest || line == gravest).sorted(Comparator.comparing(lines::indexOf)).toList();
    }

    private void show(List<Line> all) {
        if (all.size() <= 1) unfolded &= !all.isEmpty();
        rows.removeAll();
        List<Line> shown = chosen();
        for (Line line : shown) {
            line.foot(null, null);
            line.words.rows = unfolded ? Integer.MAX_VALUE : shown.size() == 1 ? ROWS : 1;
            rows.add(line);
        }
        int out = all.size() - shown.size();
        more.setText(unfolded ? text.get("parts.fewerNotices") : out > 0 ? text.get("parts.moreNotices", out)
                : text.get("parts.wholeNotice"));
        more.setVisible(unfolded || out > 0);
        closeAll.setVisible(unfolded && all.size() > 1);
        if (!shown.isEmpty()) shown.get(shown.size() - 1).foot(closeAll, more);
        setVisible(!all.isEmpty());
        revalidate();
        repaint();
    }

    /** A line has more to say than its row holds. */
    private void cut() {
        if (!more.isVisible()) more.setVisible(true);
    }

    @Override
    public Dimension getPreferredSize() {
        Dimension wish = super.getPreferredSize();
        return new Dimension(wish.width, Math.min(wish.height, look.px(TALLEST)));
    }

    /** As wide as the bar, whatever is in it. */
    private static final class Stack extends JPanel implements Scrollable {
        private Stack() {
            setLayout(new BoxLayout(this, BoxLayout.PAGE_AXIS));
        }

        @Override
        public Dimension getPreferredScrollableViewportSize() {
            return getPreferredSize();
        }

        @Override
        public int getScrollableUnitIncrement(Rectangle shown, int orientation, int direction) {
            return getFontMetrics(getFont()).getHeight();
        }

        @Override
        public int getScrollableBlockIncrement(Rectangle shown, int orientation, int direction) {
            return shown.height;
        }

        @Override
        public boolean getScrollableTracksViewportWidth() {
            return true;
        }

        @Override
        public boolean getScrollableTracksViewportHeight() {
            return false;
        }
    }

    private final class Line extends JPanel {
        private final Tone tone;
        private final String key;
        private final String message;
        private final JLabel sign = Ui.label("notice.sign", "");
        private final Words words;
        private final JPanel corner = new JPanel(new FlowLayout(FlowLayout.TRAILING, look.px(4), 0));
        private final JButton close;

        private Line(Tone tone, String key, String message) {
            super(new BorderLayout(look.px(10), 0));
            this.tone = tone;
            this.key = key;
            this.message = message;
            setName("notice");
            setAlignmentX(Component.LEFT_ALIGNMENT);
            setBorder(BorderFactory.createEmptyBorder(look.px(5), look.px(14), look.px(5), look.px(8)));
            Icon icon = look.icon(tone == Tone.INFO ? "info" : tone == Tone.WARNING ? "warning" : "error");
            sign.setIcon(icon);
            sign.setVerticalAlignment(SwingConstants.TOP);
            sign.setBorder(BorderFactory.createEmptyBorder(look.px(4), 0, 0, 0));
            sign.getAccessibleContext().setAccessibleName(text.get("parts.tone." + tone.name().toLowerCase(Locale.ROOT)));
            words = new Words(message);
            close = Ui.iconButton("notice.close", text.get("parts.closeNotice"), look.icon("close"), () -> close(this));
            corner.setOpaque(false);
            JPanel top = new JPanel(new BorderLayout());
            top.setOpaque(false);
            top.add(corner, BorderLayout.PAGE_START);
            add(sign, BorderLayout.LINE_START);
            add(words);
            add(top, BorderLayout.LINE_END);
            foot(null, null);
        }

        /** What stands before its cross: the bar's own buttons in the last line. */
        private void foot(@Nullable Component one, @Nullable Component other) {
            corner.removeAll();
            if (one != null) corner.add(one);
            if (other != null) corner.add(other);
            corner.add(close);
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

    /** So many rows of a message. */
    private final class Words extends JPanel {
        private final JTextArea area;
        private int rows = ROWS;

        private Words(String message) {
            super(null);
            setOpaque(false);
            area = Ui.area("notice.text", message);
            area.setText(message);
            area.setEditable(false);
            area.setOpaque(false);
            area.setBorder(BorderFactory.createEmptyBorder(look.px(3), 0, look.px(3), 0));
            add(area);
        }

        /** Pixels, all of it folded to the width of now. */
        private int whole() {
            int margin = area.getInsets().top + area.getInsets().bottom;
            if (getWidth() <= 0) return row() + margin;
            View root = area.getUI().getRootView(area);
            root.setSize(getWidth(), 0);
            return (int) Math.ceil(root.getPreferredSpan(View.Y_AXIS)) + margin;
        }

        private int row() {
            return area.getFontMetrics(area.getFont()).getHeight();
        }

        @Override
        public Dimension getPreferredSize() {
            long most = (long) rows * row() + area.getInsets().top + area.getInsets().bottom;
            return new Dimension(look.px(120), (int) Math.min(whole(), most));
        }

        @Override
        public Dimension getMinimumSize() {
            return new Dimension(0, getPreferredSize().height);
        }

        @Override
        public void setBounds(int x, int y, int width, int height) {
            boolean wider = width != getWidth();
            super.setBounds(x, y, width, height);
            if (wider) EventQueue.invokeLater(NoticeBar.this::revalidate); // folded otherwise it has another height
        }

        @Override
        public void doLayout() {
            int whole = whole();
            area.setBounds(0, 0, getWidth(), Math.max(whole, getHeight()));
            if (rows < Integer.MAX_VALUE && whole > getHeight() && whole > rows * row() + row() / 2) EventQueue.invokeLater(NoticeBar.this::cut);
        }
    }
}
