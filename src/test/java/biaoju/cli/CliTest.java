package biaoju.cli;

import static org.assertj.core.api.Assertions.assertThat;

import biaoju.flow.LabelFiles;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Exit codes, streams and shapes, verb by verb. */
class CliTest {
    @TempDir
    Path folder;

    private CommandLineRun cli;

    @BeforeEach
    void home() throws IOException {
        cli = new CommandLineRun(folder);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "open", "init", "import", "segment", "status", "progress", "search", "labels", "labels export",
        "labels import", "dataset", "dataset verify", "dataset diff", "repeats", "check", "backup", "restore"})
    void everyVerbExplainsItself(String verb) {
        Object[] words = (verb + " --help").strip().split(" ");
        cli.run(words);
        assertThat(cli.code).isZero();
        assertThat(cli.err).isEmpty();
        assertThat(cli.out).contains("Usage: biaoju " + verb).contains("--verbose");
        assertThat(cli.out.lines().skip(1)).as("each option and parameter has its words")
                .noneMatch(line -> line.matches("\\s+(-\\w, )?--?[\\w-]+\\s*") && !line.contains("--segment="));
    }

    @Test
    void labelsNameTheirFormats() {
        for (String verb : new String[] {"export", "import"}) {
            String help = cli.run("labels", verb, "--help").out.replaceAll("\\s+", " ");
            assertThat(LabelFiles.formats(verb.equals("export"))).allSatisfy(format -> assertThat(help).contains(format));
        }
    }

    @Test
    void theVersionIsTheBuilds() {
        assertThat(cli.run("--version").out).matches("biaoju \\d+\\.\\d+\\.\\d+\\S*\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bogus", "--bogus", "status --bogus", "progress a b", "status a b", "init", "import p", "segment", "labels",
        "labels bogus p", "dataset p", "dataset", "dataset verify", "dataset diff a", "backup p", "restore z",
        "segment --segment words f", "segment --encoding x-none f", "import p f --segment ITEMS",
        "dataset p --out d --format xml", "dataset p --out d --split 80", "dataset p --out d --with votes",
        "dataset p --out d --labels nobody", "dataset p --out d --labels annotator=", "dataset p --out d --seed x",
        "dataset p --out d --unlabelled maybe", "segment @args", "status \0"})
    void wrongUsageIsExitTwoWithAHint(String line) {
        cli.run((Object[]) line.split(" "));
        assertThat(cli.code).as(cli.err).isEqualTo(line.endsWith("@args") ? 1 : 2);
        assertThat(cli.out).isEmpty();
        assertThat(cli.err).startsWith("biaoju");
        if (cli.code == 2) assertThat(cli.err.lines().skip(1)).hasSize(1).allMatch(hint -> hint.startsWith("Try: biaoju"));
    }

    @Test
    void aFailureIsOneLineAndVerboseAddsTheStack() {
        cli.run("status", folder.resolve("none\nof\u001b[31m these"));
        assertThat(cli.code).isEqualTo(1);
        assertThat(cli.out).isEmpty();
        assertThat(cli.err.lines()).hasSize(1);
        assertThat(cli.err).startsWith("biaoju status: ").doesNotContain("\u001b");
        assertThat(cli.run("status", "--verbose", folder).err).contains("\tat biaoju.");
    }

    @Test
    void withoutAProjectTheCurrentFolderIsMeant() throws IOException {
        cli.run("init", cli.place);
        Path report = Files.writeString(folder.resolve("a.txt"), CommandLineRun.REPORT);
        assertThat(cli.run("import", cli.place, report).code).as(cli.err).isZero();
        assertThat(cli.run("status", "--json").json().get("reports").asInt()).isEqualTo(1);
        assertThat(cli.run("check", "--json").json().get("ok").asBoolean()).isTrue();
        assertThat(cli.run("labels", "export").code).as(cli.err).isZero();
        Path out = folder.resolve("out");
        assertThat(cli.run("dataset", "--out", out, "--unlabelled", "keep").code).as(cli.err).isZero();
        assertThat(out.resolve("all.jsonl")).isNotEmptyFile();
    }

    @Test
    void aRefusalNamesTheFileWithItsFolder() throws IOException {
        Path below = Files.createDirectories(folder.resolve("files/2021"));
        Files.write(below.resolve("a.txt"), new byte[0]);
        cli.run("init", folder.resolve("p"));
        assertThat(cli.run("import", folder.resolve("p"), folder.resolve("files")).code).isEqualTo(1);
        assertThat(cli.err).contains(below.resolve("a.txt").toString());
    }

    @Test
    void aProjectIsMadeOnce() throws IOException {
        Path project = folder.resolve("neu");
        JsonNode made = cli.run("init", project, "--json").json();
        assertThat(cli.code).isZero();
        assertThat(made.get("project").asText()).isEqualTo(project.toString());
        assertThat(made.get("labels")).extracting(JsonNode::asText)
                .containsExactly("measure", "problem", "cause", "plan", "boilerplate");
        assertThat(cli.run("init", project).code).isEqualTo(1);
        assertThat(cli.err).contains("already");
    }

    @Test
    void aSchemeOfOnesOwnIsTakenAndAWrongOneNamesLineAndField() throws IOException {
        Path scheme = folder.resolve("scheme.json");
        cli.run("init", folder.resolve("p"));
        String five = Files.readString(folder.resolve("p/annotations/scheme.json"));
        Files.writeString(scheme, five.replace("work-report", "mine"));
        assertThat(cli.run("init", folder.resolve("q"), "--scheme", scheme, "--json").json().get("scheme").asText())
                .isEqualTo("mine");
        Files.writeString(scheme, five.replace("\"#D55E00\"", "\"red\""));
        assertThat(cli.run("init", folder.resolve("r"), "--scheme", scheme).code).isEqualTo(1);
        assertThat(cli.err).contains("line ").contains("color");
        Files.writeString(scheme, five.substring(0, five.length() / 2));
        assertThat(cli.run("init", folder.resolve("r"), "--scheme", scheme).err).contains("line ").doesNotContain("REDACTED");
        assertThat(cli.run("init", folder.resolve("r"), "--scheme", folder.resolve("none")).err).contains("no such file");
        assertThat(folder.resolve("r")).doesNotExist();
    }

    @Test
    void anImportTellsEachFilesEndAndGoesOnPastABadOne() throws IOException {
        Path project = folder.resolve("p");
        Path files = Files.createDirectories(folder.resolve("files"));
        Files.writeString(files.resolve("a.txt"), CommandLineRun.REPORT);
        Files.write(files.resolve("b.txt"), CommandLineRun.OTHER.getBytes(Charset.forName("GB18030")));
        Files.writeString(files.resolve("c.txt"), CommandLineRun.REPORT.replace("\n", "\r\n"));
        Files.write(files.resolve("d.txt"), new byte[] {'P', 'K', 3, 4, 0, 0, 0, 0});
        cli.run("init", project);
        cli.run("import", project, files, "--json");
        assertThat(cli.code).isEqualTo(1);
        List<JsonNode> lines = cli.lines();
        assertThat(lines).extracting(line -> Path.of(line.get("path").asText()).getFileName() + " " + line.get("status").asText())
                .containsExactlyInAnyOrder("a.txt imported", "b.txt imported", "c.txt duplicate", "d.txt failed");
        for (JsonNode line : lines) {
            assertThat(line.fieldNames()).toIterable().containsExactly("path", "report", "sentences", "encoding", "status",
                    "warnings", "reason");
            if (line.get("status").asText().equals("imported")) assertThat(line.get("report").asText()).matches("[0-9a-f]{16}");
        }
        assertThat(cli.err.lines()).hasSize(1).allMatch(line -> line.contains("d.txt"));
        assertThat(cli.run("status", project, "--json").json().get("reports").asInt()).isEqualTo(2);
    }

    @Test
    void aPreviewSaysWhatWouldComeInAndKeepsNothing() throws IOException {
        Path project = cli.project("p");
        int before = cli.run("status", project, "--json").json().get("reports").asInt();
        Path files = Files.createDirectories(folder.resolve("files"));
        String report = "年度总结\n今年以来全县走访群众千余户次。推动解决历史遗留问题百余件。干部作风明显好转成效显著。\n";
        Files.writeString(files.resolve("a.txt"), report);
        Files.writeString(files.resolve("b.txt"), report.replace("\n", "\r\n"));
        Files.writeString(files.resolve("c.txt"), report.replace("年度总结", "半年总结"));
        Files.write(files.resolve("d.txt"), new byte[] {'P', 'K', 3, 4, 0, 0, 0, 0});
        assertThat(cli.run("import", project, files, "--preview", "--json").code).as("one cannot be read").isEqualTo(1);
        assertThat(cli.lines()).extracting(line -> line.get("status").asText() + " " + line.get("sentences").asInt())
                .containsExactly("new 4", "duplicate 4", "new 4", "refused 0");
        assertThat(cli.lines().get(1).get("reason").asText()).contains("a.txt");
        assertThat(cli.lines().get(2).get("warnings").get(0).asText()).startsWith("100 % of its sentences stand in a.txt");
        assertThat(cli.lines().get(0).get("report").asText()).matches("[0-9a-f]{16}");
        assertThat(cli.err.lines()).hasSize(1).allMatch(line -> line.contains("d.txt"));
        cli.run("import", project, files.resolve("a.txt"), files.resolve("b.txt"), files.resolve("c.txt"), "--preview");
        assertThat(cli.code).isZero();
        assertThat(cli.out).contains("new        ").contains("The same text as a.txt.");
        assertThat(cli.err).contains("100 % of its sentences stand in a.txt");
        assertThat(cli.run("status", project, "--json").json().get("reports").asInt()).isEqualTo(before);
        assertThat(cli.run("import", project, files.resolve("a.txt"), files.resolve("c.txt")).err).as("at the import, too")
                .contains("100 % of its sentences stand in a.txt");
    }

    @Test
    void anImportOfNothingSaysSo() throws IOException {
        Path project = cli.project("p");
        assertThat(cli.run("import", project, Files.createDirectories(folder.resolve("empty"))).code).isEqualTo(1);
        assertThat(cli.run("import", project, folder.resolve("none.txt")).code).isEqualTo(1);
        assertThat(cli.err).contains("none.txt");
    }

    @Test
    void segmentCountsCodePointsAndPassesABadFileOver() throws IOException {
        Path file = folder.resolve("x");
        Files.writeString(file, "\uFEFF一、𠮷田村情况\r\n井修好了。路也通了。\n");
        cli.run("segment", folder.resolve("gone.txt"), file);
        assertThat(cli.code).isEqualTo(1);
        assertThat(cli.err).contains("gone.txt");
        List<JsonNode> units = cli.lines();
        assertThat(units).extracting(unit -> unit.get("start").asInt() + "-" + unit.get("end").asInt() + " "
                + unit.get("text").asText() + " " + unit.get("kind").asText())
                .containsExactly("0-7 一、𠮷田村情况 heading", "8-13 井修好了。 body", "13-18 路也通了。 body");
        assertThat(units.get(1).get("section")).extracting(JsonNode::asText).containsExactly("一、𠮷田村情况");
        assertThat(units.get(0).fieldNames()).toIterable()
                .containsExactly("file", "start", "end", "text", "kind", "noise", "section");
        assertThat(units.get(0).get("noise").isNull()).isTrue();
        assertThat(units.get(0).get("file").asText()).isEqualTo(file.toString());
    }

    @Test
    void segmentCutsAsFinelyAsAsked() throws IOException {
        Path file = folder.resolve("x.txt");
        Files.writeString(file, "一是修路；二是架桥，清淤；也种树。\n");
        assertThat(cli.run("segment", file).lines()).hasSize(1);
        assertThat(cli.run("segment", file, "--segment", "items").lines()).hasSize(2);
        assertThat(cli.run("segment", file, "--segment=clauses").lines()).hasSize(3);
    }

    @Test
    void linesCutOffAtAPagesWidthAreJoinedWhereThatIsAsked() throws IOException {
        Path project = cli.project("p");
        Path file = Files.writeString(folder.resolve("cut.txt"), "坚持把群众饮水安全放在第一位先后走访了十二个乡镇，\n".repeat(8));
        assertThat(cli.run("segment", file).lines()).hasSize(8);
        assertThat(cli.err).contains("--lines join");
        assertThat(cli.run("segment", file, "--lines=join").lines()).hasSize(1);
        JsonNode kept = cli.run("import", project, file, "--lines", "keep", "--json").json();
        assertThat(kept.get("warnings")).isEmpty();
        JsonNode joined = cli.run("import", project, file, "--lines", "join", "--json").json();
        assertThat(joined.get("status").asText()).isEqualTo("imported");
        assertThat(joined.get("encoding").asText()).isEqualTo("extracted/txt");
        assertThat(joined.get("report").asText()).isNotEqualTo(kept.get("report").asText());
        assertThat(cli.run("check", project).code).isZero();
        assertThat(cli.run("import", project, file, "--lines", "wrap").code).isEqualTo(2);
    }

    @Test
    void statusCountsReportsSentencesPeopleAndLabels() throws IOException {
        Path project = cli.project("p");
        JsonNode status = cli.run("status", project, "--json").json();
        assertThat(status.fieldNames()).toIterable().containsExactly("reports", "sentences", "annotators", "labels");
        assertThat(status.get("sentences").asInt()).isEqualTo(9);
        assertThat(status.get("annotators")).isEmpty();
        assertThat(status.get("labels").fieldNames()).toIterable()
                .containsExactly("measure", "problem", "cause", "plan", "boilerplate");
        assertThat(cli.run("--json", "status", project).json()).isEqualTo(status);
        assertThat(cli.run("status", project).out).contains("2 reports").contains("9 sentences");
    }

    @Test
    void withoutADisplayTheStatusIsPrintedAndSaid() throws IOException {
        Path project = cli.project("p");
        cli.run("open", project);
        assertThat(cli.code).isZero();
        assertThat(cli.err.lines()).hasSize(1);
        assertThat(cli.err).contains("no display");
        assertThat(cli.out).contains("2 reports");
        assertThat(cli.run().code).as("no project here, none opened before").isEqualTo(1);
        Files.createDirectories(cli.place.resolve("annotations"));
        Files.copy(project.resolve("annotations/scheme.json"), cli.place.resolve("annotations/scheme.json"));
        assertThat(cli.run("--json").json().get("reports").asInt()).isZero();
    }

    @Test
    void withADisplayTheWorkbenchOpens() {
        cli.display = true;
        assertThat(cli.run("open", folder).code).isZero();
        assertThat(cli.run().code).isZero();
        assertThat(cli.opened).containsExactly(folder, Path.of("?"));
        assertThat(cli.out + cli.err).isEmpty();
    }

    @Test
    void aSoundProjectChecksOutAndADamagedOriginalIsNamed() throws IOException {
        Path project = cli.project("p");
        JsonNode sound = cli.run("check", project, "--json").json();
        assertThat(sound.get("ok").asBoolean()).isTrue();
        assertThat(sound.get("problems")).isEmpty();
        assertThat(cli.code).isZero();
        Files.writeString(project.resolve("corpus/a.txt"), CommandLineRun.REPORT + "改");
        JsonNode damaged = cli.run("check", project, "--json").json();
        assertThat(cli.code).isEqualTo(1);
        assertThat(damaged.get("ok").asBoolean()).isFalse();
        assertThat(damaged.get("problems").toString()).contains("a.txt");
        assertThat(cli.err.lines().filter(line -> line.startsWith("biaoju check: "))).isNotEmpty();
    }

    @Test
    void aReaderThatGoesAwayIsNoFailureAndStopsNoImport() throws IOException {
        Path project = folder.resolve("p");
        Path file = Files.writeString(folder.resolve("a.txt"), CommandLineRun.REPORT);
        PrintStream err = new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
        OutputStream broken = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("Broken pipe");
            }
        };
        cli.run("init", project);
        assertThat(cli.cli().run(new String[] {"segment", file.toString()}, broken, err)).isZero();
        assertThat(cli.cli().run(new String[] {"import", project.toString(), file.toString()}, broken, err)).isZero();
        assertThat(cli.run("status", project, "--json").json().get("reports").asInt()).isEqualTo(1);
    }

    @Test
    void aFullDiskUnderStandardOutputIsAFailure() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), CommandLineRun.REPORT);
        PrintStream err = new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("No space left on device");
            }
        };
        assertThat(cli.cli().run(new String[] {"segment", file.toString()}, full, err)).isEqualTo(1);
    }
}
