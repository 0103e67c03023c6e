package biaoju.desktop.parts;

import biaoju.domain.Annotator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * The annotators whose labels stand side by side, in the order of their columns, and what they are called there:
 * by name, or, for whoever decides without wanting to know whose label it is, A, B, C… The letters follow a
 * scattering of the UUIDs, so they do not give away the order of the names, and are the same in every window and at
 * every start.
 */
public final class Raters {
    public static final Raters NONE = new Raters(List.of(), false, new UUID(0, 0));

    private final List<Annotator> columns;
    private final Map<UUID, String> names = new HashMap<>();
    private final boolean anonymous;
    private final Set<UUID> secondPasses;

    /** @param me who looks: behind the others, so that their letters are the same whether I label or not */
    public Raters(List<Annotator> all, boolean anonymous, UUID me) {
        this.anonymous = anonymous;
        this.secondPasses = Annotator.secondPasses(all);
        Comparator<Annotator> order = anonymous ? Comparator.comparingLong(one -> scatter(one.id()))
                : Comparator.comparing(Annotator::name);
        this.columns = all.stream().sorted(Comparator.comparing((Annotator one) -> one.id().equals(me)).thenComparing(order)
                .thenComparing(Annotator::id)).toList();
        for (int i = 0; i < columns.size(); i++) {
            names.put(columns.get(i).id(), anonymous ? letters(i) : columns.get(i).name());
        }
    }

    private Raters(List<Annotator> columns, Raters of) {
        this.columns = columns;
        names.putAll(of.names);
        anonymous = of.anonymous;
        secondPasses = of.secondPasses;
    }

    /** Only these have columns; what anybody is called stays as it is. */
    public Raters within(Set<UUID> these) {
        return new Raters(columns.stream().filter(one -> these.contains(one.id())).toList(), this);
    }

    /** Left to right. */
    public List<UUID> columns() {
        return columns.stream().map(Annotator::id).toList();
    }

    public int size() {
        return columns.size();
    }

    public boolean anonymous() {
        return anonymous;
    }

    /** Whether the annotator is somebody's second pass: it stands beside the first and is no voice of its own. */
    public boolean isSecondPass(UUID annotator) {
        return secondPasses.contains(annotator);
    }

    /** What the annotator is called on the screen; somebody unknown is only the beginning of their UUID. */
    public String name(UUID annotator) {
        String known = names.get(annotator);
        if (known != null) return known;
        return anonymous ? "?" : annotator.toString().substring(0, 8);
    }

    /** The names of those who have columns, in the order of the columns. */
    public List<String> names() {
        List<String> all = new ArrayList<>();
        for (Annotator one : columns) all.add(name(one.id()));
        return List.copyOf(all);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Raters raters && raters.anonymous == anonymous && raters.columns.equals(columns);
    }

    @Override
    public int hashCode() {
        return columns.hashCode();
    }

    /** 0 is A, 25 Z, 26 AA. */
    private static String letters(int index) {
        String last = String.valueOf((char) ('A' + index % 26));
        return index < 26 ? last : letters(index / 26 - 1) + last;
    }

    /** The finisher of MurmurHash3: neighbours among UUIDs end far apart. */
    private static long scatter(UUID id) {
        long bits = id.getMostSignificantBits() * 31 + id.getLeastSignificantBits();
        bits = (bits ^ (bits >>> 33)) * 0xff51afd7ed558ccdL;
        bits = (bits ^ (bits >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return bits ^ (bits >>> 33);
    }
}
