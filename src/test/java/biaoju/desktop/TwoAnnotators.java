package biaoju.desktop;

import biaoju.domain.CodePoints;
import biaoju.domain.Document;
import biaoju.domain.Origin;
import biaoju.domain.Sentence;
import biaoju.formats.LabelLine;
import biaoju.formats.LabelLineWriter;
import biaoju.formats.LabelLines;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Two short reports, and what two annotators and the supervisor say of them, a digit a sentence: the key of the label,
 * {@code .} for none. The figures are computed here once more, from the digits alone.
 */
final class TwoAnnotators {
    static final String LI = "liqin";
    static final String WANG = "wangmin";
    /** What nobody may see in a blind project. */
    static final String NOTE = "note-marker-of-liqin";

    static final List<List<String>> REPORTS = List.of(
            List.of("街道办事处述职报告", "一、主要工作", "我们走访了十二个社区，收集意见四十条。", "全年办结群众来信三十件。",
                    "办事窗口排队时间仍然偏长。", "人员调动频繁，业务不够熟练。", "明年将增设两个窗口。", "我们始终坚持以人民为中心。",
                    "二、下一步打算", "计划每季度开展一次培训。", "将公开办理进度，接受监督。"),
            List.of("社区卫生服务中心总结", "完成老年人体检八百人次。", "药品储备有时跟不上需要。", "候诊区座椅不足。",
                    "由于场地狭小，难以增设诊室。", "下半年启动扩建工程。", "上门服务二百余户。", "力争年内完成信息系统升级。"));
    static final List<String> LI_SAYS = List.of("55112344544", "5122341.");
    static final List<String> WANG_SAYS = List.of("55122245441", "51122454");
    /** The supervisor's own labels of sentences 3 to 6 of the first report. */
    static final List<String> MINE = List.of("..1122.....", "........");

    private static final List<String> LABELS = List.of("measure", "problem", "cause", "plan", "boilerplate");

    private TwoAnnotators() {}

    /** The reports as files. */
    static List<Path> write(Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < REPORTS.size(); i++) {
            files.add(Files.writeString(folder.resolve("report-" + (i + 1) + ".txt"), String.join("\n", REPORTS.get(i)) + "\n"));
        }
        return files;
    }

    /** One annotator's labels as a file; the first sentence of all with a note. */
    static Path write(Path file, String annotator, List<String> says, List<Document> reports) throws IOException {
        try (OutputStream out = Files.newOutputStream(file); LabelLineWriter lines = LabelLines.writer(out)) {
            for (int report = 0; report < reports.size(); report++) {
                Document in = reports.get(report);
                for (int number = 1; number <= says.get(report).length(); number++) {
                    String label = label(says, report, number);
                    if (label.isEmpty()) continue;
                    lines.write(line(in, number, annotator, label, report == 0 && number == 1 ? NOTE : ""));
                }
            }
        }
        return file;
    }

    private static LabelLine line(Document report, int number, String annotator, String label, String note) {
        Sentence sentence = report.cut().sentences().get(number - 1);
        CodePoints places = new CodePoints(report.text());
        return new LabelLine(report.report().shortDigest(), null, places.of(sentence.span().start()),
                places.of(sentence.span().end()), report.textOf(sentence), annotator, label, null, note, false, Origin.HUMAN,
                Instant.parse("2026-03-02T09:00:00Z").plusSeconds(number), 0, false);
    }

    /** The label's id; empty where there is none. */
    static String label(List<String> says, int report, int number) {
        char key = says.get(report).charAt(number - 1);
        return key == '.' ? "" : LABELS.get(key - '1');
    }

    /** By sentence of all reports, every voice. */
    private static List<String> units(List<List<String>> voices) {
        List<String> units = new ArrayList<>();
        for (int report = 0; report < REPORTS.size(); report++) {
            int at = report;
            for (int i = 0; i < REPORTS.get(report).size(); i++) {
                int sentence = i;
                units.add(String.join("", voices.stream().map(says -> says.get(at).substring(sentence, sentence + 1)).toList())
                        .replace(".", ""));
            }
        }
        return units;
    }

    private static List<List<String>> all() {
        return List.of(LI_SAYS, WANG_SAYS, MINE);
    }

    /** Sentences that two or more labelled. */
    static long shared() {
        return units(all()).stream().filter(unit -> unit.length() > 1).count();
    }

    static long labelled() {
        return units(all()).stream().filter(unit -> !unit.isEmpty()).count();
    }

    static long disputes() {
        return units(all()).stream().filter(unit -> unit.chars().distinct().count() > 1).count();
    }

    /** Krippendorff's α for names, from its coincidence matrix (Krippendorff 2011). */
    static double alpha() {
        double[][] together = new double[10][10];
        for (String unit : units(all())) {
            for (int i = 0; i < unit.length(); i++) {
                for (int j = 0; j < unit.length(); j++) {
                    if (i != j) together[unit.charAt(i) - '0'][unit.charAt(j) - '0'] += 1.0 / (unit.length() - 1);
                }
            }
        }
        double[] each = IntStream.range(0, 10).mapToDouble(c -> IntStream.range(0, 10).mapToDouble(k -> together[c][k]).sum())
                .toArray();
        double n = IntStream.range(0, 10).mapToDouble(c -> each[c]).sum();
        double seen = 0;
        double expected = 0;
        for (int c = 0; c < 10; c++) {
            for (int k = 0; k < 10; k++) {
                if (c == k) continue;
                seen += together[c][k];
                expected += each[c] * each[k];
            }
        }
        return 1 - (n - 1) * seen / expected;
    }

    /** Cohen's κ of the two annotators. */
    static double kappa() {
        List<String> pairs = units(List.of(LI_SAYS, WANG_SAYS)).stream().filter(unit -> unit.length() == 2).toList();
        double n = pairs.size();
        double same = pairs.stream().filter(pair -> pair.charAt(0) == pair.charAt(1)).count() / n;
        double chance = 0;
        for (char label = '1'; label <= '5'; label++) {
            char one = label;
            chance += pairs.stream().filter(pair -> pair.charAt(0) == one).count() / n
                    * (pairs.stream().filter(pair -> pair.charAt(1) == one).count() / n);
        }
        return (same - chance) / (1 - chance);
    }
}
