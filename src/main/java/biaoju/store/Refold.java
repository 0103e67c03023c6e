package biaoju.store;

import biaoju.domain.Change;
import biaoju.domain.Edit;
import biaoju.domain.Ruling;
import biaoju.domain.Sentence;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Makes one report anew out of all that was ever changed in it, where frames came in late that belong between others; no other
 * report is touched. What comes out is what a fold of the whole journal would have made of it.
 */
public final class Refold {
    private static final String REPORT = "SELECT r.id, t.text FROM report r JOIN report_text t ON t.report_id = r.id WHERE r.digest = ?";
    private static final String SAID = """
            SELECT a.sentence_id, a.annotator_id FROM sentence s JOIN annotation a ON a.sentence_id = s.id WHERE s.report_id = ?""";
    /** One by one: where it reads "in (select …)", H2 looks at every row of the table and asks the whole question again for each. */
    private static final String DROP_SAID = "DELETE FROM annotation WHERE sentence_id = ? AND annotator_id = ?";
    private static final String DECIDED = "SELECT d.sentence_id FROM sentence s JOIN decision d ON d.sentence_id = s.id WHERE s.report_id = ?";
    private static final String DROP_DECIDED = "DELETE FROM decision WHERE sentence_id = ?";
    private static final String DROP_PROGRESS = "DELETE FROM progress WHERE report_id = ?";
    private static final String DROP_SECTIONS = "DELETE FROM section WHERE report_id = ?";
    /** Their numbers stay, for whoever remembers a sentence by it. */
    private static final String RETIRE = "UPDATE sentence SET retired = TRUE WHERE report_id = ?";
    private static final String PLACE = """
            UPDATE sentence SET kind = ?, level = ?, noise = ?, section = ?, retired = FALSE
            WHERE report_id = ? AND start_at = ? AND end_at = ?""";
    private static final String AS_IT_CAME = "UPDATE report SET segmenter = ?, sentences = ?, noise = ?, retired = FALSE WHERE id = ?";

    private Refold() {}

    /**
     * What the change does to each of these reports, as a change of that report alone.
     *
     * @param each told of every report it has to do with
     */
    public static void parts(Change change, Set<String> reports, Consumer<Map.Entry<String, Change>> each) {
        if (change instanceof Change.ReportsAdded added) {
            for (Change.Added one : added.reports()) {
                String digest = one.report().digest();
                if (reports.contains(digest)) each.accept(Map.entry(digest, new Change.ReportsAdded(List.of(one))));
            }
            return;
        }
        Map<String, List<Edit>> edits = byReport(change.edits(), edit -> edit.sentence().report(), reports);
        Map<String, List<Ruling>> rulings = byReport(change.rulings(), ruling -> ruling.sentence().report(), reports);
        Set<String> touched = new TreeSet<>(edits.keySet());
        touched.addAll(rulings.keySet());
        change.recutting().filter(cut -> reports.contains(cut.report())).ifPresent(cut -> touched.add(cut.report()));
        change.shelving().ifPresent(shelving -> shelving.reports().stream().filter(reports::contains).forEach(touched::add));
        for (String report : touched) {
            Change part = part(change, report, edits.getOrDefault(report, List.of()), rulings.getOrDefault(report, List.of()));
            if (part != null) each.accept(Map.entry(report, part));
        }
    }

    private static <T> Map<String, List<T>> byReport(List<T> all, Function<T, String> report, Set<String> reports) {
        Map<String, List<T>> found = new LinkedHashMap<>();
        for (T one : all) {
            String of = report.apply(one);
            if (reports.contains(of)) found.computeIfAbsent(of, any -> new ArrayList<>()).add(one);
        }
        return found;
    }

    private static @Nullable Change part(Change change, String report, List<Edit> edits, List<Ruling> rulings) {
        if (change instanceof Change.Annotated done) return new Change.Annotated(done.by(), done.step(), edits);
        if (change instanceof Change.Decided done) return new Change.Decided(done.by(), done.step(), rulings);
        if (change instanceof Change.Recut done) return new Change.Recut(done.by(), done.step(), done.cut(), edits, rulings);
        if (change instanceof Change.ReportsShelved done) return new Change.ReportsShelved(done.by(), done.step(), List.of(report));
        if (change instanceof Change.SchemeChanged done) {
            return new Change.SchemeChanged(done.by(), done.before(), done.after(), edits, rulings, done.of(), done.redo());
        }
        if (change instanceof Change.Undone undo) {
            return new Change.Undone(undo.by(), undo.step(), undo.of(), undo.redo(), undo.cut(),
                    undo.shelved().contains(report) ? List.of(report) : List.of(), edits, rulings);
        }
        return null;
    }

    /** @param parts all that was ever changed in the report, in the order of the stamps */
    public static void report(Tx tx, String report, List<Change> parts) throws SQLException {
        Found found = find(tx, report);
        if (found == null) return; // its original is lost, and with it all that was said of it
        clear(tx, found.id());
        boolean there = false;
        for (Change part : parts) {
            if (!(part instanceof Change.ReportsAdded added)) {
                Fold.inReports(tx, part);
            } else if (!there && ReportsIn.fits(added.reports().get(0).cut(), found.length())) {
                place(tx, found.id(), added.reports().get(0));
                there = true;
            }
        }
        ProjectRows.recut(tx);
    }

    /** @param length of its text */
    private record Found(int id, int length) {}

    private static @Nullable Found find(Tx tx, String report) throws SQLException {
        try (PreparedStatement query = tx.connection().prepareStatement(REPORT)) {
            query.setString(1, report);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? new Found(row.getInt(1), (int) row.getClob(2).length()) : null;
            }
        }
    }

    private static void clear(Tx tx, int report) throws SQLException {
        LabelNumbers labels = new LabelNumbers(tx);
        WorkIn work = new WorkIn(tx, labels);
        work.takeOut(report);
        work.write();
        CellsIn cells = new CellsIn(tx, labels);
        try (PreparedStatement query = tx.connection().prepareStatement(SAID);
                PreparedStatement drop = tx.connection().prepareStatement(DROP_SAID)) {
            query.setInt(1, report);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    cells.put(row.getLong(1), row.getInt(2), null);
                    drop.setLong(1, row.getLong(1));
                    drop.setInt(2, row.getInt(2));
                    drop.addBatch();
                }
            }
            drop.executeBatch();
        }
        cells.write();
        dropDecisions(tx, report);
        for (String sql : List.of(DROP_PROGRESS, DROP_SECTIONS, RETIRE)) Sql.update(tx, sql, report);
    }

    private static void dropDecisions(Tx tx, int report) throws SQLException {
        try (PreparedStatement query = tx.connection().prepareStatement(DECIDED);
                PreparedStatement drop = tx.connection().prepareStatement(DROP_DECIDED)) {
            query.setInt(1, report);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    drop.setLong(1, row.getLong(1));
                    drop.addBatch();
                }
            }
            drop.executeBatch();
        }
    }

    /** As it came in. Its rows are there, whatever became of its sentences since. */
    private static void place(Tx tx, int report, Change.Added added) throws SQLException {
        List<Sentence> sentences = added.cut().sentences();
        try (PreparedStatement place = tx.connection().prepareStatement(PLACE);
                PreparedStatement section = tx.connection().prepareStatement(ReportsIn.SECTION)) {
            for (Sentence one : sentences) {
                place.setInt(1, SentenceRows.KINDS.indexOf(one.kind()));
                place.setInt(2, one.level());
                if (one.noise() == null) place.setNull(3, Types.SMALLINT);
                else place.setInt(3, SentenceRows.NOISES.indexOf(one.noise()));
                place.setInt(4, ReportsIn.place(added.cut().sections(), one.section()));
                place.setInt(5, report);
                place.setInt(6, one.span().start());
                place.setInt(7, one.span().end());
                place.addBatch();
            }
            place.executeBatch();
            ReportsIn.addSections(section, report, added.cut().sections());
        }
        int noise = (int) sentences.stream().filter(Sentence::isNoise).count();
        Sql.update(tx, AS_IT_CAME, Cut.of(added.report().segmenter()), sentences.size(), noise, report);
    }
}
