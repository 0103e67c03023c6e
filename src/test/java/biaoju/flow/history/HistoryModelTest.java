package biaoju.flow.history;

import static org.assertj.core.api.Assertions.assertThat;

import biaoju.base.Cancel;
import biaoju.base.Progress;
import biaoju.command.Command;
import biaoju.command.Commit;
import biaoju.command.Project;
import biaoju.command.Workplace;
import biaoju.domain.Annotation;
import biaoju.domain.Change;
import biaoju.domain.Document;
import biaoju.domain.Edit;
import biaoju.domain.Origin;
import biaoju.domain.SentenceId;
import biaoju.domain.Stamp;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The history says what was heard as it happened, newest first, whatever was done and taken back. */
class HistoryModelTest {
    private static final UUID OTHER = new UUID(9, 9);

    private final long seed = Long.getLong("seed", ThreadLocalRandom.current().nextLong());
    private final Random random = new Random(seed);

    @TempDir
    Path folder;

    @Test
    void saysWhatHappened() {
        Workplace place = new Workplace(folder);
        Document document = place.report("报告", 12);
        List<Commit> heard = new ArrayList<>();
        try (Project project = place.open()) {
            project.submit(new Command.AddReports(List.of(document))).join();
            var unused = project.commits().listen(commit -> {
                if (commit.change() != null && !commit.change().edits().isEmpty()) heard.add(commit);
            });
            for (int step = 0; step < 120; step++) act(project, document);
            check(project, document, heard);
        }
        try (Project again = place.open()) {
            check(again, document, heard);
        }
    }

    private void act(Project project, Document document) {
        SentenceId sentence = Workplace.sentence(document, 1 + random.nextInt(12));
        try {
            project.submit(switch (random.nextInt(8)) {
                case 0 -> new Command.Note(sentence, "备注".repeat(random.nextInt(20_000))); // more than what is read at once
                case 1 -> new Command.Flag(sentence, random.nextBoolean(), "");
                case 2 -> new Command.Undo();
                case 3 -> new Command.Redo();
                case 4 -> new Command.LabelMany("problem", List.of(sentence, Workplace.sentence(document, 1 + random.nextInt(12))), Origin.PROPAGATED);
                case 5 -> new Command.PutLabels(OTHER, List.of(new Annotation(sentence, OTHER, "measure", null, "", false,
                        Origin.IMPORTED, false, Instant.ofEpochMilli(random.nextInt(1_000_000)), 0)));
                default -> new Command.Relabel(sentence, random.nextBoolean() ? "measure" : "problem", 0);
            }).join();
        } catch (RuntimeException refused) {
            assertThat(refused).hasMessageContaining("do"); // nothing to undo, nothing to redo
        }
    }

    private void check(Project project, Document document, List<Commit> heard) {
        String why = "seed " + seed;
        History history = new History(project);
        List<Commit> newest = new ArrayList<>(heard);
        Collections.reverse(newest);
        List<Line> lines = new ArrayList<>();
        for (List<Line> next = history.steps(null, null, 7); !next.isEmpty();
                next = history.steps(lines.get(lines.size() - 1).stamp(), null, 7)) {
            lines.addAll(next);
        }
        assertThat(lines.stream().map(Line::stamp).toList()).as(why).isEqualTo(newest.stream().map(Commit::stamp).toList());
        assertThat(history.count(null)).as(why).isEqualTo(newest.size());
        Set<Stamp> undone = undone(heard);
        for (Line line : lines) assertThat(line.undone()).as(why).isEqualTo(undone.contains(line.stamp()));
        UUID me = project.me().id();
        assertThat(history.steps(null, me, 1_000)).as(why).allMatch(line -> line.by().equals(me));
        for (int n = 1; n <= 12; n++) {
            SentenceId sentence = Workplace.sentence(document, n);
            List<Edit> expected = new ArrayList<>();
            for (Commit commit : newest) {
                commit.change().edits().stream().filter(edit -> edit.sentence().equals(sentence)).forEach(expected::add);
            }
            List<Line> found = history.of(sentence, null, Long.MAX_VALUE, new Cancel(), Progress.NONE);
            assertThat(found.stream().map(line -> new Edit(sentence, line.by(), line.before(), line.after())).toList()).as(why).isEqualTo(expected);
            assertThat(history.of(sentence, OTHER, Long.MAX_VALUE, new Cancel(), Progress.NONE)).as(why)
                    .allMatch(line -> line.by().equals(OTHER));
        }
    }

    private static Set<Stamp> undone(List<Commit> heard) {
        Set<Stamp> undone = new HashSet<>();
        for (Commit commit : heard) {
            if (!(commit.change() instanceof Change.Undone taken)) continue;
            if (taken.redo()) undone.remove(taken.of());
            else undone.add(taken.of());
        }
        return undone;
    }
}
