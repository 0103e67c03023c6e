package biaoju.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import biaoju.base.Cancel;
import biaoju.base.Problem;
import biaoju.base.Progress;
import biaoju.command.Project;
import biaoju.command.Workplace;
import biaoju.formats.LabelLine;
import biaoju.formats.LabelLines;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What files would bring, before anything of it is taken in. */
class LabelSurveyTest {
    @TempDir
    private Path place;
    private Project project;

    @BeforeEach
    void open() {
        project = new Workplace(place).open();
    }

    @AfterEach
    void close() {
        project.close();
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(place.resolve(name), content);
    }

    private LabelSurvey survey(LabelFiles.Reading how, Path... files) {
        return new LabelFiles(project).survey(List.of(files), how, new Cancel(), Progress.NONE);
    }

    @Test
    void labelsAreCountedAndProposed() throws IOException {
        Path doccano = file("all.jsonl", "{\"text\":\"推动改革。\",\"label\":[\"举措\"]}\n{\"text\":\"又一句。\",\"label\":[\"举措\",\"x\"]}\n{\"label\":\"x\"}\n");
        Path ours = file("ours.jsonl", "{\"report\":\"0123456789abcdef\",\"start\":0,\"end\":2,\"text\":\"文。\",\"annotator\":\"a\",\"label\":\"problem\"}\n");
        LabelSurvey found = survey(LabelFiles.Reading.PLAIN, doccano, ours);
        assertThat(found.files()).containsExactly(new LabelSurvey.OneFile(doccano, "doccano", 2), new LabelSurvey.OneFile(ours, "jsonl", 1));
        assertThat(found.labels()).containsExactly(
                new LabelSurvey.Found("举措", 2, "推动改革。", Optional.of("measure"), false),
                new LabelSurvey.Found("problem", 1, "文。", Optional.of("problem"), false),
                new LabelSurvey.Found("x", 1, "又一句。", Optional.empty(), false));
        assertThat(found.nobody()).isEqualTo(2);
        assertThat(found.unclear()).isEqualTo(1);
        assertThat(project.ask().annotators().join()).as("nobody came in").isEmpty();
    }

    @Test
    void theTableThatWasLookedThroughGoesBeforeTheFile() throws IOException {
        Path labels = file("x.jsonl", "{\"text\":\"a。\",\"label\":[\"A\"]}\n{\"text\":\"b。\",\"label\":[\"B\"]}\n{\"text\":\"c。\",\"label\":[\"C\"]}\n");
        Path map = file("map.csv", "from,to\r\nA,problem\r\nB,problem\r\n");
        LabelFiles.Reading how = LabelFiles.Reading.of("auto", Optional.of(map), Optional.of("w")).with(Map.of("A", "measure", "C", ""));
        LabelSurvey found = survey(how, labels);
        assertThat(found.labels()).extracting(one -> one.name() + one.proposed().orElse("-") + one.leftOut())
                .containsExactly("Ameasurefalse", "Bproblemfalse", "C-true");
        assertThat(found.nobody()).isZero();
        assertThatThrownBy(() -> survey(how.with(Map.of("A", "nonsense")), labels)).isInstanceOf(Problem.class).hasMessageContaining("nonsense");
    }

    @Test
    void theTableIsNoFormulaAndIsReadAsItWas() throws IOException {
        Path labels = file("x.jsonl", "{\"text\":\"=a。\",\"label\":[\"=HYPERLINK(1)\"]}\n{\"text\":\"b。\",\"label\":[\"'quoted\"]}\n");
        Path table = place.resolve("table.csv");
        try (OutputStream out = Files.newOutputStream(table)) {
            survey(LabelFiles.Reading.PLAIN, labels).writeTable(out);
        }
        assertThat(Files.readAllLines(table)).noneMatch(line -> line.matches("[=+@-].*|.*,[=+@-].*"));
        Files.writeString(table, Files.readString(table).replace("HYPERLINK(1),", "HYPERLINK(1),measure").replace("quoted,", "quoted,problem"));
        assertThat(survey(LabelFiles.Reading.of("auto", Optional.of(table), Optional.empty()), labels).labels())
                .extracting(one -> one.name() + " " + one.proposed().orElse("-")).containsExactlyInAnyOrder("=HYPERLINK(1) measure", "'quoted problem");
    }

    @Test
    void aSecondLabelDoesNotTakeThePlaceOfOneThatIsLeftOut() throws IOException {
        String line = "{\"report\":\"0123456789abcdef\",\"start\":0,\"end\":2,\"text\":\"文。\",\"annotator\":\"a\",\"label\":\"%s\",\"second\":\"%s\"}\n";
        Path ours = file("ours.jsonl", line.formatted("x", "problem") + line.formatted("problem", "x") + line.formatted("y", "problem"));
        List<LabelLine> taken = new ArrayList<>();
        MappedLines lines = new MappedLines(LabelMap.of(project.scheme(), Optional.empty(), Map.of("x", "", "y", "problem")), (number, one) -> taken.add(one));
        LabelLines.read(ours, lines);
        assertThat(taken).extracting(one -> one.label() + " " + one.second()).containsExactly("problem null", "problem null");
        assertThat(lines.remarks()).extracting(Problem::key).contains("flow.label_left_out");
    }

    @Test
    void aColumnOfSomethingElseDoesNotFillTheMemory() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < LabelSurvey.MOST + 5; i++) lines.append("{\"text\":\"a。\",\"label\":\"").append(i).append("\"}\n");
        LabelSurvey found = survey(LabelFiles.Reading.PLAIN, file("x.jsonl", lines.toString()));
        assertThat(found.labels()).hasSize(LabelSurvey.MOST);
        assertThat(found.others()).isEqualTo(5);
    }

    @Test
    void aTableInAnotherEncodingIsNotAnEmptyOne() throws IOException {
        Path table = Files.write(place.resolve("gbk.csv"), "text,label\r\n推动改革。,举措\r\n".getBytes(Charset.forName("GB18030")));
        LabelSurvey found = survey(LabelFiles.Reading.PLAIN, table);
        assertThat(found.nothing()).isTrue();
        assertThat(found.example().orElseThrow().getMessage()).contains("gbk.csv", "UTF-8");
    }

    @Test
    void aTableWithoutPeopleAsksForAName() throws IOException {
        LabelSurvey found = survey(LabelFiles.Reading.PLAIN, file("export.csv", "text,label\r\n推动改革。,举措\r\n"));
        assertThat(found.files()).extracting(LabelSurvey.OneFile::format).containsExactly("csv");
        assertThat(found.nobody()).isEqualTo(1);
    }

    @Test
    void itCanBeCancelled() throws IOException {
        Cancel cancel = new Cancel();
        cancel.ask();
        Path file = file("x.jsonl", "{\"text\":\"a。\",\"label\":\"x\"}\n");
        assertThatThrownBy(() -> new LabelFiles(project).survey(List.of(file), LabelFiles.Reading.PLAIN, cancel, Progress.NONE))
                .isInstanceOf(CancellationException.class);
    }
}
