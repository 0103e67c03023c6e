package biaoju.flow;

import biaoju.base.Problem;
import biaoju.domain.Label;
import biaoju.domain.LabelScheme;
import biaoju.formats.LabelMapFile;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a neighbour's labels are called here: as a table says, else by id, else by their Chinese or English name. */
public final class LabelMap {
    private final LabelScheme scheme;
    private final Map<String, String> table;
    private final Map<String, String> names = new HashMap<>();
    /** What was asked for and found under another name. */
    private final Map<String, String> used = new TreeMap<>();

    private LabelMap(LabelScheme scheme, Map<String, String> table) {
        this.scheme = scheme;
        this.table = table;
        for (Label label : scheme.labels()) {
            names.putIfAbsent(label.zh(), label.id());
            names.putIfAbsent(label.en().toLowerCase(Locale.ROOT), label.id());
        }
    }

    static LabelMap of(LabelScheme scheme) {
        return new LabelMap(scheme, Map.of());
    }

    /** @throws Problem if the file is no such table, or maps to a label that the scheme does not have */
    static LabelMap of(LabelScheme scheme, Path file) {
        Map<String, String> table = LabelMapFile.read(file);
        table.forEach((from, to) -> {
            if (!to.isEmpty() && scheme.label(to).isEmpty()) {
                throw new Problem("flow.label_map", file.toString(), from, to, known(scheme));
            }
        });
        return new LabelMap(scheme, table);
    }

    /**
     * The label's id here; empty where the table leaves it out.
     *
     * @throws Problem if nobody knows it
     */
    Optional<String> id(String neighbours) {
        String id = found(neighbours);
        if (id == null) throw new Problem("flow.label_unmapped", neighbours, known(scheme));
        if (!id.equals(neighbours)) used.put(neighbours, id);
        return id.isEmpty() ? Optional.empty() : Optional.of(id);
    }

    private @Nullable String found(String neighbours) {
        String mapped = table.get(neighbours);
        if (mapped != null) return mapped;
        if (scheme.label(neighbours).isPresent()) return neighbours;
        String name = neighbours.strip();
        return names.containsKey(name) ? names.get(name) : names.get(name.toLowerCase(Locale.ROOT));
    }

    /** Labels that are called otherwise here; an empty one was left out. */
    Map<String, String> used() {
        return Map.copyOf(used);
    }

    private static String known(LabelScheme scheme) {
        List<String> ids = scheme.labels().stream().map(Label::id).toList();
        return String.join(", ", ids);
    }
}
