package biaoju.desktop.action;

import java.awt.event.KeyEvent;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import javax.swing.KeyStroke;

/** The key map's words as Swing's key strokes. */
public final class Keys {
    private Keys() {}

    /**
     * The strokes one word stands for. A digit is the character typed, on whatever part of the keyboard, and its
     * full-width form, which a Chinese input method left in that mode types.
     *
     * @throws IllegalArgumentException if the word is no key
     */
    public static List<KeyStroke> strokes(String word) {
        if (word.length() == 1 && Character.isDigit(word.charAt(0))) {
            char digit = word.charAt(0);
            return List.of(KeyStroke.getKeyStroke(digit), KeyStroke.getKeyStroke((char) (digit - '0' + '０')));
        }
        return List.of(shown(word));
    }

    /** The one stroke that menus show. */
    public static KeyStroke shown(String word) {
        KeyStroke stroke = KeyStroke.getKeyStroke(word);
        if (stroke == null) throw new IllegalArgumentException("not a key: " + word);
        return stroke;
    }

    /** As people write it: {@code Ctrl+Shift+Z}. */
    public static String text(String word) {
        KeyStroke stroke = shown(word);
        StringJoiner text = new StringJoiner("+");
        int modifiers = stroke.getModifiers();
        if ((modifiers & KeyEvent.CTRL_DOWN_MASK) != 0) text.add("Ctrl");
        if ((modifiers & KeyEvent.META_DOWN_MASK) != 0) text.add("⌘");
        if ((modifiers & KeyEvent.ALT_DOWN_MASK) != 0) text.add("Alt");
        if ((modifiers & KeyEvent.SHIFT_DOWN_MASK) != 0) text.add("Shift");
        return text.add(name(word.substring(word.lastIndexOf(' ') + 1))).toString();
    }

    private static String name(String key) {
        return switch (key) {
            case "EQUALS", "PLUS" -> "+";
            case "MINUS" -> "−";
            case "PAGE_DOWN" -> "PageDown";
            case "PAGE_UP" -> "PageUp";
            case "UP" -> "↑";
            case "DOWN" -> "↓";
            case "LEFT" -> "←";
            case "RIGHT" -> "→";
            case "ESCAPE" -> "Esc";
            default -> key.length() <= 3 ? key : key.charAt(0) + key.substring(1).toLowerCase(Locale.ROOT);
        };
    }
}
