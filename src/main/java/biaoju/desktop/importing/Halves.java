package biaoju.desktop.importing;

import biaoju.base.Messages;
import biaoju.desktop.look.Look;
import biaoju.desktop.shell.Divider;
import java.awt.Component;
import java.awt.Container;
import java.awt.Dimension;
import java.awt.LayoutManager;
import javax.swing.JComponent;
import javax.swing.JPanel;

/** Two parts side by side where there is width for both, else one above the other; the line between them can be moved. */
final class Halves extends JPanel {
    private static final int GAP = 5;
    /** From this width on, in px at 100 %, they stand side by side. */
    private static final int WIDE = 1000;

    private final transient Look look;
    private final JComponent first;
    private final JComponent second;
    private final Divider upright;
    private final Divider level;
    /** What the first has, in thousandths. */
    private int share = 560;

    Halves(Look look, Messages text, JComponent first, JComponent second) {
        this.look = look;
        this.first = first;
        this.second = second;
        upright = new Divider(look, "importing.divider", text.get("desktop.import.divider"), true, by -> shift(by, getWidth()));
        level = new Divider(look, "importing.divider.level", text.get("desktop.import.divider"), false, by -> shift(by, getHeight()));
        setLayout(new Places());
        for (JComponent part : new JComponent[] {first, upright, level, second}) add(part);
    }

    private void shift(int by, int of) {
        share = Math.max(200, Math.min(800, share + Math.round(by * 1000f / Math.max(1, of))));
        revalidate();
        repaint();
    }

    private final class Places implements LayoutManager {
        @Override
        public void layoutContainer(Container in) {
            int width = getWidth();
            int height = getHeight();
            boolean beside = width >= look.px(WIDE);
            upright.setVisible(beside);
            level.setVisible(!beside);
            if (beside) {
                int at = (width - GAP) * share / 1000;
                first.setBounds(0, 0, at, height);
                upright.setBounds(at, 0, GAP, height);
                second.setBounds(at + GAP, 0, width - at - GAP, height);
            } else {
                int at = (height - GAP) * share / 1000;
                first.setBounds(0, 0, width, at);
                level.setBounds(0, at, width, GAP);
                second.setBounds(0, at + GAP, width, height - at - GAP);
            }
        }

        @Override
        public Dimension preferredLayoutSize(Container in) {
            return new Dimension(look.px(800), look.px(500));
        }

        @Override
        public Dimension minimumLayoutSize(Container in) {
            return new Dimension(look.px(200), look.px(160));
        }

        @Override
        public void addLayoutComponent(String name, Component part) {
            // they are known
        }

        @Override
        public void removeLayoutComponent(Component part) {
            // they stay
        }
    }
}
