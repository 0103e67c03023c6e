package biaoju.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import biaoju.base.Cancel;
import biaoju.base.Problem;
import biaoju.base.Progress;
import biaoju.domain.Annotation;
import biaoju.domain.Annotator;
import biaoju.domain.Document;
import biaoju.domain.Origin;
import biaoju.domain.SentenceId;
import biaoju.domain.Step;
import biaoju.domain.Under;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectTest {
    @TempDir
    private Path place;

    private Workplace workplace;
    private Project project;
    private Document report;

    @BeforeEach
    void openWithOneReport() {
        workplace = new Workplace(place);
        report = workplace.report("述职", 6);
        project = workplace.open();
        project.submit(new Command.AddReports(List.of(report))).join();
    }

    @AfterEach
    void close() {
        project.close();
    }

    private SentenceId sentence(int n) {
        return Workplace.sentence(report, n);
    }

    private Optional<Annotation> said(int n) {
        return project.ask().annotations(report.report().digest()).join().stream()
                .filter(annotation -> annotation.sentence().equals(sentence(n))).findFirst();
    }

    private String label(int n) {
        return said(n).map(Annotation::label).orElse("-");
    }

    private Commit relabel(int n, String label) {
        return project.submit(new Command.Relabel(sentence(n), label, 1500)).join();
    }

    private void reopen() {
        project.close();
        project = workplace.open();
    }

    @Test
    void aLabelIsThereAfterReopening() {
        Commit commit = relabel(2, "measure");
        assertThat(commit.indexed()).isTrue();
        assertThat(commit.undo().undo()).isEqualTo(new StepName(Step.RELABEL, "measure", 1));
        reopen();
        assertThat(project.notices()).isEmpty();
        assertThat(said(2).orElseThrow()).satisfies(annotation -> {
            assertThat(annotation.label()).isEqualTo("measure");
            assertThat(annotation.origin()).isEqualTo(Origin.HUMAN);
            assertThat(annotation.elapsedMs()).isEqualTo(1500);
            assertThat(annotation.annotator()).isEqualTo(workplace.me().id());
        });
        assertThat(project.ask().document(report.report().digest()).join()).contains(report);
    }

    @Test
    void undoAndRedoGoOnAfterARestart() {
        relabel(1, "measure");
        relabel(2, "problem");
        project.submit(new Command.Note(sentence(2), "存疑")).join();
        project.submit(new Command.Flag(sentence(1), true)).join();
        project.submit(new Command.Clear(sentence(2))).join();
        assertThat(label(2)).isEqualTo("-");
        reopen();
        assertThat(project.undo().undo()).isEqualTo(new StepName(Step.CLEAR, null, 1));
        project.submit(new Command.Undo()).join();
        assertThat(label(2)).isEqualTo("problem");
        project.submit(new Command.Undo()).join();
        assertThat(said(1).orElseThrow().flag()).isFalse();
        reopen();
        project.submit(new Command.Undo()).join();
        assertThat(said(2).orElseThrow().note()).isEmpty();
        reopen();
        project.submit(new Command.Redo()).join();
        assertThat(said(2).orElseThrow().note()).isEqualTo("存疑");
        relabel(3, "measure");
        assertThat(project.undo().redo()).isNull();
        for (int n = 0; n < 4; n++) project.submit(new Command.Undo()).join();
        assertThat(project.ask().annotations(report.report().digest()).join()).isEmpty();
        assertThatThrownBy(() -> project.submit(new Command.Undo()).join()).hasCauseInstanceOf(Problem.class);
    }

    @Test
    void aLabelForSeveralIsOneStepAndSaysHowItCameToBe() {
        project.submit(new Command.Flag(sentence(3), true, "是举措还是计划")).join();
        relabel(1, "problem");
        Commit commit = project.submit(new Command.LabelMany("problem", List.of(sentence(1), sentence(2), sentence(3)),
                Origin.PROPAGATED)).join();
        assertThat(commit.undo().undo()).isEqualTo(new StepName(Step.PROPAGATE, "problem", 2));
        reopen();
        assertThat(said(1).orElseThrow().origin()).isEqualTo(Origin.HUMAN);
        assertThat(said(2).orElseThrow().origin()).isEqualTo(Origin.PROPAGATED);
        assertThat(said(3).orElseThrow().doubt()).isEqualTo("是举措还是计划");
        assertThat(said(3).orElseThrow().under()).isEqualTo(new Under(project.scheme().version(), 0));
        project.submit(new Command.Undo()).join();
        assertThat(label(2) + label(3)).isEqualTo("--");
        assertThat(said(3).orElseThrow().flag()).isTrue();
    }

    @Test
    void whatStandsAsAskedIsNoStep() {
        relabel(1, "measure");
        assertThat(relabel(1, "measure").change()).isNull();
        assertThat(project.submit(new Command.Clear(sentence(2))).join().change()).isNull();
        project.submit(new Command.Undo()).join();
        assertThat(label(1)).isEqualTo("-");
    }

    @Test
    void undoIsRefusedWhereTheLabelHasMovedOn() {
        relabel(1, "measure");
        Annotation later = new Annotation(sentence(1), workplace.me().id(), "problem", null, "", false, Origin.IMPORTED,
                false, project.now(), 0);
        project.submit(new Command.PutLabels(UUID.randomUUID(), List.of(later))).join();
        assertThatThrownBy(() -> project.submit(new Command.Undo()).join()).isInstanceOf(CompletionException.class)
                .cause().hasMessageContaining("me now says problem");
        assertThat(label(1)).isEqualTo("problem");
    }

    @Test
    void refusedCommandsChangeNothing() throws IOException {
        long before = size();
        assertThatThrownBy(() -> relabel(1, "nonsense")).hasMessageContaining("nonsense");
        SentenceId nowhere = new SentenceId(report.report().digest(), new biaoju.domain.Span(0, 3));
        assertThatThrownBy(() -> project.submit(new Command.Relabel(nowhere, "measure", 0)).join())
                .cause().isInstanceOf(Problem.class);
        assertThat(size()).isEqualTo(before);
    }

    private long size() throws IOException {
        try (var logs = Files.list(workplace.folder().journal())) {
            return logs.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
        }
    }

    @Test
    void aSecondOpeningIsToldWhoHasIt() {
        assertThatThrownBy(() -> workplace.open()).isInstanceOf(Problem.class).hasMessageContaining("me @")
                .hasMessageContaining("pid " + ProcessHandle.current().pid());
        relabel(1, "measure");
    }

    @Test
    void aDeletedDatabaseIsMadeAnew() throws IOException {
        relabel(1, "measure");
        project.submit(new Command.Note(sentence(3), "有备注")).join();
        var before = Workplace.state(project);
        project.close();
        Files.delete(workplace.folder().database());
        project = workplace.open();
        assertThat(project.notices()).extracting(Problem::key).containsExactly("command.database_missing");
        assertThat(Workplace.state(project)).isEqualTo(before);
        assertThat(project.ask().document(report.report().digest()).join()).contains(report);
        assertThat(project.check(new Cancel(), Progress.NONE)).isEmpty();
    }

    @Test
    void anOlderDatabaseIsMadeAnew() throws IOException {
        relabel(1, "measure");
        project.close();
        byte[] older = Files.readAllBytes(workplace.folder().database());
        project = workplace.open();
        relabel(2, "problem");
        var before = Workplace.state(project);
        project.close();
        Files.write(workplace.folder().database(), older);
        project = workplace.open();
        assertThat(project.notices()).extracting(Problem::key).containsExactly("command.database_damaged");
        assertThat(Workplace.state(project)).isEqualTo(before);
    }

    @Test
    void framesTheDatabaseHasNotSeenAreAdded() throws IOException {
        relabel(1, "measure");
        project.close();
        // the same journal, in a copy of the folder: another place, another writer
        Workplace copy = new Workplace(place.resolve("copy"));
        copyTree(workplace.folder().root(), copy.folder().root());
        try (Project there = copy.open()) {
            there.submit(new Command.Relabel(sentence(2), "problem", 0)).join();
        }
        assertThat(logs(copy)).hasSize(2);
        for (Path log : logs(copy)) {
            Files.copy(log, workplace.folder().journal().resolve(log.getFileName()),
                    java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        }
        project = workplace.open();
        assertThat(label(1)).isEqualTo("measure");
        assertThat(label(2)).isEqualTo("problem");
        assertThat(project.check(new Cancel(), Progress.NONE)).isEmpty();
    }

    private static List<Path> logs(Workplace where) throws IOException {
        try (var files = Files.list(where.folder().journal())) {
            return files.filter(file -> file.toString().endsWith(".log")).toList();
        }
    }

    private static void copyTree(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file));
                Files.createDirectories(target.getParent());
                Files.copy(file, target, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    @Test
    void aLostOriginalIsNamedAndItsLabelsComeBackWithIt() throws IOException {
        relabel(1, "measure");
        project.close();
        Path original = workplace.folder().corpus().resolve(report.report().source());
        byte[] bytes = Files.readAllBytes(original);
        Files.delete(original);
        Files.delete(workplace.folder().database());
        project = workplace.open();
        assertThat(project.notices()).extracting(Problem::key).contains("command.original_missing");
        project.close();
        Files.write(original, bytes);
        project = workplace.open();
        assertThat(label(1)).isEqualTo("measure");
    }

    @Test
    void aNameThatIsTakenGetsANumber() {
        project.submit(new Command.NameAnnotator(new Annotator(UUID.randomUUID(), "me"))).join();
        relabel(1, "measure");
        assertThat(project.me().name()).isEqualTo("me-2");
        assertThatThrownBy(() -> project.submit(new Command.NameAnnotator(new Annotator(workplace.me().id(), "me"))).join())
                .cause().hasMessageContaining("me");
        project.submit(new Command.NameAnnotator(new Annotator(workplace.me().id(), "李老师"))).join();
        assertThat(project.me().name()).isEqualTo("李老师");
        reopen();
        assertThat(project.ask().annotators().join()).extracting(Annotator::name).contains("me", "李老师");
    }

    @Test
    void aBadSchemeIsNamedByLineAndField() throws IOException {
        project.close();
        Path file = workplace.folder().schemeFile();
        String good = Files.readString(file);
        Files.writeString(file, good.replace("\"key\": \"2\"", "\"key\": \"1\""));
        assertThatThrownBy(() -> workplace.open()).isInstanceOf(Problem.class).hasMessageContaining("line 4")
                .hasMessageContaining("labels[1].key");
        Files.delete(file);
        project = workplace.open();
        assertThat(project.notices()).extracting(Problem::key).containsExactly("command.scheme_restored");
        assertThat(Files.readString(file)).isEqualTo(good);
    }

    @Test
    void aWriterWhoseNameIsLostBeginsAnotherLog() throws IOException {
        relabel(1, "measure");
        project.close();
        try (Stream<Path> writers = Files.list(workplace.home().state().resolve("writers"))) {
            for (Path writer : writers.toList()) Files.writeString(writer, "");
        }
        project = workplace.open();
        relabel(2, "problem");
        reopen();
        assertThat(label(1)).isEqualTo("measure");
        assertThat(label(2)).isEqualTo("problem");
    }
}
