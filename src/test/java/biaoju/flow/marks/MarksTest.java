package biaoju.flow.marks;

import static org.assertj.core.api.Assertions.assertThat;

import biaoju.base.Cancel;
import biaoju.command.Command;
import biaoju.command.Project;
import biaoju.command.Workplace;
import biaoju.domain.Annotation;
import biaoju.domain.Document;
import biaoju.domain.Origin;
import biaoju.domain.SentenceId;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MarksTest {
    private static final UUID OTHER = new UUID(5, 5);

    @TempDir
    Path folder;

    @Test
    void whatIsHeardAndWhatIsReadAreTheSame() {
        long seed = Long.getLong("seed", ThreadLocalRandom.current().nextLong());
        Random random = new Random(seed);
        Workplace place = new Workplace(folder);
        try (Project project = place.open()) {
            Document document = place.report("甲", 9);
            project.submit(new Command.AddReports(List.of(document))).join();
            Marks following = new Marks(project);
            following.read(new Cancel());
            var unused = project.commits().listen(following::heard);
            UUID me = project.me().id();
            Set<SentenceId> flagged = new HashSet<>();
            Set<SentenceId> noted = new HashSet<>();
            for (int step = 0; step < 80; step++) {
                SentenceId sentence = Workplace.sentence(document, 1 + random.nextInt(9));
                boolean on = random.nextBoolean();
                if (random.nextBoolean()) {
                    project.submit(new Command.Flag(sentence, on, on ? "why" : "")).join();
                    if (on) flagged.add(sentence);
                    else flagged.remove(sentence);
                } else {
                    project.submit(new Command.Note(sentence, on ? "note" : "")).join();
                    if (on) noted.add(sentence);
                    else noted.remove(sentence);
                }
            }
            SentenceId theirs = Workplace.sentence(document, 9);
            project.submit(new Command.PutLabels(OTHER, List.of(new Annotation(theirs, OTHER, "measure", null, "look", true,
                    Origin.IMPORTED, false, Instant.EPOCH, 0)))).join();
            Marks fresh = new Marks(project);
            fresh.read(new Cancel());
            for (Marks marks : List.of(following, fresh)) {
                assertThat(marks.of(Marks.Kind.FLAG, me, true)).as("seed %d", seed).isEqualTo(flagged);
                assertThat(marks.of(Marks.Kind.NOTE, me, false)).as("seed %d", seed).isEqualTo(noted);
                assertThat(marks.of(Marks.Kind.NOTE, me, true)).as("seed %d", seed).contains(theirs).containsAll(noted);
            }
        }
    }
}
