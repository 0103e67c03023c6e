package biaoju.desktop.scheme;

import biaoju.base.Problem;
import biaoju.desktop.look.Hue;
import biaoju.domain.Label;
import biaoju.domain.LabelScheme;
import biaoju.scheme.SchemeFile;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A label scheme while it is edited: nothing of it is in force before it is applied. Event dispatch thread only. */
public final class Draft {
    /** Told apart by most eyes; those that no label has yet are offered first. */
    static final List<String> HUES = List.of("#009E73", "#D55E00", "#CC79A7", "#0072B2", "#7A7A7A", "#E69F00", "#56B4E9", "#882255",
            "#117733", "#6A3D9A", "#8C564B", "#999933");

    private LabelScheme base;
    private final List<Entry> entries = new ArrayList<>();
    private boolean second;

    public Draft(LabelScheme base) {
        this.base = base;
        reset(base);
    }

    /** Begins anew from the scheme that is in force now. */
    public void reset(LabelScheme next) {
        base = next;
        second = next.second();
        entries.clear();
        next.labels().forEach(label -> entries.add(new Entry(label, label, null)));
    }

    /** Another scheme came into force meanwhile: what was changed here stays changed, as far as its label is still there. */
    public void rebase(LabelScheme next) {
        List<Entry> mine = List.copyOf(entries);
        boolean secondChanged = second != base.second();
        base = next;
        if (!secondChanged) second = next.second();
        entries.clear();
        for (Entry entry : mine) {
            Label was = next.label(entry.label().id()).orElse(null);
            boolean touched = !entry.label().equals(entry.was());
            if (was == null && !entry.fresh()) continue;
            entries.add(new Entry(was != null && !touched ? was : entry.label(), was, entry.into()));
        }
        for (Label label : next.labels()) {
            if (entries.stream().noneMatch(entry -> entry.label().id().equals(label.id()))) entries.add(new Entry(label, label, null));
        }
        entries.replaceAll(entry -> entries.stream().anyMatch(one -> one.label().id().equals(entry.into())) ? entry : entry.into(null));
    }

    public LabelScheme base() {
        return base;
    }

    List<Entry> entries() {
        return Collections.unmodifiableList(entries);
    }

    boolean second() {
        return second;
    }

    void second(boolean allowed) {
        second = allowed;
    }

    /** Adds a label with whatever is still free, and answers its row. */
    int add(String zh, String en) {
        char key = freeKey().orElse('9');
        int n = entries.size() + 1;
        while (taken("label-" + n)) n++;
        String hue = HUES.stream().filter(one -> entries.stream().noneMatch(entry -> entry.label().color().equalsIgnoreCase(one)))
                .findFirst().orElse(HUES.get(0));
        entries.add(new Entry(new Label("label-" + n, zh + n, en + " " + n, key, "", "", hue, "", ""), null, null));
        return entries.size() - 1;
    }

    private boolean taken(String id) {
        return base.merged().containsKey(id) || entries.stream().anyMatch(entry -> entry.label().id().equals(id));
    }

    Optional<Character> freeKey() {
        for (char key = '1'; key <= '9'; key++) {
            char one = key;
            if (entries.stream().noneMatch(entry -> entry.given() && entry.label().key() == one)) return Optional.of(one);
        }
        return Optional.empty();
    }

    void set(int row, Label label) {
        entries.set(row, entries.get(row).with(label));
    }

    /** @return where it is now */
    int move(int row, int by) {
        int to = Math.max(0, Math.min(entries.size() - 1, row + by));
        entries.add(to, entries.remove(row));
        return to;
    }

    /** Takes it out of use, or brings it back with a key that is free; a new one just goes. */
    void retire(int row) {
        Entry entry = entries.get(row);
        if (entry.fresh()) {
            entries.remove(row);
            return;
        }
        Label label = entry.label();
        boolean back = label.retired();
        boolean keyTaken = back && entries.stream().anyMatch(one -> one.given() && one.label().key() == label.key());
        char key = keyTaken ? freeKey().orElse(label.key()) : label.key();
        entries.set(row, new Entry(new Label(label.id(), label.zh(), label.en(), key, label.letterZh(), label.letterEn(), label.color(),
                label.definitionZh(), label.definitionEn(), !back), entry.was(), null));
    }

    /** @param into null: it stays after all */
    void merge(int row, @Nullable String into) {
        Entry entry = entries.get(row);
        String from = entry.label().id();
        entries.set(row, entry.into(into));
        if (into == null) return;
        for (int i = 0; i < entries.size(); i++) {
            if (from.equals(entries.get(i).into())) entries.set(i, entries.get(i).into(into));
        }
    }

    /** The labels a label could be merged into. */
    List<Label> targets(int row) {
        List<Label> targets = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) if (i != row && entries.get(i).given()) targets.add(entries.get(i).label());
        return targets;
    }

    /** What it would be in force as. */
    LabelScheme scheme() {
        Map<String, String> merges = merges();
        Map<String, String> merged = new TreeMap<>(base.merged());
        merged.replaceAll((old, now) -> merges.getOrDefault(now, now));
        merged.putAll(merges);
        return new LabelScheme(base.name(), base.version(),
                entries.stream().filter(entry -> entry.into() == null).map(Entry::label).toList(), second, merged);
    }

    /** From id to id, of those that are merged in this draft. */
    Map<String, String> merges() {
        Map<String, String> merges = new LinkedHashMap<>();
        for (Entry entry : entries) {
            String into = entry.into();
            if (into != null && !entry.fresh()) merges.put(entry.label().id(), into);
        }
        return merges;
    }

    public boolean changed() {
        return !scheme().equals(base);
    }

    /** How many labels would be others; one that only stands elsewhere is none. */
    int changes() {
        int changes = 0;
        for (Entry entry : entries) if (entry.into() != null || !entry.label().equals(entry.was())) changes++;
        return changes;
    }

    boolean reordered() {
        List<String> before = base.labels().stream().map(Label::id).filter(id -> scheme().label(id).isPresent()).toList();
        List<String> after = scheme().labels().stream().map(Label::id).filter(id -> base.label(id).isPresent()).toList();
        return !before.equals(after);
    }

    /**
     * What keeps it from being applied.
     *
     * @param others what else has a digit as its key: the action's name
     */
    List<Fault> faults(Function<Character, Optional<String>> others) {
        List<Fault> faults = new ArrayList<>();
        Map<String, Integer> seen = new HashMap<>();
        for (int row = 0; row < entries.size(); row++) {
            Entry entry = entries.get(row);
            if (entry.into() != null) continue;
            Label label = entry.label();
            if (!SchemeFile.isId(label.id())) faults.add(fault(row, "id", "scheme.wrong.id"));
            if (entry.fresh() && base.merged().containsKey(label.id())) faults.add(fault(row, "id", "scheme.wrong.idMerged", label.id()));
            needed(faults, row, "zh", label.zh());
            needed(faults, row, "en", label.en());
            needed(faults, row, "definitionZh", label.definitionZh());
            needed(faults, row, "definitionEn", label.definitionEn());
            if (!Hue.isHue(label.color())) faults.add(fault(row, "color", "scheme.wrong.color"));
            oneCharacter(faults, row, "letterZh", label.letterZh());
            oneCharacter(faults, row, "letterEn", label.letterEn());
            for (Map.Entry<String, String> one : unique(label).entrySet()) {
                String value = Normalizer.normalize(one.getValue(), Normalizer.Form.NFC);
                Integer first = value.isBlank() ? null : seen.putIfAbsent(one.getKey() + " " + value, row);
                if (first == null) continue; // else it is said at both: either may be the one to change
                faults.add(fault(first, one.getKey(), "scheme.wrong.twice", one.getValue(), label.zh()));
                faults.add(fault(row, one.getKey(), "scheme.wrong.twice", one.getValue(), entries.get(first).label().zh()));
            }
            if (!label.retired()) {
                int at = row;
                others.apply(label.key()).ifPresent(action ->
                        faults.add(fault(at, "key", "scheme.wrong.keyOfAction", String.valueOf(label.key()), action)));
            }
        }
        long given = entries.stream().filter(Entry::given).count();
        if (given < 1 || given > SchemeFile.MOST_GIVEN) faults.add(fault(-1, "", "scheme.wrong.count", String.valueOf(given)));
        return faults;
    }

    /** What must not be the same in two labels. */
    private static Map<String, String> unique(Label label) {
        Map<String, String> unique = new LinkedHashMap<>();
        unique.put("id", label.id());
        unique.put("zh", label.zh());
        unique.put("en", label.en());
        if (label.retired()) return unique;
        unique.put("key", String.valueOf(label.key()));
        unique.put("letterZh", label.letterZh());
        unique.put("letterEn", label.letterEn());
        return unique;
    }

    private static void needed(List<Fault> faults, int row, String field, String value) {
        if (value.isBlank()) faults.add(fault(row, field, "scheme.wrong.empty"));
    }

    private static void oneCharacter(List<Fault> faults, int row, String field, String value) {
        if (value.isBlank() || value.codePointCount(0, value.length()) != 1) faults.add(fault(row, field, "scheme.wrong.letter"));
    }

    private static Fault fault(int row, String field, String key, String... of) {
        return new Fault(row, field, new Problem(key, (Object[]) of));
    }

    /** A first guess for the letters of a label, that no other has: of its names. */
    static String letter(String name, List<String> taken) {
        for (int at = 0; at < name.length(); at = name.offsetByCodePoints(at, 1)) {
            String one = name.substring(at, name.offsetByCodePoints(at, 1)).toUpperCase(Locale.ROOT);
            if (!one.isBlank() && !taken.contains(one)) return one;
        }
        return "";
    }
}
