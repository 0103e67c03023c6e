package biaoju.command;

import static org.assertj.core.api.Assertions.assertThat;

import biaoju.base.Cancel;
import biaoju.base.Digests;
import biaoju.base.Problem;
import biaoju.base.Progress;
import biaoju.domain.Annotation;
import biaoju.domain.Document;
import biaoju.domain.Kind;
import biaoju.domain.Noise;
import biaoju.domain.Report;
import biaoju.domain.Segmentation;
import biaoju.domain.Sentence;
import biaoju.domain.SentenceId;
import biaoju.domain.Span;
import biaoju.domain.Unit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A cut writes only what it changes: whatever was cut in whatever order, outline and counts are those that follow from the units as
 * they are. {@code -Dmodel.seed} repeats a run.
 */
@Timeout(180)
class OutlineModelTest {
    private static final long SEED = Long.getLong("model.seed", System.nanoTime());
    private static final int STEPS = 160;
    /** More than the store asks for one by one. */
    private static final int UNITS = 150;

    @TempDir
    private Path place;
    private final Random random = new Random(SEED);
    private Workplace workplace;
    private Project project;
    private String digest;

    @Test
    void outlineAndCountsFollowFromTheUnits() throws IOException {
        System.out.println("model.seed=" + SEED);
        workplace = new Workplace(place);
        Document report = report();
        digest = report.report().digest();
        try (Project open = workplace.open()) {
            project = open;
            project.submit(new Command.AddReports(List.of(report))).join();
            compare("at first");
            for (int step = 0; step < STEPS; step++) {
                Command command = command(document());
                try {
                    project.submit(command).join();
                } catch (CompletionException refused) {
                    assertThat(refused).hasCauseInstanceOf(Problem.class);
                }
                compare("step " + step + " " + command.getClass().getSimpleName());
            }
            assertThat(project.check(new Cancel(), Progress.NONE)).isEmpty();
        }
    }

    private Document report() throws IOException {
        StringBuilder text = new StringBuilder();
        List<Unit> units = new ArrayList<>();
        for (int i = 0; i < UNITS; i++) {
            int start = text.length();
            text.append("第").append(i).append("句，落实整改台账");
            Span span = new Span(start, text.length());
            int dice = random.nextInt(8);
            if (dice < 2) units.add(new Unit(span, Kind.HEADING, 1 + random.nextInt(4), null));
            else units.add(dice == 2 ? new Unit(span, Kind.NOISE, 0, Noise.RULE) : new Unit(span, Kind.BODY, 0, null));
            text.append('\n');
        }
        Files.writeString(workplace.folder().corpus().resolve("x.txt"), text);
        String of = Digests.ofText(text.toString());
        return new Document(new Report(of, "x.txt", "x.txt", of, "UTF-8", "1/sentences", Instant.EPOCH), text.toString(),
                Segmentation.of(units, text.toString()));
    }

    private Document document() {
        return project.ask().document(digest).join().orElseThrow();
    }

    private Command command(Document now) {
        List<Sentence> sentences = now.cut().sentences();
        Sentence one = sentences.get(random.nextInt(sentences.size()));
        SentenceId id = now.idOf(one);
        int dice = random.nextInt(24);
        if (dice < 6) return new Command.Mark(id, Kind.HEADING, 1 + random.nextInt(4));
        if (dice < 8) return new Command.Mark(id, random.nextBoolean() ? Kind.NOISE : Kind.BODY, 0);
        if (dice < 12) return new Command.Split(id, one.span().start() + random.nextInt(one.span().length() + 1));
        if (dice < 15) return new Command.Merge(id, random.nextBoolean() ? null : "");
        if (dice < 18) return new Command.Relabel(id, random.nextBoolean() ? "measure" : "problem", 0);
        if (dice < 19) return new Command.Flag(id, random.nextBoolean());
        if (dice < 22) return new Command.Undo();
        return dice < 23 ? new Command.Redo() : pairs(now);
    }

    /** The whole report anew: every two beside each other as one. */
    private static Command pairs(Document now) {
        List<Unit> before = now.cut().units();
        List<Unit> after = new ArrayList<>();
        for (int i = 0; i < before.size(); i += 2) {
            Unit unit = before.get(i);
            int end = before.get(Math.min(i + 1, before.size() - 1)).span().end();
            after.add(unit.at(new Span(unit.span().start(), end)));
        }
        return new Command.Recut(now.report().digest(), after, "1/pairs" + before.size());
    }

    private void compare(String when) {
        String at = "seed " + SEED + " " + when;
        Document now = document();
        Segmentation cut = Segmentation.of(now.cut().units(), now.text());
        assertThat(now.cut()).as(at).isEqualTo(cut);
        ReportLine line = project.ask().reports(workplace.me().id()).join().get(0);
        List<Sentence> wanted = cut.sentences().stream().filter(one -> !one.isNoise()).toList();
        assertThat(line.sentences()).as(at).isEqualTo(wanted.size());
        List<Annotation> said = project.ask().annotations(digest).join();
        long labelled = wanted.stream().filter(one -> said.stream().anyMatch(a -> a.label() != null && a.sentence().equals(now.idOf(one)))).count();
        assertThat(line.labelled()).as(at).isEqualTo((int) labelled);
        Sheet sheet = project.ask().sheet(new Cancel(), Progress.NONE).join();
        for (int unit = 0; unit < sheet.units(); unit++) {
            Sentence one = cut.sentences().get(unit);
            int section = one.section() < 0 ? -1 : cut.sections().get(one.section()).start();
            assertThat(sheet.section(unit)).as(at).isEqualTo(section);
        }
    }
}
