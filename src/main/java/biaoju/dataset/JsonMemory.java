package biaoju.dataset;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** Small maps as JSON, each made once: of a million rows' votes a few hundred are different. For one thread. */
final class JsonMemory {
    private static final int MOST = 4_096;

    private final ObjectMapper json = Json.mapper();
    private final Map<SortedMap<String, ?>, String> known = new HashMap<>();

    /** {@code null} as text where there is no map. */
    String of(@Nullable SortedMap<String, ?> map) throws IOException {
        if (map == null) return "null";
        String text = known.get(map);
        if (text != null) return text;
        if (known.size() == MOST) known.clear();
        text = json.writeValueAsString(map);
        known.put(map, text);
        return text;
    }
}
