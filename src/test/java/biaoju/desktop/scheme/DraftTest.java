package biaoju.desktop.scheme;

import static org.assertj.core.api.Assertions.assertThat;

import biaoju.base.Messages;
import biaoju.command.LabelUses;
import biaoju.desktop.look.Hue;
import biaoju.domain.Annotator;
import biaoju.domain.Label;
import biaoju.domain.LabelScheme;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DraftTest {
    private static final Label MEASURE = new Label("measure", "举措", "measure", '1', "举", "M", "#009E73", "做了什么。", "What was done.");
    private static final Label PROBLEM = new Label("problem", "问题", "problem", '2', "问", "P", "#D55E00", "缺什么。", "What is wrong.");
    private static final Label CAUSE = new Label("cause", "原因", "cause", '3', "因", "C", "#CC79A7", "为什么。", "Why.");
    private static final LabelScheme SCHEME = new LabelScheme("s", 4, List.of(MEASURE, PROBLEM, CAUSE));

    private final Draft draft = new Draft(SCHEME);

    private List<String> faults() {
        return draft.faults(key -> Optional.empty()).stream().map(fault -> fault.row() + " " + fault.field()).toList();
    }

    private static Label with(Label label, String zh, char key) {
        return new Label(label.id(), zh, label.en(), key, label.letterZh(), label.letterEn(), label.color(), label.definitionZh(),
                label.definitionEn(), label.retired());
    }

    @Test
    void aNewLabelTakesWhatIsFreeAndMustBeFilledIn() {
        int row = draft.add("新标签", "new label");
        Label made = draft.entries().get(row).label();
        assertThat(made.key()).isEqualTo('4');
        assertThat(SCHEME.labels()).noneMatch(label -> label.color().equals(made.color()));
        assertThat(faults()).containsExactlyInAnyOrder("3 definitionZh", "3 definitionEn", "3 letterZh", "3 letterEn");
        draft.retire(row);
        assertThat(draft.changed()).as("a new one just goes").isFalse();
    }

    @Test
    void aKeyThatIsTakenIsSaidAtBoth() {
        draft.set(0, with(MEASURE, "举措", '2'));
        assertThat(faults()).containsExactlyInAnyOrder("0 key", "1 key");
        draft.retire(1);
        assertThat(faults()).as("a retired label's key is free").isEmpty();
        draft.retire(1);
        assertThat(draft.entries().get(1).label().key()).as("back with a key that is free").isEqualTo('1');
        assertThat(draft.faults(key -> key == '3' ? Optional.of("别的") : Optional.empty())).extracting(Fault::row).containsExactly(2);
    }

    @Test
    void mergesFollowOneAnother() {
        draft.merge(2, "problem");
        draft.merge(1, "measure");
        assertThat(draft.scheme().merged()).isEqualTo(Map.of("cause", "measure", "problem", "measure"));
        assertThat(draft.scheme().labels()).containsExactly(MEASURE);
        draft.merge(1, null);
        assertThat(draft.scheme().merged()).isEqualTo(Map.of("cause", "measure"));
    }

    @Test
    void whatWasAppliedIsAChangeNoMoreButWhatWasChangedSinceIs() {
        draft.set(0, with(MEASURE, "做法", '4'));
        draft.merge(2, "problem");
        draft.move(1, -1);
        draft.second(true);
        draft.add("新", "new");
        LabelScheme asked = draft.scheme();
        draft.rebase(asked.withVersion(5));
        assertThat(draft.changed()).isFalse();
        assertThat(draft.entries()).hasSize(3).noneMatch(Entry::fresh);
        draft.set(0, with(PROBLEM, "难题", '2'));
        draft.rebase(SCHEME.withVersion(6));
        assertThat(draft.scheme().label("problem").orElseThrow().zh()).isEqualTo("难题");
        assertThat(draft.scheme().label("measure")).contains(MEASURE);
    }

    @Test
    void whatIsChangedOutlivesAnotherScheme() {
        draft.set(0, with(MEASURE, "做法", '1'));
        draft.rebase(new LabelScheme("s", 5, List.of(CAUSE, MEASURE), true, Map.of("problem", "cause")));
        assertThat(draft.second()).isTrue();
        assertThat(draft.scheme().version()).isEqualTo(5);
        assertThat(draft.scheme().labels()).extracting(Label::zh).containsExactly("做法", "原因");
        assertThat(draft.scheme().merged()).isEqualTo(Map.of("problem", "cause"));
    }

    @Test
    void thePreviewSaysWhoseLabelsBecomeWhat() {
        Map<Annotator, Map<String, Integer>> counts = new LinkedHashMap<>();
        counts.put(new Annotator(new UUID(1, 1), "a01"), Map.of("problem", 60, "cause", 1));
        counts.put(new Annotator(new UUID(2, 2), "a02"), Map.of("problem", 68));
        LabelUses uses = new LabelUses(counts, Map.of("problem", 4));
        Preview english = new Preview(Messages.of(Locale.ENGLISH));
        assertThat(english.of(draft, uses)).isEqualTo("Nothing is changed.");
        draft.merge(1, "measure");
        assertThat(english.of(draft, uses)).contains("128 labels of 2 annotators become measure", "a01 60", "a02 68", "4 decisions");
        draft.retire(2);
        assertThat(new Preview(Messages.of(Locale.CHINESE)).of(draft, uses)).contains("2 位标注者的 128 个标注改为举措", "1 个“原因”标注原样保留");
    }

    @Test
    void theHousesOwnColoursAreToldApart() {
        for (Label one : SCHEME.labels()) {
            assertThat(new Hue(one.color()).weakens(false) || new Hue(one.color()).weakens(true)).isFalse();
            for (Label other : SCHEME.labels()) {
                assertThat(new Hue(one.color()).isNear(new Hue(other.color()))).as(one.id() + " " + other.id()).isEqualTo(one.equals(other));
            }
        }
        assertThat(new Hue("#009E73").isNear(new Hue("#0AA07A"))).isTrue();
    }
}
