package biaoju.flow.progress;

import static org.assertj.core.api.Assertions.assertThat;

import biaoju.base.Cancel;
import biaoju.base.Progress;
import biaoju.command.Command;
import biaoju.command.Project;
import biaoju.command.Workplace;
import biaoju.domain.Annotation;
import biaoju.domain.Annotator;
import biaoju.domain.Assignment;
import biaoju.domain.Document;
import biaoju.domain.Origin;
import biaoju.domain.SentenceId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgressReportTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final List<String> LABELS = List.of("measure", "problem");

    @TempDir
    private Path place;

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-18T01:00:00Z"));
    private Workplace workplace;

    @BeforeEach
    void begin() {
        workplace = new Workplace(place);
    }

    private Project open() {
        Clock clock = new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now.get();
            }
        };
        Project project = Project.open(workplace.folder(), workplace.home(), clock, (file, report) -> Files.readString(file),
                new Cancel(), Progress.NONE);
        if (project.fresh()) project.begin();
        return project;
    }

    private void at(String instant) {
        now.set(Instant.parse(instant));
    }

    private static Person me(Project project, String today, ZoneId zone) {
        return ProgressReport.of(project, Optional.empty(), LocalDate.parse(today), zone).people().get(0);
    }

    @Test
    void aDayBeginsWhereThePersonIs() {
        Document report = workplace.report("甲", 9);
        try (Project project = open()) {
            project.submit(new Command.AddReports(List.of(report))).join();
            at("2026-11-20T15:59:59Z"); // 23:59:59 in Shanghai
            project.submit(new Command.Relabel(Workplace.sentence(report, 1), "measure", 3_000)).join();
            at("2026-11-20T16:00:00Z");
            project.submit(new Command.Relabel(Workplace.sentence(report, 2), "measure", 3_000)).join();
            project.submit(new Command.Relabel(Workplace.sentence(report, 3), "problem", 3_000)).join();
            assertThat(me(project, "2026-11-21", SHANGHAI).today()).isEqualTo(2);
            assertThat(me(project, "2026-11-20", SHANGHAI).today()).isEqualTo(1);
            assertThat(me(project, "2026-11-20", ZoneOffset.UTC).today()).isEqualTo(3);
            assertThat(me(project, "2026-11-21", SHANGHAI).week()).isEqualTo(3);
            assertThat(me(project, "2026-11-23", SHANGHAI).week()).as("a Monday").isZero();
            assertThat(me(project, "2026-11-21", SHANGHAI).labels()).containsExactly(2L, 1L);
        }
    }

    @Test
    void whatIsUndoneCountsBack() {
        Document report = workplace.report("甲", 9);
        try (Project project = open()) {
            project.submit(new Command.AddReports(List.of(report))).join();
            for (int i = 1; i <= 3; i++) project.submit(new Command.Relabel(Workplace.sentence(report, i), "measure", 4_000)).join();
            assertThat(me(project, "2026-11-18", SHANGHAI).today()).isEqualTo(3);
            project.submit(new Command.Undo()).join();
            Person two = me(project, "2026-11-18", SHANGHAI);
            assertThat(two.today()).isEqualTo(2);
            assertThat(two.labelled()).isEqualTo(2);
            assertThat(two.days().get(two.days().size() - 1).activeMs()).isEqualTo(8_000);
            project.submit(new Command.Redo()).join();
            assertThat(me(project, "2026-11-18", SHANGHAI).today()).isEqualTo(3);
        }
    }

    @Test
    void everybodyHasTheirPart() {
        Document first = workplace.report("甲", 6);
        Document second = workplace.report("乙", 4);
        Annotator other = new Annotator(new UUID(7, 7), "other");
        try (Project project = open()) {
            project.submit(new Command.AddReports(List.of(first, second))).join();
            project.submit(new Command.NameAnnotator(other)).join();
            project.submit(new Command.PutLabels(other.id(), List.of(said(first, 1, other.id(), Origin.HUMAN), said(first, 2, other.id(), Origin.IMPORTED))))
                    .join();
            ProgressReport all = ProgressReport.of(project, Optional.empty(), LocalDate.parse("2026-11-18"), SHANGHAI);
            assertThat(all.people()).extracting(Person::of).containsExactly(10, 10);
            assertThat(all.people()).extracting(one -> one.annotator().name()).containsExactly("me", "other");
            assertThat(all.people().get(1).today()).as("an imported label is nobody's work of today").isEqualTo(1);
            assertThat(all.people().get(1).labels()).as("but it stands").containsExactly(2L, 0L);
            assertThat(all.together().orElseThrow().labelled()).isEqualTo(2);
            project.submit(new Command.Assign(List.of(new Assignment(other.id(), List.of(first.report().digest()))))).join();
            ProgressReport assigned = ProgressReport.of(project, Optional.empty(), LocalDate.parse("2026-11-18"), SHANGHAI);
            assertThat(assigned.people()).extracting(Person::of).containsExactly(0, 6);
            assertThat(assigned.reports().get(0).done().get(1)).isEqualTo(new ReportDone.Done(true, 2, 0));
            ProgressReport mine = ProgressReport.of(project, Optional.of(project.me().id()), LocalDate.parse("2026-11-18"), SHANGHAI);
            assertThat(mine.people()).hasSize(1);
            assertThat(mine.together()).isEmpty();
        }
    }

    private Annotation said(Document report, int n, UUID by, Origin origin) {
        return new Annotation(Workplace.sentence(report, n), by, "measure", null, "", false, origin, false, now.get(), 0);
    }

    /** Labels, clears, notes, undo and redo over some days, and each annotation asked anew what it says. */
    @Test
    void theSumsAreThoseOfTheAnnotations() throws IOException {
        ZoneId zone = ZoneId.of("Asia/Kathmandu"); // five hours and three quarters from Greenwich
        long seed = 5;
        Random random = new Random(seed);
        List<SentenceId> sentences = new ArrayList<>();
        LocalDate today = LocalDate.parse("2026-12-01");
        ProgressReport kept;
        try (Project project = open()) {
            for (String name : List.of("甲", "乙", "丙")) {
                Document report = workplace.report(name, 12);
                project.submit(new Command.AddReports(List.of(report))).join();
                report.cut().sentences().forEach(one -> sentences.add(report.idOf(one)));
            }
            for (int i = 0; i < 400; i++) {
                now.set(now.get().plusSeconds(random.nextInt(4_000)));
                step(project, random, sentences);
                if (i % 80 == 0) assertSums(project, today, zone, seed);
            }
            assertSums(project, today, zone, seed);
            assertThat(project.check(new Cancel(), Progress.NONE)).isEmpty();
            kept = ProgressReport.of(project, Optional.empty(), today, zone);
        }
        Files.delete(workplace.folder().database());
        try (Project again = open()) {
            assertThat(ProgressReport.of(again, Optional.empty(), today, zone)).isEqualTo(kept);
        }
    }

    private static void step(Project project, Random random, List<SentenceId> sentences) {
        SentenceId sentence = sentences.get(random.nextInt(sentences.size()));
        String label = LABELS.get(random.nextInt(2));
        Command command = switch (random.nextInt(10)) {
            case 0 -> new Command.Clear(sentence);
            case 1 -> new Command.Note(sentence, random.nextBoolean() ? "" : "备注");
            case 2 -> new Command.Flag(sentence, random.nextBoolean());
            case 3 -> new Command.Undo();
            case 4 -> new Command.Redo();
            case 5 -> new Command.LabelMany(label, sentences.subList(3, 6), Origin.PROPAGATED);
            default -> new Command.Relabel(sentence, label, random.nextInt(30_000));
        };
        try {
            project.submit(command).join();
        } catch (CompletionException refused) {
            assertThat(refused.getCause()).isInstanceOf(biaoju.base.Problem.class); // nothing to undo, nothing to redo
        }
    }

    private static void assertSums(Project project, LocalDate today, ZoneId zone, long seed) {
        List<Annotation> all = new ArrayList<>();
        project.ask().eachAnnotation(all::add).join();
        Person me = me(project, today.toString(), zone);
        for (DayWork day : me.days()) {
            List<Annotation> then = all.stream().filter(one -> one.label() != null && one.at().atZone(zone).toLocalDate().equals(day.date())).toList();
            List<Annotation> byHand = then.stream().filter(one -> Set.of(Origin.HUMAN, Origin.ACCEPTED).contains(one.origin())).toList();
            assertThat(day.counts()).as("seed %d, %s", seed, day.date()).containsExactlyElementsOf(LABELS.stream()
                    .map(label -> (int) byHand.stream().filter(one -> label.equals(one.label())).count()).toList());
            assertThat(day.otherwise()).isEqualTo(then.size() - byHand.size());
            assertThat(day.activeMs()).isEqualTo(byHand.stream().mapToLong(Annotation::elapsedMs).sum());
            assertThat(day.timed()).isEqualTo((int) byHand.stream().filter(one -> one.elapsedMs() > 0).count());
        }
        assertThat(me.labelled()).isEqualTo((int) all.stream().filter(one -> one.label() != null).count());
        assertThat(me.flagged()).isEqualTo((int) all.stream().filter(Annotation::flag).count());
    }
}
