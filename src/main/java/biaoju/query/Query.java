package biaoju.query;

import biaoju.base.Problem;
import biaoju.domain.LabelScheme;
import biaoju.domain.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which sentences are meant: {@code label:problem,cause section:存在问题 text:"流于形式" -flag}. All terms must hold; {@code -}
 * before one means that it must not; of values with commas between them one is enough. A word without a field is looked
 * for in the text; {@code flag}, {@code note}, {@code noise}, {@code confirm} and {@code suggestion} alone mean that there is one. Each term is asked by
 * itself: {@code annotator:anna label:plan} is a sentence that Anna labelled and that has the label. Never changes.
 */
public final class Query {
    /** What every sentence answers to. */
    public static final Query ALL = new Query(List.of());

    private final List<Term> terms;
    /** The same, those first that are quickly answered. */
    private final List<Term> quickFirst;

    private Query(List<Term> terms) {
        this.terms = List.copyOf(terms);
        this.quickFirst = this.terms.stream().sorted(Comparator.comparingInt(term -> term.field().effort())).toList();
    }

    /**
     * Reads a query; blank text means all.
     *
     * @param scheme whose labels may be asked for, by id or name; null for any, by id
     * @throws Problem saying at which character, in code points from 1, what is not understood and what may stand there
     */
    public static Query parse(String text, @Nullable LabelScheme scheme) {
        Scanner scanner = new Scanner(text);
        Values values = new Values(scheme);
        List<Term> terms = new ArrayList<>();
        scanner.skipSpace();
        while (!scanner.ended()) {
            terms.add(term(scanner, values));
            if (!scanner.atSpace()) throw new Problem("query.no_space", Integer.toString(scanner.place()));
            scanner.skipSpace();
        }
        return new Query(terms);
    }

    private static Term term(Scanner scanner, Values values) {
        boolean negated = scanner.take('-');
        int start = scanner.place();
        String name = scanner.name();
        Field field = name.isEmpty() ? Field.TEXT : Field.of(name).orElseThrow(() -> new Problem("query.unknown_field",
                Integer.toString(start), name, String.join(", ", Field.ids())));
        List<Term.Value> all = new ArrayList<>();
        boolean first = true;
        do {
            int place = scanner.place();
            boolean quoted = scanner.isAt('"');
            String value = field == Field.REGEX ? scanner.pattern() : scanner.value(field == Field.TEXT);
            Field alone = first && name.isEmpty() && !quoted && scanner.atSpace() ? Field.of(value).orElse(null) : null;
            if (alone != null && alone.standsAlone()) return new Term(negated, alone, List.of(Values.any(alone)));
            all.add(values.of(field, value, place));
            first = false;
        } while (scanner.take(','));
        return new Term(negated, field, all);
    }

    /** The same query, whose patterns give up when patience ends. */
    public Query within(Patience patience) {
        return new Query(terms.stream().map(term -> term.within(patience)).toList());
    }

    /**
     * Where in the text the first of what is looked for stands: that of the first term that looks for words or a pattern
     * which must be there. Empty where no term does.
     */
    public Optional<Span> keyword(String text) {
        for (Term term : terms) {
            if (term.negated()) continue;
            Optional<Span> found = Optional.empty();
            for (Term.Value value : term.values()) {
                Optional<Span> at = term.field() == Field.TEXT ? new Needle(value.text()).span(text)
                        : value.test() instanceof Regex regex ? regex.span(text) : Optional.empty();
                if (found.isEmpty() || (at.isPresent() && at.get().compareTo(found.get()) < 0)) found = at;
            }
            if (found.isPresent()) return found;
        }
        return Optional.empty();
    }

    /** Words of which a sentence must have this one, so that all others need not be looked at: the longest there is. */
    public Optional<Needle> needle() {
        return terms.stream().filter(term -> term.field() == Field.TEXT && !term.negated() && term.values().size() == 1)
                .map(term -> term.values().get(0).text()).max(Comparator.comparingInt(String::length)).map(Needle::new);
    }

    /** Where what the problem tells of begins: at which character of the query, in code points from 0. */
    public static OptionalInt place(Problem problem) {
        boolean ours = problem.key().startsWith("query.") && !problem.args().isEmpty();
        return ours && problem.args().get(0) instanceof String place && place.matches("[0-9]+")
                ? OptionalInt.of(Integer.parseInt(place) - 1) : OptionalInt.empty();
    }

    public boolean matches(Subject subject) {
        for (Term term : quickFirst) if (!term.matches(subject)) return false;
        return true;
    }

    /** What it asks about, so that nothing else need be fetched. */
    public Set<Field> fields() {
        Set<Field> fields = EnumSet.noneOf(Field.class);
        for (Term term : terms) fields.add(term.field());
        return Collections.unmodifiableSet(fields);
    }

    /** The values that are asked for, each once. */
    public Set<String> values(Field field) {
        return terms.stream().filter(term -> term.field() == field).flatMap(term -> term.values().stream())
                .map(Term.Value::text).collect(Collectors.toUnmodifiableSet());
    }

    /** The query as text, with other names for the annotators. */
    public String told(UnaryOperator<String> annotator) {
        return terms.stream().map(term -> term.told(annotator)).collect(Collectors.joining(" "));
    }

    /** In one form, however it was typed; reading it again gives the same query. */
    @Override
    public String toString() {
        return told(UnaryOperator.identity());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Query query && query.toString().equals(toString());
    }

    @Override
    public int hashCode() {
        return toString().hashCode();
    }
}
