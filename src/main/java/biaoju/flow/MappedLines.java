package biaoju.flow;

import biaoju.base.Problem;
import biaoju.formats.LabelLine;
import biaoju.formats.LabelLines;
import java.util.List;
import java.util.Optional;
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
        Optional<String> first;
        Optional<String> second;
        try {
            first = named(line.label());
            second = named(line.second());
        } catch (Problem unknown) {
            refuse(number, unknown);
            return;
        }
        if (first.isEmpty() && line.label() != null) { // the second alone is not what was said
            leftOut++;
            return;
        }
        receiver.take(number, new LabelLine(line.report(), line.reportName(), line.start(), line.end(), line.text(), line.annotator(),
                first.orElse(null), second.equals(first) ? null : second.orElse(null), line.note(), line.flag(), line.doubt(), line.origin(), line.at(),
                line.elapsedMs(), line.cleared()));
    }

    private Optional<String> named(@Nullable String label) {
        return label == null ? Optional.empty() : map.id(label);
    }

    @Override
    public void refuse(long number, Problem reason) {
        receiver.refuse(number, reason);
    }

    List<Problem> remarks() {
        return map.remarks(leftOut);
    }
}
