package biaoju.flow;

import static org.assertj.core.api.Assertions.assertThat;

import biaoju.base.Cancel;
import biaoju.base.Problem;
import biaoju.base.Progress;
import biaoju.command.Project;
import biaoju.domain.Granularity;
import biaoju.importing.extract.HostileFiles;
import biaoju.importing.extract.WordFiles;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A folder of files that mean harm, with sound ones among them: each of them is one row of the import that says what is wrong
 * with it, the sound ones are in, nothing is written outside the project, nobody is called.
 */
class HostileFolderTest {
    private static final int AT_LEAST = 100;

    @TempDir
    private Path place;

    @Test
    void everyHarmfulFileIsOneRowAndNothingElseHappens() throws IOException {
        long seed = Long.getLong("seed", ThreadLocalRandom.current().nextLong());
        System.out.println("hostile folder: seed " + seed);
        AtomicInteger calls = new AtomicInteger();
        try (ServerSocket canary = new ServerSocket(0); Office office = new Office(place.resolve("office"), "甲")) {
            listen(canary, calls);
            Path folder = Files.createDirectories(place.resolve("in/inner"));
            Map<String, byte[]> files = HostileFiles.all("http://127.0.0.1:" + canary.getLocalPort() + "/", seed);
            assertThat(files).hasSizeGreaterThanOrEqualTo(AT_LEAST);
            HostileFiles.write(files, folder);
            for (int i = 0; i < 5; i++) {
                Office.write(folder.resolve("good-" + i + ".txt"), "第" + i + "号报告。今年任务全部完成。\n");
                Files.write(folder.resolve("p-good-" + i + ".docx"), WordFiles.report("第" + i + "水务局"));
            }
            Project project = office.project("p", 0);
            List<String> before = outside(project);
            List<FileResult> rows = new ImportReports(project, Granularity.SENTENCES, Optional.empty())
                    .run(List.of(place.resolve("in")), row -> {}, new Cancel(), Progress.NONE);
            assertThat(rows).extracting(row -> files.keySet().stream().filter(row.path().toString()::contains).findFirst().orElse("good"))
                    .containsAll(files.keySet());
            SoftAssertions all = new SoftAssertions();
            for (FileResult row : rows) check(row, all);
            all.assertAll();
            assertThat(outside(project)).isEqualTo(before);
            assertThat(Path.of(System.getProperty("java.io.tmpdir"), "escaped.txt")).doesNotExist();
            assertThat(project.check(new Cancel(), Progress.NONE)).isEmpty();
        }
        assertThat(calls).hasValue(0);
    }

    private static void check(FileResult row, SoftAssertions all) {
        String path = row.path().toString();
        String name = path.substring(path.lastIndexOf("inner/") + "inner/".length()); // with what is below, in a zip
        Problem reason = row.reason();
        if (name.contains("good")) all.assertThat(row.status()).as("%s: %s", name, reason).isEqualTo(FileResult.Status.IMPORTED);
        if (name.startsWith("bad")) all.assertThat(row.status()).as(name).isEqualTo(FileResult.Status.FAILED);
        if (reason == null) return;
        all.assertThat(reason.key()).as(name).startsWith("importing.");
        all.assertThat(reason.getMessage()).as(name).contains(name).hasSizeLessThan(1_000);
    }

    /** Counts whoever calls, until the server is closed. */
    private static void listen(ServerSocket canary, AtomicInteger calls) {
        Thread thread = new Thread(() -> {
            while (!canary.isClosed()) {
                try {
                    canary.accept().close();
                    calls.incrementAndGet();
                } catch (IOException closed) {
                    return;
                }
            }
        }, "canary");
        thread.setDaemon(true);
        thread.start();
    }

    /** Whatever there is outside the project. */
    private List<String> outside(Project project) throws IOException {
        try (Stream<Path> files = Files.walk(place)) {
            return files.filter(file -> !file.startsWith(project.folder().root())).map(Path::toString).sorted().toList();
        }
    }
}
