package biaoju.flow;

import static org.assertj.core.api.Assertions.assertThat;

import biaoju.base.Cancel;
import biaoju.base.Digests;
import biaoju.base.Problem;
import biaoju.base.Progress;
import biaoju.command.Project;
import biaoju.domain.Document;
import biaoju.domain.Granularity;
import biaoju.importing.extract.WordFiles;
import biaoju.settings.Folders;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A report that is no plain text lives as any other: through rebuild, check, backup, package. */
class ExtractedReportsTest {
    @TempDir
    private Path place;

    private Path project;
    private Path text;
    private String digest = "";

    @BeforeEach
    void importOne() throws IOException {
        Path file = Files.write(Files.createDirectories(place.resolve("in")).resolve("report.docx"), WordFiles.report("县水务局"));
        try (Office office = new Office(place.resolve("office"), "甲")) {
            Project open = office.project("p", 0);
            project = open.folder().root();
            List<FileResult> results = run(open, file);
            assertThat(results).extracting(FileResult::status).containsExactly(FileResult.Status.IMPORTED);
            assertThat(results.get(0).encoding()).isEqualTo("extracted/docx");
            digest = Objects.requireNonNull(results.get(0).report());
            assertThat(run(open, file)).extracting(FileResult::status).containsExactly(FileResult.Status.DUPLICATE);
        }
        text = project.resolve("annotations/texts").resolve(digest.substring(0, 16) + ".txt");
        assertThat(Digests.ofText(Files.readString(text))).isEqualTo(digest);
        assertThat(Files.readAllBytes(project.resolve("corpus/report.docx"))).isEqualTo(Files.readAllBytes(file));
    }

    private static List<FileResult> run(Project open, Path... files) {
        return new ImportReports(open, Granularity.SENTENCES, Optional.empty()).run(List.of(files), each -> {}, new Cancel(), Progress.NONE);
    }

    private Document document(Office office, Path root) {
        Project open = office.open(root);
        assertThat(open.check(new Cancel(), Progress.NONE)).isEmpty();
        return open.ask().document(digest).join().orElseThrow();
    }

    @Test
    void theDatabaseIsRebuiltFromTheKeptTextAndNeverFromTheOriginal() throws IOException {
        Document before;
        try (Office office = new Office(place.resolve("office"), "甲")) {
            before = document(office, project);
        }
        Files.delete(project.resolve("annotations/biaoju.mv.db"));
        Files.move(project.resolve("corpus/report.docx"), place.resolve("aside.docx"));
        try (Office office = new Office(place.resolve("office"), "甲")) {
            Project open = office.open(project);
            assertThat(open.ask().document(digest).join()).contains(before);
            assertThat(open.check(new Cancel(), Progress.NONE)).extracting(Problem::key).containsExactly("command.original_gone");
        }
    }

    @Test
    void aKeptTextThatIsLostOrChangedIsToldAndMendedByImportingAgain() throws IOException {
        Path original = project.resolve("corpus/report.docx");
        for (String key : List.of("command.text_gone", "command.text_changed")) {
            if (key.endsWith("gone")) Files.delete(text);
            else Files.writeString(text, "别的");
            try (Office office = new Office(place.resolve("office"), "甲")) {
                Project open = office.open(project);
                assertThat(open.check(new Cancel(), Progress.NONE)).extracting(Problem::key).contains(key);
                assertThat(run(open, original)).extracting(FileResult::status).containsExactly(FileResult.Status.DUPLICATE);
                assertThat(open.check(new Cancel(), Progress.NONE)).isEmpty();
            }
            try (Office office = new Office(place.resolve("office"), "甲")) {
                assertThat(office.open(project).ask().document(digest).join()).isPresent();
            }
        }
        Files.delete(text);
        Files.delete(project.resolve("annotations/biaoju.mv.db"));
        try (Office office = new Office(place.resolve("office"), "甲")) {
            assertThat(office.open(project).notices()).extracting(Problem::key).contains("command.original_missing");
        }
    }

    @Test
    void backupAndPackageCarryIt() {
        Folders folders = new Folders(place.resolve("set"), place.resolve("data"), place.resolve("state"));
        Path zip = place.resolve("backup.zip");
        Backup.write(project, folders, zip, new Cancel(), Progress.NONE);
        Path restored = place.resolve("restored");
        Restore.read(zip, restored, new Cancel(), Progress.NONE);
        Path packed = place.resolve("packed.zip");
        Document before;
        try (Office office = new Office(place.resolve("office"), "甲")) {
            before = document(office, project);
            new PackProject(office.open(restored)).write("甲", packed, new Cancel(), Progress.NONE);
        }
        Path unpacked = OpenPackage.unpack(packed, place.resolve("unpacked"), new Cancel(), Progress.NONE);
        try (Office other = new Office(place.resolve("other"), "乙")) {
            Document there = document(other, unpacked);
            assertThat(there.text()).isEqualTo(before.text());
            assertThat(there.cut()).isEqualTo(before.cut());
        }
    }

    @Test
    void aZipGivesItsReportsWhateverTheirFormat() throws IOException {
        Path zip = place.resolve("many.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("one/a.docx"));
            out.write(WordFiles.report("县教育局"));
            out.putNextEntry(new ZipEntry("two/a.docx"));
            out.write(WordFiles.report("县卫健局"));
            out.putNextEntry(new ZipEntry("b.html"));
            out.write("<h1>总结</h1><p>今年很好。</p>".getBytes(StandardCharsets.UTF_8));
            out.putNextEntry(new ZipEntry("bad.pdf"));
            out.write("%PDF-1.7".getBytes(StandardCharsets.UTF_8));
        }
        try (Office office = new Office(place.resolve("office"), "甲")) {
            Project open = office.open(project);
            List<FileResult> results = run(open, zip);
            assertThat(results).extracting(result -> zip.relativize(result.path()).toString().replace('\\', '/') + " " + result.status().id())
                    .containsExactlyInAnyOrder("one/a.docx imported", "two/a.docx imported", "b.html imported", "bad.pdf failed");
            assertThat(open.check(new Cancel(), Progress.NONE)).isEmpty();
        }
        assertThat(project.resolve("corpus")).isDirectoryContaining("glob:**/a.docx").isDirectoryContaining("glob:**/a-2.docx")
                .isDirectoryContaining("glob:**/b.html");
    }

    @Test
    void aDamagedFileIsOneFailureAndNoneOfTheOthers() throws IOException {
        Path in = Files.createDirectories(place.resolve("many"));
        Files.write(in.resolve("a.docx"), WordFiles.report("县教育局"));
        Files.write(in.resolve("b.docx"), new byte[] {'P', 'K', 3, 4, 0, 0});
        Files.writeString(in.resolve("c.txt"), "某某总结\n今年很好。\n");
        Files.write(in.resolve("d.docx"), WordFiles.report("县卫健局"));
        try (Office office = new Office(place.resolve("office"), "甲")) {
            List<FileResult> results = run(office.open(project), in);
            assertThat(results).extracting(result -> result.path().getFileName() + " " + result.status().id())
                    .containsExactlyInAnyOrder("a.docx imported", "b.docx failed", "c.txt imported", "d.docx imported");
            assertThat(results).filteredOn(result -> result.reason() != null).singleElement()
                    .satisfies(result -> assertThat(Objects.requireNonNull(result.reason()).getMessage()).contains("b.docx").contains("damaged"));
        }
    }
}
