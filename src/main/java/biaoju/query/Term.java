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

    /** The same with patterns that heed when the whole search must end. */
    Term within(Patience patience) {
        if (field != Field.REGEX) return this;
        return new Term(negated, field, values.stream()
                .map(value -> value.test instanceof Regex regex ? new Value(value.text, regex.within(patience)) : value).toList());
    }

    /** As it is read. */
    String told(UnaryOperator<String> annotator) {
        String sign = negated ? "-" : "";
        if (isAny()) return sign + field.id();
        if (field == Field.REGEX) return sign + field.id() + ":" + values.stream().map(value -> slashed(value.text)).collect(Collectors.joining(","));
        return sign + field.id() + ":" + values.stream()
                .map(value -> quoted(field == Field.ANNOTATOR ? annotator.apply(value.text) : value.text))
                .collect(Collectors.joining(","));
    }

    /** Whether the field stood alone; a note's text may be anything, so that it has no value to say so. */
    private boolean isAny() {
        return values.get(0).text.isEmpty();
    }

    /** A pattern as it is typed: what stands behind a backslash stays there, a bare slash gets one. */
    private static String slashed(String pattern) {
        StringBuilder told = new StringBuilder("/");
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c == '/') told.append('\\');
            told.append(c);
            if (c == '\\' && i + 1 < pattern.length()) told.append(pattern.charAt(++i));
        }
        return told.append('/').toString();
    }

    /** As it is, where it cannot be mistaken. */
    static String quoted(String text) {
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
