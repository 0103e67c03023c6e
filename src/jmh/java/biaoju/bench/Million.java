package biaoju.bench;

import biaoju.base.Cancel;
import biaoju.base.Digests;
import biaoju.base.Progress;
import biaoju.command.Command;
import biaoju.command.Home;
import biaoju.command.Project;
import biaoju.domain.Annotation;
import biaoju.domain.Annotator;
import biaoju.domain.Document;
import biaoju.domain.Kind;
import biaoju.domain.Noise;
import biaoju.domain.Origin;
import biaoju.domain.Report;
import biaoju.domain.Segmentation;
import biaoju.domain.Sentence;
import biaoju.domain.SentenceId;
import biaoju.domain.Span;
import biaoju.flow.InitProject;
import biaoju.flow.OpenProject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A project of 10,000 reports with 100 sentences each, all labelled by so many annotators who agree on some eighty of a
 * hundred, over ten weeks; a tenth of the sentences are stock phrases. Made once, through the project's own door, and
 * kept in {@code target/}.
 */
final class Million {
    static final List<String> LABELS = List.of("measure", "problem", "cause", "plan", "boilerplate");
    private static final int REPORTS = 10_000;
    private static final int SENTENCES = 100;
    private static final int AT_ONCE = 50;
    private static final Instant BEGUN = Instant.parse("2026-08-31T08:00:00Z");

    private final Random random = new Random(42);
    private final Path place;
    private final List<Annotator> annotators = new ArrayList<>();

    private Million(int annotators) {
        place = Path.of("target", "million-" + annotators);
        for (int i = 1; i <= annotators; i++) this.annotators.add(new Annotator(new UUID(7, i), "a" + i));
    }

    static Path place(int annotators) {
        return new Million(annotators).place;
    }

    /** Opened; made first where it is not there. */
    static Project open(int annotators) throws IOException {
        Million million = new Million(annotators);
        Path made = million.place.resolve("made-with-originals");
        if (!Files.exists(made)) {
            clear(million.place);
            InitProject.init(million.place.resolve("project"), Optional.empty());
            try (Project project = million.open()) {
                million.fill(project);
            }
            Files.createFile(made);
        }
        return million.open();
    }

    private static void clear(Path place) throws IOException {
        if (!Files.exists(place)) return;
        try (Stream<Path> files = Files.walk(place)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        }
    }

    private Project open() {
        Home home = new Home(place.resolve("state"), place.resolve("data"), new Annotator(new UUID(7, 0), "bench"));
        return OpenProject.open(place.resolve("project"), home, new Cancel(), Progress.NONE);
    }

    private void fill(Project project) throws IOException {
        for (Annotator one : annotators) project.submit(new Command.NameAnnotator(one)).join();
        for (int n = 0; n < REPORTS; n += AT_ONCE) {
            List<Document> batch = new ArrayList<>();
            for (int i = 0; i < AT_ONCE; i++) batch.add(report(n + i));
            project.submit(new Command.AddReports(batch)).join();
            List<Annotation> said = new ArrayList<>();
            for (Document document : batch) label(document, BEGUN.plus(Duration.ofMinutes(10L * n)), said);
            project.submit(new Command.PutLabels(annotators.get(0).id(), said)).join();
        }
    }

    private Document report(int n) throws IOException {
        StringBuilder text = new StringBuilder();
        List<Sentence> sentences = new ArrayList<>();
        for (int i = 1; i <= SENTENCES; i++) {
            int start = text.length();
            if (random.nextInt(10) == 0) text.append("要进一步提高认识，抓好第").append(random.nextInt(1000)).append("项任务。");
            else text.append("第").append(n).append("号报告第").append(i).append("项工作已经落实，共完成").append(random.nextInt(1000)).append("件。");
            boolean noise = random.nextInt(33) == 0;
            sentences.add(new Sentence(i, new Span(start, text.length()), noise ? Kind.NOISE : Kind.BODY, 0, noise ? Noise.AD : null, -1));
            text.append('\n');
        }
        String digest = Digests.ofText(text.toString());
        // So that the database can be made anew when the program's form of it changes.
        Files.writeString(place.resolve("project").resolve("corpus").resolve("r" + n + ".txt"), text);
        return new Document(new Report(digest, "r" + n + ".txt", "r" + n + ".txt", digest, "UTF-8", "1/sentences", BEGUN),
                text.toString(), new Segmentation(sentences, List.of()));
    }

    private void label(Document document, Instant at, List<Annotation> said) {
        for (Sentence sentence : document.cut().sentences()) {
            SentenceId id = document.idOf(sentence);
            String usual = LABELS.get(random.nextInt(LABELS.size()));
            for (Annotator one : annotators) {
                String label = random.nextInt(10) == 0 ? LABELS.get(random.nextInt(LABELS.size())) : usual;
                said.add(new Annotation(id, one.id(), label, null, "", false, Origin.IMPORTED, false, at, 2_000));
            }
        }
    }
}
