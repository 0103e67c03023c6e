package biaoju.settings;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Keys by action id, as {@code keymap.json} says: {@code "ctrl shift Z"}, {@code "J"}, {@code "1"}. */
public record KeyMap(Map<String, List<String>> keys) {
    public KeyMap {
        keys = Map.copyOf(keys);
    }

    /** The keys of one action, the one shown in menus first; none for an action without. */
    public List<String> of(String action) {
        return keys.getOrDefault(action, List.of());
    }

    /** The default keys. */
    public static KeyMap standard() {
        try (InputStream in = KeyMap.class.getResourceAsStream("/biaoju/keymap.json")) {
            if (in == null) throw new IllegalStateException("keymap.json is missing from the program");
            return read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
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
