package biaoju.desktop.adjudication;

import static org.assertj.core.api.Assertions.assertThat;

import biaoju.desktop.Pages;
import biaoju.desktop.Reviews;
import biaoju.domain.Document;
import biaoju.domain.Ruling;
import biaoju.domain.SentenceId;
import biaoju.flow.review.Dispute;
import biaoju.flow.review.DisputeFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DisputeListTest {
    private final Document document = Pages.document("r", "一句。两句。三句。四句。五句。六句。");
    private final DisputeList list = new DisputeList();

    DisputeListTest() {
        list.put(List.of(dispute(4, 5), dispute(2, 4), dispute(6, 3), dispute(1, 2)));
    }

    private Dispute dispute(int number, double cost) {
        return Reviews.dispute(document, number, cost, number == 6 ? "plan" : "measure", "problem");
    }

    private SentenceId id(int number) {
        return Reviews.id(document, number);
    }

    private void decide(int number) {
        list.follow(List.of(new Ruling(id(number), null, Reviews.decision(id(number), "measure", "", ""))));
    }

    private List<Integer> shown() {
        return list.shown().stream().map(this::number).toList();
    }

    private int number(Dispute one) {
        return document.cut().sentences().stream().filter(s -> document.idOf(s).equals(one.sentence())).findFirst()
                .orElseThrow().number();
    }

    private int next(int from, int by, boolean undecided) {
        return list.next(id(from), by, undecided).map(this::number).orElse(0);
    }

    @Test
    void whatIsDecidedLeavesTheOpenOnesAndComesBackWhenWithdrawn() {
        assertThat(shown()).containsExactly(4, 2, 6, 1);
        decide(2);
        assertThat(shown()).containsExactly(4, 6, 1);
        assertThat(list.tally()).isEqualTo(new Tally(1, 4));
        assertThat(list.row(id(2))).isEqualTo(-1);
        assertThat(list.row(id(6))).isEqualTo(1);
        list.follow(List.of(new Ruling(id(2), Reviews.decision(id(2), "measure", "", ""), null)));
        assertThat(shown()).containsExactly(4, 2, 6, 1);
        assertThat(list.follow(List.of(new Ruling(id(5), null, null)))).as("no dispute").isFalse();
    }

    @Test
    void theNextIsTheNextInTheListAndAfterTheLastTheFirst() {
        assertThat(next(4, 1, true)).isEqualTo(2);
        assertThat(next(1, 1, true)).isEqualTo(4);
        assertThat(next(4, -1, true)).isEqualTo(1);
        assertThat(next(5, 1, true)).as("from a sentence that is no dispute").isEqualTo(4);
        assertThat(next(5, -1, true)).isEqualTo(1);
        assertThat(list.next(null, 1, true).map(this::number)).contains(4);
    }

    @Test
    void theNextOfADecidedOneIsTheOneBehindIt() {
        decide(2);
        assertThat(next(2, 1, true)).isEqualTo(6);
        assertThat(next(2, -1, true)).isEqualTo(4);
    }

    @Test
    void theLastOpenOneHasNoNext() {
        for (int number : List.of(4, 2, 6)) decide(number);
        assertThat(next(1, 1, true)).isZero();
        decide(1);
        assertThat(next(1, 1, true)).isZero();
        assertThat(shown()).isEmpty();
        list.look(new DisputeFilter(Set.of(), Set.of(), null, DisputeFilter.State.ANY, null), any -> true);
        assertThat(next(1, 1, true)).isZero();
        assertThat(next(1, 1, false)).isEqualTo(4);
    }

    @Test
    void aFilterNarrowsWhatIsShownAndWhereTheKeysGo() {
        list.look(new DisputeFilter(Set.of("plan"), Set.of(), null, DisputeFilter.State.OPEN, null), any -> true);
        assertThat(shown()).containsExactly(6);
        assertThat(next(4, 1, true)).isEqualTo(6);
        assertThat(list.tally().all()).as("progress counts all").isEqualTo(4);
    }

    @Test
    void fiftyThousandAreFollowedOneByOne() {
        Document many = Pages.document("many", "句。".repeat(50_000));
        List<Dispute> all = new ArrayList<>();
        for (int i = 1; i <= 50_000; i++) all.add(Reviews.dispute(many, i, 60_000 - i, "plan", "cause"));
        list.put(all);
        for (int i = 1; i <= 40; i++) {
            SentenceId sentence = Reviews.id(many, i);
            assertThat(list.next(sentence, 1, true).map(Dispute::sentence)).contains(Reviews.id(many, i + 1));
            list.follow(List.of(new Ruling(sentence, null, Reviews.decision(sentence, "plan", "", ""))));
        }
        assertThat(list.tally()).isEqualTo(new Tally(40, 50_000));
        assertThat(list.row(Reviews.id(many, 41))).isZero();
    }
}
