package biaoju.desktop.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import biaoju.agreement.Ratings;
import biaoju.base.Messages;
import biaoju.command.SentenceText;
import biaoju.desktop.Pages;
import biaoju.domain.SentenceId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class SentenceRowsTest {
    private static final int MANY = 50_000;
    private final List<Integer> asked = new ArrayList<>();
    private final List<Throwable> failures = new ArrayList<>();
    private final List<CompletableFuture<List<SentenceText>>> pending = new ArrayList<>();
    private final List<List<SentenceId>> ids = new ArrayList<>();

    private SentenceRows rows() {
        return new SentenceRows(Messages.of(Locale.ENGLISH), some -> {
            asked.add(some.size());
            return Tables.texts(some);
        }, Runnable::run, failures::add);
    }

    private SentenceRows slow() {
        return new SentenceRows(Messages.of(Locale.ENGLISH), some -> {
            CompletableFuture<List<SentenceText>> answer = new CompletableFuture<>();
            pending.add(answer);
            ids.add(some);
            return answer;
        }, Runnable::run, failures::add);
    }

    private static Listing many() {
        byte[] cells = new byte[2 * MANY];
        for (int unit = 0; unit < MANY; unit++) {
            cells[2 * unit] = (byte) (1 + unit % 5);
            cells[2 * unit + 1] = (byte) (1 + unit % 3);
        }
        Findings in = Tables.of(Ratings.of(List.of("measure", "problem", "cause", "plan", "boilerplate"), 2, cells,
                new int[] {0, MANY / 2, MANY}), 0);
        Question all = new Question.Cell(0, 1, Question.ANY, Question.ANY);
        return new Listing(all, in, Search.find(all, in, () -> false));
    }

    private static Signs signs(Listing listing) {
        return new Signs(Pages.SCHEME, listing.findings().ratings().labels(), false);
    }

    @Test
    void ofManyOnlyWhatIsSeenIsFetched() {
        Listing listing = many();
        SentenceRows rows = rows();
        rows.show(listing, signs(listing));
        assertThat(rows.getRowCount()).isEqualTo(MANY);
        assertThat(asked).isEmpty();
        assertThat(rows.getValueAt(40_000, SentenceRows.NUMBER)).isEqualTo(15_001);
        assertThat(rows.getValueAt(40_000, SentenceRows.FIRST)).isEqualTo("measure");
        assertThat(rows.getValueAt(40_000, SentenceRows.TEXT)).as("on its way").isEqualTo("…");
        assertThat(rows.getValueAt(40_000, SentenceRows.TEXT)).isEqualTo("sentence number 40000。");
        assertThat(rows.getValueAt(40_100, SentenceRows.TEXT)).isEqualTo("sentence number 40100。");
        assertThat(asked).hasSize(1).allMatch(size -> size <= 200);
    }

    @Test
    void aFilterSeesEveryTextAndEveryReport() {
        Listing listing = many();
        SentenceRows rows = rows();
        rows.show(listing, signs(listing));
        rows.filter("NUMBER 4999");
        assertThat(rows.waits()).isFalse();
        assertThat(rows.getRowCount()).as("4999 and 49990…49999").isEqualTo(11);
        rows.filter("report-a0");
        assertThat(rows.getRowCount()).isEqualTo(MANY / 2);
        rows.filter("");
        assertThat(rows.getRowCount()).isEqualTo(MANY);
    }

    @Test
    void itSortsUpThenDownThenAsItWas() {
        Listing listing = many();
        SentenceRows rows = rows();
        rows.show(listing, signs(listing));
        rows.sort(SentenceRows.SECOND);
        assertThat(rows.label(0, SentenceRows.SECOND)).isZero();
        assertThat(rows.getColumnName(SentenceRows.SECOND)).endsWith("↑");
        rows.sort(SentenceRows.SECOND);
        assertThat(rows.label(0, SentenceRows.SECOND)).isEqualTo(2);
        assertThat(rows.getValueAt(0, SentenceRows.NUMBER)).as("equals stay in reading order").isEqualTo(3);
        rows.sort(SentenceRows.SECOND);
        assertThat(rows.getValueAt(0, SentenceRows.NUMBER)).isEqualTo(1);
    }

    @Test
    void answersForAListThatIsGoneAreNotShown() {
        Findings in = Tables.findings("MP MM PP");
        SentenceRows rows = slow();
        Question first = new Question.Cell(0, 1, 0, 1);
        Question second = new Question.Cell(0, 1, 1, 1);
        Listing one = new Listing(first, in, Search.find(first, in, () -> false));
        rows.show(one, signs(one));
        assertThat(rows.getValueAt(0, SentenceRows.TEXT)).isEqualTo("…");
        Listing other = new Listing(second, in, Search.find(second, in, () -> false));
        rows.show(other, signs(other));
        pending.get(0).complete(ids.get(0).stream().map(Tables::text).toList());
        assertThat(rows.getValueAt(0, SentenceRows.TEXT)).isEqualTo("…");
        pending.get(1).complete(ids.get(1).stream().map(Tables::text).toList());
        assertThat(rows.getValueAt(0, SentenceRows.TEXT)).isEqualTo("sentence number 2。");
    }

    @Test
    void aFailureIsToldOnce() {
        Findings in = Tables.findings("MP MP PP");
        SentenceRows rows = slow();
        Question question = new Question.Cell(0, 1, 0, 1);
        Listing listing = new Listing(question, in, Search.find(question, in, () -> false));
        rows.show(listing, signs(listing));
        assertThat(rows.getValueAt(0, SentenceRows.TEXT)).isEqualTo("…");
        pending.get(0).completeExceptionally(new IllegalStateException("gone"));
        assertThat(rows.getValueAt(1, SentenceRows.TEXT)).isEqualTo("…");
        assertThat(failures).hasSize(1);
    }
}
