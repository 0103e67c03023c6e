package biaoju.flow;

import biaoju.base.Problem;
import biaoju.formats.LabelLine;
import biaoju.formats.LabelLines;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lines of our own whose labels another scheme may call otherwise. */
final class MappedLines implements LabelLines.Receiver {
    private final LabelMap map;
    private final LabelLines.Receiver receiver;
    private int leftOut;

    MappedLines(LabelMap map, LabelLines.Receiver receiver) {
        this.map = map;
        this.receiver = receiver;
    }

    @Override
    public void take(long number, LabelLine line) {
        List<String> labels = new ArrayList<>();
        try {
            for (@Nullable String label : new @Nullable String[] {line.label(), line.second()}) {
                if (label != null) map.id(label).ifPresent(labels::add);
            }
        } catch (Problem unknown) {
            refuse(number, unknown);
            return;
        }
        if (labels.isEmpty() && line.label() != null) {
            leftOut++;
            return;
        }
        receiver.take(number, new LabelLine(line.report(), line.reportName(), line.start(), line.end(), line.text(), line.annotator(),
                labels.isEmpty() ? null : labels.get(0), labels.size() > 1 ? labels.get(1) : null, line.note(), line.flag(),
                line.origin(), line.at(), line.elapsedMs(), line.cleared()));
    }

    @Override
    public void refuse(long number, Problem reason) {
        receiver.refuse(number, reason);
    }

    List<Problem> remarks() {
        return map.remarks(leftOut);
    }
}
