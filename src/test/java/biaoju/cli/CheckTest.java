package biaoju.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is damaged is named by {@code check}, also where opening the project has set it aside already. */
class CheckTest {
    @TempDir
    Path folder;

    private CommandLineRun cli;
    private Path project;

    @BeforeEach
    void project() throws IOException {
        cli = new CommandLineRun(folder);
        project = cli.project("p");
    }

    private JsonNode check(int code) throws IOException {
        JsonNode said = cli.run("check", project, "--json").json();
        assertThat(cli.code).as(cli.out + cli.err).isEqualTo(code);
        assertThat(said.fieldNames()).toIterable().containsExactly("ok", "problems");
        assertThat(said.get("ok").asBoolean()).isEqualTo(code == 0);
        assertThat(said.get("problems").isEmpty()).isEqualTo(code == 0);
        return said;
    }

    @Test
    void aFlippedByteInTheJournalIsNamedOnce() throws IOException {
        check(0);
        try (Stream<Path> logs = Files.list(project.resolve("annotations/journal"))) {
            Path log = logs.filter(Files::isRegularFile).findFirst().orElseThrow();
            byte[] bytes = Files.readAllBytes(log);
            bytes[bytes.length / 2] ^= 4;
            Files.write(log, bytes);
            assertThat(check(1).get("problems").get(0).asText()).contains(log.getFileName().toString()).contains("line ");
        }
        check(0);
    }

    @Test
    void aLostOriginalIsNamedUntilItIsBackAndNothingElseIsBlamed() throws IOException {
        Path original = project.resolve("corpus/a.txt");
        byte[] bytes = Files.readAllBytes(original);
        Files.delete(original);
        for (int time = 0; time < 2; time++) {
            JsonNode problems = check(1).get("problems");
            assertThat(problems).hasSize(1);
            assertThat(cli.err).doesNotContain("did not end properly");
            assertThat(problems.get(0).asText()).contains("a.txt");
        }
        Files.write(original, bytes);
        check(0);
        assertThat(cli.run("status", project, "--json").json().get("reports").asInt()).isEqualTo(2);
    }

    @Test
    void aChangedOriginalIsNamed() throws IOException {
        Files.writeString(project.resolve("corpus/b.txt"), CommandLineRun.REPORT);
        assertThat(check(1).get("problems")).hasSize(1);
    }

    @Test
    void aDatabaseThatWasWrittenIntoIsNamedAndOneThatIsGoneIsNoDamage() throws IOException {
        Path database = project.resolve("annotations/biaoju.mv.db");
        byte[] bytes = Files.readAllBytes(database);
        bytes[bytes.length / 2] ^= 1;
        Files.write(database, bytes);
        assertThat(check(1).get("problems")).hasSize(1);
        check(0);
        Files.delete(database);
        check(0);
    }

    @Test
    void whatAKilledImportLeftInTheCorpusIsTakenUpAgain() throws IOException {
        Path empty = folder.resolve("q");
        cli.run("init", empty);
        Files.copy(project.resolve("corpus/a.txt"), empty.resolve("corpus/a.txt"));
        cli.run("status", empty);
        assertThat(cli.run("import", empty, project.resolve("corpus")).code).as(cli.err).isZero();
        try (Stream<Path> corpus = Files.list(empty.resolve("corpus"))) {
            assertThat(corpus.map(file -> file.getFileName().toString())).containsExactlyInAnyOrder("a.txt", "b.txt");
        }
    }
}
