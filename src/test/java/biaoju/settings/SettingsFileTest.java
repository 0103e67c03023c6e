package biaoju.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsFileTest {
    @TempDir
    private Path home;

    private SettingsFile file() {
        return new SettingsFile(folders(), Clock.systemUTC());
    }

    private Folders folders() {
        return new Folders(home.resolve("config"), home.resolve("data"), home.resolve("state"));
    }

    private Path json() {
        return home.resolve("config/settings.json");
    }

    @Test
    void whatWasChangedIsThereAtTheNextStart() {
        Stop stop = new Stop(List.of(new OpenReport("cd34", 0, -1, 0), new OpenReport("ab12", 217, 90, -35)), "ab12", List.of("ab12", "cd34", "ef56"), "街道", true);
        Settings changed = Settings.DEFAULTS.withLanguage("zh").withTheme("dark", true).withZoom(125)
                .withWindow(new WindowBounds(-3, 4, 1280, 800, true, ":0.1"), Map.of("review", new Arrangement(Map.of("reports", false),
                        Map.of("left", 240))))
                .withProject("/a/项目").withTrace("/a/项目", Trace.NONE.with(stop)).withImportFolder("/文件");
        file().change(old -> changed);
        assertThat(file().get()).isEqualTo(changed);
    }

    @Test
    void everyPerspectiveIsKeptAsItWasLeft() {
        Arrangement annotate = new Arrangement(Map.of("labels", true, "keys", false), Map.of("right", 320));
        Arrangement review = new Arrangement(Map.of("labels", false), Map.of());
        file().change(old -> old.withPerspective("review").withWindow(new WindowBounds(0, 0, 900, 700, false, ""),
                Map.of("annotate", annotate, "review", review)));
        Settings next = file().get();
        assertThat(next.perspective()).isEqualTo("review");
        assertThat(next.arrangements()).containsOnly(Map.entry("annotate", annotate), Map.entry("review", review));
        Settings reset = next.withoutWindow();
        assertThat(reset.arrangements()).isEmpty();
        assertThat(reset.perspective()).isEqualTo("review");
    }

    /** As the program wrote it before there were perspectives. */
    @Test
    void anOldFileFurnishesTheFirstPerspectiveAndLosesNothing() throws IOException {
        Files.createDirectories(home.resolve("config"));
        Files.writeString(json(), """
                {"version":1,"language":"zh","theme":"dark","wasDark":true,"zoom":125,
                 "window":{"x":3,"y":4,"width":1280,"height":800,"maximized":true,"screen":":0.1"},
                 "shown":{"reports":true,"outline":false},"sizes":{"left":240,"rightLower":450},
                 "projects":["/a/项目"],"positions":{"/a/项目":{"report":"ab12","sentence":31}},"importFolder":"/文件"}
                """);
        Settings old = new Settings("zh", "dark", true, 125, new WindowBounds(3, 4, 1280, 800, true, ":0.1"), "annotate",
                Map.of("annotate", new Arrangement(Map.of("reports", true, "outline", false),
                        Map.of("left", 240, "rightLower", 450))),
                List.of("/a/项目"), "/文件", ReviewHabits.DEFAULTS,
                Map.of(), Set.of(), Map.of(), Comfort.DEFAULTS);
        assertThat(file().get()).isEqualTo(old);
        file().change(now -> now.withPerspective("review"));
        assertThat(file().get()).isEqualTo(old.withPerspective("review"));
        assertThat(Files.readString(json())).contains("\"arrangements\"").doesNotContain("\"shown\" : {\"reports\"");
    }

    @Test
    void keysHintsAndTracesAreRemembered() {
        Trace trace = Trace.NONE.withBookmarks(List.of(new Bookmark("ab12", 3, 9, "坚持党建引领"))).withQueries(List.of("label:problem", "text:\"流于形式\""));
        file().change(now -> now.withProject("/a").withKeys(Map.of("go.nextSentence", List.of("N"), "label.flag", List.of()))
                .withHint("tour").withTrace("/a", trace).withTrace("/gone", Trace.NONE).withTrace("/a", trace));
        Settings kept = file().get();
        assertThat(kept.keys()).isEqualTo(Map.of("go.nextSentence", List.of("N"), "label.flag", List.of()));
        assertThat(kept.hints()).containsExactly("tour");
        assertThat(kept.traces()).isEqualTo(Map.of("/a", trace));
    }

    @Test
    void howTheSupervisorDecidesIsRemembered() {
        file().change(now -> now.withReview(now.review().withAnonymous(true).withReason("按语境").withReason("标注失误")
                .withReason("按语境")));
        assertThat(file().get().review()).isEqualTo(new ReviewHabits(true, List.of("按语境", "标注失误")));
    }

    @Test
    void withoutAFileTheDefaultsAreUsedAndNothingIsWritten() {
        SettingsFile file = file();
        assertThat(file.get()).isEqualTo(Settings.DEFAULTS);
        assertThat(file.problems()).isEmpty();
        assertThat(json()).doesNotExist();
    }

    @Test
    void aFileThatCannotBeReadIsSetAsideAndNamed() throws IOException {
        for (String bad : List.of("", "{", "[]", "{\"zoom\":\"large\"}", "{\"zoom\":1,\"zoom\":2}", "{\"shown\":[1]}",
                "{\"arrangements\":[]}", "{\"arrangements\":{\"review\":1}}", "{\"perspective\":2}",
                "{\"arrangements\":{\"review\":{\"sizes\":{\"left\":\"wide\"}}}}",
                "{\"zoom\":99999999999}", "{} {}", "\u0000")) {
            Files.createDirectories(home.resolve("config"));
            Files.writeString(json(), bad);
            SettingsFile file = file();
            assertThat(file.get()).as(bad).isEqualTo(Settings.DEFAULTS);
            assertThat(file.problems()).as(bad).hasSize(1).first().extracting("key").isEqualTo("settings.damaged");
            assertThat(json()).as(bad).doesNotExist();
        }
        try (Stream<Path> left = Files.list(home.resolve("config"))) {
            assertThat(left).allMatch(path -> path.getFileName().toString().contains(".damaged-"));
        }
    }

    @Test
    void settingsOfANewerProgramAreUsedAndLeftAsTheyAre() throws IOException {
        Files.createDirectories(home.resolve("config"));
        String newer = "{\"version\":2,\"zoom\":150,\"hologram\":true}";
        Files.writeString(json(), newer);
        SettingsFile file = file();
        assertThat(file.get().zoom()).isEqualTo(150);
        file.change(now -> now.withZoom(200));
        assertThat(file.get().zoom()).isEqualTo(200);
        assertThat(json()).hasContent(newer);
    }

    @Test
    void aFolderThatCannotBeWrittenCostsOnlyTheMemory() throws IOException {
        Files.writeString(home.resolve("config"), "a file where the folder should be");
        SettingsFile file = file();
        file.change(now -> now.withZoom(80));
        file.change(now -> now.withZoom(90));
        assertThat(file.get().zoom()).isEqualTo(90);
        assertThat(file.problems()).hasSize(1);
    }

    @Test
    void onlyTheLastProjectsAreRemembered() {
        Settings settings = Settings.DEFAULTS;
        for (int i = 0; i < 30; i++) {
            settings = settings.withProject("/p" + i).withTrace("/p" + i, Trace.NONE.with(Stop.NONE.withRecent(List.of("d" + i))));
        }
        assertThat(settings.projects()).hasSize(12).startsWith("/p29");
        assertThat(settings.traces()).hasSize(12);
        assertThat(settings.withoutProject("/p29").projects()).hasSize(11).startsWith("/p28");
    }

    @Test
    void soManyReportsReadLastAreRemembered() {
        List<String> many = IntStream.range(0, 50).mapToObj(n -> "d" + n).toList();
        assertThat(Stop.NONE.withRecent(many).recent()).hasSize(Stop.RECENT).startsWith("d0").endsWith("d29");
    }

    @Test
    void onlyTheOwnerReadsTheFile() throws IOException {
        file().change(now -> now.withZoom(80));
        if (!home.getFileSystem().supportedFileAttributeViews().contains("posix")) return;
        assertThat(Files.getPosixFilePermissions(json())).hasSize(2);
        assertThat(Files.getPosixFilePermissions(home.resolve("config"))).hasSize(3);
    }

    @Test
    void howTheUserLikesToReadIsKept() {
        file().change(now -> now.withComfort(now.comfort().withSerif(true).withPreviews(false).withColumns("t", List.of(120, 80)))
                .withTheme("contrast_dark", true));
        assertThat(file().get().comfort()).isEqualTo(new Comfort(true, false, Map.of("t", List.of(120, 80))));
        assertThat(file().get().theme()).isEqualTo("contrast_dark");
        file().change(now -> now.withoutWindow());
        assertThat(file().get().comfort()).isEqualTo(new Comfort(true, false, Map.of()));
    }
}
