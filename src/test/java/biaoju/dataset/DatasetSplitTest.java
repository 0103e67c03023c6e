package biaoju.dataset;

import static biaoju.dataset.DatasetFixture.FROM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import biaoju.base.Problem;
import biaoju.dataset.DatasetCheck.Status;
import biaoju.dataset.DatasetManifest.Part;
import biaoju.dataset.DatasetManifest.Split;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatasetSplitTest {
    private static final DatasetOptions OPTIONS = new DatasetOptions(List.of(Format.JSONL, Format.CSV),
            new LabelRule.Majority(), false, false, 7).split(SplitShares.parse("80/10/10"));

    @TempDir
    Path folder;

    private final long seed = Long.getLong("seed", ThreadLocalRandom.current().nextLong());
    private final Random random = new Random(seed);

    private static DatasetManifest build(Path target, DatasetOptions options, List<List<DatasetUnit>> reports, int[] groups,
            int[] clusters) {
        SplitSurvey survey = new SplitSurvey(options);
        reports.forEach(survey::add);
        SplitPlan plan = survey.plan(Objects.requireNonNull(options.split()), groups, clusters);
        try (DatasetBuild build = DatasetBuild.begin(target, options, FROM, plan)) {
            reports.forEach(build::add);
            return build.finish(null);
        }
    }

    /** Each report alone or with an earlier one. */
    private int[] groups(int reports) {
        int[] groups = new int[reports];
        for (int r = 0; r < reports; r++) groups[r] = r > 0 && random.nextInt(4) == 0 ? groups[random.nextInt(r)] : r;
        return groups;
    }

    /** Mostly single sentences; a tenth repeats another. */
    private int[] clusters(int units) {
        int[] clusters = new int[units];
        for (int u = 0; u < units; u++) clusters[u] = u > 0 && random.nextInt(10) == 0 ? clusters[random.nextInt(u)] : u;
        return clusters;
    }

    private static Map<String, DatasetRow> rows(Path target, String name) {
        Map<String, DatasetRow> rows = new HashMap<>();
        Format format = name.endsWith(".csv") ? Format.CSV : Format.JSONL;
        DatasetRows.read(target.resolve(name), format, row -> rows.put(row.id(), row));
        return rows;
    }

    @Test
    void noReportGroupOrClusterIsInTwoParts() {
        List<List<DatasetUnit>> reports = DatasetFixture.reports(random, 40, 30);
        int[] groups = groups(40);
        int[] clusters = clusters(40 * 30);
        Path target = folder.resolve("d");
        DatasetManifest manifest = build(target, OPTIONS, reports, groups, clusters);
        Map<String, String> partOf = new HashMap<>();
        int rows = 0;
        for (String part : List.of("train", "validation", "test")) {
            Map<String, DatasetRow> found = rows(target, part + ".jsonl");
            assertThat(rows(target, part + ".csv")).isEqualTo(found);
            assertThat(found).as("seed %s", seed).isNotEmpty();
            rows += found.size();
            int unit = 0;
            for (int r = 0; r < reports.size(); r++) {
                for (DatasetUnit one : reports.get(r)) {
                    DatasetRow row = found.get(one.report().substring(0, 16) + ":" + one.start());
                    if (row != null) {
                        assertThat(row.split()).isEqualTo(part);
                        assertThat(partOf.merge("group " + groups[r], part, (a, b) -> a)).as("seed %s", seed).isEqualTo(part);
                        assertThat(partOf.merge("cluster " + clusters[unit], part, (a, b) -> a)).as("seed %s", seed)
                                .isEqualTo(part);
                    }
                    unit++;
                }
            }
        }
        Split split = Objects.requireNonNull(manifest.split());
        assertThat(manifest.counts().rows()).isEqualTo(rows);
        int written = DatasetFixture.build(folder.resolve("all"), new DatasetOptions(OPTIONS.formats(), OPTIONS.labels(), false,
                false, 7), reports).counts().rows();
        assertThat(rows + split.repeatedLeftOut()).as("seed %s", seed).isEqualTo(written);
        assertThat(DatasetCheck.of(target).ok()).isTrue();
    }

    @Test
    void everyLabelHasItsShareInEveryPart() {
        List<List<DatasetUnit>> reports = DatasetFixture.reports(random, 120, 20);
        int[] alone = new int[2400];
        int[] groups = new int[120];
        for (int u = 0; u < alone.length; u++) alone[u] = u;
        for (int r = 0; r < groups.length; r++) groups[r] = r;
        DatasetManifest manifest = build(folder.resolve("d"), OPTIONS, reports, groups, alone);
        for (Part part : Objects.requireNonNull(manifest.split()).parts()) {
            double rows = manifest.counts().rows();
            assertThat(part.rows() / rows).as("seed %s", seed).isCloseTo(part.percent() / 100.0, within(0.02));
            manifest.labels().forEach((label, count) -> assertThat(part.labels().getOrDefault(label, 0) / (double) count)
                    .as("seed %s, %s in %s", seed, label, part.name()).isCloseTo(part.percent() / 100.0, within(0.04)));
        }
    }

    @Test
    void oneSeedGivesOneSplitAnotherSeedAnother() throws IOException {
        List<List<DatasetUnit>> reports = DatasetFixture.reports(random, 60, 10);
        int[] groups = groups(60);
        int[] clusters = clusters(600);
        build(folder.resolve("a"), OPTIONS, reports, groups, clusters);
        build(folder.resolve("b"), OPTIONS, reports, groups, clusters);
        for (String name : List.of("train.jsonl", "validation.csv", "test.jsonl", "README.md", "manifest.json")) {
            assertThat(folder.resolve("a").resolve(name)).hasSameBinaryContentAs(folder.resolve("b").resolve(name));
        }
        Path other = another(reports, groups, clusters);
        assertThat(DatasetDiff.of(folder.resolve("a"), other).rowsChanged()).extracting(DatasetDiff.RowChange::field).containsOnly("split");
    }

    /** The lot decides only between groups that fit equally well, so two seeds may agree; twenty do not. */
    private Path another(List<List<DatasetUnit>> reports, int[] groups, int[] clusters) throws IOException {
        String one = Files.readString(folder.resolve("a/test.jsonl"));
        for (int seed = 100; seed < 120; seed++) {
            DatasetOptions options = new DatasetOptions(OPTIONS.formats(), OPTIONS.labels(), false, false, seed)
                    .split(Objects.requireNonNull(OPTIONS.split()));
            Path built = folder.resolve("seed-" + seed);
            build(built, options, reports, groups, clusters);
            if (!Files.readString(built.resolve("test.jsonl")).equals(one)) return built;
        }
        throw new AssertionError("twenty seeds, one split");
    }

    @Test
    void tooFewGroupsAndBadSharesAreRefused() {
        List<List<DatasetUnit>> reports = DatasetFixture.reports(random, 5, 10);
        int[] clusters = clusters(50);
        assertThatThrownBy(() -> build(folder.resolve("d"), OPTIONS, reports, new int[] {0, 0, 0, 3, 3}, clusters))
                .isInstanceOf(Problem.class).hasMessageContaining("make 2 groups");
        for (String text : List.of("", "100", "80/10/9", "80/10/10/0", "100/0/0", "a/b", "-80/100/80", "80/ 20")) {
            assertThatThrownBy(() -> SplitShares.parse(text)).as(text).isInstanceOf(Problem.class);
        }
        assertThat(SplitShares.parse("80/20").id()).isEqualTo("80/20");
        assertThat(SplitShares.parse("70/0/30")).isEqualTo(SplitShares.parse("70/30"));
    }

    @Test
    void everyPartGetsAReportHoweverFewThereAre() {
        for (int reports = 3; reports < 8; reports++) {
            int[] clusters = new int[reports * 10];
            int[] groups = new int[reports];
            for (int u = 0; u < clusters.length; u++) clusters[u] = u;
            for (int r = 0; r < reports; r++) groups[r] = r;
            DatasetManifest manifest = build(folder.resolve("d" + reports), OPTIONS,
                    DatasetFixture.reports(new Random(reports), reports, 10), groups, clusters);
            assertThat(Objects.requireNonNull(manifest.split()).parts()).allMatch(part -> part.rows() > 0);
        }
    }

    @Test
    void aLeakIsFound() throws IOException {
        int[] clusters = new int[300];
        for (int u = 0; u < clusters.length; u++) clusters[u] = u;
        Path target = folder.resolve("d");
        int[] groups = new int[] {0, 0, 2, 2, 4, 4, 6, 6, 8, 8};
        DatasetManifest manifest = build(target, OPTIONS, DatasetFixture.reports(random, 10, 30), groups, clusters);
        String group = Objects.requireNonNull(manifest.reports().get(0).group());
        String other = manifest.reports().stream().filter(one -> !one.part().equals(manifest.reports().get(0).part()))
                .map(one -> Objects.requireNonNull(one.group())).findFirst().orElseThrow();
        Path file = target.resolve(DatasetManifest.NAME);
        Files.writeString(file, Files.readString(file).replace("\"group\" : \"" + other, "\"group\" : \"" + group));
        assertThat(DatasetCheck.of(target).files()).extracting(DatasetCheck.FileCheck::status).contains(Status.LEAKING);
    }

    /** A sentence of the training that stands in the test's report, and the other way round, is in no context there. */
    @Test
    void noContextHoldsWhatIsARowOfAnotherPart() {
        List<List<DatasetUnit>> reports = DatasetFixture.reports(random, 40, 30);
        int[] clusters = clusters(40 * 30);
        Path target = folder.resolve("d");
        build(target, OPTIONS.with(Extra.CONTEXT), reports, groups(40), clusters);
        Map<String, Integer> clusterOf = new HashMap<>();
        Map<String, DatasetUnit> units = new HashMap<>();
        int unit = 0;
        for (List<DatasetUnit> report : reports) {
            for (DatasetUnit one : report) {
                clusterOf.put(one.report().substring(0, 16) + "#" + one.number(), clusters[unit++]);
                units.put(one.report().substring(0, 16) + "#" + one.number(), one);
            }
        }
        Map<Integer, String> partOf = new HashMap<>();
        List<DatasetRow> all = new ArrayList<>();
        for (String part : List.of("train", "validation", "test")) all.addAll(rows(target, part + ".jsonl").values());
        for (DatasetRow row : all) partOf.put(clusterOf.get(row.report() + "#" + row.number()), Objects.requireNonNull(row.split()));
        int blank = 0;
        for (DatasetRow row : all) {
            int at = row.number() + 1;
            while (units.containsKey(row.report() + "#" + at) && units.get(row.report() + "#" + at).noise() != null) at++;
            DatasetUnit next = units.get(row.report() + "#" + at);
            if (next == null) continue;
            String home = partOf.get(clusterOf.get(row.report() + "#" + at));
            boolean foreign = home != null && !home.equals(row.split());
            assertThat(row.next()).as("seed %s", seed).isEqualTo(foreign ? "" : next.text());
            if (foreign) blank++;
        }
        assertThat(blank).as("seed %s", seed).isPositive();
    }
}
