package biaoju.desktop.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import biaoju.base.Problem;
import biaoju.desktop.dataset.Wrong.Place;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CheckedTest {
    private static Choices choices(String filter, @Nullable String split, String seed, List<String> formats, String folder) {
        return new Choices("gold", filter, false, false, split, seed, List.of(), false, formats, folder);
    }

    private static Choices filtered(String filter) {
        return choices(filter, null, "0", List.of("jsonl"), "somewhere");
    }

    @Test
    void whatIsRightIsNotComplainedOf() {
        assertThat(Checked.of(choices("label:problem", "80/20", "-7", List.of("csv"), "somewhere"))).isEmpty();
    }

    @Test
    void everythingWrongIsSaidAtItsPlace() {
        List<Wrong> wrong = Checked.of(choices("labl:x", "80/10", "seven", List.of(), ""));
        assertThat(wrong).extracting(Wrong::place).containsExactly(Place.values());
        assertThat(Checked.countable(wrong)).isFalse();
    }

    @Test
    void nothingTypedIsNoSplitAndNoSeed() {
        assertThat(Checked.of(choices("", "", "", List.of("csv"), "somewhere"))).extracting(Wrong::place)
                .containsExactly(Place.SPLIT, Place.SEED);
    }

    @Test
    void whereItIsWrittenToDoesNotMatterToTheNumbers() {
        assertThat(Checked.countable(Checked.of(choices("", null, "0", List.of(), "")))).isTrue();
    }

    @Test
    void aQuerysErrorPointsAtItsCharacterBehindThoseOutsideTheFirstPlaneToo() {
        assertThat(Checked.of(filtered("问题 labl:x")).get(0).at()).isEqualTo(3);
        assertThat(Checked.of(filtered("𠮷𠮷 labl:x")).get(0).at()).as("in UTF-16 units").isEqualTo(5);
    }

    @Test
    void whatIsMissingAtTheEndIsMarkedBehindIt() {
        assertThat(Checked.of(filtered("label:")).get(0).at()).isEqualTo(6);
    }

    @Test
    void onlyWhatIsSaidOfTheQueryIsSaidAtTheFilter() {
        assertThat(Checked.filter(filtered("x"), new Problem("dataset.empty", "gold"))).isNull();
        Wrong said = Checked.filter(filtered("label:x"), new Problem("query.no_value", "7"));
        assertThat(said).extracting(one -> one == null ? -1 : one.at()).isEqualTo(6);
    }

    @Test
    void theSameRowsComeOfOtherFilesAndFolders() {
        Choices one = filtered("label:plan");
        assertThat(one.countsAs(one.to("elsewhere"))).isTrue();
        assertThat(one.countsAs(filtered("label:cause"))).isFalse();
    }
}
