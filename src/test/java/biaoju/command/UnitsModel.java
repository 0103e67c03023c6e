package biaoju.command;

import biaoju.domain.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What cutting by hand means, on maps: live units with their kinds, what each of two people said of each, what is decided. */
final class UnitsModel {
    static final String NONE = "";

    /** A label, a note, a flag, whether it is to be confirmed. */
    record Said(@Nullable String label, String note, boolean flag, boolean confirm) {
        static final Said NOTHING = new Said(null, "", false, false);

        boolean isNothing() {
            return label == null && note.isEmpty() && !flag;
        }

        boolean sameWords(@Nullable Said other) {
            return other != null && Objects.equals(label, other.label) && note.equals(other.note) && flag == other.flag;
        }
    }

    record Key(Span span, int who) {}

    private record Turn<T>(@Nullable T before, @Nullable T after) {
        Turn<T> back() {
            return new Turn<>(/* before= */ after, /* after= */ before);
        }
    }

    private record Step(Map<Span, String> retired, Map<Span, String> placed, Map<Key, Turn<Said>> said, Map<Span, Turn<String>> gold) {
        Step back() {
            Map<Key, Turn<Said>> words = new HashMap<>();
            said.forEach((key, turn) -> words.put(key, turn.back()));
            Map<Span, Turn<String>> decided = new HashMap<>();
            gold.forEach((span, turn) -> decided.put(span, turn.back()));
            return new Step(/* retired= */ placed, /* placed= */ retired, words, decided);
        }

        boolean recut() {
            return !retired.isEmpty();
        }
    }

    final String text;
    final TreeMap<Span, String> live = new TreeMap<>();
    final Map<Key, Said> said = new HashMap<>();
    /** A label and which decision it is of: another decision for the same label is another one. */
    private final Map<Span, String> gold = new HashMap<>();
    private int decisions;
    private final List<Deque<Step>> done = List.of(new ArrayDeque<>(), new ArrayDeque<>());
    private final List<Deque<Step>> undone = List.of(new ArrayDeque<>(), new ArrayDeque<>());

    UnitsModel(String text, List<Span> units) {
        this.text = text;
        units.forEach(span -> live.put(span, "BODY"));
    }

    /** What is decided, by unit. */
    Map<Span, String> decided() {
        Map<Span, String> labels = new HashMap<>();
        gold.forEach((span, one) -> labels.put(span, Objects.requireNonNull(label(one))));
        return labels;
    }

    private static @Nullable String label(@Nullable String decision) {
        return decision == null ? null : decision.substring(0, decision.indexOf('@'));
    }

    Said of(Span span, int who) {
        return said.getOrDefault(new Key(span, who), Said.NOTHING);
    }

    // ---- what people do; false: nothing came of it

    boolean say(int who, Span span, Said after) {
        Said before = of(span, who);
        if (before.equals(after)) return false;
        Map<Key, Turn<Said>> turn = Map.of(new Key(span, who), new Turn<>(orNull(before), orNull(after)));
        return take(who, new Step(Map.of(), Map.of(), turn, Map.of()));
    }

    boolean decide(int who, Span span, @Nullable String label) {
        String before = gold.get(span);
        if (Objects.equals(label(before), label)) return false;
        String after = label == null ? null : label + "@" + ++decisions;
        return take(who, new Step(Map.of(), Map.of(), Map.of(), Map.of(span, new Turn<>(before, after))));
    }

    boolean split(int who, Span span, int at) {
        Span first = stripped(span.start(), at);
        Span second = stripped(at, span.end());
        if (first.length() == 0 || second.length() == 0) return false;
        String kind = Objects.requireNonNull(live.get(span));
        Map<Span, String> halves = new TreeMap<>(Map.of(first, kind, second, kind.startsWith("HEADING") ? "BODY" : kind));
        return take(who, recut(who, new TreeMap<>(Map.of(span, kind)), halves, null));
    }

    /** The labels that differ and of which one must be chosen; one or none where nobody need be asked. */
    List<String> mine(int who, Span first, Span second) {
        LinkedHashSet<String> labels = new LinkedHashSet<>();
        for (Span span : List.of(first, second)) if (of(span, who).label() != null) labels.add(of(span, who).label());
        return List.copyOf(labels);
    }

    boolean merge(int who, Span first, @Nullable String keep) {
        Span second = live.higherKey(first);
        if (second == null || (mine(who, first, second).size() > 1) != (keep != null)) return false;
        Span both = new Span(first.start(), second.end());
        String a = Objects.requireNonNull(live.get(first));
        String b = Objects.requireNonNull(live.get(second));
        boolean alike = a.equals(b) || (a.startsWith("HEADING") && b.startsWith("HEADING")); // of two levels: the first's
        String kind = alike || b.equals("NOISE") || (a.startsWith("HEADING") && both.length() <= 40) ? a : a.equals("NOISE") ? b : "BODY";
        return take(who, recut(who, new TreeMap<>(Map.of(first, a, second, b)), new TreeMap<>(Map.of(both, kind)), keep));
    }

    boolean mark(int who, Span span, String kind) {
        String was = Objects.requireNonNull(live.get(span));
        return !was.equals(kind) && take(who, new Step(Map.of(span, was), Map.of(span, kind), Map.of(), Map.of()));
    }

    private Step recut(int doer, Map<Span, String> retired, Map<Span, String> placed, @Nullable String keep) {
        Map<Key, Turn<Said>> words = new HashMap<>();
        Map<Span, Turn<String>> decided = new HashMap<>();
        for (Span unit : placed.keySet()) {
            List<Span> under = retired.keySet().stream().filter(unit::overlaps).toList();
            for (int who = 0; who < 2; who++) {
                Said after = orNull(carried(unit, under, who, who == doer ? keep : null));
                Said before = said.get(new Key(unit, who));
                int one = who;
                if (before != null || under.stream().anyMatch(span -> said.containsKey(new Key(span, one)))) words.put(new Key(unit, who), new Turn<>(before, after));
            }
            long labels = under.stream().map(span -> Objects.toString(label(gold.get(span)))).distinct().count();
            String after = labels == 1 ? gold.get(under.get(0)) : null;
            if (!Objects.equals(after, gold.get(unit))) decided.put(unit, new Turn<>(gold.get(unit), after));
        }
        return new Step(retired, placed, words, decided);
    }

    private Said carried(Span unit, List<Span> under, int who, @Nullable String keep) {
        LinkedHashSet<String> labels = new LinkedHashSet<>();
        LinkedHashSet<String> notes = new LinkedHashSet<>();
        boolean flag = false;
        boolean confirm = false;
        String longest = null;
        int most = 0;
        for (Span span : under) {
            Said one = of(span, who);
            flag |= one.flag();
            if (!one.note().isEmpty()) notes.add(one.note());
            int common = Math.min(unit.end(), span.end()) - Math.max(unit.start(), span.start());
            if (one.label() == null) {
                confirm = true;
                continue;
            }
            labels.add(one.label());
            confirm |= one.confirm() || !unit.contains(span);
            if (common > most) {
                most = common;
                longest = one.label();
            }
        }
        boolean asked = labels.size() > 1 && keep != null;
        if (labels.size() > 1 && !asked) notes.add("[" + String.join(" + ", labels) + "]");
        String label = asked ? (keep.equals(NONE) ? null : keep) : longest;
        boolean open = label != null && !asked && (confirm || labels.size() > 1);
        return new Said(label, String.join(" / ", notes), flag, open);
    }

    // ---- doing, and taking back

    private boolean take(int who, Step step) {
        apply(step);
        done.get(who).push(step);
        undone.get(who).clear();
        return true;
    }

    boolean undo(int who) {
        Step step = done.get(who).peek();
        if (step == null || !fits(step.back(), /* forth= */ false)) return false;
        apply(step.back());
        undone.get(who).push(done.get(who).pop());
        return true;
    }

    boolean redo(int who) {
        Step step = undone.get(who).peek();
        if (step == null || !fits(step, /* forth= */ true)) return false;
        Step now = step.recut() ? again(who, step) : step;
        if (now == null) return false;
        apply(now);
        done.get(who).push(undone.get(who).pop());
        return true;
    }

    /** The step as it follows from what is said now: in other words it is another one, and not done; null. */
    private @Nullable Step again(int who, Step step) {
        if (step.retired().keySet().equals(step.placed().keySet())) return step;
        boolean merge = step.placed().size() == 1;
        String keep = null;
        if (merge) {
            Turn<Said> mine = step.said().get(new Key(step.placed().keySet().iterator().next(), who));
            if (mine != null) keep = mine.after() == null || mine.after().label() == null ? NONE : mine.after().label();
        }
        Step now = recut(who, step.retired(), step.placed(), keep);
        if (!now.said().keySet().equals(step.said().keySet()) || !now.gold().equals(step.gold())) return null;
        Map<Key, Turn<Said>> words = new HashMap<>();
        for (Map.Entry<Key, Turn<Said>> one : now.said().entrySet()) {
            Turn<Said> then = Objects.requireNonNull(step.said().get(one.getKey()));
            if (!same(one.getValue().before(), then.before()) || !same(one.getValue().after(), then.after())) return null;
            words.put(one.getKey(), merge && one.getKey().who() == who ? then : one.getValue()); // what one chose stays chosen
        }
        return new Step(step.retired(), step.placed(), words, step.gold());
    }

    private boolean fits(Step step, boolean forth) {
        for (Map.Entry<Span, String> unit : step.retired().entrySet()) if (!unit.getValue().equals(live.get(unit.getKey()))) return false;
        for (Map.Entry<Key, Turn<Said>> one : step.said().entrySet()) {
            if (!same(said.get(one.getKey()), one.getValue().before())) return false;
        }
        for (Map.Entry<Span, Turn<String>> one : step.gold().entrySet()) {
            if (!Objects.equals(label(gold.get(one.getKey())), label(one.getValue().before()))) return false;
        }
        if (forth || !step.recut() || step.retired().keySet().equals(step.placed().keySet())) return true;
        for (Span span : step.retired().keySet()) {
            if (gold.containsKey(span) && !step.gold().containsKey(span)) return false;
            for (int who = 0; who < 2; who++) {
                Said there = said.get(new Key(span, who));
                if (there != null && !there.confirm() && !step.said().containsKey(new Key(span, who))) return false;
            }
        }
        return true;
    }

    private static boolean same(@Nullable Said a, @Nullable Said b) {
        return a == null ? b == null : a.sameWords(b);
    }

    private void apply(Step step) {
        step.retired().keySet().forEach(live::remove);
        live.putAll(step.placed());
        List<Map.Entry<Key, Turn<Said>>> late = new ArrayList<>();
        step.said().forEach((key, turn) -> {
            put(key, turn.after());
            if (!step.recut() && !live.containsKey(key.span())) late.add(Map.entry(key, turn));
        });
        late.forEach(one -> inherit(one.getKey(), one.getValue()));
        if (step.recut() && !step.retired().keySet().equals(step.placed().keySet())) unspoken(step);
        step.gold().forEach((span, turn) -> {
            if (turn.after() == null) gold.remove(span);
            else gold.put(span, turn.after());
            if (step.recut() || live.containsKey(span) || turn.after() == null) return;
            for (Span heir : live.keySet()) if (span.contains(heir)) gold.putIfAbsent(heir, turn.after());
        });
    }

    /** Undo knows nothing of what was carried to a unit since; it goes on to the units that were there before. */
    private void unspoken(Step step) {
        for (Span unit : step.placed().keySet()) {
            List<Span> under = step.retired().keySet().stream().filter(unit::overlaps).toList();
            for (int who = 0; who < 2; who++) {
                int one = who;
                boolean known = step.said().keySet().stream().anyMatch(key -> key.who() == one);
                if (known) continue;
                Said carried = carried(unit, under, who, null);
                if (!carried.isNothing()) put(new Key(unit, who), both(said.get(new Key(unit, who)), carried));
            }
        }
    }

    /** What was said of the unit before, and what is carried to it: neither is lost. */
    private static Said both(@Nullable Said stands, Said carried) {
        if (stands == null) return carried;
        boolean given = stands.label() != null && !stands.confirm();
        boolean differs = carried.label() != null && !carried.label().equals(stands.label());
        Said main = given || carried.label() == null ? stands : carried;
        LinkedHashSet<String> notes = new LinkedHashSet<>(List.of(stands.note(), carried.note()));
        if (given && differs) notes.add("[" + carried.label() + "]");
        notes.removeIf(note -> note.isEmpty() || notes.stream().anyMatch(other -> !other.equals(note) && other.contains(note)));
        return new Said(main.label(), String.join(" / ", notes), stands.flag() || carried.flag(), main.confirm() || (given && differs));
    }

    /** Somebody took back what they had said of a unit that is retired by now. */
    private void inherit(Key key, Turn<Said> turn) {
        Said late = turn.after() == null ? Said.NOTHING : turn.after();
        Said from = turn.before();
        for (Span heir : live.keySet()) {
            if (!heir.overlaps(key.span())) continue;
            Key there = new Key(heir, key.who());
            Said stands = said.get(there);
            boolean part = key.span().contains(heir);
            boolean carried = from != null && stands != null && stands.confirm() && Objects.equals(stands.label(), from.label())
                    && stands.note().equals(from.note());
            if (stands == null || (part && carried)) {
                if (!late.isNothing()) put(there, new Said(late.label(), late.note(), late.flag(), late.label() != null));
                else if (part) put(there, null);
            } else if (late.label() != null && !late.label().equals(stands.label())) {
                String differs = "[" + late.label() + "]";
                String note = stands.note().endsWith(differs) ? stands.note() : stands.note().isEmpty() ? differs : stands.note() + " / " + differs;
                put(there, new Said(stands.label(), note, stands.flag(), stands.label() != null));
            }
        }
    }

    private void put(Key key, @Nullable Said after) {
        if (after == null || after.isNothing()) said.remove(key);
        else said.put(key, after);
    }

    private static @Nullable Said orNull(Said words) {
        return words.isNothing() ? null : words;
    }

    private Span stripped(int from, int to) {
        int start = from;
        int end = to;
        while (start < end && text.charAt(start) == '\n') start++;
        while (end > start && text.charAt(end - 1) == '\n') end--;
        return new Span(start, end);
    }
}
