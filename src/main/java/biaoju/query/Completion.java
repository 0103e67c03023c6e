package biaoju.query;

import biaoju.domain.Label;
import biaoju.domain.LabelScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What might be typed at a place of a query.
 *
 * @param from      the proposal takes the place of what stands from here, in UTF-16 units
 * @param to        exclusive
 * @param value     whether it is a value that is wanted, behind a field's colon
 * @param proposals empty where nothing can be proposed
 */
public record Completion(int from, int to, boolean value, List<Proposal> proposals) {
    public Completion {
        proposals = List.copyOf(proposals);
    }

    /**
     * One of them.
     *
     * @param text  to be put in
     * @param field which it is, or whose value
     * @param told  what else it is called; empty where it is called nothing else
     */
    public record Proposal(String text, Field field, String told) {}

    /** @param annotators names that may be asked for */
    public static Completion at(String text, int caret, @Nullable LabelScheme scheme, List<String> annotators) {
        Place place = Place.of(text, Math.max(0, Math.min(caret, text.length())));
        int to = place.end(text);
        String typed = text.substring(place.from, Math.max(place.from, Math.min(caret, text.length())));
        Field field = place.field;
        if (field == null) {
            List<Proposal> found = new ArrayList<>();
            String wanted = Term.folded(typed);
            for (Field one : Field.values()) {
                if (place.plain && !typed.isEmpty() && one.id().startsWith(wanted)) found.add(new Proposal(one.id() + ":", one, ""));
            }
            return new Completion(place.from, to, false, found);
        }
        List<Proposal> found = values(field, typed, scheme, annotators);
        boolean complete = found.size() == 1 && found.get(0).text().equals(text.substring(place.from, to));
        return new Completion(place.from, to, true, complete ? List.of() : found);
    }

    private static List<Proposal> values(Field field, String typed, @Nullable LabelScheme scheme, List<String> annotators) {
        String wanted = Term.folded(typed.startsWith("\"") ? typed.substring(1) : typed);
        List<Proposal> found = new ArrayList<>();
        if (field == Field.ANNOTATOR) {
            for (String name : annotators) if (Term.folded(name).contains(wanted)) found.add(new Proposal(Term.quoted(name), field, ""));
            return found;
        }
        for (String id : new Values(scheme).of(field)) {
            Optional<Label> label = scheme == null || (field != Field.LABEL && field != Field.SUGGESTION) ? Optional.empty() : scheme.label(id);
            String told = label.map(one -> one.zh() + " " + one.en()).orElse("");
            if (id.startsWith(wanted) || Term.folded(told).contains(wanted)) found.add(new Proposal(id, field, told));
        }
        return found;
    }

    /**
     * Where the caret stands.
     *
     * @param from  where what is being typed begins
     * @param field whose value it is; null where it is none
     * @param plain whether it may become a field's name
     */
    private record Place(int from, @Nullable Field field, boolean plain) {
        static Place of(String text, int caret) {
            int from = 0;
            Field field = null;
            boolean plain = true;
            int at = 0;
            while (at < caret) {
                char c = Scanner.plain(text.charAt(at));
                boolean begins = at == from;
                if (begins && c == '"') {
                    int end = quote(text, at, caret);
                    if (end >= caret) return new Place(from, field, false);
                    at = end;
                } else if (begins && c == '/' && field == Field.REGEX) {
                    int end = slash(text, at, caret);
                    if (end >= caret) return new Place(caret, null, false);
                    at = end;
                } else if (Scanner.isSpace(c)) {
                    from = ++at;
                    field = null;
                    plain = true;
                } else if (c == '-' && begins && field == null) {
                    from = ++at;
                } else if (c == ',' && field != null) {
                    from = ++at;
                } else if ((c == ':' || c == '：') && field == null) {
                    field = Field.of(text.substring(from, at)).orElse(null);
                    plain = false;
                    at++;
                    if (field != null) from = at;
                } else {
                    at++;
                }
            }
            return new Place(from, field, plain);
        }

        private static int quote(String text, int at, int end) {
            int i = at + 1;
            while (i < end && Scanner.plain(text.charAt(i)) != '"') i += text.charAt(i) == '\\' ? 2 : 1;
            return i + 1;
        }

        private static int slash(String text, int at, int end) {
            int i = at + 1;
            while (i < end && text.charAt(i) != '/') i += text.charAt(i) == '\\' ? 2 : 1;
            return i + 1;
        }

        /** Where the word ends that begins here. */
        int end(String text) {
            int at = from;
            boolean quoted = at < text.length() && Scanner.plain(text.charAt(at)) == '"';
            if (quoted) return Math.min(text.length(), quote(text, at, text.length()));
            while (at < text.length() && !Scanner.isSpace(text.codePointAt(at)) && Scanner.plain(text.charAt(at)) != ',') {
                if (field == null && (text.charAt(at) == ':' || text.charAt(at) == '：')) return at + 1;
                at++;
            }
            return at;
        }
    }
}
