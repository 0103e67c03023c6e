package biaoju.flow;

import biaoju.base.Problem;
import biaoju.domain.Label;
import biaoju.domain.LabelScheme;
import biaoju.formats.LabelMapFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

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
        scheme.merged().forEach(names::putIfAbsent); // files of before a merge
    }

    /**
     * @param file  a table, or none
     * @param table what was decided by hand: it goes before the file
     * @throws Problem if the file is no such table, or a label is mapped to one that the scheme does not have
     */
    static LabelMap of(LabelScheme scheme, Optional<Path> file, Map<String, String> table) {
        Map<String, String> all = new HashMap<>(file.isPresent() ? LabelMapFile.read(file.get()) : Map.of());
        all.putAll(table);
        all.forEach((from, to) -> {
            boolean known = to.isEmpty() || scheme.label(to).isPresent();
            if (!known) throw new Problem("flow.label_map", file.map(Path::toString).orElse("--map"), from, to, known(scheme));
        });
        return new LabelMap(scheme, all);
    }

    /**
     * The label's id here; empty where the table leaves it out.
     *
     * @throws Problem if nobody knows it
     */
    Optional<String> id(String neighbours) {
        String id = known(neighbours).orElse(null);
        if (id == null) throw new Problem("flow.label_unmapped", neighbours, known(scheme));
        if (!id.equals(neighbours)) used.put(neighbours, id);
        return id.isEmpty() ? Optional.empty() : Optional.of(id);
    }

    /** The label's id here; an empty one where the table leaves it out; none where nobody knows it. */
    Optional<String> known(String neighbours) {
        String mapped = table.get(neighbours);
        if (mapped != null) return Optional.of(mapped);
        if (scheme.label(neighbours).isPresent()) return Optional.of(neighbours);
        String name = neighbours.strip();
        return Optional.ofNullable(names.containsKey(name) ? names.get(name) : names.get(name.toLowerCase(Locale.ROOT)));
    }

    /** What is to be said of labels that are called otherwise here, or were left out. */
    List<Problem> remarks(int leftOut) {
        List<Problem> remarks = new ArrayList<>();
        used.forEach((from, to) -> {
            if (!to.isEmpty()) remarks.add(new Problem("flow.label_mapped", from, to));
        });
        if (leftOut > 0) remarks.add(new Problem("flow.label_left_out", leftOut));
        return remarks;
    }

    private static String known(LabelScheme scheme) {
        List<String> ids = scheme.labels().stream().map(Label::id).toList();
        return String.join(", ", ids);
    }
}
