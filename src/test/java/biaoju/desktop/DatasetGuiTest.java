package biaoju.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import biaoju.flow.SampleProject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Choosing a dataset, seeing its numbers, building it, and coming back to it, in the real window. */
@Tag("gui")
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class DatasetGuiTest {
    @TempDir
    private Path folder;
    private Path home;
    private Path sample;

    @BeforeEach
    void unpackTheSample() throws Exception {
        home = folder.resolve("home");
        sample = SampleProject.unpack(folder.resolve("sample"));
        Settled.inEnglish(home);
    }

    @Test
    void chosenCountedBuiltCheckedAndBuiltAgain() throws Exception {
        Path first = folder.resolve("first");
        Path second = folder.resolve("second");
        try (DatasetPage page = new DatasetPage(home, sample).dataset()) {
            count(page);
            assertThat(page.desk().nameless()).as("controls a screen reader has no name for").isEmpty();
            page.tick("dataset.extra.soft").tick("dataset.format.csv").folder(first).build(first);
            page.past(1);
            assertThat(page.status(0)).isEqualTo("there, not checked");
            page.detail("\"biaoju-dataset\"");
            page.desk().press("builds.verify");
            page.detail("Sound: all");
            page.untilStatus(0, "sound");
            page.desk().press("builds.again");
            page.desk().until("the same is chosen", () -> page.desk().shown("dataset.filter") && !page.desk().text("dataset.folder").isEmpty());
            page.untilCounted(3);
            page.folder(second).build(second);
            assertThat(bytes(second)).as("built again").isEqualTo(bytes(first));
            page.past(2).select(0, 1).desk().press("builds.compare");
            page.detail("Both hold the same.");
        }
        Files.delete(first.resolve("train.csv"));
        try (DatasetPage page = new DatasetPage(home, sample)) {
            page.desk().until("the perspective is the one that was left", () -> page.desk().shown("dataset.labels"));
            page.untilCounted(3);
            assertThat(page.desk().text("dataset.filter")).as("as it was built last").isEqualTo("-section:附件");
            page.past(2).untilStatus(1, "changed").select(1).desk().press("builds.verify");
            assertThat(page.detail("Not what the manifest says")).contains("✗ train.csv: missing");
            assertThat(page.desk().nameless()).as("controls a screen reader has no name for").isEmpty();
        }
    }

    /** Each change of a choice changes the numbers; what is wrong is said where it is. */
    private static void count(DatasetPage page) {
        int all = page.untilCounted(1);
        assertThat(page.sum("dataset.balance")).isEqualTo(all);
        page.filter("label:problem labl:plan");
        assertThat(page.wrong("filter", "Character 15")).contains("“labl”");
        assertThat(page.mayBuild()).isFalse();
        page.filter("label:problem");
        page.desk().until("fewer are counted", () -> page.number("rows") < all);
        page.untilCounted(1);
        assertThat(page.sum("dataset.balance")).isEqualTo(page.number("rows"));
        page.filter("-section:附件").choose("dataset.split", 1);
        int divided = page.untilCounted(3);
        assertThat(page.sum("dataset.parts")).isEqualTo(divided);
        assertThat(page.number("groups")).isGreaterThanOrEqualTo(3);
        page.choose("dataset.split", 3);
        page.desk().type("dataset.split.own", "70/15");
        page.wrong("split", "“70/15” is no split");
        page.desk().type("dataset.split.own", "70/15/15");
        assertThat(page.untilCounted(3)).isPositive();
        page.choose("dataset.split", 1);
        assertThat(page.untilCounted(3)).isEqualTo(divided);
    }

    private static Map<String, String> bytes(Path dataset) throws Exception {
        Map<String, String> all = new TreeMap<>();
        try (Stream<Path> files = Files.list(dataset)) {
            for (Path file : files.toList()) all.put(file.getFileName().toString(), Files.readString(file));
        }
        assertThat(all).containsKeys("README.md", "manifest.json", "train.jsonl", "train.csv", "test.jsonl");
        return all;
    }
}
