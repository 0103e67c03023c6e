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
        assertThat(traces.mark(mark(7))).as("taking one off").isTrue();
        assertThat(traces.mark(mark(-1))).isTrue();
        assertThat(traces.bookmarks()).startsWith(mark(-1)).doesNotContain(mark(7));
    }

    @Test
    void aBookmarkFollowsWhatItsSentenceHasBecome() {
        Document document = Pages.document("甲", TEXT);
        assertThat(places.mark(Pages.page(document, 2))).isEmpty();
        places.follow(Pages.view(Pages.page(document, 1)));
        assertThat(places.marked()).containsExactly(id(document, 2));
        Document split = Pages.document("甲", TEXT.replace("，丙", "。丙"));
        split = new Document(document.report(), document.text(), split.cut());
        places.follow(Pages.view(Pages.page(split, 1)));
        assertThat(places.marked()).containsExactly(id(split, 2));
        assertThat(places.bookmarks()).singleElement().extracting(Bookmark::words).isEqualTo("乙乙，");
        Document merged = new Document(document.report(), document.text(), Pages.document("甲", TEXT.replace("甲甲。", "甲甲，")).cut());
        places.mark(Pages.page(split, 1));
        places.follow(Pages.view(Pages.page(merged, 1)));
        assertThat(places.marked()).as("two marks have come to one sentence").containsExactly(id(merged, 1));
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
