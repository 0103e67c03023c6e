package biaoju.adjudication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each rule at its edges: what it decides, what it leaves open, and why. */
class RuleTest {
    private static final Rule UNANIMOUS = new Unanimous();
    private static final Rule MAJORITY = new Majority();
    private static final Rule CONFIDENT = new ConfidenceWeighted();

    /** The label's place, or why there is none. */
    private static String weigh(Rule rule, Ballot ballot) {
        Verdict verdict = rule.weigh(ballot);
        return verdict.why() == null ? String.valueOf(verdict.label()) : verdict.why().id();
    }

    private static Ballot votes(String voices) {
        return Ballot.of(List.of(voices.split("-")).stream().mapToInt(Integer::parseInt).toArray());
    }

    @ParameterizedTest
    @CsvSource({
        "1-0-0, single_voice, single_voice, single_voice, 0",
        "0-2-0, 1, 1, 1, 1",
        "1-1-0, not_unanimous, tie, tie, tie",
        "2-1-0, not_unanimous, 0, 0, 0",
        "2-1-1, not_unanimous, 0, 0, 0",
        "2-2-1, not_unanimous, tie, tie, tie",
        "0-0-3, 2, 2, 2, 2",
        "1-2-2, not_unanimous, tie, tie, tie",
        "3-3-3, not_unanimous, tie, tie, tie"})
    void countingRules(String voices, String unanimous, String majority, String two, String one) {
        assertThat(weigh(UNANIMOUS, votes(voices))).isEqualTo(unanimous);
        assertThat(weigh(MAJORITY, votes(voices))).isEqualTo(majority);
        assertThat(weigh(new Threshold(2), votes(voices))).isEqualTo(two);
        assertThat(weigh(new Threshold(1), votes(voices))).isEqualTo(one);
    }

    @Test
    void aThresholdAsksForSoManyVoicesAndForMoreThanAnyOther() {
        assertThat(weigh(new Threshold(3), votes("2-1-0"))).isEqualTo("below_threshold");
        assertThat(weigh(new Threshold(3), votes("2-0-0"))).isEqualTo("below_threshold");
        assertThat(weigh(new Threshold(3), votes("3-2-0"))).isEqualTo("0");
        assertThat(weigh(new Threshold(3), votes("3-3-0"))).isEqualTo("tie");
        assertThatThrownBy(() -> new Threshold(0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void confidenceDecidesFromTheThresholdOnForALabelThatSomebodyGave() {
        assertThat(weigh(CONFIDENT, votes("1-1-0").believing(0.9, 0.1, 0))).isEqualTo("0");
        assertThat(weigh(CONFIDENT, votes("1-1-0").believing(0.89, 0.11, 0))).isEqualTo("doubt");
        assertThat(weigh(CONFIDENT, votes("1-1-0").believing(0.5, 0.5, 0))).isEqualTo("doubt");
        assertThat(weigh(CONFIDENT, votes("1-2-0").believing(0.95, 0.05, 0))).as("against the head count").isEqualTo("0");
        assertThat(weigh(CONFIDENT, votes("1-1-0").believing(0.01, 0.01, 0.98))).as("nobody gave it").isEqualTo("doubt");
        assertThat(weigh(CONFIDENT, votes("1-0-0").believing(1, 0, 0))).isEqualTo("single_voice");
        assertThatThrownBy(() -> CONFIDENT.weigh(votes("1-1-0"))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void ofTheCountingRulesTheStricterNeverContradictsTheLooser() {
        long seed = Long.getLong("model.seed", System.nanoTime());
        Random random = new Random(seed);
        for (int i = 0; i < 20_000; i++) {
            int[] voices = random.ints(1 + random.nextInt(6), 0, 5).toArray();
            Ballot ballot = Ballot.of(voices);
            if (ballot.total() == 0) continue;
            String of = "seed " + seed + ", votes " + java.util.Arrays.toString(voices);
            int unanimous = UNANIMOUS.weigh(ballot).label();
            int majority = MAJORITY.weigh(ballot).label();
            if (unanimous >= 0) assertThat(majority).as(of).isEqualTo(unanimous);
            for (int k = 2; k < 6; k++) {
                int threshold = new Threshold(k).weigh(ballot).label();
                if (threshold >= 0) assertThat(majority).as(of).isEqualTo(threshold);
                int next = new Threshold(k + 1).weigh(ballot).label();
                if (next >= 0) assertThat(threshold).as(of).isEqualTo(next);
            }
            for (int other = 0; majority >= 0 && other < voices.length; other++) {
                if (other != majority) assertThat(voices[other]).as(of).isLessThan(voices[majority]);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"unanimous", "majority", "threshold=1", "threshold=2", "threshold=12", "dawid-skene"})
    void namesAreReadAsTheyAreWritten(String id) {
        Rule rule = Rule.parse(id).orElseThrow();
        assertThat(rule.id()).isEqualTo(id);
        assertThat(Rule.NAMES).contains(rule.name());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Majority", "threshold", "threshold=", "threshold=0", "threshold=-1", "threshold=02",
        "threshold=2.5", "threshold=9999999", "threshold=K", " majority", "dawid_skene", "person"})
    void anythingElseIsNoRule(String id) {
        assertThat(Rule.parse(id)).isEmpty();
    }
}
