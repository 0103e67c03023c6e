package biaoju.adjudication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import biaoju.agreement.DawidSkene;
import biaoju.agreement.Ratings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

/** Rules over whole tables of votes. */
class AdjudicationTest {
    private static final List<String> LABELS = List.of("measure", "problem", "plan");

    /** A row a unit: the place of each annotator's label, a dot for none. */
    private static Ratings ratings(String... rows) {
        int width = rows[0].length();
        byte[] cells = new byte[rows.length * width];
        for (int row = 0; row < rows.length; row++) {
            for (int i = 0; i < width; i++) {
                char said = rows[row].charAt(i);
                cells[row * width + i] = (byte) (said == '.' ? 0 : said - '0' + 1);
            }
        }
        return Ratings.of(LABELS, width, cells, new int[] {0, rows.length});
    }

    private static Map<Integer, String> run(Ratings votes, Rule rule) {
        Map<Integer, String> verdicts = new HashMap<>();
        Adjudication.run(votes, rule, () -> false, (unit, ballot, verdict) ->
                verdicts.put(unit, verdict.why() == null ? LABELS.get(verdict.label()) : verdict.why().id()));
        return verdicts;
    }

    @Test
    void unitsNobodyLabelledAreNotAskedAbout() {
        assertThat(run(ratings("00.", "...", "01.", "2.."), new Majority()))
                .isEqualTo(Map.of(0, "measure", 2, "tie", 3, "single_voice"));
    }

    /** Two who are always right and two who guess: where one of the first stands against the guessers, heads mislead. */
    @Test
    void theModelHearsWhoIsReliableWhereHeadsOnlyCount() {
        Random random = new Random(7);
        List<String> rows = new ArrayList<>();
        for (int unit = 0; unit < 300; unit++) {
            int truth = random.nextInt(3);
            rows.add("" + truth + truth + random.nextInt(3) + random.nextInt(3));
        }
        rows.add(".011");
        Ratings votes = ratings(rows.toArray(String[]::new));
        assertThat(run(votes, new Majority())).containsEntry(300, "problem");
        assertThat(run(votes, new ConfidenceWeighted())).containsEntry(300, "measure");
    }

    @Test
    void whatTheModelCannotTellApartStaysOpen() {
        assertThat(run(ratings("01", "10"), new ConfidenceWeighted())).isEqualTo(Map.of(0, "doubt", 1, "doubt"));
    }

    @Test
    void itCanBeStopped() {
        assertThatThrownBy(() -> Adjudication.run(ratings("00"), new Majority(), () -> true, (unit, ballot, verdict) -> {}))
                .isInstanceOf(CancellationException.class);
        assertThatThrownBy(() -> Adjudication.run(ratings("00"), new ConfidenceWeighted(), () -> true, (unit, ballot, verdict) -> {}))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void disputesAreWherePeopleDifferAndOfTwoAlikeTheFirstIsFirst() {
        Ratings votes = ratings("00.", "01.", "0..", "012", "01.", "111");
        List<Disputes.Dispute> found = Disputes.of(votes, DawidSkene.of(votes), unit -> 10, () -> false);
        assertThat(found).extracting(Disputes.Dispute::unit).containsExactlyInAnyOrder(1, 3, 4);
        assertThat(found.stream().map(Disputes.Dispute::unit).filter(unit -> unit != 3)).containsExactly(1, 4);
        assertThat(found).extracting(one -> one.cost().total()).isSortedAccordingTo((a, b) -> Double.compare(b, a));
    }
}
