package biaoju.desktop.action;

import biaoju.settings.Platform;
import java.awt.event.KeyEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import javax.swing.KeyStroke;

/** The key map's words as Swing's key strokes. */
public final class Keys {
    private Keys() {}

    /**
     * The strokes one word stands for. A plain letter or digit is the character typed, not the key pressed: the typed
     * character follows the press, and would land in a field that the press had given the focus. A digit has also its
     * full-width form, which a Chinese input method left in that mode types; a letter its capital, for Caps Lock.
     *
     * @throws IllegalArgumentException if the word is no key
     */
    public static List<KeyStroke> strokes(String word) {
        char last = word.charAt(word.length() - 1);
        if (word.length() == 1 && Character.isDigit(last)) return typed(last, (char) (last - '0' + '０'));
        if (word.length() == 1 && Character.isLetter(last)) return typed(Character.toLowerCase(last), last);
        if (word.matches("shift [A-Z]")) return typed(last);
        return List.of(shown(word));
    }

    /** Whether the word is a key at all. */
    public static boolean valid(String word) {
        return !word.isBlank() && KeyStroke.getKeyStroke(word) != null;
    }

    /** The word for a stroke, as the key map spells it: {@code ctrl meta alt shift KEY}. */
    public static String word(int code, int modifiers) {
        StringJoiner word = new StringJoiner(" ");
        if ((modifiers & KeyEvent.CTRL_DOWN_MASK) != 0) word.add("ctrl");
        if ((modifiers & KeyEvent.META_DOWN_MASK) != 0) word.add("meta");
        if ((modifiers & KeyEvent.ALT_DOWN_MASK) != 0) word.add("alt");
        if ((modifiers & KeyEvent.SHIFT_DOWN_MASK) != 0) word.add("shift");
        boolean digitBlock = word.length() == 0 && code >= KeyEvent.VK_NUMPAD0 && code <= KeyEvent.VK_NUMPAD9;
        String name = KeyStroke.getKeyStroke(code, 0).toString().replaceFirst("^pressed ", "");
        // alone it is the digit that is typed, wherever it stands on the keyboard
        return word.add(digitBlock ? name.replaceFirst("^NUMPAD", "") : name).toString();
    }

    /** The same key, spelt as the key map does. */
    public static String normal(String word) {
        KeyStroke stroke = shown(word);
        return word(stroke.getKeyCode(), stroke.getModifiers());
    }

    private static List<KeyStroke> typed(char... characters) {
        List<KeyStroke> strokes = new ArrayList<>();
        for (char character : characters) strokes.add(KeyStroke.getKeyStroke(character));
        return List.copyOf(strokes);
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

    /** What is held to choose another row beside the chosen one. */
    public static String another() {
        return Platform.here() == Platform.MAC ? "⌘" : "Ctrl";
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
            case "COMMA" -> ",";
            case "PERIOD" -> ".";
            case "SLASH" -> "/";
            case "SEMICOLON" -> ";";
            case "QUOTE" -> "'";
            case "BACK_QUOTE" -> "`";
            case "BACK_SLASH" -> "\\";
            case "OPEN_BRACKET" -> "[";
            case "CLOSE_BRACKET" -> "]";
            case "BACK_SPACE" -> "Backspace";
            default -> key.length() <= 3 ? key : key.charAt(0) + key.substring(1).toLowerCase(Locale.ROOT);
        };
    }
}
