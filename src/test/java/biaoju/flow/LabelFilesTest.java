package biaoju.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import biaoju.base.Cancel;
import biaoju.base.Problem;
import biaoju.base.Progress;
import biaoju.command.Command;
import biaoju.command.Project;
import biaoju.command.Workplace;
import biaoju.domain.Document;
import biaoju.domain.Origin;
import biaoju.domain.SentenceId;
import biaoju.formats.LabelLine;
import biaoju.formats.LabelLineWriter;
import biaoju.formats.LabelLines;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several files of labels at once: each is told of when it is in, and stays whatever becomes of the next. */
class LabelFilesTest {
    @TempDir
    private Path place;
    private Project project;
    private Document report;

    @BeforeEach
    void open() {
        Workplace workplace = new Workplace(place);
        report = workplace.report("整改", 4);
        project = workplace.open();
        project.submit(new Command.AddReports(List.of(report))).join();
    }

    @AfterEach
    void close() {
        project.close();
    }

    /** Every sentence a measure, says one. */
    private Path file(String annotator) throws Exception {
        Path file = place.resolve(annotator + ".jsonl");
        try (OutputStream out = Files.newOutputStream(file); LabelLineWriter lines = LabelLines.writer(out)) {
            for (int n = 1; n <= 4; n++) {
                SentenceId at = Workplace.sentence(report, n); // nothing beyond the basic plane: units are code points
                lines.write(new LabelLine(report.report().shortDigest(), null, at.span().start(), at.span().end(),
                        at.span().in(report.text()), annotator, "measure", null, "", false, Origin.HUMAN, null, 0, false));
            }
        }
        return file;
    }

    private long labels() {
        return project.ask().annotations(report.report().digest()).join().size();
    }

    @Test
    void everyFileIsToldOfAndTheSumIsAnswered() throws Exception {
        List<String> told = new ArrayList<>();
        LabelFiles.Result sum = new LabelFiles(project).read(List.of(file("anna"), file("bert"), file("anna")),
                (file, one) -> told.add(file.getFileName() + " " + one.applied() + " " + one.unchanged()), new Cancel(), Progress.NONE);
        assertThat(told).containsExactly("anna.jsonl 4 0", "bert.jsonl 4 0", "anna.jsonl 0 4");
        assertThat(List.of(sum.applied(), sum.unchanged(), sum.older())).containsExactly(8, 4, 0);
    }

    @Test
    void whatIsInStaysWhenTheRestIsCancelled() throws Exception {
        Cancel cancel = new Cancel();
        List<Path> files = List.of(file("anna"), file("bert"));
        List<Path> told = new ArrayList<>();
        assertThatThrownBy(() -> new LabelFiles(project).read(files, (file, one) -> {
            told.add(file);
            cancel.ask();
        }, cancel, Progress.NONE)).isInstanceOf(CancellationException.class);
        assertThat(told).containsExactly(files.get(0));
        assertThat(labels()).isEqualTo(4);
        project.submit(new Command.Undo()).join();
        assertThat(labels()).as("one step a file").isZero();
    }

    @Test
    void noneComesInWhereOneCannotBeRead() throws Exception {
        List<Path> files = List.of(file("anna"), place.resolve("missing.jsonl"));
        assertThatThrownBy(() -> new LabelFiles(project).read(files, new Cancel(), Progress.NONE)).isInstanceOf(Problem.class)
                .hasMessageContaining("missing.jsonl");
        assertThat(labels()).isZero();
    }
}
