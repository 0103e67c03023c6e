package biaoju.cli;

import biaoju.base.Cancel;
import biaoju.flow.Datasets;
import biaoju.flow.Workspace;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Builds a dataset from a project's labels. */
@Command(name = "dataset")
final class DatasetVerb extends HereVerb {
    // Needed, but picocli would ask for it before "verify" and "diff" too.
    @Option(names = "--out", paramLabel = "DIR")
    @Nullable Path out;

    @Option(names = "--format", split = ",", paramLabel = "jsonl|csv|parquet", descriptionKey = "format")
    List<String> formats = List.of("jsonl");

    @Option(names = "--labels", paramLabel = "gold|majority|annotator=NAME")
    String labels = "gold";

    @Option(names = "--unlabelled", paramLabel = "keep|leave-out")
    String unlabelled = "leave-out";

    @Option(names = "--without-noise")
    boolean withoutNoise;

    @Option(names = "--seed", paramLabel = "N")
    long seed;

    @Option(names = "--split", paramLabel = "80/10/10")
    @Nullable String split;

    @Option(names = "--with", split = ",", paramLabel = "context|soft|annotators")
    List<String> extras = List.of();

    @Option(names = "--pseudonyms")
    boolean pseudonyms;

    @Option(names = "--filter", paramLabel = "QUERY", descriptionKey = "dataset.filter")
    String filter = "";

    DatasetVerb(Streams streams, Surroundings here) {
        super(streams, here);
    }

    @Override
    public Integer call() {
        wish(); // wrong usage is said before anything is opened
        return super.call();
    }

    private Datasets.Wish wish() {
        if (out == null) throw misused("cli.missing", "--out DIR");
        if (split != null && !Datasets.isSplit(split)) throw misused("cli.dataset.split", split);
        for (String extra : extras) {
            if (!Datasets.EXTRAS.contains(extra)) {
                throw misused("cli.dataset.with", extra, String.join(", ", Datasets.EXTRAS));
            }
        }
        for (String format : formats) {
            if (!Datasets.FORMATS.contains(format)) {
                throw misused("cli.dataset.format", format, String.join(", ", Datasets.FORMATS));
            }
        }
        if (!labels.matches("gold|majority|annotator=.+")) throw misused("cli.dataset.labels", labels);
        boolean keep = unlabelled.equals("keep");
        if (!keep && !unlabelled.equals("leave-out")) throw misused("cli.dataset.unlabelled", unlabelled);
        return new Datasets.Wish(out, formats, labels, keep, withoutNoise, extras, pseudonyms, split, seed, filter);
    }

    @Override
    int work(Workspace workspace, Cancel cancel) {
        Datasets.Built built;
        try (Streams.Bar bar = streams.bar("cli.dataset.bar")) {
            built = workspace.datasets().build(wish(), cancel, bar);
        }
        if (json) {
            streams.out.line(built.manifest());
            return DONE;
        }
        streams.out.line(Streams.oneLine(streams.messages.get("cli.dataset.done", built.rows(), String.valueOf(out))));
        streams.out.line("");
        table(built.numbers()).lines().forEach(streams.out::line);
        return DONE;
    }

    /** Rows by label and part, and how many reports they are from. */
    private TextTable table(Datasets.Numbers numbers) {
        List<Datasets.PartCount> parts = numbers.parts();
        TextTable table = new TextTable(cells("cli.status.label", parts, Datasets.PartCount::part));
        for (Datasets.LabelCount label : numbers.labels()) {
            table.row(row(label.label(), parts, part -> share(part.labels().getOrDefault(label.label(), 0), part.rows())));
        }
        if (parts.stream().anyMatch(part -> unlabelled(part) > 0)) {
            table.row(cells("cli.dataset.without", parts, part -> share(unlabelled(part), part.rows())));
        }
        table.row(cells("cli.dataset.rows", parts, part -> share(part.rows(), numbers.rows())));
        table.row(cells("cli.dataset.reports", parts, part -> Integer.toString(part.reports())));
        return table;
    }

    private String[] cells(String key, List<Datasets.PartCount> parts, Function<Datasets.PartCount, String> cell) {
        return row(streams.messages.get(key), parts, cell);
    }

    private static String[] row(String first, List<Datasets.PartCount> parts, Function<Datasets.PartCount, String> cell) {
        return Stream.concat(Stream.of(first), parts.stream().map(cell)).toArray(String[]::new);
    }

    private static int unlabelled(Datasets.PartCount part) {
        return part.rows() - part.labels().values().stream().mapToInt(Integer::intValue).sum();
    }

    private static String share(int count, int all) {
        return String.format(Locale.ROOT, "%d (%.1f %%)", count, 100.0 * count / Math.max(1, all));
    }
}
