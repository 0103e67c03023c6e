package biaoju.desktop.shell;

import biaoju.desktop.look.Look;
import biaoju.desktop.parts.Ui;
import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Font;
import java.awt.KeyboardFocusManager;
import java.util.function.Supplier;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import org.jspecify.annotations.Nullable;

/** A tool window in its place: a quiet title with a button that hides it, and the content. */
final class ToolPane extends JPanel {
    private final Look look;
    private final Supplier<? extends JComponent> build;
    private final @Nullable JLabel title;
    private @Nullable JComponent content;

    /** @param build makes the content, when {@link #fill} is called first */
    ToolPane(Look look, String id, String titleText, String hideText, Supplier<? extends JComponent> build,
            Runnable onHide) {
        super(new BorderLayout());
        this.look = look;
        this.build = build;
        Ui.named(this, "window." + id, titleText);
        title = Ui.label("window." + id + ".title", titleText);
        JButton hide = Ui.iconButton("window." + id + ".hide", hideText, look.icon("hide"), onHide);
        JPanel bar = new JPanel(new BorderLayout());
        bar.setBorder(BorderFactory.createEmptyBorder(look.px(4), look.px(12), look.px(2), look.px(6)));
        bar.add(title);
        bar.add(hide, BorderLayout.LINE_END);
        add(bar, BorderLayout.PAGE_START);
        updateUI();
    }

    void fill() {
        if (content != null) return;
        JComponent made = build.get();
        content = made;
        add(made);
        revalidate();
    }

    @Override
    public void updateUI() {
        super.updateUI();
        if (title != null) title.setFont(look.font().deriveFont(Font.BOLD));
    }

    /** Gives the keyboard to what the window is for. */
    void takeFocus() {
        if (content != null) Focus.give(content);
    }

    /** Whether the keyboard is somewhere inside. */
    boolean hasKeyboard() {
        for (Component at = KeyboardFocusManager.getCurrentKeyboardFocusManager().getFocusOwner(); at != null;
                at = at.getParent()) {
            if (at == this) return true;
        }
        return false;
    }
}
