package biaoju.bench;

import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Runs the benchmarks and prints each beside its yardstick, as a ratio with its goal. A ratio above its goal is
 * printed as missed; nothing fails, for these machines are noisy. Arguments: which benchmarks, by part of their name.
 */
public final class Bench {
    /** A figure of ours, its yardstick or none, and how many times its time, or how many milliseconds, we allow. */
    private record Goal(String what, String ours, String yardstick, double times) {}

    private static final List<Goal> GOALS = List.of(
            new Goal("cut against ICU4J's sentence iterator", "SegmentBench.ours", "SegmentBench.icu", 1),
            new Goal("cut against a bare loop for terminators", "SegmentBench.ours", "SegmentBench.bareLoop", 3),
            new Goal("label acknowledged against append and force", "AcknowledgeBench.label", "AcknowledgeBench.rawAppend", 3),
            new Goal("10,000 reports imported against 10 s (1,000 a second)", "ImportBench.imported", "", 10_000),
            new Goal("10,000 reports imported against H2 taking the same rows", "ImportBench.imported", "ImportBench.h2Alone", 2),
            new Goal("Fleiss and alpha, 10 million labels, against a bare loop", "AgreementBench.ours", "AgreementBench.bareLoop", 3),
            new Goal("Fleiss and alpha against dkpro", "AgreementBench.ours", "AgreementBench.dkpro", 0.01),
            new Goal("2,000 resamples, 3 annotators, 1,000 reports, against 10 s", "BootstrapBench.threeAnnotators", "", 10_000),
            new Goal("2,000 resamples, 10 annotators, 1,000 reports, against 10 s", "BootstrapBench.tenAnnotators", "", 10_000),
            new Goal("2,000 resamples, 3 annotators, 100,000 units, against 10 s", "BootstrapBench.threeAnnotatorsBareTable", "",
                    10_000),
            new Goal("2,000 resamples, 10 annotators, 100,000 units, against 10 s", "BootstrapBench.tenAnnotatorsBareTable", "",
                    10_000),
            new Goal("overview of 1,000,000 sentences from the store, against 3 s", "OverviewBench.overview", "", 3_000),
            new Goal("a confusion cell's first sentences against 200 ms", "OverviewBench.cell", "", 200),
            new Goal("first hits among a million sentences against 300 ms", "SearchBench.firstOfMany", "", 300),
            new Goal("the one hit in the last report against 300 ms", "SearchBench.onlyTheLast", "", 300),
            new Goal("all of 900,000 hits against 1.5 s", "SearchBench.allOfMany", "", 1_500),
            new Goal("all of 100,000 hits against 1.5 s", "SearchBench.allOfATenth", "", 1_500),
            new Goal("all that a pattern finds against 1.5 s", "SearchBench.pattern", "", 1_500),
            new Goal("filter by label against 200 ms", "SearchBench.label", "", 200),
            new Goal("label, word and no noise against 200 ms", "SearchBench.labelAndWord", "", 200),
            new Goal("100,000 hits sorted by context against 1.5 s", "SearchBench.sorted", "", 1_500),
            new Goal("near-duplicates among a million sentences against 30 s", "DuplicatesBench.clusters", "", 30_000),
            new Goal("a million rows from the store to JSONL against a bare Jackson loop", "DatasetBench.jsonl",
                    "DatasetBench.bareJackson", 4),
            new Goal("a million rows from the store to Parquet against DuckDB's COPY", "DatasetBench.parquet",
                    "DatasetBench.duckDbCopy", 5),
            new Goal("project of 1,000,000 sentences: start to first report painted, against 3 s", "Day.first", "", 3_000),
            new Goal("key press to painted label there, median, against 16 ms", "Day.label.median", "", 16),
            new Goal("key press to painted label there, 99 of 100, against 16 ms", "Day.label.p99", "", 16),
            new Goal("the same without a session's first 300 presses, against 16 ms", "Day.labelLater.p99", "", 16),
            new Goal("next report there, 99 of 100, against 100 ms", "Day.next.p99", "", 100),
            new Goal("report of 1,000,000 characters opened and painted against 500 ms", "Day.longOpen", "", 500),
            new Goal("a scrolled page of it painted, 99 of 100, against 16 ms", "Day.scroll.p99", "", 16),
            new Goal("where else among 1,000,000 a sentence stands against 16 ms", "RepeatsBench.count", "", 16),
            new Goal("index of 1,000,000 sentences from the store against 10 s", "RepeatsBench.read", "", 10_000),
            new Goal("a sentence's history in a project of 1,000,000 against 1 s", "RepeatsBench.history", "", 1_000),
            new Goal("first painted window against 1.5 s", "StartupBench.biaoju", "", 1_500),
            new Goal("first painted window against a bare FlatLaf frame", "StartupBench.biaoju",
                    "StartupBench.bareFlatLafFrame", 4));

    private Bench() {}

    public static void main(String[] args) throws RunnerException, IOException, InterruptedException {
        OptionsBuilder options = new OptionsBuilder();
        if (args.length == 0) options.include("biaoju\\.bench\\..*");
        for (String part : args) options.include(".*" + part + ".*");
        if (GraphicsEnvironment.isHeadless()) options.exclude(".*StartupBench.*");
        boolean day = !GraphicsEnvironment.isHeadless() && (args.length == 0 || List.of(args).contains("Day"));
        Map<String, Double> scores = day ? DayRun.figures() : new TreeMap<>();
        Collection<RunResult> results = List.of(args).equals(List.of("Day")) ? List.of() : new Runner(options.build()).run();
        for (RunResult result : results) {
            String name = result.getParams().getBenchmark().replaceFirst("^biaoju\\.bench\\.", "");
            boolean micros = result.getPrimaryResult().getScoreUnit().startsWith("us");
            scores.put(name, result.getPrimaryResult().getScore() / (micros ? 1000 : 1)); // all in milliseconds
        }
        List<String> table = new ArrayList<>();
        for (Goal goal : GOALS) line(goal, scores).ifPresent(table::add);
        System.out.println();
        table.forEach(System.out::println);
    }

    private static Optional<String> line(Goal goal, Map<String, Double> scores) {
        Double ours = scores.get(goal.ours());
        boolean absolute = goal.yardstick().isEmpty(); // a goal in milliseconds
        Double yardstick = absolute ? Double.valueOf(goal.times()) : scores.get(goal.yardstick());
        if (ours == null || yardstick == null) return Optional.empty();
        double ratio = ours / yardstick;
        double allowed = absolute ? 1 : goal.times();
        return Optional.of(String.format(Locale.ROOT, "%-60s %10.3f ms %7.4g times (goal %.3g): %s", goal.what(), ours,
                ratio, allowed, ratio <= allowed ? "reached" : "MISSED"));
    }
}
