package biaoju.desktop.action;

import biaoju.base.Problem;
import biaoju.settings.KeyMap;
import biaoju.settings.Platform;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import javax.swing.KeyStroke;

/**
 * Which keys do what for this user: the defaults of the system, and what the user has put in their place. Immutable: a
 * change answers the user's own keys as they are then. What the settings file says of no action, or of no key, is passed
 * over and told.
 */
public final class KeyBook {
    /** Rime has the digits, the grave accent and F4, whether it composes or not. */
    private static final Set<String> OF_INPUT_METHODS = Set.of("ctrl SPACE", "shift SPACE", "ctrl shift SPACE",
            "ctrl shift F", "ctrl PERIOD", "ctrl shift 1", "ctrl shift 2", "ctrl shift 3", "ctrl shift 4", "ctrl shift 5",
            "ctrl BACK_QUOTE", "ctrl shift BACK_QUOTE", "F4", "CAPS_LOCK");
    private static final Set<String> OF_SYSTEMS = Set.of("alt F4", "alt TAB", "alt shift TAB", "alt SPACE",
            "ctrl alt DELETE");
    private static final Set<String> OF_MACS = Set.of("meta TAB", "meta H", "meta M", "meta SPACE", "meta alt H", "F11",
            "meta BACK_QUOTE");
    private static final Set<String> OF_TEXT = Set.of("C", "V", "X", "A", "LEFT", "RIGHT", "UP", "DOWN", "HOME", "END",
            "BACK_SPACE", "DELETE", "INSERT");

    private final Map<String, ActionSpec> specs = new LinkedHashMap<>();
    private final KeyMap standard;
    private final Map<String, List<String>> own;
    private final Map<String, List<String>> usable = new LinkedHashMap<>();
    private final Map<String, String> menus;
    private final Platform platform;
    private final List<Problem> problems = new ArrayList<>();
    private final KeyMap map;

    /**
     * @param own   the user's own keys by action id, as the settings have them
     * @param menus ids of menus by the key that opens them, as {@code alt F}
     */
    public KeyBook(Collection<ActionSpec> all, Platform platform, Map<String, List<String>> own,
            Map<String, String> menus) {
        all.forEach(spec -> specs.put(spec.id(), spec));
        this.platform = platform;
        this.standard = KeyMap.standard(platform);
        this.own = new TreeMap<>(own);
        this.menus = Map.copyOf(menus);
        this.own.forEach(this::read);
        map = standard.with(usable);
    }

    private void read(String id, List<String> words) {
        ActionSpec spec = specs.get(id);
        if (spec == null) {
            problems.add(new Problem("settings.keys.unknown", id));
            return;
        }
        List<String> good = new ArrayList<>();
        for (String word : words) {
            if (Keys.valid(word) && !forbidden(spec, Keys.normal(word))) good.add(Keys.normal(word));
            else problems.add(new Problem("settings.keys.damaged", word, id));
        }
        if (words.isEmpty() || !good.isEmpty()) usable.put(id, List.copyOf(good));
    }

    /** What was passed over. */
    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    /** The keys in force. */
    public KeyMap map() {
        return map;
    }

    /** The user's own keys as the settings have them, those passed over too. */
    public Map<String, List<String>> own() {
        return Map.copyOf(own);
    }

    /** Of one action, the one shown in menus first. */
    public List<String> of(String id) {
        return map.of(id);
    }

    public List<String> standard(String id) {
        return standard.of(id);
    }

    /** Whether the user has given it keys of their own. */
    public boolean changed(String id) {
        return usable.containsKey(id) && !usable.get(id).equals(standard.of(id));
    }

    public ActionSpec spec(String id) {
        return Optional.ofNullable(specs.get(id)).orElseThrow(() -> new IllegalArgumentException(id));
    }

    public Collection<ActionSpec> specs() {
        return Collections.unmodifiableCollection(specs.values());
    }

    /** What stands in the way of the key's doing that; the worst first. */
    public List<Clash> clashes(String id, String word) {
        ActionSpec spec = spec(id);
        List<Clash> found = new ArrayList<>();
        if (forbidden(spec, word)) found.add(Clash.of(Clash.Kind.TYPED));
        for (ActionSpec other : specs.values()) {
            if (!other.id().equals(id) && other.meets(spec) && has(other.id(), word)) {
                found.add(new Clash(Clash.Kind.ACTION, other.id()));
            }
        }
        if (OF_INPUT_METHODS.contains(word)) found.add(Clash.of(Clash.Kind.INPUT_METHOD));
        String menu = menus.get(word);
        if (menu != null) found.add(new Clash(Clash.Kind.MENU, menu));
        if (OF_SYSTEMS.contains(word) || (platform == Platform.MAC && OF_MACS.contains(word))) {
            found.add(Clash.of(Clash.Kind.SYSTEM));
        }
        if (spec.scope() == Scope.WINDOW && ofText(word)) found.add(Clash.of(Clash.Kind.TEXT));
        return found;
    }

    /** Actions that have a key which another has too, in a perspective of both. */
    public List<String> doubled(String id) {
        return of(id).stream().flatMap(word -> clashes(id, word).stream())
                .filter(clash -> clash.kind() == Clash.Kind.ACTION).map(Clash::other).distinct().toList();
    }

    /** The user's keys when the action has these. */
    public Map<String, List<String>> with(String id, List<String> words) {
        Map<String, List<String>> next = new TreeMap<>(own);
        if (words.equals(standard.of(id))) next.remove(id);
        else next.put(id, List.copyOf(words));
        return next;
    }

    /** The user's keys when the action has this one, and no other has it where both could be meant. */
    public Map<String, List<String>> taking(String id, List<String> words) {
        KeyBook book = this;
        for (String word : words) {
            for (Clash clash : clashes(id, word)) {
                if (clash.kind() == Clash.Kind.ACTION) book = book.without(clash.other(), word);
            }
        }
        return book.with(id, words);
    }

    private KeyBook without(String id, String word) {
        Set<KeyStroke> gone = new HashSet<>(Keys.strokes(word));
        List<String> left = of(id).stream().filter(one -> Keys.strokes(one).stream().noneMatch(gone::contains)).toList();
        return new KeyBook(specs.values(), platform, with(id, left), menus);
    }

    private boolean has(String id, String word) {
        List<KeyStroke> wanted = Keys.strokes(word);
        boolean capital = word.matches("shift [A-Z]");
        for (String one : of(id)) {
            // A plain letter gives its capital to whoever has it with Shift.
            if ((capital && one.length() == 1) || (one.matches("shift [A-Z]") && word.length() == 1)) continue;
            if (Keys.strokes(one).stream().anyMatch(wanted::contains)) return true;
        }
        return false;
    }

    private static boolean forbidden(ActionSpec spec, String word) {
        String key = word.substring(word.lastIndexOf(' ') + 1);
        if (key.equals("TAB") && !word.contains("alt") && !word.contains("meta")) return true;
        if (spec.scope() == Scope.PAGE) return false;
        boolean command = word.startsWith("ctrl ") || word.startsWith("meta ") || word.startsWith("alt ");
        return !command && !key.matches("F\\d+|ESCAPE");
    }

    private boolean ofText(String word) {
        String command = platform == Platform.MAC ? "meta " : "ctrl ";
        if (!word.startsWith(command)) return false;
        return OF_TEXT.contains(word.substring(command.length()).replaceFirst("^shift ", ""));
    }
}
