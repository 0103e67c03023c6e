package biaoju.desktop.shell;

import biaoju.base.Messages;
import biaoju.desktop.action.ActionTable;
import biaoju.desktop.look.Look;
import biaoju.desktop.parts.Ui;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Insets;
import java.awt.RenderingHints;
import java.awt.event.ActionEvent;
import java.util.List;
import javax.swing.AbstractAction;
import javax.swing.BorderFactory;
import javax.swing.ButtonGroup;
import javax.swing.JPanel;
import javax.swing.JToggleButton;
import javax.swing.KeyStroke;
import net.miginfocom.swing.MigLayout;

/** One button a perspective, side by side; the one that is on is bold and underlined, not only of another colour. */
final class PerspectiveSwitch extends JPanel {
    private final Look look;

    PerspectiveSwitch(Look look, Messages text, ActionTable actions, List<Perspective> perspectives) {
        super(new MigLayout("insets " + look.px(1) + ", gap " + look.px(1)));
        this.look = look;
        Ui.named(this, "perspectives", text.get("shell.perspectives"));
        setOpaque(false);
        setAlignmentY(CENTER_ALIGNMENT); // as the buttons beside it
        setBorder(BorderFactory.createEmptyBorder());
        ButtonGroup group = new ButtonGroup();
        for (Perspective one : perspectives) {
            Segment segment = Ui.plain(new Segment(look));
            segment.setHideActionText(true);
            segment.setAction(actions.get("perspective." + one.id()));
            String title = text.get("shell.perspective." + one.id());
            segment.setText(title);
            segment.setName("perspective." + one.id());
            segment.getAccessibleContext().setAccessibleName(title);
            group.add(segment);
            add(segment);
        }
        bind("LEFT", -1);
        bind("RIGHT", +1);
    }

    private void bind(String key, int by) {
        getInputMap(WHEN_ANCESTOR_OF_FOCUSED_COMPONENT).put(KeyStroke.getKeyStroke(key), key);
        getActionMap().put(key, new AbstractAction() {
            @Override
            public void actionPerformed(ActionEvent e) {
                int to = by;
                for (int i = 0; i < getComponentCount(); i++) if (getComponent(i).isFocusOwner()) to += i;
                if (to >= 0 && to < getComponentCount()) getComponent(to).requestFocusInWindow();
            }
        });
    }

    @Override
    public Dimension getMaximumSize() {
        return getPreferredSize();
    }

    @Override
    protected void paintComponent(Graphics g) {
        Graphics2D own = (Graphics2D) g.create();
        own.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        own.setColor(look.palette().hairline());
        own.drawRoundRect(0, 0, getWidth() - 1, getHeight() - 1, look.px(9), look.px(9));
        own.dispose();
    }

    private static final class Segment extends JToggleButton {
        private final transient Look look;

        private Segment(Look look) {
            this.look = look;
            putClientProperty("JButton.buttonType", "toolBarButton");
            setRequestFocusEnabled(false); // a click leaves the keyboard where it is; Tab comes here
            setMargin(new Insets(look.px(4), look.px(8), look.px(4), look.px(9)));
            addItemListener(e -> weigh());
            weigh();
        }

        private void weigh() {
            setFont(look.font().deriveFont(isSelected() ? Font.BOLD : Font.PLAIN));
        }

        /** As wide as it is when it is on, so that nothing moves. */
        @Override
        public Dimension getPreferredSize() {
            Dimension size = super.getPreferredSize();
            Font now = getFont();
            if (isPreferredSizeSet() || now == null || now.isBold() || getText() == null) return size;
            int bold = getFontMetrics(now.deriveFont(Font.BOLD)).stringWidth(getText());
            size.width += Math.max(0, bold - getFontMetrics(now).stringWidth(getText()));
            return size;
        }

        @Override
        public void updateUI() {
            super.updateUI();
            if (look != null) weigh();
        }

        @Override
        protected void paintComponent(Graphics g) {
            super.paintComponent(g);
            if (!isSelected()) return;
            g.setColor(isEnabled() ? look.palette().accent() : look.palette().quiet());
            int inset = look.px(7);
            g.fillRect(inset, getHeight() - look.px(3), getWidth() - 2 * inset, look.px(2));
        }
    }
}
