package biaoju.desktop.reading;

import biaoju.base.Messages;
import biaoju.desktop.look.Look;
import biaoju.desktop.parts.Fold;
import biaoju.desktop.parts.Raters;
import biaoju.desktop.parts.Smooth;
import biaoju.desktop.parts.Ui;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.event.MouseEvent;
import java.util.List;
import javax.accessibility.Accessible;
import javax.accessibility.AccessibleContext;
import javax.accessibility.AccessibleRole;
import javax.swing.JComponent;
import javax.swing.ToolTipManager;
import org.jspecify.annotations.Nullable;

/** Whose column is whose: stays above the page while that scrolls. Names that are too long stand upright. */
final class Heads extends JComponent implements Accessible {
    /** How much of an upright name is shown, in px at 100 %. */
    private static final int TALLEST = 84;

    private final transient Look look;
    private final transient Messages text;
    private final transient Prose prose;

    Heads(Look look, Messages text, Prose prose) {
        this.look = look;
        this.text = text;
        this.prose = prose;
        setOpaque(true);
        Ui.named(this, "reading.heads", "");
        ToolTipManager.sharedInstance().registerComponent(this);
    }

    private Raters raters() {
        return prose.raters();
    }

    /** Other annotators, or other names. */
    void follow() {
        Ui.named(this, "reading.heads", text.get("reading.heads", String.join(text.get("reading.comma"), raters().names())));
        revalidate();
        repaint();
    }

    private FontMetrics metrics() {
        return getFontMetrics(look.font(11).deriveFont(Font.BOLD));
    }

    private double em() {
        return look.pageFont().getSize2D();
    }

    private List<String> shown() {
        return raters().names().subList(0, prose.paper().columns().raters());
    }

    private int longest() {
        FontMetrics metrics = metrics();
        return shown().stream().mapToInt(metrics::stringWidth).max().orElse(0);
    }

    private boolean upright() {
        return longest() > prose.paper().columns().width() * em() - look.px(3);
    }

    @Override
    public Dimension getPreferredSize() {
        int height = prose.reviewing() && upright() ? Math.min(longest(), look.px(TALLEST)) : metrics().getHeight();
        return new Dimension(look.px(100), height + look.px(9));
    }

    @Override
    protected void paintComponent(Graphics g) {
        Graphics2D canvas = (Graphics2D) g.create();
        try {
            canvas.setColor(look.palette().page());
            canvas.fillRect(0, 0, getWidth(), getHeight());
            canvas.setColor(look.palette().hairline());
            canvas.fillRect(0, getHeight() - 1, getWidth(), 1);
            if (!prose.reviewing()) return;
            Smooth.on(canvas);
            Columns columns = prose.paper().columns();
            canvas.setFont(metrics().getFont());
            canvas.setColor(look.palette().quiet());
            boolean upright = upright();
            List<String> names = shown();
            for (int i = 0; i < names.size(); i++) {
                name(canvas, names.get(i), middle(columns.left(i), columns.width()), upright);
            }
            if (columns.hidden() > 0) {
                name(canvas, "+" + columns.hidden(), middle(columns.left(columns.raters()), columns.width()), false);
            }
            canvas.setColor(look.palette().text());
            name(canvas, text.get("reading.gold"), middle(columns.goldLeft(), Columns.GOLD), false);
        } finally {
            canvas.dispose();
        }
    }

    private double middle(double left, double width) {
        return prose.paper().left() + (left + width / 2) * em();
    }

    private void name(Graphics2D g, String name, double middle, boolean upright) {
        FontMetrics metrics = metrics();
        int foot = getHeight() - look.px(5);
        if (!upright) {
            g.drawString(name, (float) (middle - metrics.stringWidth(name) / 2.0), foot - metrics.getDescent());
            return;
        }
        String fitting = Fold.fitting(name, metrics, look.px(TALLEST));
        Graphics2D turned = (Graphics2D) g.create();
        turned.translate(middle + metrics.getAscent() * 0.36, foot);
        turned.rotate(-Math.PI / 2);
        turned.drawString(fitting, 0, 0);
        turned.dispose();
    }

    @Override
    public @Nullable String getToolTipText(MouseEvent event) {
        if (!prose.reviewing()) return null;
        Columns columns = prose.paper().columns();
        double x = (event.getX() - prose.paper().left()) / em();
        List<String> names = raters().names();
        for (int i = 0; i < columns.slots(); i++) {
            if (x < columns.left(i) || x >= columns.left(i) + columns.width()) continue;
            return i < columns.raters() ? names.get(i) : String.join("\n", names.subList(columns.raters(), names.size()));
        }
        return x >= columns.goldLeft() && x < columns.goldLeft() + Columns.GOLD ? text.get("reading.goldTip") : null;
    }

    @Override
    public AccessibleContext getAccessibleContext() {
        AccessibleContext known = accessibleContext;
        if (known == null) accessibleContext = known = new Spoken();
        return known;
    }

    private final class Spoken extends AccessibleJComponent {
        @Override
        public AccessibleRole getAccessibleRole() {
            return AccessibleRole.COLUMN_HEADER;
        }
    }
}
