package biaoju.formats;

import biaoju.base.Problem;

/** Takes what a neighbour's file says, in the file's order, one record in memory at a time where the format allows. */
public interface FoundLabels {
    /** @param record the line or the record, from 1 */
    void take(long record, FoundLabel label);

    /** A record that cannot be understood; the next follows, unless the file is broken from there on. */
    void refuse(long record, Problem reason);

    /** Something was passed over that is nobody's label. */
    void remark(Problem remark);
}
