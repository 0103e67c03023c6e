package biaoju.desktop.parts;

import java.awt.event.KeyEvent;
import javax.swing.Action;
import javax.swing.JCheckBoxMenuItem;
import javax.swing.JMenuItem;
import javax.swing.JRadioButtonMenuItem;
import javax.swing.KeyStroke;

/** Menu items of actions. Where the key is a plain letter or digit the item shows it and leaves it to the page. */
public final class PlainMenuItem {
    private PlainMenuItem() {}

    /** Whether the action is on or off, alone or as one of several. */
    public enum Kind {
        PLAIN,
        CHECK,
        RADIO
    }

    /**
     * @param answersKey false for keys that must not work where text is typed
     */
    public static JMenuItem of(Action action, String name, Kind kind, boolean answersKey) {
        JMenuItem item = Ui.plain(switch (kind) {
            case PLAIN -> new Plain(answersKey);
            case CHECK -> new Check(answersKey);
            case RADIO -> new Radio(answersKey);
        });
        item.setAction(action);
        item.setName(name);
        item.setToolTipText(null); // the item says it already
        item.setIcon(null); // a calm menu: icons are the toolbar's
        return item;
    }

    private static final class Plain extends JMenuItem {
        private final boolean answersKey;

        private Plain(boolean answersKey) {
            this.answersKey = answersKey;
        }

        @Override
        protected boolean processKeyBinding(KeyStroke key, KeyEvent e, int condition, boolean pressed) {
            return answersKey && super.processKeyBinding(key, e, condition, pressed);
        }
    }

    private static final class Radio extends JRadioButtonMenuItem {
        private final boolean answersKey;

        private Radio(boolean answersKey) {
            this.answersKey = answersKey;
        }

        @Override
        protected boolean processKeyBinding(KeyStroke key, KeyEvent e, int condition, boolean pressed) {
            return answersKey && super.processKeyBinding(key, e, condition, pressed);
        }
    }

    private static final class Check extends JCheckBoxMenuItem {
        private final boolean answersKey;

        private Check(boolean answersKey) {
            this.answersKey = answersKey;
        }

        @Override
        protected boolean processKeyBinding(KeyStroke key, KeyEvent e, int condition, boolean pressed) {
            return answersKey && super.processKeyBinding(key, e, condition, pressed);
        }
    }
}
