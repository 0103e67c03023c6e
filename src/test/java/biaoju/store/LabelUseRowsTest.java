package biaoju.store;

import static org.assertj.core.api.Assertions.assertThat;

import biaoju.domain.Annotation;
import biaoju.domain.Change;
import biaoju.domain.Edit;
import biaoju.domain.Kind;
import biaoju.domain.Origin;
import biaoju.domain.Recutting;
import biaoju.domain.Report;
import biaoju.domain.Segmentation;
import biaoju.domain.SentenceId;
import biaoju.domain.Span;
import biaoju.domain.Stamp;
import biaoju.domain.Step;
import biaoju.domain.Unit;
import biaoju.journal.Frame;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LabelUseRowsTest {
    private static final String DIGEST = "a".repeat(64);
    private static final String TEXT = "甲".repeat(1_000);
    private static final UUID ANN = new UUID(0, 1);

    @TempDir
    private Path folder;

    private Db db;
    private long clock;

    @BeforeEach
    void aReportOfManySentences() {
        db = Db.open(folder.resolve("x.mv.db"), true);
        List<Unit> units = new ArrayList<>();
        for (int at = 0; at < TEXT.length(); at += 10) units.add(body(at));
        fold(new Change.ReportsAdded(List.of(new Change.Added(new Report(DIGEST, "r", "r.txt", DIGEST, "UTF-8", "1/sentences", Instant.EPOCH),
                Segmentation.of(units, TEXT)))));
        List<Edit> edits = new ArrayList<>();
        for (int at = 0; at < TEXT.length(); at += 10) edits.add(edit(at, at % 30 == 0 ? "measure" : "problem", null));
        fold(new Change.Annotated(ANN, Step.IMPORT, edits));
    }

    @AfterEach
    void close() {
        db.close();
    }

    private static Unit body(int at) {
        return new Unit(new Span(at, at + 10), Kind.BODY, 0, null);
    }

    private void fold(Change change) {
        clock++;
        Frame frame = new Frame(new Stamp(clock, new UUID(9, 9), clock), Instant.EPOCH, change, "0".repeat(64));
        db.write(tx -> Fold.apply(tx, frame, report -> TEXT)).join();
    }

    private static Edit edit(int at, @Nullable String label, @Nullable String second) {
        SentenceId id = new SentenceId(DIGEST, new Span(at, at + 10));
        return new Edit(id, ANN, null, new Annotation(id, ANN, label, second, "", false, Origin.HUMAN, false, Instant.EPOCH, 0));
    }

    private Map<String, String> having(String... labels) {
        Map<String, String> found = new TreeMap<>();
        List<Annotation> all = db.read(tx -> LabelUseRows.annotations(tx, Set.of(labels))).join();
        all.forEach(said -> found.put(said.sentence().span().start() + "-" + said.sentence().span().end(), said.label() + "/" + said.second()));
        assertThat(all).as("each once, in reading order").hasSize(found.size())
                .isSortedAccordingTo(Comparator.comparing(said -> said.sentence().span()));
        return found;
    }

    @Test
    void firstAndSecondLabelsOnUnitsThatAreRetiredTooAndASecondAlone() {
        fold(new Change.Annotated(ANN, Step.SECOND, List.of(edit(10, "problem", "cause"), edit(40, null, "cause"), edit(70, "plan", "problem"))));
        fold(new Change.Recut(ANN, Step.SPLIT, new Recutting(DIGEST, "", "", List.of(body(70)),
                List.of(new Unit(new Span(70, 75), Kind.BODY, 0, null), new Unit(new Span(75, 80), Kind.BODY, 0, null))), List.of(), List.of()));
        assertThat(having("cause")).isEqualTo(Map.of("10-20", "problem/cause", "40-50", "null/cause"));
        assertThat(having("plan")).containsOnlyKeys("70-80", "70-75", "75-80");
        assertThat(having("measure")).hasSize(34).containsEntry("990-1000", "measure/null");
        assertThat(having("cause", "plan", "problem", "measure")).hasSizeGreaterThanOrEqualTo(100);
        assertThat(having("nobody")).isEmpty();
    }

    @Test
    void noAnnotationIsReadForLabelsThatNobodyHasHoweverManyThereAre() {
        assertThat(asked(1)).isEqualTo(asked(500)).noneMatch(sql -> sql.contains("annotation"));
    }

    private List<String> asked(int labels) {
        Set<String> gone = new HashSet<>();
        for (int i = 0; i < labels; i++) gone.add("gone" + i);
        List<String> asked = new ArrayList<>();
        db.write(tx -> {
            SqlStatements statements = tx.handle().getConfig(SqlStatements.class);
            SqlLogger before = statements.getSqlLogger();
            statements.setSqlLogger(new SqlLogger() {
                @Override
                public void logAfterExecution(StatementContext context) {
                    asked.add(context.getRenderedSql());
                }
            });
            assertThat(LabelUseRows.annotations(tx, gone)).isEmpty();
            statements.setSqlLogger(before);
            return true;
        }).join();
        return asked;
    }
}
