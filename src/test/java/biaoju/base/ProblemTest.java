package biaoju.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class ProblemTest {
    @Test
    void whatHasNoTextIsToldByItsKeyAndWhatWouldFillIt() {
        assertThat(new Problem("nowhere.said")).hasMessage("nowhere.said");
        assertThat(new Problem("nowhere.said", "a.txt", 3)).hasMessage("nowhere.said [a.txt, 3]");
        assertThat(new Problem("base").text(Messages.of(Locale.CHINESE))).isEqualTo("base");
    }

    @Test
    void aPartWithoutTextSpoilsNothingOfTheRest() {
        Problem whole = new Problem("command.elsewhere", new Problem("nowhere.said", 3), "work");
        assertThat(whole.getMessage()).contains("nowhere.said [3]", "work").doesNotStartWith("command.elsewhere");
    }

    /** A future asks what failed it for its message, on the thread that answers. */
    @Test
    void aFutureFailsWithIt() {
        CompletableFuture<String> answer = new CompletableFuture<>();
        CompletableFuture<String> after = answer.thenApply(String::strip);
        answer.completeExceptionally(new Problem("nowhere.said"));
        assertThat(after).isCompletedExceptionally();
    }
}
