package biaoju.flow;

import static org.assertj.core.api.Assertions.assertThat;

import biaoju.base.Cancel;
import biaoju.base.Digests;
import biaoju.base.Progress;
import biaoju.command.Command;
import biaoju.command.Project;
import biaoju.command.Workplace;
import biaoju.domain.Annotation;
import biaoju.domain.Annotator;
import biaoju.domain.Document;
import biaoju.domain.Kind;
import biaoju.domain.Noise;
import biaoju.domain.Origin;
import biaoju.domain.Report;
import biaoju.domain.Section;
import biaoju.domain.Segmentation;
import biaoju.domain.Sentence;
import biaoju.domain.Span;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows as they come out of a project: what the sheet of labels holds, and what it does not. */
class DatasetOfProjectTest {
    private static final Annotator ANNA = new Annotator(new UUID(1, 1), "anna");
    private static final Annotator BERT = new Annotator(new UUID(2, 2), "bert");
    private static final List<String> LINES = List.of("一、整改情况", "（一）存在问题", "😀𠀀有人流于形式。", "第 1 页", "已经整改😀。", "二、下步打算", "再抓一次。");

    @TempDir
    private Path place;

    private Workplace workplace;
    private Project project;
    private Document outlined;

    @BeforeEach
    void aReportWithAnOutline() throws IOException {
        workplace = new Workplace(place);
        project = workplace.open();
        outlined = outlined();
        for (Annotator one : List.of(BERT, ANNA)) project.submit(new Command.NameAnnotator(one)).join();
        List<Document> reports = List.of(workplace.report("甲", 300), outlined, workplace.report("乙", 5));
        project.submit(new Command.AddReports(reports)).join();
        project.submit(new Command.PutLabels(ANNA.id(), List.of(said(ANNA, 3, "problem", "measure"), said(ANNA, 5, "measure", null),
                said(ANNA, 7, "measure", null)))).join();
        project.submit(new Command.PutLabels(BERT.id(), List.of(said(BERT, 3, "problem", "measure"), said(BERT, 5, "problem", "measure")))).join();
        project.submit(new Command.Decide(Workplace.sentence(outlined, 5), "problem", "")).join();
        for (Document other : List.of(reports.get(0), reports.get(2))) {
            project.submit(new Command.PutLabels(ANNA.id(), List.of(new Annotation(Workplace.sentence(other, 2), ANNA.id(), "measure",
                    null, "", false, Origin.HUMAN, false, Instant.EPOCH, 0)))).join();
        }
    }

    @AfterEach
    void close() {
        project.close();
    }

    private Document outlined() throws IOException {
        StringBuilder text = new StringBuilder();
        List<Sentence> sentences = new ArrayList<>();
        List<Section> sections = new ArrayList<>();
        int[] levels = {1, 2, 0, 0, 0, 1, 0};
        int[] above = {-1, 0, 1, 1, 1, -1, 2};
        for (int i = 0; i < LINES.size(); i++) {
            Span span = new Span(text.length(), text.length() + LINES.get(i).length());
            text.append(LINES.get(i)).append('\n');
            boolean noise = i == 3;
            sentences.add(new Sentence(i + 1, span, levels[i] > 0 ? Kind.HEADING : noise ? Kind.NOISE : Kind.BODY, levels[i],
                    noise ? Noise.FURNITURE : null, above[i]));
            if (levels[i] > 0) sections.add(new Section(above[i], levels[i], LINES.get(i), span.start()));
        }
        String digest = Digests.ofText(text.toString());
        Files.writeString(workplace.folder().corpus().resolve("outlined.txt"), text);
        return new Document(new Report(digest, "整改.txt", "outlined.txt", digest, "UTF-8", "test", Instant.EPOCH), text.toString(),
                new Segmentation(sentences, sections));
    }

    private Annotation said(Annotator by, int n, String label, @Nullable String second) {
        return new Annotation(Workplace.sentence(outlined, n), by.id(), label, second, "", false, Origin.HUMAN, false,
                Instant.parse("2026-11-20T08:00:00Z"), 0);
    }

    private Path build(String name) {
        Path out = place.resolve(name);
        new Datasets(project).build(new Datasets.Wish(out, List.of("jsonl", "csv", "parquet"), "gold", false, false,
                List.of("context", "soft", "annotators"), false, null, 3, ""), new Cancel(), Progress.NONE);
        return out;
    }

    @Test
    void aRowHasItsPlaceItsOutlineItsNeighboursAndItsSecondLabel() throws IOException {
        List<JsonNode> rows = new ArrayList<>();
        for (String line : Files.readAllLines(build("out").resolve("all.jsonl"))) {
            JsonNode row = new ObjectMapper().readTree(line);
            if (row.get("report_name").asText().equals("整改.txt")) rows.add(row);
        }
        assertThat(rows).extracting(row -> row.get("number").asInt()).containsExactly(3, 5, 7);
        JsonNode third = rows.get(0);
        assertThat(third.get("start").asInt()).isEqualTo(15);
        assertThat(third.get("end").asInt()).isEqualTo(24);
        assertThat(third.get("text").asText()).isEqualTo(LINES.get(2));
        assertThat(third.get("section").toString()).isEqualTo("[\"一、整改情况\",\"（一）存在问题\"]");
        assertThat(third.get("label").asText() + " " + third.get("second").asText()).isEqualTo("problem measure");
        assertThat(third.get("previous").asText()).isEqualTo(LINES.get(1));
        assertThat(third.get("next").asText()).as("noise is passed over").isEqualTo(LINES.get(4));
        JsonNode fifth = rows.get(1);
        assertThat(fifth.get("source").asText()).isEqualTo("gold");
        assertThat(fifth.get("soft").toString()).isEqualTo("{\"measure\":0.5,\"problem\":0.5}");
        assertThat(fifth.get("annotators").toString()).isEqualTo("{\"anna\":\"measure\",\"bert\":\"problem\"}");
        assertThat(rows.get(2).get("section").toString()).isEqualTo("[\"二、下步打算\"]");
        assertThat(rows.get(2).get("next").asText()).isEmpty();
    }

    @Test
    void aDatabaseMadeAnewGivesTheSameBytes() throws IOException {
        Path first = build("first");
        project.close();
        Files.delete(workplace.folder().database());
        project = workplace.open();
        Path again = build("again");
        for (String name : List.of("all.jsonl", "all.csv", "data/all-00000-of-00001.parquet", "README.md", "manifest.json")) {
            assertThat(again.resolve(name)).as(name).hasSameBinaryContentAs(first.resolve(name));
        }
    }

    @Test
    void labelsAreSavedWhileItIsBuiltAndItIsAsOfOneMoment() throws IOException {
        Path before = build("before");
        Path out = place.resolve("meanwhile");
        new Datasets(project).build(new Datasets.Wish(out, List.of("jsonl"), "gold", false, false, List.of("context", "soft", "annotators"),
                false, null, 3, ""), new Cancel(), (done, total) ->
                project.submit(new Command.PutLabels(BERT.id(), List.of(said(BERT, 7, "problem", null)))).join());
        assertThat(out.resolve("all.jsonl")).hasSameBinaryContentAs(before.resolve("all.jsonl"));
        assertThat(Files.readString(build("after").resolve("all.jsonl"))).isNotEqualTo(Files.readString(before.resolve("all.jsonl")));
    }
}
