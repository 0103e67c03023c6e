package biaoju.query;

import static org.assertj.core.api.Assertions.assertThat;

import biaoju.base.Problem;
import biaoju.domain.Kind;
import biaoju.domain.Noise;
import biaoju.domain.Origin;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** Random queries over random sentences mean what a plain model of them says; random characters are never worse than a problem. */
class QueryModelTest {
    private static final List<String> WORDS = List.of("整改", "台账", "a", "B b", "\"", "\\", "，", "𠀀", "-x", "flag", "a:b", "label");
    private static final List<Noise> NOISES = List.of(Noise.values());
    private static final List<Origin> ORIGINS = List.of(Origin.values());
    private static final int TRIALS = 20_000;

    private final long seed = Long.getLong("seed", ThreadLocalRandom.current().nextLong());
    private final Random random = new Random(seed);

    /** A term as text, and what it means. */
    private record Asked(String text, Predicate<QueryTest.Sample> meaning) {}

    @Test
    void aQueryMeansWhatItsTermsMean() {
        for (int trial = 0; trial < TRIALS; trial++) {
            QueryTest.Sample subject = sample();
            StringBuilder text = new StringBuilder();
            boolean meant = true;
            for (int n = random.nextInt(4); n > 0; n--) {
                boolean negated = random.nextBoolean();
                Asked term = term();
                text.append(random.nextBoolean() ? " " : "\u3000").append(negated ? "-" : "").append(term.text);
                meant &= term.meaning.test(subject) != negated;
                text.append(' ');
            }
            String why = "seed " + seed + ", trial " + trial + ": " + text + " of " + subject;
            Query query = Query.parse(text.toString(), QueryTest.SCHEME);
            assertThat(query.matches(subject)).as(why).isEqualTo(meant);
            Query again = Query.parse(query.toString(), QueryTest.SCHEME);
            assertThat(again).as(why).isEqualTo(query);
            assertThat(again.matches(subject)).as(why).isEqualTo(meant);
        }
    }

    @Test
    void nothingTypedIsWorseThanAProblem() {
        String pieces = "label:\"text,- flag\\𠀀整>=<.0129：:\uD800\u3000";
        for (int trial = 0; trial < TRIALS; trial++) {
            StringBuilder typed = new StringBuilder();
            for (int n = random.nextInt(20); n > 0; n--) typed.append(pieces.charAt(random.nextInt(pieces.length())));
            try {
                Query query = Query.parse(typed.toString(), QueryTest.SCHEME);
                assertThat(Query.parse(query.toString(), QueryTest.SCHEME)).as("seed %d: %s", seed, typed).isEqualTo(query);
            } catch (Problem expected) {
                assertThat(expected.getMessage()).as("seed %d: %s", seed, typed).startsWith("Character ");
            }
        }
    }

    private String word() {
        return WORDS.get(random.nextInt(WORDS.size()));
    }

    private List<String> words(int most) {
        List<String> words = new ArrayList<>();
        for (int n = random.nextInt(most + 1); n > 0; n--) words.add(word());
        return words;
    }

    private QueryTest.Sample sample() {
        Noise noise = random.nextBoolean() ? NOISES.get(random.nextInt(NOISES.size())) : null;
        return new QueryTest.Sample(String.join("", words(4)), noise == null ? Kind.BODY : Kind.NOISE, noise, word(), "0".repeat(64),
                words(2), random.nextBoolean() ? List.of("problem") : List.of(), words(2), random.nextBoolean(), words(1),
                List.of(ORIGINS.get(random.nextInt(ORIGINS.size()))), List.of(day()));
    }

    private LocalDate day() {
        return LocalDate.of(2026, 1, 1).plusDays(random.nextInt(60));
    }

    private static String quoted(String value) {
        return "\"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    private static boolean has(List<String> texts, String wanted) {
        return texts.stream().anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(wanted.toLowerCase(Locale.ROOT)));
    }

    private Asked term() {
        String one = word();
        String two = word();
        String both = quoted(one) + "," + quoted(two);
        LocalDate day = day();
        int length = random.nextInt(8);
        return switch (random.nextInt(11)) {
            case 0 -> new Asked("text:" + both, s -> has(List.of(s.text()), one) || has(List.of(s.text()), two));
            case 1 -> new Asked(quoted(one), s -> has(List.of(s.text()), one));
            case 2 -> new Asked("section:" + both, s -> has(s.section(), one) || has(s.section(), two));
            case 3 -> new Asked("annotator:" + both, s -> s.annotators().contains(one) || s.annotators().contains(two));
            case 4 -> new Asked("label:none,measure", s -> !s.labels().contains("problem"));
            case 5 -> new Asked("flag", QueryTest.Sample::flagged);
            case 6 -> new Asked("note", s -> !s.notes().isEmpty());
            case 7 -> new Asked("noise:ad,no", s -> s.noise() == null || s.noise() == Noise.AD);
            case 8 -> new Asked("date:>" + day, s -> s.dates().get(0).isAfter(day));
            case 9 -> new Asked("date:" + day + ".." + day.plusDays(9),
                    s -> !s.dates().get(0).isBefore(day) && !s.dates().get(0).isAfter(day.plusDays(9)));
            default -> new Asked("length:<=" + length, s -> s.text().codePointCount(0, s.text().length()) <= length);
        };
    }
}
