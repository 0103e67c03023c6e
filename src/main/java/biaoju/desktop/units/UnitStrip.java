package biaoju.desktop.units;

import biaoju.base.Messages;
import biaoju.desktop.action.Keys;
import biaoju.desktop.look.Contrast;
import biaoju.desktop.look.Look;
import biaoju.desktop.parts.Ui;
import java.awt.BorderLayout;
import java.awt.FlowLayout;
import java.awt.Graphics;
import java.awt.event.ActionEvent;
import java.util.List;
import javax.swing.AbstractAction;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JTextArea;
import javax.swing.KeyStroke;

/**
 * Below the page: what became of a split or a merge, or a choice that must be made first. It stops nobody: whoever goes on
 * leaves it behind.
 */
public final class UnitStrip extends JPanel {
    /**
     * One of the things that can be chosen.
     *
     * @param key the key that chooses it, as key maps write it
     */
    public record Option(String key, String words, Runnable run) {}

    private final Look look;
    private final JTextArea words;
    private final JPanel buttons = new JPanel(new FlowLayout(FlowLayout.TRAILING, 8, 0));
    private final Runnable onClose;

    /** @param onClose takes it off the page and gives the keys back to it */
    public UnitStrip(Look look, Messages text, Runnable onClose) {
        super(new BorderLayout(look.px(12), 0));
        this.look = look;
        this.onClose = onClose;
        Ui.named(this, "units.strip", text.get("units.strip"));
        setBorder(BorderFactory.createEmptyBorder(look.px(8), look.px(16), look.px(8), look.px(10)));
        words = Ui.area("units.words", text.get("units.strip"));
        words.setEditable(false);
        words.setFocusable(false);
        words.setOpaque(false);
        words.setBorder(BorderFactory.createEmptyBorder(look.px(4), 0, 0, 0));
        buttons.setOpaque(false);
        add(words);
        add(buttons, BorderLayout.LINE_END);
        bind(KeyStroke.getKeyStroke("ESCAPE"), this::close);
    }

    /** Says something, and is left behind by whatever comes next. */
    public void say(String message) {
        fill(message, List.of());
    }

    /** Asks for a choice by key or by mouse; Escape changes nothing. */
    public void ask(String question, List<Option> options) {
        fill(question, options);
        if (buttons.getComponentCount() > 0) buttons.getComponent(0).requestFocusInWindow();
    }

    /** Offers a choice to whoever keeps the keyboard on the page, by keys of the page or by mouse. */
    public void offer(String message, List<Option> options) {
        fill(message, options);
    }

    private void fill(String message, List<Option> options) {
        words.setText(message);
        getAccessibleContext().firePropertyChange("accessibleDescription", "", message); // read out at once
        buttons.removeAll();
        getInputMap(WHEN_ANCESTOR_OF_FOCUSED_COMPONENT).clear();
        bind(KeyStroke.getKeyStroke("ESCAPE"), this::close);
        for (Option option : options) {
            Runnable choose = () -> {
                close();
                option.run().run();
            };
            JButton button = Ui.button("units.option." + option.key(), Keys.text(option.key()) + "  " + option.words(), choose);
            buttons.add(button);
            for (KeyStroke stroke : Keys.strokes(option.key())) bind(stroke, choose);
        }
        revalidate();
        repaint();
    }

    private void close() {
        onClose.run();
    }

    private void bind(KeyStroke stroke, Runnable run) {
        getInputMap(JComponent.WHEN_ANCESTOR_OF_FOCUSED_COMPONENT).put(stroke, stroke);
        getActionMap().put(stroke, new AbstractAction() {
            @Override
            public void actionPerformed(ActionEvent e) {
                run.run();
            }
        });
    }

    @Override
    protected void paintComponent(Graphics g) {
        g.setColor(Contrast.mix(look.palette().page(), look.palette().accent(), look.dark() ? 0.14 : 0.08));
        g.fillRect(0, 0, getWidth(), getHeight());
        g.setColor(look.palette().hairline());
        g.drawLine(0, 0, getWidth(), 0);
    }
}
