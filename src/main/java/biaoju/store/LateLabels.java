package biaoju.store;

import biaoju.domain.Annotation;
import biaoju.domain.Edit;
import biaoju.domain.Recutting;
import biaoju.domain.SentenceId;
import biaoju.domain.Span;
import biaoju.domain.Step;
import biaoju.domain.Unit;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What follows for labels when units are exchanged: what the frame says, where that follows from what stands; else, because
 * a log came in late that whoever exchanged them did not know of, what they would have written. In one log there are none.
 */
final class LateLabels {
    private final Recutting cut;
    private final Map<UUID, Map<Span, Annotation>> said = new TreeMap<>();
    /** Whose choice of a merge's label is their own; null where nobody was asked. */
    private final @Nullable UUID chooser;

    /** Before anything is exchanged. */
    LateLabels(Tx tx, Recutting cut, UUID by, Step step, List<Edit> edits) {
        this.cut = cut;
        this.chooser = step == Step.MERGE ? by : null;
        Set<Span> units = Recutting.spans(cut.retired());
        units.addAll(Recutting.spans(cut.placed()));
        edits.forEach(edit -> units.add(edit.sentence().span()));
        for (Annotation one : AnnotationRows.ofUnits(tx, cut.report(), units)) {
            said.computeIfAbsent(one.annotator(), any -> new HashMap<>()).put(one.sentence().span(), one);
        }
    }

    /** Those units that do not stay, in reading order. */
    static List<Span> retired(Recutting cut) {
        Set<Span> stay = Recutting.spans(cut.placed());
        return cut.retired().stream().map(Unit::span).filter(span -> !stay.contains(span)).sorted().toList();
    }

    /** Those that the unit lies on, of such as lie beside each other in reading order. */
    static List<Span> under(List<Span> units, Span unit) {
        int low = 0;
        int high = units.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (units.get(middle).end() <= unit.start()) low = middle + 1;
            else high = middle;
        }
        int end = low;
        while (end < units.size() && units.get(end).start() < unit.end()) end++;
        return units.subList(low, end);
    }

    private record Place(SentenceId sentence, UUID annotator) {}

    /** The edits as they are to be applied. */
    List<Edit> edits(List<Edit> ofFrame) {
        Map<Place, Edit> left = new LinkedHashMap<>();
        for (Edit edit : ofFrame) left.put(new Place(edit.sentence(), edit.annotator()), edit);
        List<Edit> edits = new ArrayList<>();
        List<Span> retired = retired(cut);
        Set<Span> stay = Recutting.spans(cut.retired());
        Set<UUID> people = new TreeSet<>(said.keySet());
        ofFrame.forEach(edit -> people.add(edit.annotator()));
        Map<UUID, Map<Span, Annotation>> unknown = unknown(ofFrame);
        for (Unit unit : cut.placed()) {
            if (stay.contains(unit.span())) continue;
            SentenceId id = new SentenceId(cut.report(), unit.span());
            List<Span> under = under(retired, unit.span());
            for (UUID who : people) {
                Edit edit = placed(id, who, under, left.remove(new Place(id, who)), unknown);
                if (edit != null) add(edits, edit);
            }
        }
        for (Edit edit : left.values()) {
            Annotation stands = stands(edit.sentence(), edit.annotator());
            boolean late = stands != null && !stands.toConfirm() && !sameWords(stands, edit.before());
            if (late) edits.addAll(pastUndo(new Edit(edit.sentence(), edit.annotator(), edit.before(), stands)));
            else edits.add(edit);
        }
        return edits;
    }

    /** What is said of units that the frame has no edit of: an undo has one for each label it takes off a unit. */
    private Map<UUID, Map<Span, Annotation>> unknown(List<Edit> ofFrame) {
        Map<UUID, Map<Span, Annotation>> unknown = new HashMap<>();
        said.forEach((who, theirs) -> unknown.put(who, new HashMap<>(theirs)));
        for (Edit edit : ofFrame) unknown.getOrDefault(edit.annotator(), new HashMap<>()).remove(edit.sentence().span());
        return unknown;
    }

    /** A label on a unit that an undo takes away, and did not know of, stays there and goes on to the units brought back. */
    private List<Edit> pastUndo(Edit given) {
        List<Edit> edits = new ArrayList<>();
        UUID who = given.annotator();
        for (Unit unit : cut.placed()) {
            if (!unit.span().overlaps(given.sentence().span())) continue;
            SentenceId id = new SentenceId(cut.report(), unit.span());
            Annotation stands = stands(id, who);
            Annotation after = Carry.late(id, given, stands);
            if (after == null || after.equals(stands)) continue;
            add(edits, new Edit(id, who, stands, after));
        }
        return edits;
    }

    private void add(List<Edit> edits, Edit edit) {
        edits.add(edit);
        Annotation after = edit.after();
        if (after != null) said.computeIfAbsent(edit.annotator(), any -> new HashMap<>()).put(edit.sentence().span(), after);
    }

    private @Nullable Annotation stands(SentenceId unit, UUID who) {
        return said.getOrDefault(who, Map.of()).get(unit.span());
    }

    private static boolean sameWords(Annotation a, @Nullable Annotation b) {
        return b != null && Objects.equals(a.label(), b.label()) && Objects.equals(a.second(), b.second()) && a.note().equals(b.note())
                && a.flag() == b.flag() && a.doubt().equals(b.doubt());
    }

    private @Nullable Edit placed(SentenceId unit, UUID who, List<Span> under, @Nullable Edit ofFrame,
            Map<UUID, Map<Span, Annotation>> unknown) {
        if (ofFrame != null && who.equals(chooser)) return ofFrame;
        Map<Span, Annotation> theirs = (ofFrame == null ? unknown : said).getOrDefault(who, Map.of());
        Annotation stands = stands(unit, who);
        Annotation carried = Carry.annotation(unit, under, theirs, /* choice= */ null, UnaryOperator.identity());
        if (ofFrame == null) return carried == null ? null : new Edit(unit, who, stands, stands == null ? carried : both(stands, carried));
        boolean asWritten = agree(carried, ofFrame.after());
        return asWritten ? ofFrame : new Edit(unit, who, stands, carried);
    }

    /**
     * Something stands at the unit itself: it was there before, for a while. A label that somebody gave it stands, and another one that
     * is carried there is noted beside it; what was only carried to it then gives way to what is carried now.
     */
    private static Annotation both(Annotation stands, Annotation carried) {
        boolean given = stands.label() != null && !stands.toConfirm();
        boolean differs = carried.label() != null && !carried.label().equals(stands.label());
        Annotation main = given || carried.label() == null ? stands : carried;
        Set<String> notes = new LinkedHashSet<>(List.of(stands.note(), carried.note()));
        if (given && differs) notes.add("[" + carried.label() + "]");
        notes.removeIf(note -> note.isEmpty() || notes.stream().anyMatch(other -> !other.equals(note) && other.contains(note)));
        Annotation noted = main.withNote(String.join(" / ", notes), main.at()).toConfirm(main.toConfirm() || (given && differs));
        return stands.flag() || carried.flag() ? noted.withFlag(true, stands.flag() ? stands.doubt() : carried.doubt(), main.at()) : noted;
    }

    /**
     * But for names in the note that says what differed: those of the frame are kept where it spoke of as many labels, the last of
     * them given at the same moment, as stand there.
     */
    private static boolean agree(@Nullable Annotation a, @Nullable Annotation b) {
        Annotation one = a == null || a.isEmpty() ? null : a;
        Annotation other = b == null || b.isEmpty() ? null : b;
        if (one == null || other == null) return one == null && other == null;
        boolean sameTime = one.elapsedMs() == other.elapsedMs() && one.at().truncatedTo(ChronoUnit.MILLIS).equals(other.at().truncatedTo(ChronoUnit.MILLIS));
        return sameTime && Objects.equals(one.label(), other.label()) && Objects.equals(one.second(), other.second()) && one.flag() == other.flag()
                && one.doubt().equals(other.doubt()) && one.toConfirm() == other.toConfirm() && words(one.note()).equals(words(other.note()));
    }

    /** Of the names, how many; once, because the frame's names may stand in the note already, where ids would stand beside them. */
    private static List<String> words(String note) {
        return Stream.of(note.split(" / ")).filter(part -> !part.isEmpty())
                .map(part -> part.matches("(?s)\\[.+ \\+ .+]") ? "[" + part.split(" \\+ ", -1).length + "]" : part).distinct().toList();
    }
}
