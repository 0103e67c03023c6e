package biaoju.command;

import static org.assertj.core.api.Assertions.assertThat;

import biaoju.domain.Annotator;
import biaoju.domain.Assignment;
import biaoju.domain.Change;
import biaoju.domain.Decision;
import biaoju.domain.Document;
import biaoju.domain.Report;
import biaoju.domain.Ruling;
import biaoju.domain.Segmentation;
import biaoju.domain.SentenceId;
import biaoju.domain.Span;
import biaoju.domain.Step;
import biaoju.journal.Journal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A log that another program wrote, whole in every frame, must not keep a project from being opened. */
class StrangeLogTest {
    @TempDir
    private Path place;

    private static Change.ReportsAdded report(String digest, String source, String encoding) {
        return new Change.ReportsAdded(List.of(new Change.Added(new Report(digest, "x", source, "", encoding, "", Instant.EPOCH),
                new Segmentation(List.of(), List.of()))));
    }

    private static Change decision(SentenceId sentence, String rule) {
        Decision decision = new Decision(sentence, "", "", UUID.randomUUID(), rule, "", true, Instant.MIN);
        return new Change.Decided(UUID.randomUUID(), Step.ADJUDICATE, List.of(new Ruling(sentence, decision, decision)));
    }

    @Test
    void itIsOpenedAllTheSame() {
        Workplace workplace = new Workplace(place);
        Document report = workplace.report("述职", 3);
        try (Project project = workplace.open()) {
            project.submit(new Command.AddReports(List.of(report))).join();
            project.submit(new Command.Relabel(Workplace.sentence(report, 1), "measure", 0)).join();
        }
        try (Journal strange = Journal.open(workplace.folder().journal(), UUID.randomUUID(), Clock.systemUTC())) {
            strange.append(report("short", "nowhere.txt", "UTF-8"));
            strange.append(report("g".repeat(80), report.report().source(), "no such charset"));
            strange.append(report("", "../../etc/passwd", ""));
            strange.append(new Change.AnnotatorNamed(new Annotator(UUID.randomUUID(), "")));
            strange.append(new Change.SchemeSet(-1, "{"));
            strange.append(new Change.Annotated(workplace.me().id(), Step.RELABEL, List.of()));
            UUID twice = UUID.randomUUID();
            strange.append(new Change.Assigned(List.of(new Assignment(twice, List.of(report.report().digest())),
                    new Assignment(twice, List.of("n".repeat(80), "", "")))));
            strange.append(new Change.PackageMade(UUID.randomUUID(), twice, -1, "h".repeat(80)));
            strange.append(decision(Workplace.sentence(report, 1), ""));
            strange.append(decision(new SentenceId("g".repeat(80), new Span(0, 5)), "r".repeat(80)));
        }
        try (Project project = workplace.open()) {
            assertThat(Workplace.state(project)).as("my label, and a strange decision on it").hasSize(2);
            assertThat(project.ask().totals().join().reports()).isEqualTo(1);
        }
    }
}
