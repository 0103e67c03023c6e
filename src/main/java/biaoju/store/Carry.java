package biaoju.store;

import biaoju.domain.Annotation;
import biaoju.domain.Decision;
import biaoju.domain.Edit;
import biaoju.domain.SentenceId;
import biaoju.domain.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What a new unit has of the labels on those it takes the place of. A pure function of what is there, so that every copy of
 * a project comes to the same; it is part of the journal's meaning and must not change. Why it is so:
 * {@code docs/decisions/0038-units-cut-by-hand.md}.
 */
public final class Carry {
    /** In place of a label: the person wants none of those that differ. */
    public static final String NONE = "";

    private Carry() {}

    /**
     * One annotator's annotation of a new unit.
     *
     * @param under  the retired units that it lies on, in reading order
     * @param said   the annotator's annotations by unit
     * @param choice the label that the annotator wants where theirs differ, {@link #NONE} for none; null where nobody was asked
     * @param names  a label's name for the note that says what differed
     * @return null where the annotator said nothing there
     */
    public static @Nullable Annotation annotation(SentenceId unit, List<Span> under, Map<Span, Annotation> said,
            @Nullable String choice, UnaryOperator<String> names) {
        List<Annotation> sources = under.stream().map(said::get).filter(Objects::nonNull).filter(one -> !one.isEmpty()).toList();
        if (sources.isEmpty()) return null;
        List<String> labels = different(sources, Annotation::label);
        Annotation model = model(unit.span(), sources, labels, choice);
        boolean asked = labels.size() > 1 && choice != null;
        String label = labels.isEmpty() || (asked && model.label() == null) ? null : model.label();
        List<String> notes = different(sources, one -> one.note().isEmpty() ? null : one.note());
        String differing = labels.size() > 1 && !asked ? differing(labels, names) : "";
        // Whoever carries what came late does not know the labels' names: what was noted by their ids is not noted again.
        boolean noted = notes.contains(differing) || notes.contains(differing(labels, UnaryOperator.identity()));
        if (!differing.isEmpty() && !noted) notes.add(differing);
        boolean whole = under.stream().allMatch(span -> unit.span().contains(span) && label(said.get(span)) != null);
        boolean open = sources.stream().anyMatch(one -> one.label() != null && one.toConfirm());
        boolean toConfirm = label != null && !asked && (labels.size() > 1 || !whole || open);
        boolean flag = sources.stream().anyMatch(Annotation::flag);
        String doubt = String.join(" / ", different(sources, one -> one.doubt().isEmpty() ? null : one.doubt()));
        // The time that a unit took is its first part's, so that a sum over a report stays what it was.
        long elapsed = sources.stream().filter(one -> unit.span().start() <= one.sentence().span().start())
                .mapToLong(Annotation::elapsedMs).sum();
        return new Annotation(unit, model.annotator(), label, label == null ? null : model.second(), String.join(" / ", notes), flag, doubt,
                model.origin(), toConfirm, last(sources).at(), elapsed, model.under());
    }

    /** The annotation whose label it is: the one wished, else that of the unit with most of this one's characters. */
    private static Annotation model(Span unit, List<Annotation> sources, List<String> labels, @Nullable String choice) {
        if (labels.isEmpty()) return sources.get(0);
        boolean asked = labels.size() > 1 && choice != null;
        if (asked && !labels.contains(choice)) return sources.get(0).withoutLabel(sources.get(0).at());
        Annotation best = null;
        for (Annotation one : sources) {
            if (one.label() == null || (asked && !one.label().equals(choice))) continue;
            if (best == null || common(unit, one.sentence().span()) > common(unit, best.sentence().span())) best = one;
        }
        return Objects.requireNonNull(best);
    }

    private static int common(Span a, Span b) {
        return Math.max(0, Math.min(a.end(), b.end()) - Math.max(a.start(), b.start()));
    }

    private static Annotation last(List<Annotation> sources) {
        return sources.stream().max(Comparator.comparing(Annotation::at)).orElseThrow();
    }

    private static List<String> different(List<Annotation> sources, Function<Annotation, @Nullable String> part) {
        Collection<String> found = new LinkedHashSet<>();
        for (Annotation one : sources) {
            String word = part.apply(one);
            if (word != null) found.add(word);
        }
        return new ArrayList<>(found);
    }

    private static String differing(List<String> labels, UnaryOperator<String> names) {
        return "[" + String.join(" + ", labels.stream().map(names).toList()) + "]";
    }

    private static @Nullable String label(@Nullable Annotation said) {
        return said == null ? null : said.label();
    }

    /**
     * What is decided of a new unit: what was decided alike of all it lies on; a person's word before a rule's. It is no
     * example of the guideline any more.
     */
    public static @Nullable Decision decision(SentenceId unit, List<Span> under, Map<Span, Decision> decided) {
        Decision best = null;
        for (Span span : under) {
            Decision one = decided.get(span);
            if (one == null || (best != null && !alike(best, one))) return null;
            if (best == null || (one.byPerson() && !best.byPerson())) best = one;
        }
        return best == null ? null : on(unit, best);
    }

    private static boolean alike(Decision a, Decision b) {
        return a.label().equals(b.label()) && Objects.equals(a.second(), b.second());
    }

    static Decision on(SentenceId unit, Decision of) {
        return new Decision(unit, of.label(), of.second(), of.by(), of.rule(), of.reason(), false, of.at());
    }

    /**
     * An edit of a unit that is retired already, out of a log that came in late: it goes on to the units that lie there now,
     * to be confirmed, where nothing is said there, or what is said is what was carried there from this very unit. Anything
     * else said there stands; where the late label differs that is noted beside it.
     *
     * @param stands what the annotator said of {@code unit} so far
     * @return what becomes of it
     */
    static @Nullable Annotation late(SentenceId unit, Edit edit, @Nullable Annotation stands) {
        Annotation after = edit.after() == null || edit.after().isEmpty() ? null : edit.after();
        boolean part = edit.sentence().span().contains(unit.span());
        if (stands == null || (part && isCarried(stands, edit.before()))) {
            if (after == null) return part ? null : stands;
            return new Annotation(unit, edit.annotator(), after.label(), after.second(), after.note(), after.flag(), after.doubt(),
                    after.origin(), after.label() != null, after.at(), 0, after.under());
        }
        if (after == null || after.label() == null || after.label().equals(stands.label())) return stands;
        String differs = "[" + after.label() + "]";
        boolean said = stands.note().endsWith(differs);
        String note = said ? stands.note() : stands.note().isEmpty() ? differs : stands.note() + " / " + differs;
        return stands.withNote(note, stands.at()).toConfirm(stands.label() != null); // without a label it is to be labelled
    }

    private static boolean isCarried(Annotation stands, @Nullable Annotation from) {
        return from != null && stands.toConfirm() && Objects.equals(stands.label(), from.label()) && stands.note().equals(from.note());
    }
}
