package biaoju.settings;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Keys by action id, as {@code keymap.json} says: {@code "ctrl shift Z"}, {@code "J"}, {@code "1"}. */
public record KeyMap(Map<String, List<String>> keys) {
    /** What macOS does itself with Command and a key, and what is pressed instead. */
    private static final Map<String, String> MACS_OWN = Map.of("meta H", "meta shift H", "meta M", "meta shift M",
            "meta alt H", "meta alt shift H", "meta SPACE", "meta shift SPACE", "F11", "meta shift F11");

    public KeyMap {
        keys = Map.copyOf(keys);
    }

    /** The keys of one action, the one shown in menus first; none for an action without. */
    public List<String> of(String action) {
        return keys.getOrDefault(action, List.of());
    }

    /** The default keys of the system this program runs on. */
    public static KeyMap standard() {
        return standard(Platform.here());
    }

    /** The default keys of that system. */
    public static KeyMap standard(Platform platform) {
        try (InputStream in = KeyMap.class.getResourceAsStream("/biaoju/keymap.json")) {
            if (in == null) throw new IllegalStateException("keymap.json is missing from the program");
            return read(new String(in.readAllBytes(), StandardCharsets.UTF_8)).on(platform);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** These keys, but for the actions of which {@code own} says others. */
    public KeyMap with(Map<String, List<String>> own) {
        Map<String, List<String>> all = new LinkedHashMap<>(keys);
        all.putAll(own);
        return new KeyMap(all);
    }

    /**
     * The table is written for Linux and Windows. On a Mac Control is Command; Alt with a digit types a character there,
     * so tool windows take Control; its delete key is the backspace of others.
     */
    KeyMap on(Platform platform) {
        if (platform != Platform.MAC) return this;
        Map<String, List<String>> all = new LinkedHashMap<>();
        keys.forEach((action, words) -> {
            Set<String> macs = new LinkedHashSet<>();
            for (String word : words) {
                macs.add(mac(word));
                if (word.equals("DELETE")) macs.add("BACK_SPACE");
            }
            all.put(action, List.copyOf(macs));
        });
        return new KeyMap(all);
    }

    private static String mac(String word) {
        String command = word.matches("alt \\d") ? word.replace("alt ", "ctrl ") : word.replaceFirst("^ctrl ", "meta ");
        return MACS_OWN.getOrDefault(command, command);
    }

    static KeyMap read(String json) throws IOException {
        Map<String, List<String>> keys = new LinkedHashMap<>();
        Json.read(json).forEach((action, value) -> {
            List<String> strokes = new ArrayList<>();
            if (value instanceof List<?> several) several.forEach(one -> strokes.add((String) one));
            else strokes.add((String) value);
            keys.put(action, List.copyOf(strokes));
        });
        return new KeyMap(keys);
    }
}
