package biaoju.store;

import biaoju.domain.Change;
import biaoju.domain.Edit;
import biaoju.domain.Step;
import biaoju.journal.Frame;
import java.sql.SQLException;
import java.util.List;

/** Brings frames into the tables, which thereby are the fold of all frames so far. */
public final class Fold {
    private Fold() {}

    /**
     * One frame. A frame that is in already changes nothing, so that a replay may begin anywhere before its end. The caller
     * keeps the order of the stamps.
     */
    public static Folded apply(Tx tx, Frame frame, TextOf texts) throws SQLException {
        return AppliedRows.move(tx, frame) ? change(tx, frame.change(), texts) : Folded.ALREADY;
    }

    /**
     * Edits that stand last in the order of the stamps, whatever frames they are of: for logs that came in late.
     *
     * @return how many were left out because their sentence is not there
     */
    public static int edits(Tx tx, List<Edit> edits) throws SQLException {
        return new EditsIn(tx).apply(edits);
    }

    /** Everything up to this frame of its log is in, by whatever way. */
    public static void reached(Tx tx, Frame frame) throws SQLException {
        AppliedRows.move(tx, frame);
    }

    private static Folded change(Tx tx, Change change, TextOf texts) throws SQLException {
        if (change instanceof Change.ReportsAdded added) return new Folded(true, new ReportsIn(tx, texts).add(added.reports()), 0);
        if (change instanceof Change.SchemeChanged changed) SchemeRows.set(tx, changed.after());
        if (change instanceof Change.AnnotatorNamed named) AnnotatorRows.name(tx, named.annotator());
        if (change instanceof Change.SchemeSet scheme) SchemeRows.set(tx, scheme);
        if (change instanceof Change.GuidelineSet guideline) GuidelineRows.set(tx, guideline);
        if (change instanceof Change.Assigned assigned) AssignmentRows.set(tx, assigned.assignments());
        if (change instanceof Change.BlindSet blind) ProjectRows.blind(tx, blind.blind());
        if (change instanceof Change.PackageMade made) PackageRows.add(tx, made);
        if (change instanceof Change.MadeFor madeFor) ProjectRows.madeFor(tx, madeFor);
        return new Folded(true, 0, inReports(tx, change));
    }

    /**
     * What the change does to reports that are there: their units, and what is said and decided of them.
     *
     * @return how many edits and rulings had to be left out
     */
    static int inReports(Tx tx, Change change) throws SQLException {
        if (Renaming.is(change)) { // a label that was merged is another one on retired units too, and stays there
            return new EditsIn(tx).applyHere(Renaming.edits(tx, change, change.edits()))
                    + DecisionRows.applyHere(tx, Step.SCHEME, Renaming.rulings(tx, change, change.rulings()));
        }
        if (change instanceof Change.Annotated done) return new EditsIn(tx).apply(done.edits());
        if (change instanceof Change.Decided done) return DecisionRows.apply(tx, done.step(), done.rulings());
        if (change instanceof Change.Recut done) return new RecutIn(tx, done.cut(), done.by()).apply(done.step(), done.edits(), done.rulings());
        if (change instanceof Change.Undone undo && undo.cut() != null) {
            return new RecutIn(tx, undo.cut(), undo.by()).apply(undo.step(), undo.edits(), undo.rulings());
        }
        Change.Shelving shelving = change.shelving().orElse(null);
        if (shelving != null) ReportRows.shelve(tx, shelving);
        if (change instanceof Change.Undone undo) return new EditsIn(tx).apply(undo.edits()) + DecisionRows.apply(tx, undo.step(), undo.rulings());
        return 0;
    }
}
