package biaoju.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import biaoju.base.Cancel;
import biaoju.base.Problem;
import biaoju.base.Progress;
import biaoju.command.Command;
import biaoju.command.Project;
import biaoju.command.Workplace;
import biaoju.domain.Annotation;
import biaoju.domain.Annotator;
import biaoju.domain.Document;
import biaoju.domain.Origin;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Figures before a build, filters, and what is remembered of builds. */
class DatasetCountTest {
    private static final Annotator ANNA = new Annotator(new UUID(1, 1), "anna");
    private static final Annotator BERT = new Annotator(new UUID(2, 2), "bert");

    @TempDir
    private Path place;

    private final List<Document> reports = new ArrayList<>();
    private Project project;

    @BeforeEach
    void fourReports() {
        Workplace workplace = new Workplace(place);
        project = workplace.open();
        for (Annotator one : List.of(ANNA, BERT)) project.submit(new Command.NameAnnotator(one)).join();
        for (String name : List.of("春季防汛", "夏收机械", "秋粮入库", "冬修水利")) {
            Document report = workplace.report(name, 10);
            reports.add(report);
            project.submit(new Command.AddReports(List.of(report))).join();
            List<Annotation> said = new ArrayList<>();
            for (int n = 1; n <= 9; n++) {
                said.add(annotation(report, n, ANNA, n % 3 == 0 ? "problem" : "measure"));
                if (n < 5) said.add(annotation(report, n, BERT, n == 2 ? "problem" : n % 3 == 0 ? "problem" : "measure"));
            }
            project.submit(new Command.PutLabels(ANNA.id(), said)).join();
        }
    }

    private static Annotation annotation(Document report, int n, Annotator by, String label) {
        return annotation(report, n, by, label, n == 6);
    }

    private static Annotation annotation(Document report, int n, Annotator by, String label, boolean flag) {
        return new Annotation(Workplace.sentence(report, n), by.id(), label, null, n == 7 ? "再看" : "", flag, Origin.HUMAN, false,
                Instant.parse("2026-11-0" + n + "T08:00:00Z"), 0);
    }

    @AfterEach
    void close() {
        project.close();
    }

    private Datasets.Wish wish(String out, String split, String filter) {
        return new Datasets.Wish(place.resolve(out), List.of("jsonl"), "majority", false, false, List.of(), true,
                split, 7, filter);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {"-, ''", "50/50, ''", "50/25/25, ''", "-, label:problem", "50/50, -label:problem report:夏收",
        "50/50, -report:夏收 length:>5", "-, annotator:bert", "-, date:>=2026-11-05 -flag", "-, note", "-, note:再看,甲"})
    void theFiguresAreThoseOfTheBuild(String split, String filter) throws IOException {
        Datasets.Wish wish = wish("out", split, filter);
        Datasets datasets = new Datasets(project);
        boolean tooFew = split != null && filter.contains(" report:");
        if (tooFew) {
            assertThatThrownBy(() -> datasets.count(wish, new Cancel(), Progress.NONE)).isInstanceOf(Problem.class);
            assertThatThrownBy(() -> datasets.build(wish, new Cancel(), Progress.NONE)).isInstanceOf(Problem.class);
            return;
        }
        Datasets.Numbers numbers = datasets.count(wish, new Cancel(), Progress.NONE);
        JsonNode manifest = new ObjectMapper().readTree(datasets.build(wish, new Cancel(), Progress.NONE).manifest());
        JsonNode counts = manifest.get("counts");
        assertThat(numbers.rows()).isEqualTo(counts.get("rows").asInt()).isPositive();
        assertThat(numbers.unlabelled()).isEqualTo(counts.get("unlabelled").asInt() + counts.get("tied").asInt());
        assertThat(numbers.labels()).extracting(Datasets.LabelCount::label).containsExactly("measure", "problem");
        for (Datasets.LabelCount label : numbers.labels()) {
            assertThat(label.rows()).isEqualTo(manifest.get("labels").path(label.label()).asInt());
        }
        assertThat(numbers.parts()).hasSize(split == null ? 1 : manifest.get("split").get("parts").size());
        for (int i = 0; split != null && i < numbers.parts().size(); i++) {
            JsonNode part = manifest.get("split").get("parts").get(i);
            assertThat(numbers.parts().get(i).rows()).isEqualTo(part.get("rows").asInt());
            assertThat(numbers.parts().get(i).reports()).isEqualTo(part.get("reports").asInt());
        }
        assertThat(Files.readString(place.resolve("out/manifest.json"))).doesNotContain("anna", "bert");
    }

    @Test
    void aFilterTakesWhatAnswersToIt() {
        Datasets datasets = new Datasets(project);
        assertThat(datasets.count(wish("x", null, ""), new Cancel(), Progress.NONE).rows()).isEqualTo(32);
        assertThat(datasets.count(wish("x", null, "label:problem"), new Cancel(), Progress.NONE).rows()).isEqualTo(12);
        assertThat(datasets.count(wish("x", null, "label:问题 report:春季"), new Cancel(), Progress.NONE).rows()).isEqualTo(3);
        assertThat(datasets.count(wish("x", null, "annotator:bert"), new Cancel(), Progress.NONE).rows()).isEqualTo(12);
        assertThat(datasets.count(wish("x", null, "flag"), new Cancel(), Progress.NONE).rows()).isEqualTo(4);
        assertThat(datasets.count(wish("x", null, "note -date:2026-11-08"), new Cancel(), Progress.NONE).rows()).isEqualTo(4);
        assertThat(datasets.count(wish("x", "50/50", "没有的话"), new Cancel(), Progress.NONE).rows()).isZero();
        assertThatThrownBy(() -> datasets.build(wish("x", "50/50", "没有的话"), new Cancel(), Progress.NONE))
                .isInstanceOf(Problem.class).hasMessageContaining("text:没有的话");
        assertThatThrownBy(() -> datasets.count(wish("x", null, "label:plan"), new Cancel(), Progress.NONE))
                .isInstanceOf(Problem.class).hasMessageContaining("Character 7").hasMessageContaining("measure, problem");
        assertThatThrownBy(() -> datasets.count(wish("x", null, "annotator:carl"), new Cancel(), Progress.NONE))
                .isInstanceOf(Problem.class).hasMessageContaining("anna, bert");
        assertThat(place.resolve("x")).doesNotExist();
    }

    /** Flags are asked live, so what the plan saw and what is written would differ without the plan's word. */
    @Test
    void aFlagThatIsTakenAwayBetweenThePassesChangesNoRow() throws IOException {
        Datasets.Wish wish = wish("out", "50/50", "-flag");
        AtomicBoolean done = new AtomicBoolean();
        Datasets.Built built = new Datasets(project).build(wish, new Cancel(), (now, total) -> {
            if (now < 40 || done.getAndSet(true)) return; // the first pass is over
            for (Document report : reports) {
                project.submit(new Command.PutLabels(ANNA.id(), List.of(annotation(report, 6, ANNA, "problem", false),
                        annotation(report, 5, ANNA, "measure", true)))).join();
            }
        });
        assertThat(done).isTrue();
        assertThat(built.rows() + built.numbers().strays()).isEqualTo(28);
        List<String> lines = new ArrayList<>(Files.readAllLines(place.resolve("out/train.jsonl")));
        lines.addAll(Files.readAllLines(place.resolve("out/test.jsonl")));
        assertThat(lines).hasSize(built.rows()).noneMatch(line -> line.contains("\"number\":6,"));
    }

    @Test
    void theFilterStandsInManifestAndCard() throws IOException {
        new Datasets(project).build(wish("out", null, " 没有,落实  annotator:bert"), new Cancel(), Progress.NONE);
        JsonNode manifest = new ObjectMapper().readTree(place.resolve("out/manifest.json").toFile());
        assertThat(manifest.get("options").get("filter").asText()).isEqualTo("text:没有,落实 annotator:annotator-02");
        assertThat(manifest.get("counts").get("filtered_out").asInt()).isEqualTo(24);
        assertThat(Files.readString(place.resolve("out/README.md"))).contains("`text:没有,落实 annotator:annotator-02`",
                "The agreement is that of the whole project", "一致性是整个项目的");
    }

    @Test
    void whatRepeatsItselfIsFoundOnceAndAgainWhenThereIsMore() {
        Datasets kept = new Datasets(project);
        Datasets.Wish wish = wish("x", "50/50", "");
        for (int n = 0; n < 2; n++) {
            Datasets.Numbers first = kept.count(wish, new Cancel(), Progress.NONE);
            assertThat(kept.count(wish, new Cancel(), Progress.NONE)).isEqualTo(first)
                    .isEqualTo(new Datasets(project).count(wish, new Cancel(), Progress.NONE));
            project.submit(new Command.AddReports(List.of(new Workplace(place).report("另一份" + n, 20 + n)))).join();
        }
    }

    @Test
    void countingEndsWhenItIsCancelled() {
        Cancel cancel = new Cancel();
        assertThatThrownBy(() -> new Datasets(project).count(wish("x", "50/50", ""), cancel, (done, total) -> cancel.ask()))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void buildsAreRememberedWhereverTheyAre() throws IOException {
        Datasets datasets = new Datasets(project);
        Path inside = PastDatasets.proposed(project);
        Datasets.Wish first = new Datasets.Wish(inside, List.of("jsonl"), "majority", false, false, List.of(), false, null, 0, "");
        datasets.build(first, new Cancel(), Progress.NONE);
        assertThat(PastDatasets.proposed(project)).isNotEqualTo(inside);
        datasets.build(wish("outside", null, "flag"), new Cancel(), Progress.NONE);
        datasets.build(wish("gone", null, "note"), new Cancel(), Progress.NONE);
        List<PastDatasets.Past> past = PastDatasets.of(project);
        assertThat(past).extracting(PastDatasets.Past::folder)
                .containsExactlyInAnyOrder(inside, place.resolve("outside"), place.resolve("gone"));
        assertThat(past).extracting(PastDatasets.Past::status).containsOnly("ok");
        assertThat(past).isSortedAccordingTo((a, b) -> b.builtAt().compareTo(a.builtAt()));
        PastDatasets.Past one = past.stream().filter(dataset -> dataset.folder().equals(inside)).findFirst().orElseThrow();
        assertThat(one.rows()).isEqualTo(32);
        assertThat(one.files()).contains("all.jsonl", "README.md");
        assertThat(PastDatasets.manifest(one)).isEqualTo(Files.readString(inside.resolve("manifest.json")));

        Files.writeString(place.resolve("outside/all.jsonl"), "x");
        Files.delete(place.resolve("gone/manifest.json"));
        assertThat(PastDatasets.of(project)).extracting(dataset -> dataset.folder().getFileName() + " " + dataset.status())
                .containsExactlyInAnyOrder(inside.getFileName() + " ok", "outside changed", "gone missing");
        PastDatasets.forget(project, one);
        assertThat(PastDatasets.of(project)).hasSize(2);
        assertThat(inside.resolve("all.jsonl")).exists();
    }

    @Test
    void aStrangersRecordIsNoFailureAndLeadsToNoOtherMachine() throws IOException {
        Path records = Files.createDirectories(project.folder().annotations().resolve("datasets"));
        Files.writeString(records.resolve("a.built.json"), "{");
        Files.writeString(records.resolve("b.built.json"), "{\"folder\":\"\\u0000\",\"built_at\":\"2026-01-01T00:00:00Z\"}");
        Files.writeString(records.resolve("c.built.json"), "{\"folder\":\"//host/share\",\"built_at\":\"2026-01-01T00:00:00Z\"}");
        for (String host : List.of("\\\\\\\\host\\\\share", "/\\\\host/share", "\\\\/host/share")) {
            Files.writeString(records.resolve(Integer.toHexString(host.hashCode()) + ".built.json"),
                    "{\"folder\":\"" + host + "\",\"built_at\":\"2026-01-01T00:00:00Z\"}");
        }
        Files.writeString(records.resolve("d.built.json"), "{\"folder\":\"x\",\"built_at\":\"yesterday\"}");
        assertThat(PastDatasets.of(project)).isEmpty();
    }

    @Test
    void noMoreThanTheNewestRecordsAreRead() throws IOException {
        Path records = Files.createDirectories(project.folder().annotations().resolve("datasets"));
        for (int n = 0; n < PastDatasets.MOST + 3; n++) {
            Path record = Files.writeString(records.resolve(n + ".built.json"), "{\"folder\":\"x" + n + "\",\"built_at\":\"2026-01-01T00:00:00Z\"}");
            Files.setLastModifiedTime(record, FileTime.from(Instant.parse("2026-01-01T00:00:00Z").plusSeconds(n)));
        }
        assertThat(PastDatasets.of(project)).hasSize(PastDatasets.MOST)
                .noneMatch(past -> List.of("x0", "x1", "x2").contains(String.valueOf(past.folder().getFileName())));
    }

    @Test
    void twoPeopleOfOneNameHaveAColumnEachAndCannotBeAskedForByIt() throws IOException {
        Annotator here = new Annotator(new UUID(4, 4), "dora");
        Annotator elsewhere = new Annotator(new UUID(3, 3), "dora");
        project.close();
        Path root = project.folder().root();
        Path copied = place.resolve("copied");
        Office.copy(root, copied);
        try (Office office = new Office(place.resolve("office"), "office")) {
            Project copy = office.open(copied);
            copy.submit(new Command.NameAnnotator(elsewhere)).join();
            copy.submit(new Command.PutLabels(elsewhere.id(), List.of(annotation(reports.get(0), 1, elsewhere, "problem")))).join();
        }
        project = new Workplace(place).open();
        project.submit(new Command.NameAnnotator(here)).join();
        project.submit(new Command.PutLabels(here.id(), List.of(annotation(reports.get(0), 1, here, "measure")))).join();
        project.close();
        Path journal = project.folder().annotations().resolve("journal");
        try (Stream<Path> logs = Files.list(copied.resolve("annotations/journal"))) {
            for (Path log : logs.toList()) if (!Files.exists(journal.resolve(log.getFileName()))) Files.copy(log, journal.resolve(log.getFileName()));
        }
        project = new Workplace(place).open();
        Datasets datasets = new Datasets(project);
        for (boolean pseudonyms : new boolean[]{true, false}) {
            String out = "two-" + pseudonyms;
            datasets.build(new Datasets.Wish(place.resolve(out), List.of("jsonl"), "majority", false, false, List.of("annotators"), pseudonyms,
                    null, 7, ""), new Cancel(), Progress.NONE);
            assertThat(Files.readString(place.resolve(out).resolve("all.jsonl"))).contains(pseudonyms
                    ? "\"annotator-01\":\"measure\",\"annotator-02\":\"measure\",\"annotator-03\":\"problem\",\"annotator-04\":\"measure\""
                    : "\"anna\":\"measure\",\"bert\":\"measure\",\"dora\":\"problem\",\"dora #2\":\"measure\"");
        }
        Datasets.Wish one = new Datasets.Wish(place.resolve("x"), List.of("jsonl"), "annotator=dora", false, false, List.of(), true, null, 7, "");
        assertThatThrownBy(() -> datasets.count(one, new Cancel(), Progress.NONE)).isInstanceOf(Problem.class).hasMessageContaining("Two people");
        assertThatThrownBy(() -> datasets.count(wish("x", null, "annotator:dora"), new Cancel(), Progress.NONE)).isInstanceOf(Problem.class)
                .hasMessageContaining("Two people");
    }
}
