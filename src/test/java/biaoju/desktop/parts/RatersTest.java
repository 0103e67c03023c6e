package biaoju.desktop.parts;

import static org.assertj.core.api.Assertions.assertThat;

import biaoju.domain.Annotator;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RatersTest {
    private static final UUID ME = new UUID(9, 9);

    private static List<Annotator> people(int count) {
        List<Annotator> all = new ArrayList<>();
        for (int i = 0; i < count; i++) all.add(new Annotator(new UUID(3, i), String.format("p%02d", i)));
        return all;
    }

    @Test
    void byNameThoseStandInTheOrderOfTheirNames() {
        List<Annotator> all = new ArrayList<>(people(4));
        Collections.reverse(all);
        assertThat(new Raters(all, false, ME).names()).containsExactly("p00", "p01", "p02", "p03");
    }

    @Test
    void lettersDoNotDependOnTheOrderOfTheListAndDoNotFollowTheNames() {
        List<Annotator> all = people(8);
        List<Annotator> mixed = new ArrayList<>(all);
        Collections.shuffle(mixed, new Random(5));
        Raters letters = new Raters(all, true, ME);
        assertThat(new Raters(mixed, true, ME).columns()).isEqualTo(letters.columns());
        assertThat(letters.names()).containsExactly("A", "B", "C", "D", "E", "F", "G", "H");
        assertThat(letters.columns()).isNotEqualTo(all.stream().map(Annotator::id).toList());
    }

    @Test
    void lettersOfOthersAreTheSameWhetherILabelOrNot() {
        List<Annotator> all = people(5);
        List<Annotator> withMe = new ArrayList<>(all);
        withMe.add(0, new Annotator(ME, "a me"));
        Raters alone = new Raters(all, true, ME);
        Raters together = new Raters(withMe, true, ME);
        for (Annotator one : all) assertThat(together.name(one.id())).isEqualTo(alone.name(one.id()));
        assertThat(together.name(ME)).isEqualTo("F");
    }

    @Test
    void whoHasNoColumnKeepsTheName() {
        List<Annotator> all = people(3);
        Raters one = new Raters(all, true, ME).within(Set.of(all.get(1).id()));
        assertThat(one.size()).isEqualTo(1);
        assertThat(one.name(all.get(2).id())).isEqualTo(new Raters(all, true, ME).name(all.get(2).id()));
    }

    @Test
    void thereAreLettersForMoreThanTheAlphabet() {
        assertThat(new Raters(people(28), true, ME).names()).contains("Z", "AA", "AB").doesNotHaveDuplicates();
    }
}
