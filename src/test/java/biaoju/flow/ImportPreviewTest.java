package biaoju.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import biaoju.base.Cancel;
import biaoju.base.Problem;
import biaoju.base.Progress;
import biaoju.command.Project;
import biaoju.command.ReportLine;
import biaoju.domain.CutLines;
import biaoju.domain.Granularity;
import biaoju.importing.extract.WordFiles;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportPreviewTest {
    private static final Charset GBK = Charset.forName("GB18030");

    @TempDir
    private Path place;

    private Path files;
    private Office office;
    private Project project;
    private ImportPreview preview;
    /** What was told last of each file. */
    private final Map<Integer, ImportFile> told = new TreeMap<>();

    @BeforeEach
    void open() {
        files = Office.folder(place.resolve("files"));
        office = new Office(place.resolve("office"), "甲");
        project = office.project("p", 0);
        preview = new ImportPreview(project);
    }

    @AfterEach
    void close() {
        preview.close();
        office.close();
    }

    private Path file(String name, String text, Charset charset) throws IOException {
        return Files.write(files.resolve(name), text.getBytes(charset));
    }

    /** A report of its own: no sentence stands in another. */
    private static String text(int n) {
        String words = IntStream.range(0, 8).mapToObj(i -> String.valueOf((char) ('\u4e00' + (n * 8 + i) % 20_000))).collect(Collectors.joining());
        return "第" + n + "份工作总结\n一、主要工作\n今年以来，" + words + "走访群众。解决" + words + "问题。完成" + words + "任务。\n";
    }

    private void add(Path... paths) {
        preview.add(List.of(paths), ReadWith.USUAL, this::tell, new Cancel(), Progress.NONE);
    }

    private void tell(ImportFile file) {
        told.put(file.number(), file);
    }

    private List<String> rows() {
        return told.values().stream().map(file -> file.name() + " " + file.state().id()).toList();
    }

    private ImportFile row(String name) {
        return told.values().stream().filter(file -> file.name().equals(name)).findFirst().orElseThrow();
    }

    private static String words(Problem problem) {
        return Objects.requireNonNull(problem).getMessage();
    }

    private List<FileResult> keep(Integer... numbers) {
        return preview.keep(List.of(numbers), (number, result) -> {}, new Cancel(), Progress.NONE);
    }

    @Test
    void eachFileIsToldBeforeAnythingIsKept() throws IOException {
        file("a.txt", text(1), StandardCharsets.UTF_8);
        file("b.txt", text(2), GBK);
        file("c.md", text(1).replace("\n", "\r\n"), StandardCharsets.UTF_8);
        Files.write(files.resolve("d.docx"), WordFiles.report("县水务局"));
        Files.write(files.resolve("e.docx"), new byte[] {'P', 'K', 3, 4, 0, 0});
        file("f.txt", "", StandardCharsets.UTF_8);
        add(files);
        assertThat(rows()).containsExactly("a.txt new", "b.txt new", "c.md duplicate", "d.docx new", "e.docx refused", "f.txt refused");
        assertThat(row("a.txt")).returns("UTF-8", ImportFile::encoding).returns("txt", ImportFile::format)
                .returns(5, ImportFile::sentences).returns(true, ImportFile::recodable);
        assertThat(row("b.txt").encoding()).isEqualTo("GB18030");
        assertThat(words(row("c.md").reason())).contains("a.txt");
        assertThat(row("d.docx")).returns("docx", ImportFile::format).returns(null, ImportFile::encoding)
                .returns(false, ImportFile::recodable);
        assertThat(words(row("e.docx").reason())).contains("e.docx").contains("damaged");
        assertThat(project.ask().totals().join().reports()).isZero();
        assertThat(files(project.folder().corpus())).isEmpty();
    }

    private static List<String> files(Path folder) throws IOException {
        if (!Files.exists(folder)) return List.of();
        try (var all = Files.list(folder)) {
            return all.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void exactlyWhatIsWantedComesInAsItWasReadHere() throws IOException {
        file("a.txt", text(1), StandardCharsets.UTF_8);
        file("b.txt", text(2), StandardCharsets.UTF_8);
        file("c.txt", text(3), StandardCharsets.UTF_16LE);
        add(files);
        preview.encode(List.of(2), Optional.of(StandardCharsets.UTF_16LE), this::tell, new Cancel(), Progress.NONE);
        assertThat(row("c.txt").encoding()).isEqualTo("UTF-16LE");
        List<String> ends = new ArrayList<>();
        preview.keep(List.of(2, 0), (number, result) -> ends.add(number + " " + result.status().id()), new Cancel(), Progress.NONE);
        assertThat(ends).containsExactly("0 imported", "2 imported");
        assertThat(project.ask().reports(project.me().id()).join()).extracting(line -> line.report().name() + " " + line.report().encoding())
                .containsExactlyInAnyOrder("a.txt UTF-8", "c.txt UTF-16LE");
        assertThat(files(project.folder().corpus())).containsExactly("a.txt", "c.txt");
    }

    @Test
    void anotherEncodingMakesAnotherTextAndWhatWasTheSameIsSoNoMore() throws IOException {
        file("a.txt", text(1), GBK);
        file("b.txt", text(1), GBK);
        add(files);
        assertThat(rows()).containsExactly("a.txt new", "b.txt duplicate");
        preview.encode(List.of(0), Optional.of(Charset.forName("windows-1252")), this::tell, new Cancel(), Progress.NONE);
        assertThat(row("b.txt").state()).isEqualTo(ImportFile.State.NEW);
        preview.encode(List.of(0), Optional.of(StandardCharsets.UTF_8), this::tell, new Cancel(), Progress.NONE);
        assertThat(row("a.txt").state()).as("it is no UTF-8").isEqualTo(ImportFile.State.REFUSED);
        assertThat(row("a.txt").recodable()).isTrue();
        preview.encode(List.of(0, 1), Optional.empty(), this::tell, new Cancel(), Progress.NONE);
        assertThat(rows()).containsExactly("a.txt new", "b.txt duplicate");
    }

    @Test
    void aReportThatIsThereAlreadyIsNamedAndSoIsOneThatSharesMostOfItsSentences() throws IOException {
        Path first = file("old.txt", text(1), StandardCharsets.UTF_8);
        add(first);
        keep(0);
        ImportPreview next = new ImportPreview(project);
        file("same.txt", text(1), GBK);
        file("version.txt", text(1).replace("任务。", "各项重点任务。") + "新的一年再出发，再努力。\n", StandardCharsets.UTF_8);
        file("double.txt", text(1) + text(2), StandardCharsets.UTF_8);
        file("other.txt", text(7), StandardCharsets.UTF_8);
        told.clear();
        next.add(List.of(files), ReadWith.USUAL, this::tell, new Cancel(), Progress.NONE);
        next.close();
        assertThat(row("same.txt").state()).isEqualTo(ImportFile.State.DUPLICATE);
        assertThat(words(row("same.txt").reason())).contains("old.txt");
        assertThat(row("double.txt").warnings()).extracting(Problem::getMessage).singleElement().asString()
                .startsWith("100 % of the sentences of old.txt");
        assertThat(row("version.txt").warnings()).extracting(Problem::getMessage).singleElement().asString()
                .startsWith("66 % of the sentences of old.txt");
        assertThat(row("other.txt").warnings()).isEmpty();
        assertThat(row("other.txt").state()).isEqualTo(ImportFile.State.NEW);
    }

    @Test
    void theImportItselfWarnsOfSharedSentences() throws IOException {
        file("a.txt", text(1), StandardCharsets.UTF_8);
        file("b.txt", text(1).replace("第1份", "第二份"), StandardCharsets.UTF_8);
        file("c.txt", text(3), StandardCharsets.UTF_8);
        List<FileResult> results = new ImportReports(project, Granularity.SENTENCES, Optional.empty())
                .run(List.of(files), each -> {}, new Cancel(), Progress.NONE);
        assertThat(results).extracting(result -> result.status().id() + " " + result.warnings().stream().map(Problem::key).toList())
                .containsExactly("imported []", "imported [flow.warning.overlap]", "imported []");
        assertThat(results.get(1).warnings().get(0).getMessage()).startsWith("100 % of its sentences stand in a.txt");
    }

    @Test
    void aFileIsLookedAtWithItsCut() throws IOException {
        file("a.txt", "年度总结\n一、主要工作\n今年以来走访群众；解决问题。\n扫码关注公众号\n", StandardCharsets.UTF_8);
        add(files);
        CutFile look = preview.look(0, new Cancel());
        assertThat(look.cut().sentences()).hasSize(row("a.txt").sentences());
        assertThat(look.text()).startsWith("年度总结\n");
        preview.cut(Granularity.CLAUSES, CutLines.AUTO, this::tell, new Cancel(), Progress.NONE);
        assertThat(preview.look(0, new Cancel()).cut().sentences()).hasSizeGreaterThan(look.cut().sentences().size());
        assertThat(row("a.txt").sentences()).isEqualTo(look.cut().sentences().size() + 1);
        keep(0);
        assertThat(project.ask().totals().join().sentences()).isEqualTo(row("a.txt").sentences());
        Files.delete(files.resolve("a.txt"));
        assertThatThrownBy(() -> preview.look(0, new Cancel())).isInstanceOf(Problem.class).hasMessageContaining("a.txt");
    }

    @Test
    void textFromTheClipboardBecomesAReportUnderAnyName() throws IOException {
        preview.paste("\n  关于“放管服”改革的/报告  \n一、主要工作\n今年以来走访群众。\n", CutLines.AUTO, this::tell, new Cancel());
        assertThat(told.get(0)).returns("关于“放管服”改革的 报告.txt", ImportFile::name).returns(true, ImportFile::pasted)
                .returns(false, ImportFile::recodable).returns(3, ImportFile::sentences);
        preview.call(0, "report/2024", this::tell);
        assertThat(told.get(0).name()).isEqualTo("report/2024.txt");
        assertThat(keep(0)).extracting(FileResult::status).containsExactly(FileResult.Status.IMPORTED);
        assertThat(project.ask().reports(project.me().id()).join()).map(ReportLine::report).singleElement()
                .satisfies(report -> assertThat(report.name()).isEqualTo("report/2024.txt"));
        assertThat(Files.readString(project.folder().corpus().resolve("report_2024.txt"))).contains("走访群众");
        assertThat(project.check(new Cancel(), Progress.NONE)).isEmpty();
        preview.paste("  \n", CutLines.AUTO, this::tell, new Cancel());
        assertThat(told.get(1).state()).isEqualTo(ImportFile.State.REFUSED);
        assertThat(told.get(1).name()).isEqualTo("pasted.txt");
    }

    @Test
    void brokenLinesOfAPastedTextAreJoinedWhenAsked() throws IOException {
        String words = "全县上下坚持以人民为中心的发展思想，聚焦群众急难愁盼问题，扎实推进老旧小区改造、农村道路硬化、饮水安全巩固等一批民生实事，";
        StringBuilder mail = new StringBuilder();
        String whole = words.repeat(6) + "群众满意率稳步提高。";
        for (int at = 0; at < whole.length(); at += 30) mail.append(whole, at, Math.min(whole.length(), at + 30)).append('\n');
        preview.paste(mail.toString(), CutLines.AUTO, this::tell, new Cancel());
        int before = told.get(0).sentences();
        preview.cut(Granularity.SENTENCES, CutLines.JOIN, this::tell, new Cancel(), Progress.NONE);
        assertThat(told.get(0).sentences()).isLessThan(before);
        assertThat(told.get(0)).returns("txt", ImportFile::format).returns(ImportFile.State.NEW, ImportFile::state);
        assertThat(preview.look(0, new Cancel()).text()).isEqualTo(whole + "\n");
        keep(0);
        assertThat(project.check(new Cancel(), Progress.NONE)).isEmpty();
        assertThat(project.ask().totals().join().sentences()).isEqualTo(told.get(0).sentences());
        assertThat(Files.readString(project.folder().corpus().resolve(told.get(0).name()))).as("the original").isEqualTo(mail.toString());
    }

    @Test
    void whatIsAddedTwiceIsThereOnce() throws IOException {
        Path one = file("a.txt", text(1), StandardCharsets.UTF_8);
        file("b.txt", text(2), StandardCharsets.UTF_8);
        add(one);
        add(files);
        assertThat(rows()).containsExactly("a.txt new", "b.txt new");
    }

    @Test
    void aThousandFilesAreToldOneByOneAndTheWholeCanBeStopped() throws IOException {
        for (int n = 0; n < 1000; n++) file(String.format("r%04d.txt", n), text(n), StandardCharsets.UTF_8);
        Cancel cancel = new Cancel();
        assertThatThrownBy(() -> preview.add(List.of(files), ReadWith.USUAL, file -> {
            tell(file);
            if (told.size() == 300) cancel.ask();
        }, cancel, Progress.NONE)).isInstanceOf(CancellationException.class);
        assertThat(told).hasSize(300);
        List<Long> steps = new ArrayList<>();
        preview.add(List.of(files), ReadWith.USUAL, this::tell, new Cancel(), (done, total) -> {
            assertThat(total).isEqualTo(700);
            steps.add(done);
        });
        assertThat(steps).hasSize(700).isSorted();
        assertThat(told.values()).hasSize(1000).allMatch(file -> file.state() == ImportFile.State.NEW && file.warnings().isEmpty());
        assertThat(keep(told.keySet().toArray(new Integer[0]))).hasSize(1000)
                .allMatch(result -> result.status() == FileResult.Status.IMPORTED);
        told.clear();
        try (ImportPreview next = new ImportPreview(project)) {
            next.add(List.of(files), ReadWith.USUAL, this::tell, new Cancel(), Progress.NONE);
        }
        assertThat(told.values()).hasSize(1000).allMatch(file -> file.state() == ImportFile.State.DUPLICATE);
    }

    @Test
    void membersOfAZipThatAreCalledAlikeAllComeIn() throws IOException {
        Path zip = files.resolve("z.zip");
        List<String> names = List.of("../x.txt", "x.txt", "a:b.txt", "a_b.txt");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (int n = 0; n < names.size(); n++) {
                out.putNextEntry(new ZipEntry(names.get(n)));
                out.write(text(n).getBytes(StandardCharsets.UTF_8));
            }
        }
        add(zip);
        add(files);
        assertThat(rows()).containsExactly("x.txt new", "x.txt new", "a_b.txt new", "a_b.txt new");
        assertThat(keep(0, 1, 2, 3)).extracting(FileResult::status).containsOnly(FileResult.Status.IMPORTED).hasSize(4);
    }

    @Test
    void aCutThatIsStoppedLeavesAllAsItWasAndTheyComeInLikeThat() throws IOException {
        for (int n = 0; n < 5; n++) file("a" + n + ".txt", text(n).replace("今年以来，", "今年以来；"), StandardCharsets.UTF_8);
        add(files);
        List<Integer> before = told.values().stream().map(ImportFile::sentences).toList();
        Cancel cancel = new Cancel();
        assertThatThrownBy(() -> preview.cut(Granularity.CLAUSES, CutLines.KEEP, this::tell, cancel, (done, total) -> {
            if (done == 2) cancel.ask();
        })).isInstanceOf(CancellationException.class);
        assertThat(preview.granularity()).isEqualTo(Granularity.SENTENCES);
        assertThat(preview.lines()).isEqualTo(CutLines.AUTO);
        assertThat(told.values()).extracting(ImportFile::sentences).isEqualTo(before);
        assertThat(preview.look(0, new Cancel()).cut().sentences()).hasSize(before.get(0));
        assertThat(keep(0, 1, 2, 3, 4)).extracting(FileResult::sentences).isEqualTo(before);
        preview.cut(Granularity.CLAUSES, CutLines.KEEP, this::tell, new Cancel(), Progress.NONE);
        assertThat(preview.granularity()).isEqualTo(Granularity.CLAUSES);
        assertThat(preview.lines()).isEqualTo(CutLines.KEEP);
    }

    @Test
    void eachFileComesInAsFinelyCutAsItWasShown() throws IOException {
        add(file("a.txt", text(1).replace("今年以来，", "今年以来；"), StandardCharsets.UTF_8));
        preview.cut(Granularity.CLAUSES);
        add(file("b.txt", text(2).replace("今年以来，", "今年以来；"), StandardCharsets.UTF_8));
        assertThat(row("b.txt").sentences()).isGreaterThan(row("a.txt").sentences());
        assertThat(keep(0, 1)).extracting(FileResult::sentences).containsExactly(row("a.txt").sentences(), row("b.txt").sentences());
        assertThat(project.check(new Cancel(), Progress.NONE)).isEmpty();
    }

    @Test
    void aFileThatWasChangedSinceDoesNotComeIn() throws IOException {
        file("a.txt", text(1), StandardCharsets.UTF_8);
        file("b.txt", text(2), StandardCharsets.UTF_8);
        add(files);
        file("a.txt", text(3), StandardCharsets.UTF_8);
        List<FileResult> results = keep(0, 1);
        assertThat(project.ask().totals().join().reports()).isEqualTo(1);
        assertThat(results).filteredOn(result -> result.status() == FileResult.Status.FAILED).singleElement()
                .satisfies(result -> assertThat(words(result.reason())).isEqualTo("a.txt: it was changed since it was looked at. Look at it again."));
        assertThat(files(project.folder().corpus())).containsExactly("b.txt");
        preview.encode(List.of(0), Optional.empty(), this::tell, new Cancel(), Progress.NONE);
        assertThat(keep(0)).as("looked at again").extracting(FileResult::status).containsExactly(FileResult.Status.IMPORTED);
    }

    @Test
    void aTextWhoseFirstCopyFailedIsNoDuplicate() throws IOException {
        add(file("a.txt", text(1), StandardCharsets.UTF_8), file("b.txt", text(1), GBK), file("c.txt", text(1), StandardCharsets.UTF_8));
        Path corpus = project.folder().corpus();
        Files.deleteIfExists(corpus);
        Files.createFile(corpus); // nothing can be copied there
        List<FileResult> results = preview.keep(List.of(0, 1, 2), (number, result) -> {
            if (number == 0) assertThat(corpus.toFile().delete()).isTrue();
        }, new Cancel(), Progress.NONE);
        assertThat(results).extracting(FileResult::status)
                .containsExactly(FileResult.Status.FAILED, FileResult.Status.IMPORTED, FileResult.Status.DUPLICATE);
        assertThat(project.ask().totals().join().reports()).isEqualTo(1);
    }
}
