package biaoju.desktop.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import biaoju.base.Messages;
import biaoju.flow.BuiltDatasets;
import biaoju.flow.BuiltDatasets.Change;
import biaoju.flow.BuiltDatasets.Changes;
import biaoju.flow.BuiltDatasets.FileVerdict;
import biaoju.flow.BuiltDatasets.RowChange;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PastWordsTest {
    private static final PastWords WORDS = new PastWords(Messages.of(Locale.ENGLISH));

    @Test
    void everyFileIsNamedWithWhatIsWrong() {
        String said = WORDS.of(new BuiltDatasets.Verdict(false, List.of(new FileVerdict("train.jsonl", "ok"),
                new FileVerdict("test.jsonl", "missing"))));
        assertThat(said.lines()).containsExactly("Not what the manifest says. 2 files were looked at:", "", "✓ train.jsonl: whole",
                "✗ test.jsonl: missing");
        assertThat(WORDS.of(new BuiltDatasets.Verdict(true, List.of(new FileVerdict("train.jsonl", "ok"))))).startsWith("Sound: the one file is");
    }

    @Test
    void whatChangedIsSaidKindByKind() {
        Changes changes = new Changes(false, List.of(new Change("seed", "0", "1"), new Change("split", null, "80/20")), List.of(),
                List.of(), List.of(), List.of("ab:0-4"), List.of(), List.of(new RowChange("ab:5-9", "label", "plan", null)));
        assertThat(WORDS.of(changes).lines()).containsExactly("Made otherwise (2):", "  seed: 0 → 1", "  split: – → 80/20", "",
                "Rows added (1):", "  ab:0-4", "", "Rows that say something else (1):", "  ab:5-9, label: plan → –");
        assertThat(new PastWords(Messages.of(Locale.CHINESE)).of(changes)).contains("构建方式不同（2 项）", "随机种子：0 → 1");
        Changes counts = new Changes(false, List.of(), List.of(new Change("train.labels.cause", "1", "2")), List.of(), List.of(), List.of(), List.of(), List.of());
        assertThat(new PastWords(Messages.of(Locale.CHINESE)).of(counts)).contains("训练集 · 标签 · cause：1 → 2");
    }

    @Test
    void ofVeryManyTheFirstAreNamedAndTheRestCounted() {
        List<String> many = IntStream.range(0, 3000).mapToObj(i -> "row " + i).toList();
        List<String> lines = WORDS.of(new Changes(false, List.of(), List.of(), List.of(), List.of(), many, List.of(), List.of()))
                .lines().toList();
        assertThat(lines).hasSize(202).last().asString().contains("2,800 more");
    }

    @Test
    void aLongTextIsCutBetweenCharacters() {
        String text = "𠮷".repeat(200);
        String said = WORDS.of(new Changes(false, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
                List.of(new RowChange("id", "text", text, "短"))));
        assertThat(said).contains("𠮷".repeat(60) + "… → 短").doesNotContain("𠮷".repeat(61));
    }

    @Test
    void twoOfTheSameSayNothingElse() {
        BuiltDatasets.Changes same = new Changes(true, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
        assertThat(WORDS.words(new Detail.Compared(Path.of("a"), Path.of("b"), same))).isEqualTo("Both hold the same.");
        assertThat(WORDS.title(new Detail.Compared(Path.of("x", "a"), Path.of("x", "b"), same))).isEqualTo("From a to b");
    }
}
