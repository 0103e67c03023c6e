package biaoju.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import biaoju.base.Cancel;
import biaoju.base.Progress;
import biaoju.command.Home;
import biaoju.command.Project;
import biaoju.domain.Annotator;
import biaoju.domain.Granularity;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportReportsTest {
    @TempDir
    private Path place;

    private Path files;
    private Project project;

    @BeforeEach
    void open() throws IOException {
        files = Files.createDirectories(place.resolve("files"));
        InitProject.init(place.resolve("project"), Optional.empty());
        project = opened();
    }

    private Project opened() {
        Home home = new Home(place.resolve("state"), place.resolve("data"), new Annotator(UUID.randomUUID(), "me"));
        return OpenProject.open(place.resolve("project"), home, new Cancel(), Progress.NONE);
    }

    @AfterEach
    void close() {
        project.close();
    }

    private static String text(int n) {
        return "第" + n + "份工作总结\n一、主要工作\n今年以来走访群众" + n + "户。解决问题" + (n + 1) + "件。\n";
    }

    private Path file(String name, String text, Charset charset) throws IOException {
        return Files.write(files.resolve(name), text.getBytes(charset));
    }

    private List<FileResult> run(Cancel cancel, Path... paths) {
        return new ImportReports(project, Granularity.SENTENCES, Optional.empty())
                .run(List.of(paths), each -> {}, cancel, Progress.NONE);
    }

    private List<Path> corpus() throws IOException {
        try (Stream<Path> all = Files.list(project.folder().corpus())) {
            return all.sorted().toList();
        }
    }

    @Test
    void oneBadFileNeverStopsTheRest() throws IOException {
        file("a.txt", text(1), StandardCharsets.UTF_8);
        Files.write(files.resolve("b.txt"), new byte[] {'P', 'K', 3, 4, 0, 0, 0, 0, 8, 0});
        file("c.txt", text(2).replace("\n", "\r\n"), Charset.forName("GB18030"));
        file("d.md", text(1), StandardCharsets.UTF_8);
        file("e.txt", "", StandardCharsets.UTF_8);
        List<FileResult> results = run(new Cancel(), files, files.resolve("nowhere.txt"));
        assertThat(results).extracting(result -> result.path().getFileName() + " " + result.status().id())
                .containsExactlyInAnyOrder("a.txt imported", "b.txt failed", "c.txt imported", "d.md duplicate",
                        "e.txt failed", "nowhere.txt failed");
        assertThat(results).filteredOn(result -> result.status() == FileResult.Status.FAILED)
                .allSatisfy(result -> assertThat(result.reason()).isNotNull());
        assertThat(corpus()).extracting(path -> path.getFileName().toString()).containsExactly("a.txt", "c.txt");
        assertThat(Files.readAllBytes(project.folder().corpus().resolve("c.txt")))
                .as("untouched").isEqualTo(Files.readAllBytes(files.resolve("c.txt")));
        assertThat(project.ask().totals().join().reports()).isEqualTo(2);
    }

    @Test
    void theSameTextIsNotImportedTwiceWhateverItsBytes() throws IOException {
        run(new Cancel(), file("a.txt", text(1), StandardCharsets.UTF_8));
        List<FileResult> again = run(new Cancel(), file("other.txt", "\uFEFF" + text(1).replace("\n", "\r"),
                StandardCharsets.UTF_16LE));
        assertThat(again).extracting(FileResult::status).containsExactly(FileResult.Status.DUPLICATE);
    }

    @Test
    void aThousandFilesComeInWithProgressAndTheDatabaseCanBeMadeAnewFromThem() throws IOException {
        for (int n = 0; n < 1000; n++) file(String.format("r%04d.txt", n), text(n), StandardCharsets.UTF_8);
        List<Long> steps = new ArrayList<>();
        List<FileResult> told = new ArrayList<>();
        new ImportReports(project, Granularity.SENTENCES, Optional.empty()).run(List.of(files), told::add, new Cancel(),
                (done, total) -> {
                    assertThat(total).isEqualTo(1000);
                    steps.add(done);
                });
        assertThat(told).hasSize(1000).allMatch(result -> result.status() == FileResult.Status.IMPORTED);
        assertThat(steps).hasSize(1000).isSorted().endsWith(1000L);
        project.close();
        Files.delete(project.folder().database());
        project = opened();
        assertThat(project.ask().totals().join().sentences()).isEqualTo(4000);
        assertThat(project.check(new Cancel(), Progress.NONE)).isEmpty();
    }

    @Test
    void anImportThatBreaksOffLeavesNoTraceOfWhatNoBatchTook() throws IOException {
        file("a.txt", text(1), StandardCharsets.UTF_8);
        file("b.txt", "", StandardCharsets.UTF_8);
        ImportReports reports = new ImportReports(project, Granularity.SENTENCES, Optional.empty());
        assertThatThrownBy(() -> reports.run(List.of(files), result -> {
            throw new OutOfMemoryError("as it happens");
        }, new Cancel(), Progress.NONE)).isInstanceOf(OutOfMemoryError.class).hasMessage("as it happens");
        assertThat(corpus()).isEmpty();
        assertThat(project.ask().totals().join().reports()).isZero();
        assertThat(project.check(new Cancel(), Progress.NONE)).isEmpty();
    }

    @Test
    void aCancelledImportKeepsWholeBatchesAndLeavesNoOtherTrace() throws IOException {
        for (int n = 0; n < 300; n++) file(String.format("r%04d.txt", n), text(n), StandardCharsets.UTF_8);
        Cancel cancel = new Cancel();
        List<FileResult> told = new ArrayList<>();
        assertThatThrownBy(() -> new ImportReports(project, Granularity.SENTENCES, Optional.empty()).run(List.of(files),
                result -> {
                    told.add(result);
                    if (told.size() == 120) cancel.ask();
                }, cancel, Progress.NONE)).isInstanceOf(CancellationException.class);
        int reports = project.ask().totals().join().reports();
        assertThat(reports).isBetween(120, 299);
        assertThat(told).as("each report that is in was told").hasSize(reports);
        assertThat(corpus()).as("no copy without its report").hasSize(reports);
        assertThat(project.check(new Cancel(), Progress.NONE)).isEmpty();
    }

    @Test
    void filesOfOneNameStandBesideEachOther() throws IOException {
        Path deep = Files.createDirectories(files.resolve("deep"));
        file("a.txt", text(1), StandardCharsets.UTF_8);
        Files.writeString(deep.resolve("a.txt"), text(2));
        run(new Cancel(), files);
        assertThat(corpus()).extracting(path -> path.getFileName().toString()).containsExactly("a-2.txt", "a.txt");
    }

    @Test
    void anImportThatBreaksOffLeavesNoCopies() throws IOException {
        Path good = file("a.txt", text(1), StandardCharsets.UTF_8);
        Path bad = Files.write(files.resolve("b.txt"), new byte[] {'P', 'K', 3, 4, 0, 0, 0, 0, 8, 0});
        ImportReports reports = new ImportReports(project, Granularity.SENTENCES, Optional.empty());
        assertThatThrownBy(() -> reports.run(List.of(good, bad), each -> {
            throw new IllegalStateException("whoever listens is gone");
        }, new Cancel(), Progress.NONE)).isInstanceOf(IllegalStateException.class);
        assertThat(corpus()).isEmpty();
    }
}
