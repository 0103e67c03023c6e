package biaoju.query;

import biaoju.base.Problem;
import biaoju.domain.Kind;
import biaoju.domain.Label;
import biaoju.domain.LabelScheme;
import biaoju.domain.Noise;
import biaoju.domain.Origin;
import biaoju.query.Term.Value;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What the fields' values mean. */
final class Values {
    private static final String YES = "yes";
    private static final String NO = "no";
    private static final String NONE = "none";
    private static final int SHORTEST_DIGEST = 8;

    private final @Nullable LabelScheme scheme;

    /** @param scheme null where any label may be asked for */
    Values(@Nullable LabelScheme scheme) {
        this.scheme = scheme;
    }

    /**
     * @param place of the value, for whoever must mend it
     * @throws Problem if the field takes no such value
     */
    Value of(Field field, String text, int place) {
        return switch (field) {
            case LABEL -> label(text, field, place, Subject::labels);
            case ANNOTATOR -> new Value(text, subject -> subject.annotators().contains(text));
            case SECTION -> new Value(text, anyHas(text, Subject::section));
            case REPORT -> report(text);
            case TEXT -> text(text);
            case REGEX -> new Value(text, Regex.of(text, place));
            case NOTE -> new Value(text, anyHas(text, Subject::notes));
            case NOISE -> noise(text, place);
            case KIND -> kind(text, place);
            case FLAG -> isYes(text, field, place) ? new Value(YES, Subject::flagged) : new Value(NO, subject -> !subject.flagged());
            case ORIGIN -> origin(text, place);
            case CONFIRM -> isYes(text, field, place) ? any(field) : new Value(NO, subject -> !subject.toConfirm());
            case SUGGESTION -> suggestion(text, place);
            case DATE -> date(compared(text), place);
            case LENGTH -> length(compared(text), place);
        };
    }

    /** With the signs themselves, also where an input method writes others. */
    private static String compared(String text) {
        return text.replace("≥", ">=").replace("≤", "<=").replace('＞', '>').replace('＜', '<').replace('＝', '=');
    }

    /** What a field means that stands alone: that there is one. */
    static Value any(Field field) {
        if (field == Field.NOTE) return new Value("", subject -> !subject.notes().isEmpty());
        if (field == Field.CONFIRM) return new Value(YES, Subject::toConfirm);
        if (field == Field.SUGGESTION) return new Value("", subject -> !subject.suggested().isEmpty());
        if (field == Field.NOISE) return new Value(YES, subject -> subject.noise() != null);
        return new Value(YES, Subject::flagged);
    }

    private static Value text(String text) {
        Needle needle = new Needle(text);
        return new Value(text, subject -> needle.in(subject.text(), 0) >= 0);
    }

    private Value suggestion(String text, int place) {
        return label(text, Field.SUGGESTION, place, Subject::suggested);
    }

    private Value label(String text, Field field, int place, Function<Subject, List<String>> of) {
        if (scheme == null || scheme.label(text).isPresent()) return new Value(text, subject -> of.apply(subject).contains(text));
        if (text.equals(NONE)) return new Value(NONE, subject -> of.apply(subject).isEmpty());
        for (Label label : scheme.labels()) {
            if (label.zh().equals(text) || label.en().equalsIgnoreCase(text)) {
                return new Value(label.id(), subject -> of.apply(subject).contains(label.id()));
            }
        }
        throw unknown(field, text, labels(), place);
    }

    private List<String> labels() {
        List<String> known = new ArrayList<>();
        if (scheme != null) scheme.labels().forEach(label -> known.add(label.id()));
        known.add(NONE);
        return known;
    }

    /** What may stand after the field's colon, where that can be listed. */
    List<String> of(Field field) {
        return switch (field) {
            case LABEL, SUGGESTION -> labels();
            case FLAG, CONFIRM -> List.of(YES, NO);
            case NOISE -> noises();
            case KIND -> Arrays.stream(Kind.values()).map(Kind::id).toList();
            case ORIGIN -> Arrays.stream(Origin.values()).map(Origin::id).toList();
            default -> List.of();
        };
    }

    private static List<String> noises() {
        List<String> known = new ArrayList<>(List.of(YES, NO));
        for (Noise noise : Noise.values()) known.add(noise.id());
        return known;
    }

    private static Predicate<Subject> anyHas(String text, Function<Subject, List<String>> of) {
        String wanted = Term.folded(text);
        return subject -> of.apply(subject).stream().anyMatch(one -> Term.folded(one).contains(wanted));
    }

    private static Value report(String text) {
        Predicate<Subject> named = anyHas(text, subject -> List.of(subject.report()));
        boolean digits = text.length() >= SHORTEST_DIGEST && text.matches("[0-9a-f]+");
        return new Value(text, digits ? named.or(subject -> subject.digest().startsWith(text)) : named);
    }

    private static Value noise(String text, int place) {
        for (Noise noise : Noise.values()) {
            if (noise.id().equals(text)) return new Value(text, subject -> subject.noise() == noise);
        }
        if (text.equals(YES)) return any(Field.NOISE);
        if (text.equals(NO)) return new Value(NO, subject -> subject.noise() == null);
        throw unknown(Field.NOISE, text, noises(), place);
    }

    private static Value kind(String text, int place) {
        for (Kind kind : Kind.values()) if (kind.id().equals(text)) return new Value(text, subject -> subject.kind() == kind);
        throw unknown(Field.KIND, text, Arrays.stream(Kind.values()).map(Kind::id).toList(), place);
    }

    private static Value origin(String text, int place) {
        for (Origin origin : Origin.values()) {
            if (origin.id().equals(text)) return new Value(text, subject -> subject.origins().contains(origin));
        }
        throw unknown(Field.ORIGIN, text, Arrays.stream(Origin.values()).map(Origin::id).toList(), place);
    }

    private static boolean isYes(String text, Field field, int place) {
        if (!text.equals(YES) && !text.equals(NO)) throw unknown(field, text, List.of(YES, NO), place);
        return text.equals(YES);
    }

    private static Value date(String text, int place) {
        Range<LocalDate> range = Range.ofDates(text);
        if (range == null) throw new Problem("query.bad_date", Integer.toString(place), text);
        return new Value(text, subject -> subject.dates().stream().anyMatch(range::has));
    }

    private static Value length(String text, int place) {
        Range<Integer> range = Range.ofNumbers(text);
        if (range == null) throw new Problem("query.bad_length", Integer.toString(place), text);
        return new Value(text, subject -> range.has(subject.text().codePointCount(0, subject.text().length())));
    }

    private static Problem unknown(Field field, String text, List<String> known, int place) {
        return new Problem("query.unknown_value", Integer.toString(place), text, field.id(), String.join(", ", known));
    }
}
