package biaoju.query;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * One condition: the field has one of the values, or, negated, none of them.
 *
 * @param values in the form in which they are told; never empty
 */
record Term(boolean negated, Field field, List<Value> values) {
    Term {
        values = List.copyOf(values);
    }

    /**
     * What may be asked of a field, and the question.
     *
     * @param text empty where it is whether there is one at all
     */
    record Value(String text, Predicate<Subject> test) {}

    boolean matches(Subject subject) {
        for (Value value : values) if (value.test.test(subject)) return !negated;
        return negated;
    }

    /** As it is read. */
    String told(UnaryOperator<String> annotator) {
        String sign = negated ? "-" : "";
        if (isAny()) return sign + field.id();
        return sign + field.id() + ":" + values.stream()
                .map(value -> quoted(field == Field.ANNOTATOR ? annotator.apply(value.text) : value.text))
                .collect(Collectors.joining(","));
    }

    /** Whether the field stood alone; a note's text may be anything, so that it has no value to say so. */
    private boolean isAny() {
        return values.get(0).text.isEmpty();
    }

    /** As it is, where it cannot be mistaken. */
    private static String quoted(String text) {
        boolean plain = !text.isEmpty() && text.codePoints().noneMatch(Term::isSign);
        return plain ? text : "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    private static boolean isSign(int c) {
        return Scanner.isSpace(c) || c == '\\' || (Character.isBmpCodePoint(c) && ",\"".indexOf(Scanner.plain((char) c)) >= 0);
    }

    /** For comparisons that do not mind upper and lower case. */
    static String folded(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
