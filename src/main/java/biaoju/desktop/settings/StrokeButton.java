package biaoju.desktop.settings;

import biaoju.desktop.action.Keys;
import biaoju.desktop.parts.Ui;
import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import java.awt.event.KeyAdapter;
import java.awt.event.KeyEvent;
import java.util.function.Consumer;
import javax.swing.JButton;

/** A button that waits for a key after it was pressed, and tells which. Escape and the mouse elsewhere leave it be. */
final class StrokeButton extends JButton {
    private final String words;
    private final String waiting;
    private final transient Consumer<String> onKey;
    private boolean armed;
    /** The character of the key just taken still comes, and the key's release: a Space would press the button again. */
    private boolean swallowing;

    StrokeButton(String name, String words, String waiting, Consumer<String> onKey) {
        this.words = words;
        this.waiting = waiting;
        this.onKey = onKey;
        Ui.plain(this);
        setName(name);
        setText(words);
        enableInputMethods(false); // else a Chinese input method would take the letter for itself
        addActionListener(e -> arm());
        addKeyListener(new KeyAdapter() {
            @Override
            public void keyPressed(KeyEvent e) {
                pressed(e);
            }

            @Override
            public void keyTyped(KeyEvent e) {
                if (armed || swallowing) e.consume();
            }

            @Override
            public void keyReleased(KeyEvent e) {
                if (armed || swallowing) e.consume();
                swallowing = false;
            }
        });
        addFocusListener(new FocusAdapter() {
            @Override
            public void focusLost(FocusEvent e) {
                disarm();
            }
        });
    }

    void arm() {
        if (!isEnabled()) return;
        requestFocusInWindow();
        armed = true;
        setFocusTraversalKeysEnabled(false);
        setText(waiting);
        getAccessibleContext().setAccessibleDescription(waiting);
    }

    boolean armed() {
        return armed;
    }

    private void disarm() {
        armed = false;
        setFocusTraversalKeysEnabled(true);
        setText(words);
        getAccessibleContext().setAccessibleDescription("");
    }

    private void pressed(KeyEvent e) {
        if (!armed) return;
        e.consume();
        int code = e.getKeyCode();
        if (code == KeyEvent.VK_SHIFT || code == KeyEvent.VK_CONTROL || code == KeyEvent.VK_ALT || code == KeyEvent.VK_META
                || code == KeyEvent.VK_ALT_GRAPH || code == KeyEvent.VK_UNDEFINED) {
            return;
        }
        swallowing = true;
        disarm();
        if (code != KeyEvent.VK_ESCAPE) onKey.accept(Keys.word(code, e.getModifiersEx()));
    }
}
