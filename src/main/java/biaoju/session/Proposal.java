package biaoju.session;

import biaoju.command.Command;
import biaoju.domain.Annotation;
import biaoju.domain.Change;
import biaoju.domain.Document;
import biaoju.domain.Edit;
import biaoju.domain.Recutting;
import org.jspecify.annotations.Nullable;

/**
 * A cut by hand that is looked at and not done yet: the command, and what it would write as far as this annotator may see it.
 *
 * @param before the report it was worked out for; of any other it is no proposal
 */
public record Proposal(Command command, Change.Recut change, Document before) {
    /** How many labels would stand on the new units, and how many of them to be confirmed. */
    public record Carried(int labels, int toConfirm) {
        static final Carried NONE = new Carried(0, 0);

        private Carried with(@Nullable Annotation said) {
            if (said == null || said.label() == null) return this;
            return new Carried(labels + 1, toConfirm + (said.toConfirm() ? 1 : 0));
        }
    }

    public Recutting cut() {
        return change.cut();
    }

    /** The annotator's own labels. */
    public Carried mine() {
        return carried(true);
    }

    /** Everybody else's; none where others are hidden. */
    public Carried others() {
        return carried(false);
    }

    private Carried carried(boolean mine) {
        Carried carried = Carried.NONE;
        for (Edit edit : change.edits()) if (edit.annotator().equals(change.by()) == mine) carried = carried.with(edit.after());
        return carried;
    }
}
