package biaoju.desktop.parts;

import java.awt.event.KeyEvent;
import javax.swing.Action;
import javax.swing.JCheckBoxMenuItem;
import javax.swing.JMenuItem;
import javax.swing.KeyStroke;

/** Menu items of actions. Where the key is a plain letter or digit the item shows it and leaves it to the page. */
public final class PlainMenuItem extends JMenuItem {
    private final boolean answersKey;

    private PlainMenuItem(boolean answersKey) {
        this.answersKey = answersKey;
    }

    /**
     * @param check      whether the action is on or off
     * @param answersKey false for keys that must not work where text is typed
     */
    public static JMenuItem of(Action action, String name, boolean check, boolean answersKey) {
        JMenuItem item = Ui.plain(check ? new JCheckBoxMenuItem() : new PlainMenuItem(answersKey));
        item.setAction(action);
        item.setName(name);
        item.setToolTipText(null); // the item says it already
        return item;
    }

    @Override
    protected boolean processKeyBinding(KeyStroke key, KeyEvent e, int condition, boolean pressed) {
        return answersKey && super.processKeyBinding(key, e, condition, pressed);
    }
}
