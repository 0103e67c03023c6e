package biaoju.desktop.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SearchTest {
    private static final int ANY = Question.ANY;
    private final Findings two = Tables.findings("MM MP PM .M", "PP MP BB");
    private final Findings three = Tables.findings("MPP MMM .MP PM.");

    private static List<Integer> units(Question question, Findings in) {
        Hits hits = Search.find(question, in, () -> false);
        return IntStream.range(0, hits.size()).mapToObj(hits::unit).toList();
    }

    @Test
    void aCellHasTheSentencesItCounts() {
        assertThat(units(new Question.Cell(0, 1, 0, 1), two)).containsExactly(1, 5);
        assertThat(units(new Question.Cell(0, 1, 1, 0), two)).containsExactly(2);
        assertThat(units(new Question.Cell(1, 0, 1, 0), two)).as("the other way round").containsExactly(1, 5);
    }

    @Test
    void sumsHaveAllOfTheirRowOrColumnThatBothLabelled() {
        assertThat(units(new Question.Cell(0, 1, 0, ANY), two)).containsExactly(0, 1, 5);
        assertThat(units(new Question.Cell(0, 1, ANY, 0), two)).containsExactly(0, 2);
        assertThat(units(new Question.Cell(0, 1, ANY, ANY), two)).containsExactly(0, 1, 2, 4, 5, 6);
    }

    @Test
    void ofAllPairsASentenceIsListedOnce() {
        assertThat(units(new Question.Cell(ANY, ANY, 1, 0), three)).containsExactly(0, 2, 3);
        assertThat(units(new Question.Cell(ANY, ANY, 1, 1), three)).containsExactly(0);
    }

    @Test
    void everyCellsListIsAsLongAsItsCountForTwo() {
        Confusion counts = Confusion.of(two, 0, 1);
        for (int row = 0; row < counts.size(); row++) {
            for (int column = 0; column < counts.size(); column++) {
                assertThat((long) units(new Question.Cell(0, 1, row, column), two).size()).isEqualTo(counts.count(row, column));
            }
        }
    }

    @Test
    void aLabelsDisputesAreWhereOneGaveItAndAnotherDidNot() {
        assertThat(units(new Question.Against(1), two)).containsExactly(1, 2, 5);
        assertThat(units(new Question.Against(4), two)).isEmpty();
    }

    @Test
    void contradictionsAreThoseThatWereFound() {
        assertThat(units(new Question.Contradictions(0), two)).containsExactly(0, 1);
    }

    @Test
    void aWeekHasWhatTheyDifferOnAndWhatWasGivenInIt() {
        assertThat(units(new Question.Differing(2968), two)).as("even units are of that week").containsExactly(2);
        assertThat(units(new Question.Differing(2969), two)).containsExactly(1, 5);
        List<Integer> anybodys = units(new Question.InWeek(ANY, 1, 2969), two);
        assertThat(anybodys).contains(1, 5).doesNotHaveDuplicates().allMatch(unit -> unit % 2 == 1);
        assertThat(units(new Question.InWeek(1, 1, 2969), two)).contains(1, 5);
        assertThat(units(new Question.InWeek(0, 1, 2969), two)).doesNotContain(1, 5);
        assertThat(units(new Question.InWeek(ANY, 1, 2000), two)).isEmpty();
    }

    @Test
    void aSearchStopsWhenAsked() {
        assertThatThrownBy(() -> Search.find(new Question.Against(0), two, () -> true)).isInstanceOf(CancellationException.class);
    }
}
