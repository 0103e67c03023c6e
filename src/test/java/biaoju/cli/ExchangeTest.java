package biaoju.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A package there and back by the command line, between two people with an installation each. */
class ExchangeTest {
    @TempDir
    Path folder;

    private CommandLineRun supervisor;
    private CommandLineRun ann;
    private Path project;
    private Path parcel;
    private Path copy;

    @BeforeEach
    void project() throws IOException {
        supervisor = new CommandLineRun(folder);
        project = supervisor.project("p");
        ann = new CommandLineRun(Files.createDirectories(folder.resolve("ann")));
        parcel = folder.resolve("for-ann.biaoju");
        copy = folder.resolve("ann/work");
    }

    private void label(CommandLineRun who, Path where, String annotator, String label) throws IOException {
        Path text;
        try (Stream<Path> files = Files.list(where.resolve("corpus"))) {
            text = files.sorted().findFirst().orElseThrow();
        }
        JsonNode unit = supervisor.run("segment", text).lines().stream().filter(line -> line.get("kind").asText().equals("body"))
                .findFirst().orElseThrow();
        String line = "{\"report\":\"%s\",\"start\":%d,\"end\":%d,\"text\":%s,\"annotator\":\"%s\",\"label\":\"%s\",\"origin\":\"human\",\"at\":\"2026-11-20T08:15:30Z\"}";
        Path file = folder.resolve("labels-" + annotator + "-" + label + ".jsonl");
        Files.writeString(file, line.formatted(text.getFileName().toString().replace(".txt", ""), unit.get("start").asInt(),
                unit.get("end").asInt(), unit.get("text"), annotator, label) + "\n");
        assertThat(who.run("labels", "import", where, file).code).as(who.out + who.err).isZero();
    }

    @Test
    void aPackageGoesOutIsLabelledAndComesBack() throws IOException {
        assertThat(supervisor.run("pack", project, "--annotator", "ann", parcel, "--json").code).as(supervisor.err).isZero();
        assertThat(supervisor.json().get("reports").asInt()).isEqualTo(2);
        assertThat(ann.run("restore", parcel, copy).code).as(ann.err).isZero();
        assertThat(ann.run("status", copy, "--json").json().get("made_for").asText()).isEqualTo("ann");
        label(ann, copy, "ann", "measure");
        Path back = folder.resolve("back.biaoju");
        assertThat(ann.run("pack", copy, "--annotator", "ann", back, "--json").code).as(ann.err).isZero();
        assertThat(ann.json().get("kind").asText()).isEqualTo("return");
        assertThat(supervisor.run("merge", project, back, "--json").code).as(supervisor.out + supervisor.err).isZero();
        List<JsonNode> lines = supervisor.lines();
        assertThat(lines).hasSize(1);
        assertThat(lines.get(0).get("status").asText()).isEqualTo("merged");
        assertThat(lines.get(0).get("labels").asInt()).isEqualTo(1);
        assertThat(supervisor.run("status", project, "--json").json().get("labels").get("measure").asInt()).isEqualTo(1);
        assertThat(supervisor.run("check", project).code).as(supervisor.out).isZero();
        supervisor.run("merge", project, back, parcel, "--json");
        assertThat(supervisor.code).as(supervisor.out).isZero();
        assertThat(supervisor.lines()).extracting(line -> line.get("status").asText()).containsExactly("known", "known");
    }

    @Test
    void aRefusedPackageIsListedAndTheOthersGoIn() throws IOException {
        supervisor.run("pack", project, "--annotator", "ann", parcel);
        ann.run("restore", parcel, copy);
        label(ann, copy, "ann", "plan");
        Path back = folder.resolve("back.biaoju");
        assertThat(ann.run("pack", copy, "--annotator", "ann", back).out).contains("work of ann packed").contains("1 label,");
        Path bad = Files.writeString(folder.resolve("bad.biaoju"), "no zip");
        assertThat(supervisor.run("merge", project, bad, back, "--json").code).isEqualTo(1);
        assertThat(supervisor.lines()).extracting(line -> line.get("status").asText()).containsExactly("refused", "merged");
        assertThat(supervisor.lines().get(0).get("reason").asText()).contains("bad.biaoju");
        assertThat(supervisor.err.lines()).hasSize(1);
        supervisor.run("merge", project, bad, back);
        assertThat(supervisor.out.lines()).hasSize(2).element(1).asString().startsWith("known");
    }

    @Test
    void workIsDealtByNameAndSeed() throws IOException {
        assertThat(supervisor.run("assign", project, "--annotators", "a, b", "--overlap", "100", "--seed", "3", "--json").code).as(supervisor.err).isZero();
        JsonNode load = supervisor.json();
        assertThat(load.get("annotators")).hasSize(2);
        assertThat(load.get("annotators").get(1).get("name").asText()).isEqualTo("b");
        assertThat(load.get("annotators").get(0).get("overlap")).isEqualTo(load.get("sentences"));
        assertThat(load.get("unassigned").asInt()).isZero();
        assertThat(supervisor.run("assign", project, "--annotators", "a,b", "--overlap", "0", "--repeat", "50").code).isZero();
        assertThat(supervisor.out).contains("a (2)").contains("shared");
        assertThat(supervisor.run("pack", project, "--annotator", "a (2)", parcel).code).as(supervisor.err).isZero();
        assertThat(supervisor.run("pack", project, "--annotator", "nobody", folder.resolve("n")).code).isEqualTo(1);
        assertThat(supervisor.err).contains("nobody");
        Path nowhere = folder.resolve("nowhere");
        for (Object[] writing : new Object[][] {{"pack", project, "--annotator", "a", nowhere.resolve("a")}, {"backup", project, nowhere.resolve("a")}}) {
            assertThat(supervisor.run(writing).code).isEqualTo(1);
            assertThat(supervisor.err).contains("no such file or folder: " + nowhere + ".").doesNotContain(".part");
        }
        String before = supervisor.run("status", project, "--json").out;
        for (String[] wrong : new String[][] {{"a,a", "10", "0"}, {"a", "101", "0"}, {"a", "10", "-1"}, {"new,,b", "10", "0"},
            {"new," + "n".repeat(101), "10", "0"}, {"new," + "n".repeat(98), "10", "10"}}) {
            supervisor.run("assign", project, "--annotators", wrong[0], "--overlap", wrong[1], "--repeat", wrong[2]);
            assertThat(supervisor.code).as(wrong[0]).isEqualTo(2);
        }
        assertThat(supervisor.run("pack", project, "--annotator", "new", folder.resolve("n")).code).as("nobody was made").isEqualTo(1);
        assertThat(supervisor.run("status", project, "--json").out).isEqualTo(before);
        assertThat(supervisor.run("assign", project, "--overlap", "10").code).isEqualTo(2);
        assertThat(supervisor.run("assign", project, "--annotators", "a", "--overlap", "ten").code).isEqualTo(2);
    }

    @Test
    void openTakesAPackageAndUnpacksItBesideItself() throws IOException {
        supervisor.run("pack", project, "--annotator", "ann", parcel);
        ann.display = true;
        assertThat(ann.run("open", parcel).code).as(ann.err).isZero();
        assertThat(ann.run("open", parcel).code).as("again: found").isZero();
        assertThat(ann.opened).containsExactly(folder.resolve("for-ann"), folder.resolve("for-ann"));
    }

    @Test
    void aPackageTakesItsAnnotatorsLabelsAlone() throws IOException {
        supervisor.run("pack", project, "--annotator", "ann", parcel);
        ann.run("restore", parcel, copy);
        assertThat(ann.run("status", copy).out).contains("a package made for ann");
        assertThat(ann.run("import", copy, project.resolve("corpus/a.txt")).code).isIn(0, 1);
        assertThat(ann.run("assign", copy, "--annotators", "a", "--overlap", "0").code).isEqualTo(1);
        assertThat(ann.run("merge", copy, parcel).code).isEqualTo(1);
        assertThat(ann.run("pack", copy, "--annotator", "bob", folder.resolve("b")).code).isEqualTo(1);
        assertThat(ann.err).contains("ann").contains("bob");
        assertThat(supervisor.run("restore", folder.resolve("none"), copy).code).isEqualTo(1);
    }
}
