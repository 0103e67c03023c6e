package biaoju.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is proposed where the caret, here a {@code |}, stands. */
class CompletionTest {
    private static Completion at(String marked) {
        int caret = marked.indexOf('|');
        return Completion.at(marked.replace("|", ""), caret, QueryTest.SCHEME, List.of("anna", "bert (2)"));
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {"la|, label:", "-la|, label:", "'x n|', 'noise:,note:'", "la|x y, label:", "label:|, 'measure,problem,none'",
        "label:me|, measure", "label:举|, measure", "label:PROB|, problem", "'label:measure,|', 'measure,problem,none'",
        "'label：问|', problem", "annotator:|, 'anna,\"bert (2)\"'", "'annotator:\"b|', '\"bert (2)\"'", "flag:|, 'yes,no'", "kind:sal|, salutation",
        "origin:|, 'human,accepted,propagated,imported'", "suggestion:me|, measure", "noise:a|, ad", "confirm:|, 'yes,no'"})
    void whatMayStandThere(String marked, String proposals) {
        assertThat(at(marked).proposals().stream().map(Completion.Proposal::text)).containsExactly(proposals.split(",(?! )"));
    }

    @ParameterizedTest
    @CsvSource({"|", "'x |'", "流于|", "text:la|", "'\"la|'", "'text:\"x la|'", "regex:/la|", "regex:/l la|", "label:measure|", "foo:la|"})
    void orNothing(String marked) {
        assertThat(at(marked).proposals()).isEmpty();
    }

    @Test
    void theProposalTakesThePlaceOfTheWholeWord() {
        String query = "x -label:me,problem y";
        Completion completion = Completion.at(query, 11, QueryTest.SCHEME, List.of());
        assertThat(query.substring(completion.from(), completion.to())).isEqualTo("me");
        Completion field = Completion.at("la:x", 2, QueryTest.SCHEME, List.of());
        assertThat("la:x".substring(field.from(), field.to())).isEqualTo("la:");
        assertThat(field.value()).isFalse();
    }

    @Test
    void nothingTypedIsTooStrange() {
        long seed = Long.getLong("seed", ThreadLocalRandom.current().nextLong());
        Random random = new Random(seed);
        String pieces = "label:\"/-, \\regx𠀀：，“annotator";
        for (int trial = 0; trial < 20_000; trial++) {
            StringBuilder typed = new StringBuilder();
            for (int n = random.nextInt(16); n > 0; n--) typed.append(pieces.charAt(random.nextInt(pieces.length())));
            int caret = random.nextInt(typed.length() + 1);
            Completion found = Completion.at(typed.toString(), caret, QueryTest.SCHEME, List.of("anna"));
            assertThat(found.from()).as("seed %d: %s", seed, typed).isBetween(0, typed.length());
            assertThat(found.to()).as("seed %d: %s", seed, typed).isBetween(found.from(), typed.length());
        }
    }
}
