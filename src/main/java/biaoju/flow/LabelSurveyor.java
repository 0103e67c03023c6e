package biaoju.flow;

import biaoju.base.Cancel;
import biaoju.base.Problem;
import biaoju.formats.FoundLabel;
import biaoju.formats.FoundLabels;
import biaoju.formats.LabelLine;
import biaoju.formats.LabelLines;
import biaoju.formats.Naming;
import biaoju.formats.NeighbourFormat;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Counts the labels of files one after the other; nothing of them is kept but names, numbers and an example of each. */
final class LabelSurveyor implements FoundLabels, LabelLines.Receiver {
    private static final int LONGEST_EXAMPLE = 60;

    private final LabelMap map;
    private final Naming naming;
    private final Cancel cancel;
    private final List<LabelSurvey.OneFile> files = new ArrayList<>();
    private final Map<String, Counted> counted = new HashMap<>();
    private int records;
    private int others;
    private int nobody;
    private int unclear;
    private @Nullable Problem example;

    /** @param naming whose labels they are where a file does not say */
    LabelSurveyor(LabelMap map, Naming naming, Cancel cancel) {
        this.map = map;
        this.naming = naming;
        this.cancel = cancel;
    }

    private static final class Counted {
        private final String example;
        private int times;

        Counted(String example) {
            this.example = example;
        }
    }

    void read(Path file, NeighbourFormat format) {
        records = 0;
        if (format == NeighbourFormat.JSONL) LabelLines.read(file, this);
        else format.read(file, naming, new LabelTables(cancel), this);
        files.add(new LabelSurvey.OneFile(file, format.id(), records));
    }

    LabelSurvey result() {
        List<LabelSurvey.Found> labels = new ArrayList<>();
        counted.forEach((name, one) -> {
            Optional<String> known = map.known(name);
            labels.add(new LabelSurvey.Found(name, one.times, one.example, known.filter(id -> !id.isEmpty()),
                    known.filter(String::isEmpty).isPresent()));
        });
        labels.sort(Comparator.comparing(LabelSurvey.Found::times).reversed().thenComparing(LabelSurvey.Found::name));
        return new LabelSurvey(files, labels, others, nobody, unclear, Optional.ofNullable(example));
    }

    @Override
    public void take(long record, FoundLabel found) {
        if (found.annotator() == null && naming.annotator().isEmpty()) nobody++;
        count(found.labels(), found.place().text());
    }

    @Override
    public void take(long number, LabelLine line) {
        count(Stream.of(Optional.ofNullable(line.label()), Optional.ofNullable(line.second())).flatMap(Optional::stream).toList(), line.text());
    }

    private void count(List<String> labels, @Nullable String text) {
        cancel.check();
        records++;
        for (String label : labels) {
            Counted one = counted.get(label);
            if (one == null && counted.size() == LabelSurvey.MOST) {
                others++;
                continue;
            }
            if (one == null) {
                one = new Counted(beginning(text));
                counted.put(label, one);
            }
            one.times++;
        }
    }

    private static String beginning(@Nullable String text) {
        if (text == null) return "";
        String plain = LooseText.canonical(text.substring(0, Math.min(text.length(), 4 * LONGEST_EXAMPLE)));
        int points = plain.codePointCount(0, plain.length());
        return points <= LONGEST_EXAMPLE ? plain : plain.substring(0, plain.offsetByCodePoints(0, LONGEST_EXAMPLE)) + "…";
    }

    @Override
    public void refuse(long record, Problem reason) {
        cancel.check();
        unclear++;
        if (example == null) example = reason;
    }

    @Override
    public void remark(Problem remark) {
        // said when the labels come in
    }
}
