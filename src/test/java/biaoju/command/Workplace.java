package biaoju.command;

import biaoju.base.Cancel;
import biaoju.base.Digests;
import biaoju.base.Progress;
import biaoju.domain.Annotation;
import biaoju.domain.Annotator;
import biaoju.domain.Document;
import biaoju.domain.Kind;
import biaoju.domain.Report;
import biaoju.domain.Segmentation;
import biaoju.domain.Sentence;
import biaoju.domain.SentenceId;
import biaoju.domain.Span;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** A project folder and an installation in a temporary place, with small reports of one sentence a line. */
public final class Workplace {
    static final String SCHEME = """
            {"name": "test", "version": 1, "labels": [
              {"id": "measure", "zh": "举措", "en": "measure", "key": "1", "letter": {"zh": "举", "en": "M"},
               "color": "#009E73", "definition": {"zh": "做了什么。", "en": "What was done."}},
              {"id": "problem", "zh": "问题", "en": "problem", "key": "2", "letter": {"zh": "问", "en": "P"},
               "color": "#D55E00", "definition": {"zh": "缺什么。", "en": "What is wrong."}}]}
            """;

    private final Path place;
    private final Annotator me;

    public Workplace(Path place) {
        this(place, new Annotator(UUID.nameUUIDFromBytes("me".getBytes(StandardCharsets.UTF_8)), "me"));
    }

    public Workplace(Path place, Annotator me) {
        this.place = place;
        this.me = me;
        try {
            Files.createDirectories(folder().corpus());
            Files.createDirectories(folder().annotations());
            Files.writeString(folder().schemeFile(), SCHEME);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    public ProjectFolder folder() {
        return ProjectFolder.in(place.resolve("project"));
    }

    public Home home() {
        return new Home(place.resolve("state"), place.resolve("data"), me);
    }

    public Annotator me() {
        return me;
    }

    public Project open() {
        Project project = Project.open(folder(), home(), Clock.systemUTC(),
                (file, report) -> Files.readString(file), new Cancel(), Progress.NONE);
        if (project.fresh()) project.begin();
        return project;
    }

    /** A report with so many lines, its original written into the corpus. */
    public Document report(String name, int lines) {
        StringBuilder text = new StringBuilder();
        List<Sentence> sentences = new ArrayList<>();
        for (int i = 1; i <= lines; i++) {
            int start = text.length();
            text.append(name).append("第").append(i).append("句，落实整改台账。");
            sentences.add(new Sentence(i, new Span(start, text.length()), Kind.BODY, 0, null, -1));
            text.append('\n');
        }
        String digest = Digests.ofText(text.toString());
        String source = digest.substring(0, 8) + ".txt"; // not every machine's locale takes a Chinese file name
        try {
            Files.writeString(folder().corpus().resolve(source), text);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return new Document(new Report(digest, name + ".txt", source, digest, "UTF-8", "test", Instant.EPOCH),
                text.toString(), new Segmentation(sentences, List.of()));
    }

    /** Number {@code n}, from 1. */
    public static SentenceId sentence(Document document, int n) {
        return document.idOf(document.cut().sentences().get(n - 1));
    }

    /** Everything every annotator said and all that is decided, as text that can be compared. */
    public static Map<String, String> state(Project project) {
        Map<String, String> state = new TreeMap<>();
        project.ask().eachAnnotation(said -> state.put(key(said.sentence(), said.annotator()), words(said))).join();
        project.ask().eachDecision(gold -> state.put("gold " + gold.sentence(), gold.toString())).join();
        return state;
    }

    static String key(SentenceId sentence, UUID annotator) {
        return sentence + " " + annotator;
    }

    static String words(Annotation said) {
        return said.label() + "|" + said.note() + "|" + said.flag() + "|" + said.origin() + "|" + said.at();
    }

    /** Does something to the open database behind its back, by a second connection: one process shares one database. */
    public void breakDatabase(String sql) throws SQLException {
        String name = folder().database().toString().replace(".mv.db", "");
        try (Connection connection = DriverManager.getConnection("jdbc:h2:async:" + name, "sa", "");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
