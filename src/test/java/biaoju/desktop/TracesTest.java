package biaoju.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import biaoju.domain.Document;
import biaoju.domain.SentenceId;
import biaoju.settings.Bookmark;
import biaoju.settings.Folders;
import biaoju.settings.PersonFile;
import biaoju.settings.SettingsFile;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bookmarks and recent reports, from one session to the next. */
class TracesTest {
    @TempDir
    private Path home;

    private static final String TEXT = "甲甲。乙乙，丙丙。丁丁。";

    private Traces traces;
    private Places places;

    @BeforeEach
    void begin() {
        Folders folders = new Folders(home.resolve("config"), home.resolve("data"), home.resolve("state"));
        Memory memory = new Memory(new SettingsFile(folders, Clock.systemUTC()), new PersonFile(folders, Clock.systemUTC()));
        traces = new Traces(memory, () -> Optional.of("/p"));
        places = new Places(traces, go -> {});
        places.opened();
    }

    private static Bookmark mark(int n) {
        return new Bookmark("d" + n, 0, 5, "句" + n);
    }

    @Test
    void noBookmarkGoesByItself() {
        for (int n = 0; n < Traces.BOOKMARKS; n++) assertThat(traces.mark(mark(n))).isTrue();
        assertThat(traces.mark(mark(-1))).as("one more").isFalse();
        assertThat(traces.bookmarks()).hasSize(Traces.BOOKMARKS).contains(mark(0)).doesNotContain(mark(-1));
        assertThat(traces.unmark(mark(7)::equals)).as("taking one off").isTrue();
        assertThat(traces.mark(mark(-1))).isTrue();
        assertThat(traces.bookmarks()).startsWith(mark(-1)).doesNotContain(mark(7));
    }

    @Test
    void aBookmarkShowsAtWhatStandsWhereItWasSetAndIsBackWhenTheCutIsTakenBack() {
        Document document = Pages.document("甲", TEXT);
        assertThat(places.mark(Pages.page(document, 2))).isEmpty();
        show(document);
        assertThat(places.marked()).containsExactly(id(document, 2));
        Document split = cut(document, "，丙", "。丙");
        show(split);
        assertThat(places.marked()).containsExactly(id(split, 2));
        places.mark(Pages.page(split, 1));
        Document merged = cut(document, "甲甲。", "甲甲，");
        show(merged);
        assertThat(places.marked()).as("two marks have come to one sentence").containsExactly(id(merged, 1));
        show(document);
        assertThat(places.marked()).as("taken back").containsExactlyInAnyOrder(id(document, 1), id(document, 2));
        assertThat(places.bookmarks()).extracting(Bookmark::words).containsExactly("甲甲。", "乙乙，丙丙。");
        show(merged);
        places.mark(Pages.page(merged, 1));
        assertThat(places.marked()).as("taken off").isEmpty();
    }

    private void show(Document document) {
        places.follow(Pages.view(Pages.page(document, 1)));
    }

    private static Document cut(Document document, String words, String otherwise) {
        return new Document(document.report(), document.text(), Pages.document("甲", TEXT.replace(words, otherwise)).cut());
    }

    @Test
    void reportsReadAreThereTheNextTime() {
        Document document = Pages.document("甲", TEXT);
        places.follow(Pages.view(Pages.page(document, 1)));
        Places next = new Places(traces, go -> {});
        next.opened();
        assertThat(next.reports()).containsExactly(document.report().digest());
        assertThat(next.canGoBack()).isFalse();
    }

    private static SentenceId id(Document in, int number) {
        return in.idOf(in.cut().sentences().get(number - 1));
    }
}
