package biaoju.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import biaoju.base.Cancel;
import biaoju.base.Problem;
import biaoju.base.Progress;
import biaoju.domain.Annotation;
import biaoju.domain.Annotator;
import biaoju.domain.Decision;
import biaoju.domain.Document;
import biaoju.domain.Origin;
import biaoju.domain.Sentence;
import biaoju.domain.SentenceId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The packed reading says what the plain one says, and all of it as of one moment. */
class SheetTest {
    private static final Instant MONDAY = Instant.parse("2026-11-16T00:00:00Z");

    @TempDir
    private Path place;

    private static Sheet sheet(Project project) {
        return project.ask().sheet(new Cancel(), Progress.NONE).join();
    }

    private static List<Annotator> people(Project project, int number) {
        List<Annotator> people = new ArrayList<>();
        for (int i = 0; i < number; i++) people.add(new Annotator(new UUID(3, i), "p" + i));
        people.forEach(one -> project.submit(new Command.NameAnnotator(one)).join());
        return people;
    }

    private static Annotation said(SentenceId sentence, UUID by, String label, Origin origin, Instant at) {
        return new Annotation(sentence, by, label, null, label == null ? "note" : "", false, origin, false, at, 0);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void aRandomProjectReadsTheSamePackedAndPlain(long seed) {
        Random random = new Random(seed);
        Workplace workplace = new Workplace(place);
        try (Project project = workplace.open()) {
            List<SentenceId> sentences = new ArrayList<>();
            for (int n = 0; n < 6; n++) {
                Document report = workplace.report("报告" + n, random.nextInt(200));
                project.submit(new Command.AddReports(List.of(report))).join();
                for (Sentence one : report.cut().sentences()) sentences.add(report.idOf(one));
                if (n == 3) compare(project); // later sentences come to a reading that remembers these
            }
            List<Annotator> people = people(project, 1 + random.nextInt(5));
            for (int step = 0; step < 40; step++) {
                step(project, random, sentences, people);
                if (step % 10 == 9) compare(project);
            }
        }
        try (Project again = workplace.open()) {
            compare(again);
        }
    }

    private static void step(Project project, Random random, List<SentenceId> sentences, List<Annotator> people) {
        SentenceId one = sentences.get(random.nextInt(sentences.size()));
        String label = random.nextBoolean() ? "measure" : "problem";
        switch (random.nextInt(6)) {
            case 0 -> project.submit(new Command.Relabel(one, label, 5)).join();
            case 1 -> project.submit(new Command.Clear(one)).join();
            case 2 -> project.submit(new Command.Undo()).exceptionally(nothing -> null).join();
            case 3 -> project.submit(new Command.Decide(one, label, "")).join();
            case 4 -> project.submit(new Command.Adjudicate("majority", Map.of(one, label))).join();
            default -> {
                List<Annotation> many = new ArrayList<>();
                for (SentenceId sentence : sentences) {
                    if (random.nextInt(3) > 0) continue;
                    Annotator by = people.get(random.nextInt(people.size()));
                    String given = random.nextInt(8) == 0 ? null : label;
                    many.add(said(sentence, by.id(), given, List.of(Origin.values()).get(random.nextInt(4)),
                            MONDAY.plusSeconds(random.nextInt(10_000_000) - 5_000_000)));
                }
                project.submit(new Command.PutLabels(people.get(0).id(), many)).join();
            }
        }
    }

    private static void compare(Project project) {
        Sheet sheet = sheet(project);
        Map<String, String> plain = new TreeMap<>();
        TreeSet<String> others = new TreeSet<>();
        project.ask().eachAnnotation(one -> {
            if (one.label() == null) return;
            others.add(one.label());
            long week = Math.floorDiv(LocalDate.ofInstant(one.at(), java.time.ZoneOffset.UTC).toEpochDay() - 4, 7L);
            plain.put(one.sentence() + " " + one.annotator(), one.label() + " " + one.origin() + " " + week);
        }).join();
        Map<SentenceId, Decision> gold = new HashMap<>();
        project.ask().eachDecision(one -> gold.put(one.sentence(), one)).join();
        gold.values().forEach(one -> others.add(one.label()));
        List<String> scheme = List.of("measure", "problem");
        scheme.forEach(others::remove);
        List<String> labels = new ArrayList<>(scheme);
        labels.addAll(others);
        assertThat(sheet.labels()).isEqualTo(labels);
        assertThat(packed(sheet)).isEqualTo(plain);
        compareUnits(project, sheet);
        for (int unit = 0; unit < sheet.units(); unit++) {
            Decision decision = gold.get(sheet.sentence(unit));
            assertThat(sheet.gold(unit)).isEqualTo(decision == null ? -1 : labels.indexOf(decision.label()));
            assertThat(sheet.goldByPerson(unit)).isEqualTo(decision != null && decision.byPerson());
        }
    }

    private static Map<String, String> packed(Sheet sheet) {
        Map<String, String> packed = new TreeMap<>();
        for (int unit = 0; unit < sheet.units(); unit++) {
            for (int i = 0; i < sheet.annotators().size(); i++) {
                int label = sheet.label(unit, i);
                assertThat(sheet.week(unit, i) < 0).isEqualTo(label < 0);
                if (label < 0) continue;
                packed.put(sheet.sentence(unit) + " " + sheet.annotators().get(i).id(),
                        sheet.labels().get(label) + " " + sheet.origin(unit, i) + " " + sheet.week(unit, i));
            }
        }
        return packed;
    }

    private static void compareUnits(Project project, Sheet sheet) {
        List<SentenceId> expected = new ArrayList<>();
        for (int report = 0; report < sheet.reports().size(); report++) {
            assertThat(sheet.start(report)).isEqualTo(expected.size());
            Document document = project.ask().document(sheet.reports().get(report).digest()).join().orElseThrow();
            for (Sentence one : document.cut().sentences()) {
                int unit = expected.size();
                expected.add(document.idOf(one));
                assertThat(sheet.report(unit)).isEqualTo(report);
                assertThat(sheet.number(unit)).isEqualTo(one.number());
                assertThat(sheet.noise(unit)).isEqualTo(one.isNoise());
                assertThat(sheet.unit(document.idOf(one))).isEqualTo(unit);
            }
        }
        assertThat(sheet.start(sheet.reports().size())).isEqualTo(sheet.units());
        assertThat(IntStream.range(0, sheet.units()).mapToObj(sheet::sentence).toList()).isEqualTo(expected);
    }

    /** Somebody relabels everything in one step, again and again: no reading may see half a step. */
    @Test
    void aReadingSeesOneMomentWhileLabelsAreSaved() {
        Workplace workplace = new Workplace(place);
        try (Project project = workplace.open()) {
            Document report = workplace.report("报告", 700);
            project.submit(new Command.AddReports(List.of(report))).join();
            Annotator one = people(project, 1).get(0);
            AtomicBoolean over = new AtomicBoolean();
            CompletableFuture<Integer> steps = CompletableFuture.supplyAsync(() -> {
                int n = 0;
                for (; !over.get(); n++) {
                    String label = n % 2 == 0 ? "measure" : "problem";
                    List<Annotation> all = report.cut().sentences().stream()
                            .map(sentence -> said(report.idOf(sentence), one.id(), label, Origin.IMPORTED, MONDAY)).toList();
                    project.submit(new Command.PutLabels(one.id(), all)).join();
                }
                return n;
            });
            try {
                for (int i = 0; i < 40; i++) {
                    Sheet sheet = sheet(project);
                    if (sheet.annotators().isEmpty()) continue;
                    assertThat(IntStream.range(0, 700).map(unit -> sheet.label(unit, 0)).distinct().count()).isEqualTo(1);
                }
            } finally {
                over.set(true);
            }
            assertThat(steps.join()).isPositive();
            compare(project);
        }
    }

    @Test
    void anEmptyProjectHasAnEmptySheet() {
        try (Project project = new Workplace(place).open()) {
            Sheet sheet = sheet(project);
            assertThat(sheet.units()).isZero();
            assertThat(sheet.annotators()).isEmpty();
            assertThat(sheet.reports()).isEmpty();
        }
    }

    /** A label may be gone from the scheme, and sentences have it still. */
    @Test
    void labelsOfAnEarlierSchemeStandBehindTheSchemes() throws IOException {
        Workplace workplace = new Workplace(place);
        Path scheme = workplace.folder().schemeFile();
        String more = Workplace.SCHEME.replace("\"labels\": [", "\"labels\": [" + label("zebra", '7') + "," + label("apple", '8') + ",");
        Files.writeString(scheme, more);
        Document report = workplace.report("报告", 4);
        try (Project project = workplace.open()) {
            project.submit(new Command.AddReports(List.of(report))).join();
            Annotator one = people(project, 1).get(0);
            List<String> given = List.of("zebra", "apple", "problem", "zebra");
            for (int n = 1; n <= 4; n++) {
                Annotation said = said(Workplace.sentence(report, n), one.id(), given.get(n - 1), Origin.HUMAN, MONDAY);
                project.submit(new Command.PutLabels(one.id(), List.of(said))).join();
            }
        }
        Files.writeString(scheme, Workplace.SCHEME);
        try (Project project = workplace.open()) {
            Sheet sheet = sheet(project);
            assertThat(sheet.labels()).containsExactly("measure", "problem", "apple", "zebra");
            assertThat(IntStream.range(0, 4).map(unit -> sheet.label(unit, 0))).containsExactly(3, 2, 1, 3);
            compare(project);
        }
    }

    private static String label(String id, char key) {
        return """
                {"id": "%s", "zh": "%s", "en": "%s", "key": "%s", "letter": {"zh": "%s", "en": "%s"}, "color": "#12345%s",
                 "definition": {"zh": "d", "en": "d"}}""".formatted(id, id, id, key, key, key, key);
    }

    @Test
    void moreLabelsThanAByteHoldsAreRefusedInWords() throws SQLException {
        Workplace workplace = new Workplace(place);
        try (Project project = workplace.open()) {
            project.submit(new Command.AddReports(List.of(workplace.report("报告", 300)))).join();
            workplace.breakDatabase("INSERT INTO label SELECT x, 'l' || x FROM SYSTEM_RANGE(1, 300)");
            for (int block = 0; block < 5; block++) {
                StringBuilder packed = new StringBuilder();
                for (int i = block * 64; i < block * 64 + 64; i++) {
                    int label = Math.min(i, 300);
                    packed.append(String.format("%02X%02X000000", label & 0xFF, label >> 8));
                }
                workplace.breakDatabase("INSERT INTO cells VALUES (" + (((long) block << 20) | 1) + ", X'" + packed + "')");
            }
            assertThatThrownBy(() -> sheet(project)).isInstanceOf(CompletionException.class).cause()
                    .isInstanceOfSatisfying(Problem.class, refused -> assertThat(refused.key()).isEqualTo("command.too_many_labels"));
        }
    }

    @Test
    void whoCancelsIsNotKeptWaiting() {
        Workplace workplace = new Workplace(place);
        try (Project project = workplace.open()) {
            Cancel cancel = new Cancel();
            cancel.ask();
            assertThatThrownBy(() -> project.ask().sheet(cancel, Progress.NONE).join())
                    .isInstanceOfAny(CancellationException.class, CompletionException.class)
                    .satisfies(stop -> assertThat(stop instanceof CancellationException ? stop : stop.getCause())
                            .isInstanceOf(CancellationException.class));
            assertThat(sheet(project).units()).isZero();
        }
    }

    @Test
    void textsComeWithTheirNeighbours() {
        Workplace workplace = new Workplace(place);
        try (Project project = workplace.open()) {
            Document first = workplace.report("甲", 3);
            Document second = workplace.report("乙", 1);
            project.submit(new Command.AddReports(List.of(first, second))).join();
            SentenceId gone = new SentenceId("0".repeat(64), Workplace.sentence(first, 1).span());
            List<SentenceText> texts = project.ask().texts(List.of(Workplace.sentence(first, 2), Workplace.sentence(second, 1), gone,
                    Workplace.sentence(first, 3))).join();
            assertThat(texts).extracting(SentenceText::number).containsExactly(2, 1, 3);
            assertThat(texts.get(0)).isEqualTo(new SentenceText(Workplace.sentence(first, 2), 2, "", "甲第1句，落实整改台账。",
                    "甲第2句，落实整改台账。", "甲第3句，落实整改台账。"));
            assertThat(texts.get(1).before()).isEmpty();
            assertThat(texts.get(2).after()).isEmpty();
        }
    }
}
