package biaoju.cli;

import static org.assertj.core.api.Assertions.assertThat;

import biaoju.base.Cancel;
import biaoju.base.Progress;
import biaoju.domain.Annotator;
import biaoju.flow.Workspace;
import biaoju.settings.Folders;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A project into one file and back, and files that only look like one. */
class BackupTest {
    @TempDir
    Path folder;

    private CommandLineRun cli;
    private Path project;
    private Path zip;

    @BeforeEach
    void project() throws IOException {
        cli = new CommandLineRun(folder);
        project = cli.project("p");
        zip = folder.resolve("b.zip");
    }

    @Test
    void whatIsRestoredIsWhatWasBackedUp() throws IOException {
        JsonNode before = cli.run("status", project, "--json").json();
        assertThat(cli.run("backup", project, zip, "--json").json().get("ok").asBoolean()).isTrue();
        assertThat(cli.code).isZero();
        Path back = folder.resolve("back");
        assertThat(cli.run("restore", zip, back).code).as(cli.err).isZero();
        assertThat(cli.run("status", back, "--json").json()).isEqualTo(before);
        assertThat(cli.run("check", back, "--json").json().get("ok").asBoolean()).isTrue();
        assertThat(Files.mismatch(project.resolve("corpus/a.txt"), back.resolve("corpus/a.txt"))).isEqualTo(-1);
        try (ZipFile file = new ZipFile(zip.toFile())) {
            assertThat(file.stream().map(ZipEntry::getName)).noneMatch(name -> name.endsWith(".db") || name.endsWith(".lock"));
        }
        assertThat(besides(zip.getParent())).as("nothing is left aside").noneMatch(name -> name.endsWith(".part"));
        assertThat(besides(back)).containsExactlyInAnyOrder("annotations", "corpus");
    }

    @Test
    void anOpenProjectIsBackedUpWhileAnythingElseIsToldWhoHasIt() throws IOException {
        Folders folders = new Folders(cli.home.resolve("config"), cli.home.resolve("data"), cli.home.resolve("state"));
        Annotator somebody = new Annotator(UUID.randomUUID(), "li");
        try (Workspace open = Workspace.open(project, folders, somebody, new Cancel(), Progress.NONE)) {
            assertThat(open.status().reports()).isEqualTo(2);
            assertThat(cli.run("status", project).code).isEqualTo(1);
            assertThat(cli.err).contains("li @ ").contains("pid " + ProcessHandle.current().pid());
            assertThat(cli.run("backup", project, zip).code).as(cli.err).isZero();
        }
        assertThat(cli.run("restore", zip, folder.resolve("back")).code).isZero();
        assertThat(cli.run("check", folder.resolve("back")).code).isZero();
    }

    @Test
    void aTornLastLineStaysOutOfABackup() throws IOException {
        Path log = onlyLog(project);
        long whole = Files.size(log);
        Files.writeString(log, "{\"crc\":\"0000", StandardOpenOption.APPEND);
        cli.run("backup", project, zip);
        cli.run("restore", zip, folder.resolve("back"));
        assertThat(Files.size(onlyLog(folder.resolve("back")))).isEqualTo(whole);
    }

    @Test
    void aDenseOriginalIsNoBomb() throws IOException {
        Path file = folder.resolve("dense.txt");
        Files.writeString(file, "水".repeat(400_000));
        cli.run("import", project, file);
        assertThat(cli.run("backup", project, zip).code).as(cli.err).isZero();
        assertThat(cli.run("restore", zip, folder.resolve("back")).code).as(cli.err).isZero();
    }

    @Test
    void nothingIsWrittenOver() throws IOException {
        Files.writeString(zip, "mine");
        assertThat(cli.run("backup", project, zip).code).isEqualTo(1);
        assertThat(zip).hasContent("mine");
        Files.delete(zip);
        cli.run("backup", project, zip);
        assertThat(cli.run("restore", zip, project).code).isEqualTo(1);
        assertThat(cli.err).contains("not empty");
        assertThat(cli.run("restore", folder.resolve("none.zip"), folder.resolve("x")).code).isEqualTo(1);
        assertThat(folder.resolve("x")).doesNotExist();
        assertThat(cli.run("backup", folder, folder.resolve("n.zip")).code).isEqualTo(1);
        assertThat(cli.run("restore", zip, Files.createDirectories(folder.resolve("empty"))).code).as(cli.err).isZero();
    }

    @Test
    void aDamagedBackupRestoresNothing() throws IOException {
        cli.run("backup", project, zip);
        byte[] sound = Files.readAllBytes(zip);
        long seed = new Random().nextLong();
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        for (int trial = 0; trial < 200; trial++) {
            byte[] bytes = sound.clone();
            if (trial % 4 == 0) bytes = Arrays.copyOf(bytes, random.nextInt(bytes.length));
            else bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
            Files.write(zip, bytes);
            Path back = folder.resolve("back" + trial);
            cli.run("restore", zip, back);
            if (cli.code == 0) { // a bit that means nothing: a time, say
                for (String path : new String[] {"corpus/a.txt", "corpus/b.txt", "annotations/scheme.json"}) {
                    assertThat(Files.mismatch(project.resolve(path), back.resolve(path))).as("seed %d trial %d", seed, trial).isEqualTo(-1);
                }
                assertThat(Files.mismatch(onlyLog(project), onlyLog(back))).isEqualTo(-1);
            } else {
                assertThat(cli.err.lines()).as("seed %d trial %d: %s", seed, trial, cli.err).hasSize(1);
                assertThat(back).doesNotExist();
            }
        }
    }

    @Test
    void aStrangersFileIsRefused() throws IOException {
        for (String path : new String[] {"../evil.txt", "/etc/evil.txt", "corpus/../../evil.txt", "corpus\\evil.txt", "evil.txt",
            "annotations/biaoju.mv.db", "annotations/instance.lock", "corpus/C:evil.txt", "corpus/con.txt", "corpus/a.", "corpus//a",
            "corpus/" + "x".repeat(300), "corpus/a\u0000b", "corpus/./a"}) {
            Map<String, byte[]> files = new LinkedHashMap<>();
            files.put(path, "x".getBytes(StandardCharsets.UTF_8));
            write(files, 1);
            assertThat(cli.run("restore", zip, folder.resolve("back")).code).as(path).isEqualTo(1);
            assertThat(cli.err).contains("do not trust");
            assertThat(folder.resolve("back")).doesNotExist();
        }
        assertThat(besides(folder)).noneMatch(name -> name.contains("evil"));
    }

    @Test
    void aBombIsRefusedBeforeItIsUnpacked() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("corpus/bomb.txt", new byte[64 << 20]);
        files.put("annotations/scheme.json", Files.readAllBytes(project.resolve("annotations/scheme.json")));
        write(files, 1);
        assertThat(cli.run("restore", zip, folder.resolve("back")).code).isEqualTo(1);
        assertThat(cli.err).contains("more than a project may hold");
    }

    @Test
    void anotherZipAndANewerBackupAreTold() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("annotations/scheme.json", Files.readAllBytes(project.resolve("annotations/scheme.json")));
        write(files, 2);
        assertThat(cli.run("restore", zip, folder.resolve("back")).err).contains("newer");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("corpus/a.txt"));
        }
        assertThat(cli.run("restore", zip, folder.resolve("back")).err).contains("not a backup");
        Files.writeString(zip, "no zip at all");
        assertThat(cli.run("restore", zip, folder.resolve("back")).code).isEqualTo(1);
        assertThat(cli.err.lines()).hasSize(1);
    }

    /** A backup of any files, with a manifest that fits. */
    private void write(Map<String, byte[]> files, int version) throws IOException {
        StringBuilder items = new StringBuilder();
        try (OutputStream raw = Files.newOutputStream(zip); ZipOutputStream out = new ZipOutputStream(raw, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                out.putNextEntry(new ZipEntry(file.getKey()));
                out.write(file.getValue());
                String path = file.getKey().replace("\\", "\\\\").replace("\u0000", "\\u0000");
                items.append(items.isEmpty() ? "" : ",").append("{\"path\":\"").append(path).append("\",\"bytes\":")
                        .append(file.getValue().length).append(",\"sha256\":\"").append(sha256(file.getValue())).append("\"}");
            }
            out.putNextEntry(new ZipEntry("manifest.json"));
            out.write(("{\"format\":\"biaoju-backup\",\"version\":" + version + ",\"files\":[" + items + "]}")
                    .getBytes(StandardCharsets.UTF_8));
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException(absent);
        }
    }

    private static Path onlyLog(Path project) throws IOException {
        try (Stream<Path> logs = Files.list(project.resolve("annotations/journal"))) {
            return logs.filter(log -> log.toString().endsWith(".log")).findFirst().orElseThrow();
        }
    }

    private static Iterable<String> besides(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
