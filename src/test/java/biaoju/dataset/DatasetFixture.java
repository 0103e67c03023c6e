package biaoju.dataset;

import biaoju.dataset.DatasetUnit.Vote;
import biaoju.domain.Kind;
import biaoju.domain.LabelScheme;
import biaoju.domain.Noise;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Units and builds for tests. */
final class DatasetFixture {
    static final List<String> LABELS = List.of("measure", "problem", "cause", "plan", "boilerplate");
    static final LabelScheme SCHEME = new LabelScheme("五标签", 1, List.of());
    static final Provenance FROM = new Provenance("biaoju 0.1.0", SCHEME, LABELS, "0".repeat(64), List.of(), false);
    static final DatasetOptions MAJORITY = new DatasetOptions(List.of(Format.JSONL, Format.CSV),
            new LabelRule.Majority(), false, false, 42);

    private DatasetFixture() {}

    static DatasetUnit unit(char report, int number, @Nullable Noise noise, Vote... votes) {
        return new DatasetUnit(digest(report), "报告" + report + ".txt", number, number * 10, number * 10 + 8,
                "第" + number + "句，共八字。", List.of("一、整改“情况”", "（一）a, b / c"),
                noise == null ? Kind.BODY : Kind.NOISE, noise, List.of(votes), null, true);
    }

    static String digest(char report) {
        return String.valueOf(report).repeat(64);
    }

    static Vote vote(String annotator, String label) {
        return new Vote(annotator, label, null);
    }

    /** Reports of random units: any label, noise, hard characters in every text. */
    static List<List<DatasetUnit>> reports(Random random, int reports, int units) {
        List<List<DatasetUnit>> all = new ArrayList<>();
        for (int r = 0; r < reports; r++) {
            List<DatasetUnit> report = new ArrayList<>();
            int at = 0;
            for (int number = 1; number <= units; number++) {
                String text = text(random);
                int end = at + text.codePointCount(0, text.length());
                Noise noise = random.nextInt(6) == 0 ? Noise.AD : null;
                List<Vote> votes = new ArrayList<>();
                for (int annotator = random.nextInt(5); annotator > 0; annotator--) {
                    votes.add(new Vote("标注者" + annotator, LABELS.get(random.nextInt(5)),
                            random.nextInt(3) == 0 ? LABELS.get(random.nextInt(5)) : null));
                }
                String digest = String.format("%016x", r + 1) + "0".repeat(48);
                report.add(new DatasetUnit(digest, text(random), number, at, end, text,
                        List.of(text(random)), noise == null ? Kind.BODY : Kind.NOISE, noise, votes, gold(random), true));
                at = end + 1;
            }
            all.add(report);
        }
        return all;
    }

    private static DatasetUnit.@Nullable Gold gold(Random random) {
        return random.nextInt(3) > 0 ? null : new DatasetUnit.Gold(LABELS.get(random.nextInt(5)),
                random.nextInt(3) == 0 ? LABELS.get(random.nextInt(5)) : null, random.nextBoolean());
    }

    /** Whatever a comma-separated file could stumble over, and a spreadsheet. Never empty. */
    private static String text(Random random) {
        int[] from = {'"', ',', '\n', '\r', '\t', '\'', '=', '+', '-', '@', '#', ' ', 0x3000, 0x2028, 0xFEFF, 0x20000,
            '中', '，', '；', '\\', 'a', '0'};
        StringBuilder text = new StringBuilder();
        for (int n = 1 + random.nextInt(20); n > 0; n--) text.appendCodePoint(from[random.nextInt(from.length)]);
        return text.toString();
    }

    static DatasetManifest build(Path folder, DatasetOptions options, List<List<DatasetUnit>> reports) {
        try (DatasetBuild build = DatasetBuild.begin(folder, options, FROM, null)) {
            for (List<DatasetUnit> report : reports) build.add(report);
            return build.finish(null);
        }
    }

    static DatasetRow row(DatasetUnit unit, Optional<LabelRule.Resolved> resolved) {
        return DatasetRow.of(unit, resolved, null, Set.of(), new DatasetRow.Neighbours("", ""));
    }

    static List<DatasetRow> rows(Path folder, Format format) {
        List<DatasetRow> rows = new ArrayList<>();
        DatasetRows.read(folder.resolve("all." + format.id()), format, rows::add);
        return rows;
    }
}
