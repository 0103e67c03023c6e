package biaoju.flow.review;

import biaoju.command.Command;
import biaoju.command.Project;
import biaoju.command.Workplace;
import biaoju.domain.Annotation;
import biaoju.domain.Annotator;
import biaoju.domain.Document;
import biaoju.domain.Origin;
import biaoju.domain.SentenceId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Several people's labels in a project, put there as a file would. */
final class Team {
    private final Project project;

    Team(Project project) {
        this.project = project;
    }

    static Annotator person(String name) {
        return new Annotator(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)), name);
    }

    void join(Annotator... people) {
        for (Annotator one : people) project.submit(new Command.NameAnnotator(one)).join();
    }

    /** One label a sentence from the first on; {@code -} is none. */
    void label(Annotator by, Document report, String... labels) {
        for (int n = 1; n <= labels.length; n++) {
            if (!labels[n - 1].equals("-")) say(by, Workplace.sentence(report, n), labels[n - 1]);
        }
    }

    void say(Annotator by, SentenceId sentence, @Nullable String label) {
        Annotation said = new Annotation(sentence, by.id(), label, null, "", false, Origin.IMPORTED, false,
                Instant.EPOCH, 0);
        project.submit(new Command.PutLabels(by.id(), List.of(said))).join();
    }
}
