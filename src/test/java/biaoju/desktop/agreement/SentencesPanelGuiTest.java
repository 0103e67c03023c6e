package biaoju.desktop.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import biaoju.domain.SentenceId;
import java.awt.event.KeyEvent;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Tag("gui")
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class SentencesPanelGuiTest {
    private final List<SentenceId> gone = new CopyOnWriteArrayList<>();
    private final Findings in = Tables.findings("MP MP PM MP", "MP PP BB MP");

    @Test
    void aClickAndEnterGoToTheSentence() {
        try (SentencesWindow list = new SentencesWindow(gone::add)) {
            assertThat(list.hint()).contains("Click a cell");
            list.lists(in, new Question.Cell(0, 1, 0, 1));
            list.until("the texts are there", () -> list.shown().contains("sentence number 7。"));
            assertThat(list.shown()).hasSize(5);
            assertThat(list.text("sentences.title")).isEqualTo("a01: measure · a02: problem");
            assertThat(list.text("sentences.count")).isEqualTo("5 sentences");
            list.clicks(1);
            assertThat(gone).containsExactly(in.places().sentence(1));
            list.key(KeyEvent.VK_DOWN);
            list.key(KeyEvent.VK_ENTER);
            assertThat(gone).last().isEqualTo(in.places().sentence(3));
        }
    }

    @Test
    void typingFiltersAndHeadersSort() {
        try (SentencesWindow list = new SentencesWindow(gone::add).lists(in, new Question.Cell(0, 1, 0, 1))) {
            list.filters("number 3");
            list.until("one is left", () -> list.shown().equals(List.of("sentence number 3。")));
            assertThat(list.text("sentences.count")).isEqualTo("1 of 5");
            list.key(KeyEvent.VK_ESCAPE);
            list.until("all are back", () -> list.shown().size() == 5);
            list.sortsBy(1).sortsBy(1);
            list.until("the last of a report comes first", () -> list.shown().get(0).equals("sentence number 3。")
                    || list.shown().get(0).equals("sentence number 7。"));
        }
    }
}
