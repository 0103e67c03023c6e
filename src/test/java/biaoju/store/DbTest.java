package biaoju.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import biaoju.base.Problem;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DbTest {
    @TempDir
    private Path folder;

    private Path file() {
        return folder.resolve("biaoju.mv.db");
    }

    @Test
    void whatWasWrittenIsThereAfterReopening() {
        UUID li = UUID.randomUUID();
        try (Db db = Db.open(file(), true)) {
            db.write(tx -> AnnotatorRows.id(tx, li)).join();
            assertThat(db.read(tx -> AnnotatorRows.all(tx)).join()).hasSize(1);
        }
        Db db = Db.open(file(), false);
        assertThat(db.read(tx -> AnnotatorRows.of(tx, li)).join()).isPresent();
        db.close();
        assertThat(db.closedCleanly()).isTrue();
    }

    @Test
    void aFailedWriteLeavesNothing() {
        try (Db db = Db.open(file(), true)) {
            CompletableFuture<Object> failing = db.write(tx -> {
                AnnotatorRows.id(tx, UUID.randomUUID());
                throw new IllegalStateException("on purpose");
            });
            assertThatThrownBy(failing::join).hasRootCauseMessage("on purpose");
            assertThat(db.write(AnnotatorRows::all).join()).isEmpty();
        }
    }

    @Test
    void transactionsBelongOnTheirThread() throws Exception {
        try (Db db = Db.open(file(), true)) {
            assertThatThrownBy(() -> db.tx(AnnotatorRows::all)).isInstanceOf(IllegalStateException.class);
            assertThat(db.onDb(() -> db.tx(AnnotatorRows::all)).join()).isEmpty();
        }
    }

    @Test
    void wrongPathsAreRefusedInWords() {
        assertProblem("store.missing", () -> Db.open(file(), false));
        assertThat(file()).doesNotExist();
        for (String name : List.of("a;INIT=x.mv.db", "a!b.mv.db", "a\nb.mv.db", "a.db")) {
            assertProblem("store.path", () -> Db.open(folder.resolve(name), true));
        }
        Db.open(file(), true).close();
        assertProblem("store.exists", () -> Db.open(file(), true));
    }

    @Test
    void pathsInChineseAndWithSpacesWork() {
        String name = "项目 一 (副本) #1 %41 'q'";
        String fileNames = System.getProperty("sun.jnu.encoding", "UTF-8");
        Assumptions.assumeTrue(Charset.forName(fileNames).newEncoder().canEncode(name), "this locale has no Chinese file names");
        Path file = folder.resolve(name).resolve("biaoju.mv.db");
        Db.open(file, true).close();
        assertThat(file).exists();
        Db.open(file, false).close();
    }

    @Test
    void garbageIsDamaged() throws Exception {
        Files.writeString(file(), "garbage");
        assertProblem("store.damaged", () -> Db.open(file(), false));
    }

    @Test
    void plantedThingsAreRefused() throws Exception {
        List<String> planted = List.of("CREATE ALIAS HARM AS 'String harm() { return \"x\"; }'",
                "CREATE VIEW harm AS SELECT * FROM report", "CREATE CONSTANT harm VALUE 1", "CREATE DOMAIN harm AS VARCHAR",
                "CREATE SYNONYM harm FOR report", "CREATE SCHEMA harm", "ALTER TABLE report ADD CHECK (name <> 'x')",
                "ALTER TABLE report ALTER COLUMN name SET DEFAULT 'x'", "CREATE TABLE harm (id INTEGER)", "DROP TABLE suggestion",
                "UPDATE meta SET text = 'older'",
                "CREATE TRIGGER harm BEFORE INSERT ON report AS 'org.h2.api.Trigger create() { return null; }'");
        int refused = 0;
        for (int i = 0; i < planted.size(); i++) {
            Path file = folder.resolve(i + ".mv.db");
            Db.open(file, true).close();
            try (Connection connection = DriverManager.getConnection("jdbc:h2:" + folder.resolve(String.valueOf(i)), "sa", "");
                    Statement statement = connection.createStatement()) {
                statement.execute(planted.get(i));
            } catch (SQLException cannot) {
                continue; // without a compiler it cannot even be planted
            }
            assertThatThrownBy(() -> Db.open(file, false)).as(planted.get(i)).isInstanceOf(Problem.class)
                    .extracting(e -> ((Problem) e).key()).isIn("store.foreign", "store.schema", "store.damaged");
            Files.delete(file);
            Db.open(file, true).close();
            Db.open(file, false).close();
            refused++;
        }
        assertThat(refused).isGreaterThanOrEqualTo(planted.size() - 2);
    }

    @Test
    void interruptingEverybodyWhoWaitsHurtsNobodyElse() throws Exception {
        Db db = Db.open(file(), true);
        AtomicInteger done = new AtomicInteger();
        AtomicBoolean dbThreadInterrupted = new AtomicBoolean();
        List<Thread> callers = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            Thread caller = new Thread(() -> {
                CompletableFuture<Integer> written = db.write(tx -> {
                    if (Thread.currentThread().isInterrupted()) dbThreadInterrupted.set(true);
                    return AnnotatorRows.id(tx, UUID.randomUUID());
                });
                CompletableFuture<Integer> read = db.read(tx -> AnnotatorRows.all(tx).size());
                written.join();
                read.join();
                done.incrementAndGet();
            });
            callers.add(caller);
            caller.start();
        }
        while (callers.stream().anyMatch(Thread::isAlive)) {
            for (Thread caller : callers) caller.interrupt();
            Thread.onSpinWait();
        }
        for (Thread caller : callers) caller.join();
        assertThat(done).hasValue(200);
        assertThat(dbThreadInterrupted).isFalse();
        assertThat(db.read(AnnotatorRows::all).join()).hasSize(200);
        Thread.currentThread().interrupt();
        db.close();
        assertThat(Thread.interrupted()).isTrue();
        assertThat(db.closedCleanly()).isTrue();
        Db.open(file(), false).close();
    }

    @Test
    void afterClosingWorkIsRefused() {
        Db db = Db.open(file(), true);
        db.close();
        db.close();
        assertThatThrownBy(() -> db.write(AnnotatorRows::all).join()).isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(IllegalStateException.class);
    }

    private static void assertProblem(String key, Runnable work) {
        assertThatThrownBy(work::run).isInstanceOf(Problem.class).extracting(e -> ((Problem) e).key()).isEqualTo(key);
    }
}
