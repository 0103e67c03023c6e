package biaoju.dataset;

import static biaoju.dataset.DatasetFixture.MAJORITY;
import static biaoju.dataset.DatasetFixture.build;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import biaoju.base.Messages;
import biaoju.base.Problem;
import biaoju.dataset.DatasetCheck.FileCheck;
import biaoju.dataset.DatasetCheck.Status;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatasetCheckTest {
    @TempDir
    Path folder;

    private Path dataset = Path.of("");

    @BeforeEach
    void aDataset() {
        dataset = folder.resolve("d");
        build(dataset, MAJORITY, DatasetFixture.reports(new Random(3), 3, 30));
    }

    @Test
    void aWholeDatasetIsFound() {
        assertThat(DatasetCheck.of(dataset)).isEqualTo(new DatasetCheck(true,
                List.of(new FileCheck("all.jsonl", Status.OK), new FileCheck("all.csv", Status.OK),
                        new FileCheck("README.md", Status.OK))));
    }

    @Test
    void everyFlippedByteIsFound() throws IOException {
        long seed = Long.getLong("seed", ThreadLocalRandom.current().nextLong());
        Random random = new Random(seed);
        byte[] whole = Files.readAllBytes(dataset.resolve("all.csv"));
        for (int round = 0; round < 200; round++) {
            byte[] damaged = whole.clone();
            if (random.nextBoolean()) damaged[random.nextInt(whole.length)] ^= (byte) (1 << random.nextInt(8));
            else damaged = Arrays.copyOf(whole, random.nextInt(whole.length));
            Files.write(dataset.resolve("all.csv"), damaged);
            assertThat(DatasetCheck.of(dataset).files()).as("seed %s round %s", seed, round)
                    .containsExactly(new FileCheck("all.jsonl", Status.OK), new FileCheck("all.csv", Status.CHANGED),
                            new FileCheck("README.md", Status.OK));
        }
    }

    @Test
    void missingAndForeignFilesAreNamed() throws IOException {
        Files.delete(dataset.resolve("all.jsonl"));
        Files.writeString(dataset.resolve("train.csv"), "x");
        Files.writeString(dataset.resolve("README.md"), "x");
        DatasetCheck check = DatasetCheck.of(dataset);
        assertThat(check.ok()).isFalse();
        assertThat(check.files()).containsExactly(new FileCheck("all.jsonl", Status.MISSING),
                new FileCheck("all.csv", Status.OK), new FileCheck("README.md", Status.CHANGED),
                new FileCheck("train.csv", Status.UNLISTED));
    }

    @Test
    void countsThatDoNotFitAreFound() throws IOException {
        DatasetManifest manifest = DatasetManifest.read(dataset);
        String label = manifest.labels().firstKey();
        rewrite("\"" + label + "\" : " + manifest.labels().get(label), "\"" + label + "\" : 1000");
        assertThat(DatasetCheck.of(dataset).files()).extracting(FileCheck::status)
                .containsExactly(Status.MISCOUNTED, Status.MISCOUNTED, Status.OK);
    }

    @Test
    void aManifestThatLeadsOutIsNotFollowed() throws IOException {
        Files.writeString(folder.resolve("secret.csv"), "x");
        rewrite("all.csv", "../secret.csv");
        assertThat(DatasetCheck.of(dataset).files()).contains(new FileCheck("../secret.csv", Status.OUTSIDE));
        rewrite("all.jsonl", "/etc/passwd.jsonl");
        assertThatThrownBy(() -> DatasetDiff.of(dataset, dataset)).isInstanceOf(Problem.class)
                .hasMessageContaining("outside");
    }

    @Test
    void whatIsNoDatasetIsSaidSo() throws IOException {
        assertThatThrownBy(() -> DatasetCheck.of(folder)).isInstanceOf(Problem.class)
                .hasMessageContaining("manifest.json is missing");
        for (String text : List.of("", "[]", "{}", "null", "{\"format\":\"x\"}", "{\"format\":1,\"format\":1}")) {
            Files.writeString(dataset.resolve("manifest.json"), text);
            assertThatThrownBy(() -> DatasetCheck.of(dataset)).as(text).isInstanceOf(Problem.class)
                    .hasMessageContaining("manifest is damaged");
        }
    }

    @Test
    void aNewerManifestIsRefused() throws IOException {
        rewrite("\"version\" : 3,\n  \"tool\"", "\"version\" : 4,\n  \"tool\"");
        assertThatThrownBy(() -> DatasetCheck.of(dataset)).isInstanceOf(Problem.class).hasMessageContaining("newer");
    }

    @Test
    void aManifestOfTheFirstFormIsUnderstood() throws IOException {
        ObjectMapper json = new ObjectMapper();
        Path file = dataset.resolve(DatasetManifest.NAME);
        ObjectNode manifest = (ObjectNode) json.readTree(Files.readAllBytes(file));
        manifest.put("version", 1).remove(List.of("guidelines", "split", "agreement"));
        ((ObjectNode) manifest.get("scheme")).remove("sha256");
        ((ObjectNode) manifest.get("options")).remove(List.of("filter", "extras", "pseudonyms"));
        ((ObjectNode) manifest.get("counts")).remove("filtered_out");
        manifest.get("reports").forEach(report -> ((ObjectNode) report).remove(List.of("part", "group")));
        Files.write(file, json.writeValueAsBytes(manifest));
        assertThat(DatasetCheck.of(dataset).ok()).isTrue();
        assertThat(DatasetManifest.read(dataset).split()).isNull();
    }

    @Test
    void damagedRowsNeverEscapeAsAnythingButAProblem() throws IOException {
        long seed = Long.getLong("seed", ThreadLocalRandom.current().nextLong());
        Random random = new Random(seed);
        for (Format format : List.of(Format.JSONL, Format.CSV)) {
            byte[] whole = Files.readAllBytes(dataset.resolve("all." + format.id()));
            Path file = folder.resolve("damaged." + format.id());
            for (int round = 0; round < 500; round++) {
                byte[] damaged = whole.clone();
                for (int n = 0; n < 3; n++) damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
                Files.write(file, Arrays.copyOf(damaged, 1 + random.nextInt(damaged.length)));
                try {
                    DatasetRows.read(file, format, row -> assertThat(row.text()).isNotNull());
                } catch (Problem refused) {
                    assertThat(refused.getMessage()).as("seed %s round %s", seed, round).contains("damaged.");
                }
            }
        }
    }

    @Test
    void everyStatusHasItsWords() {
        for (Status status : Status.values()) {
            for (Locale locale : List.of(Locale.CHINESE, Locale.ENGLISH)) {
                assertThat(Messages.of(locale).has("dataset.check." + status.id())).as(status.id()).isTrue();
            }
        }
    }

    private void rewrite(String from, String to) throws IOException {
        Path file = dataset.resolve(DatasetManifest.NAME);
        String text = Files.readString(file);
        assertThat(text).contains(from);
        Files.writeString(file, text.replace(from, to));
    }
}
