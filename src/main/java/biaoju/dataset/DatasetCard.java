package biaoju.dataset;

import biaoju.base.Messages;
import biaoju.dataset.DatasetManifest.DataFile;
import biaoju.dataset.DatasetManifest.Guideline;
import biaoju.dataset.DatasetManifest.Part;
import biaoju.domain.Label;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * A dataset's {@code README.md}: what the Hugging Face hub reads of it, then what people should know before they use it, in
 * Chinese and English. It holds no time and no place, and does not hang on the reader's language.
 */
final class DatasetCard {
    static final String NAME = "README.md";
    /** Blocks of a bar that stands for all rows. */
    private static final int BAR = 20;

    private final Messages chinese = Messages.of(Locale.CHINESE);
    private final Messages english = Messages.of(Locale.ENGLISH);
    private final StringBuilder text = new StringBuilder();
    private final DatasetManifest manifest;
    private final Provenance provenance;

    private DatasetCard(DatasetManifest manifest, Provenance provenance) {
        this.manifest = manifest;
        this.provenance = provenance;
    }

    /** @param manifest complete but for the card itself */
    static String of(DatasetManifest manifest, Provenance provenance) {
        DatasetCard card = new DatasetCard(manifest, provenance);
        card.text.append(HubFrontMatter.of(manifest, provenance.scheme()));
        card.text.append("\n# ").append(cell(provenance.scheme().name())).append("\n\n");
        card.both("about", number(manifest.counts().rows()), number(reportsWithRows(manifest)), manifest.tool());
        card.labels();
        card.counts();
        card.resolution();
        card.split();
        card.agreement();
        card.columns();
        card.origin();
        card.limits();
        return card.text.toString();
    }

    private static int reportsWithRows(DatasetManifest manifest) {
        return (int) manifest.reports().stream().filter(report -> report.rows() > 0).count();
    }

    private void labels() {
        heading("labels");
        row(List.of("id", "中文", "English", "定义", "definition"));
        rule(5);
        for (Label label : provenance.scheme().labels()) {
            row(List.of("`" + label.id() + "`", label.zh(), label.en(), label.definitionZh(), label.definitionEn()));
        }
        text.append('\n');
        for (Guideline one : manifest.guidelines()) both("guideline", one.name(), one.sha256());
    }

    private void counts() {
        heading("counts");
        List<Part> parts = parts();
        List<String> head = new ArrayList<>(List.of("label"));
        for (Part part : parts) head.add(part.name());
        head.add(""); // a chart of blocks: a card shows it wherever it is read
        row(head);
        rule(head.size());
        for (String label : provenance.labels()) {
            count("`" + label + "`", parts.stream().map(part -> part.labels().getOrDefault(label, 0)).toList(), parts);
        }
        if (manifest.options().unlabelledKept()) {
            count("–", parts.stream().map(part -> part.rows() - sum(part.labels())).toList(), parts);
        }
        count("**Σ**", parts.stream().map(Part::rows).toList(), parts);
        text.append('\n');
    }

    private List<Part> parts() {
        DatasetManifest.Split split = manifest.split();
        if (split != null) return split.parts();
        return List.of(new Part(PartTally.ALL, 100, 0, reportsWithRows(manifest), manifest.counts().rows(), manifest.labels()));
    }

    private void count(String name, List<Integer> counts, List<Part> parts) {
        List<String> cells = new ArrayList<>(List.of(name));
        for (int i = 0; i < counts.size(); i++) {
            double percent = 100.0 * counts.get(i) / parts.get(i).rows();
            cells.add(number(counts.get(i)) + " (" + String.format(Locale.ROOT, "%.1f", percent) + " %)");
        }
        double share = counts.stream().mapToInt(Integer::intValue).sum() / (double) manifest.counts().rows();
        cells.add("█".repeat((int) Math.round(BAR * share)));
        row(cells);
    }

    private static int sum(SortedMap<String, Integer> labels) {
        return labels.values().stream().mapToInt(Integer::intValue).sum();
    }

    private void resolution() {
        heading("resolution");
        String rule = manifest.options().labels();
        both("rule." + (rule.startsWith("annotator=") ? "annotator" : rule), rule.replaceFirst("^annotator=", ""));
        DatasetManifest.Counts counts = manifest.counts();
        String filter = manifest.options().filter();
        if (!filter.isEmpty()) both("filter", filter.replace("`", "'"), number(counts.filteredOut()));
        both("left_out", number(counts.units()), number(counts.unlabelled()), number(counts.tied()), number(counts.noiseLeftOut()));
        if (manifest.options().unlabelledKept()) both("unlabelled_kept");
    }

    private void split() {
        heading("split");
        DatasetManifest.Split split = manifest.split();
        if (split == null) {
            both("undivided");
            return;
        }
        both("divided", String.valueOf(manifest.options().split()), Long.toString(manifest.options().seed()),
                number(split.groups()), number(split.repeatedLeftOut()));
        row(List.of("", "%", "reports", "groups", "rows"));
        rule(5);
        for (Part part : split.parts()) {
            row(List.of(part.name(), part.percent() + " → " + String.format(Locale.ROOT, "%.1f", 100.0 * part.rows()
                    / manifest.counts().rows()), number(part.reports()), number(part.groups()), number(part.rows())));
        }
        text.append('\n');
    }

    private void agreement() {
        heading("agreement");
        AgreementSummary agreement = manifest.agreement();
        if (agreement == null) {
            both("no_agreement");
            return;
        }
        both("agreed", number(agreement.annotators()), number(agreement.shared()), number(agreement.units()),
                number(agreement.resamples()));
        if (!manifest.options().filter().isEmpty()) both("agreed_all");
        row(List.of("measure", "value", "95 % low", "95 % high"));
        rule(4);
        for (Map.Entry<String, AgreementSummary.Value> one : agreement.measures().entrySet()) {
            AgreementSummary.Value value = one.getValue();
            row(List.of(one.getKey(), number(value.value()), number(value.low()), number(value.high())));
        }
        text.append('\n');
    }

    private void columns() {
        heading("columns");
        both("columns");
        if (!manifest.options().extras().isEmpty()) both("extras", String.join(", ", manifest.options().extras()));
        if (manifest.options().pseudonyms()) both("pseudonyms");
    }

    private void origin() {
        heading("origin");
        both("origin", manifest.tool(), cell(manifest.scheme().name()), Integer.toString(manifest.scheme().version()),
                manifest.scheme().sha256(), number(manifest.reports().size()));
        row(List.of("file", "rows", "SHA-256"));
        rule(3);
        for (DataFile file : manifest.files()) row(List.of(file.name(), number(file.rows()), "`" + file.sha256() + "`"));
        text.append('\n');
        both("verify");
    }

    private void limits() {
        heading("limits");
        both("limits");
    }

    private void heading(String key) {
        text.append("## ").append(chinese.get("dataset.card.heading." + key)).append(' ')
                .append(english.get("dataset.card.heading." + key)).append("\n\n");
    }

    private void both(String key, String... args) {
        for (Messages messages : List.of(chinese, english)) {
            text.append(messages.get("dataset.card." + key, (Object[]) args)).append("\n\n");
        }
    }

    private void row(List<String> cells) {
        text.append('|');
        for (String cell : cells) text.append(' ').append(cell(cell)).append(" |");
        text.append('\n');
    }

    private void rule(int columns) {
        text.append('|').append(" --- |".repeat(columns)).append('\n');
    }

    /** What people wrote must not break a table, nor become HTML. */
    private static String cell(String written) {
        return written.replace("&", "&amp;").replace("<", "&lt;").replace("|", "\\|").replaceAll("\\s+", " ");
    }

    private static String number(int number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private static String number(@Nullable Double number) {
        return number == null ? "–" : String.format(Locale.ROOT, "%.4f", number);
    }
}
