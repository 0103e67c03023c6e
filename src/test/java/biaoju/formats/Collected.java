package biaoju.formats;

import biaoju.base.Problem;
import java.util.ArrayList;
import java.util.List;

/** All that a reader says. */
final class Collected implements FoundLabels {
    final List<FoundLabel> labels = new ArrayList<>();
    final List<Problem> refused = new ArrayList<>();
    final List<Problem> remarks = new ArrayList<>();

    @Override
    public void take(long record, FoundLabel label) {
        labels.add(label);
    }

    @Override
    public void refuse(long record, Problem reason) {
        reason.setStackTrace(new StackTraceElement[0]); // as the import does
        refused.add(reason);
    }

    @Override
    public void remark(Problem remark) {
        remarks.add(remark);
    }
}
