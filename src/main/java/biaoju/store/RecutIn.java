package biaoju.store;

import biaoju.domain.Annotation;
import biaoju.domain.Decision;
import biaoju.domain.Edit;
import biaoju.domain.Kind;
import biaoju.domain.Recutting;
import biaoju.domain.Ruling;
import biaoju.domain.SentenceId;
import biaoju.domain.Span;
import biaoju.domain.Step;
import biaoju.domain.Unit;
import java.sql.Clob;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Exchanges units of a report. Nothing is deleted: a retired one keeps what is said of it, should it ever be brought back. */
final class RecutIn {
    private static final String REPORT = "SELECT r.id, t.text FROM report r JOIN report_text t ON t.report_id = r.id WHERE r.digest = ?";
    private static final String NEAR = """
            SELECT start_at, end_at, kind, level, noise, section FROM sentence
            WHERE report_id = ? AND start_at >= ? AND start_at < ? AND retired = FALSE ORDER BY report_id, start_at""";
    /** Ordered by the report too, though it is one: else H2 does not see that the index is in this order, and reads all of it. */
    private static final String BEFORE = """
            SELECT start_at, end_at, kind, level, noise, section FROM sentence
            WHERE report_id = ? AND start_at < ? AND retired = FALSE ORDER BY report_id DESC, start_at DESC FETCH FIRST 1 ROW ONLY""";
    private static final String RETIRE =
            "UPDATE sentence SET retired = TRUE WHERE report_id = ? AND start_at = ? AND end_at = ?";
    private static final String PLACE = """
            UPDATE sentence SET kind = ?, level = ?, noise = ?, section = ?, retired = FALSE
            WHERE report_id = ? AND start_at = ? AND end_at = ?""";
    private static final String ADD = """
            INSERT INTO sentence (kind, level, noise, section, report_id, start_at, end_at, text_digest, retired, id)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String LAST = "SELECT MAX(id) FROM sentence";
    private static final String IS_THERE = "SELECT id FROM sentence WHERE report_id = ? AND start_at = ? AND end_at = ?";
    private static final String IS_LIVE = IS_THERE + " AND retired = FALSE";
    private static final String SECTION = "UPDATE sentence SET section = ? WHERE report_id = ? AND start_at = ? AND end_at = ?";
    private static final String COUNT = "UPDATE report SET sentences = sentences + ?, noise = noise + ? WHERE id = ?";
    private static final String SEGMENTER = "UPDATE report SET segmenter = ? WHERE id = ?";
    /** From so many units on it is quicker to count the report than the units. */
    private static final int MANY = 64;

    private final Tx tx;
    private final Recutting cut;
    private final UUID by;
    /** From the first unit concerned to the last: nothing else of the report is read. */
    private final Span hull;
    private int report;
    private int length;
    /** The text of the hull. */
    private String words = "";
    private int begin = -1;
    private final Map<Span, Integer> sections = new HashMap<>();

    /** @param by whose step it is */
    RecutIn(Tx tx, Recutting cut, UUID by) {
        this.tx = tx;
        this.by = by;
        this.cut = cut;
        hull = hull(cut);
    }

    private static Span hull(Recutting cut) {
        int start = Integer.MAX_VALUE;
        int end = 0;
        for (List<Unit> units : List.of(cut.retired(), cut.placed())) {
            for (Unit unit : units) {
                start = Math.min(start, unit.span().start());
                end = Math.max(end, unit.span().end());
            }
        }
        return start >= end ? new Span(0, 0) : new Span(start, end);
    }

    /** How many edits and rulings had to be left out. */
    int apply(Step step, List<Edit> edits, List<Ruling> rulings) throws SQLException {
        if (!find()) return edits.size() + rulings.size();
        List<Unit> before = near();
        List<Unit> after = cut.on(before, length).orElse(null);
        if (after == null) return passOver(step, edits, rulings);
        List<Edit> now = new LateLabels(tx, cut, by, step, edits).edits(edits);
        WorkIn work = new WorkIn(tx, new LabelNumbers(tx));
        List<Span> concerned = concerned();
        ProgressIn progress = new ProgressIn(tx);
        if (concerned.size() <= MANY) for (Span span : concerned) progress.putUnit(report, span, -1);
        exchange(work, before, after);
        if (concerned.size() <= MANY) for (Span span : concerned) progress.putUnit(report, span, +1);
        progress.write();
        work.write();
        Sql.update(tx, COUNT, after.size() - before.size(), noise(after) - noise(before), report);
        if (!cut.to().isEmpty()) Sql.update(tx, SEGMENTER, Cut.of(cut.to()), report);
        int leftOut = new EditsIn(tx).applyHere(now) + rule(step, rulings);
        if (concerned.size() > MANY) ProgressIn.again(tx, report);
        ProjectRows.recut(tx);
        return leftOut;
    }

    private List<Span> concerned() {
        Set<Span> spans = Recutting.spans(cut.retired());
        spans.addAll(Recutting.spans(cut.placed()));
        return List.copyOf(spans);
    }

    private static int noise(List<Unit> units) {
        return (int) units.stream().filter(unit -> unit.noise() != null).count();
    }

    private boolean find() throws SQLException {
        try (PreparedStatement query = tx.connection().prepareStatement(REPORT)) {
            query.setString(1, cut.report());
            try (ResultSet row = query.executeQuery()) {
                if (!row.next()) return false;
                report = row.getInt(1);
                Clob text = row.getClob(2);
                length = (int) text.length();
                int from = Math.min(hull.start(), length);
                int to = Math.min(hull.end(), length);
                if (from < to) words = text.getSubString(from + 1L, to - from);
                return true;
            }
        }
    }

    private String words(Span span) {
        return new Span(span.start() - hull.start(), span.end() - hull.start()).in(words);
    }

    /** The live units that lie in the hull, in part at least. */
    private List<Unit> near() throws SQLException {
        List<Unit> units = new ArrayList<>();
        try (PreparedStatement query = tx.connection().prepareStatement(BEFORE)) {
            query.setInt(1, report);
            query.setInt(2, hull.start());
            try (ResultSet row = query.executeQuery()) {
                if (row.next()) {
                    Unit unit = SentenceRows.read(row);
                    begin = unit.kind() == Kind.HEADING ? unit.span().start() : row.getInt(6);
                    if (unit.span().end() > hull.start()) units.add(unit);
                }
            }
        }
        try (PreparedStatement query = tx.connection().prepareStatement(NEAR)) {
            query.setInt(1, report);
            query.setInt(2, hull.start());
            query.setInt(3, hull.end());
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    Unit unit = SentenceRows.read(row);
                    units.add(unit);
                    sections.put(unit.span(), row.getInt(6));
                }
            }
        }
        return units;
    }

    /** Work at a retired unit counts no more, and again should it be brought back. */
    private void exchange(WorkIn work, List<Unit> before, List<Unit> after) throws SQLException {
        Set<Span> placed = Recutting.spans(cut.placed());
        for (Unit unit : cut.retired()) {
            Span span = unit.span();
            if (placed.contains(span)) continue;
            work.putUnit(report, span, -1);
            Sql.update(tx, RETIRE, report, span.start(), span.end());
        }
        Map<Span, Integer> now = new OutlineIn(tx, report, this::words).exchange(hull, before, after, cut.placed(), begin);
        try (PreparedStatement place = tx.connection().prepareStatement(PLACE);
                PreparedStatement add = tx.connection().prepareStatement(ADD)) {
            Set<Span> stood = Recutting.spans(cut.retired());
            for (Unit unit : cut.placed()) {
                if (!stood.contains(unit.span())) work.putUnit(report, unit.span(), +1);
                int section = now.getOrDefault(unit.span(), -1);
                set(place, unit, section);
                if (place.executeUpdate() == 0) add(add, unit, section, false);
            }
        }
        for (Unit unit : after) {
            Integer section = now.get(unit.span());
            if (section == null || placed.contains(unit.span()) || section.equals(sections.get(unit.span()))) continue;
            Sql.update(tx, SECTION, section, report, unit.span().start(), unit.span().end());
        }
    }

    private void set(PreparedStatement statement, Unit unit, int section) throws SQLException {
        statement.setInt(1, SentenceRows.KINDS.indexOf(unit.kind()));
        statement.setInt(2, unit.level());
        if (unit.noise() == null) statement.setNull(3, Types.SMALLINT);
        else statement.setInt(3, SentenceRows.NOISES.indexOf(unit.noise()));
        statement.setInt(4, section);
        statement.setInt(5, report);
        statement.setInt(6, unit.span().start());
        statement.setInt(7, unit.span().end());
    }

    private void add(PreparedStatement add, Unit unit, int section, boolean retired) throws SQLException {
        set(add, unit, section);
        String of = words(unit.span());
        add.setLong(8, ReportsIn.textDigest(of, new Span(0, of.length())));
        add.setBoolean(9, retired);
        add.setLong(10, Sql.number(tx, LAST).orElse(0) + 1);
        add.executeUpdate();
    }

    /**
     * Two copies of the project cut the report otherwise, and this is the later frame: the units stay as they are. What it
     * would have placed is kept as retired, so that labels given there have a place, whence they go on to the units there are.
     */
    private int passOver(Step step, List<Edit> edits, List<Ruling> rulings) throws SQLException {
        try (PreparedStatement add = tx.connection().prepareStatement(ADD)) {
            for (Unit unit : cut.placed()) {
                Span span = unit.span();
                boolean there = span.length() == 0 || span.end() > length
                        || Sql.number(tx, IS_THERE, report, span.start(), span.end()).isPresent();
                if (!there) add(add, unit, -1, true);
            }
        }
        List<Edit> kept = new ArrayList<>();
        for (Edit edit : edits) if (!isLive(edit.sentence()) || isOpenChoice(edit, step)) kept.add(edit);
        List<Ruling> left = new ArrayList<>();
        for (Ruling ruling : rulings) if (!isLive(ruling.sentence())) left.add(ruling);
        return new EditsIn(tx).applyHere(kept) + DecisionRows.applyHere(tx, step, left);
    }

    private boolean isLive(SentenceId sentence) throws SQLException {
        return Sql.number(tx, IS_LIVE, report, sentence.span().start(), sentence.span().end()).isPresent();
    }

    /** What the person who merged the same sentences chose for themselves, where theirs was only carried by who did it first. */
    private boolean isOpenChoice(Edit edit, Step step) {
        boolean own = step == Step.MERGE && edit.annotator().equals(by) && Recutting.spans(cut.placed()).contains(edit.sentence().span());
        return own && AnnotationRows.of(tx, edit.sentence(), by).filter(Annotation::toConfirm).isPresent();
    }

    /** The frame's rulings, and what follows of decisions that whoever exchanged the units did not know of: a log came in late. */
    private int rule(Step step, List<Ruling> rulings) throws SQLException {
        int leftOut = DecisionRows.applyHere(tx, step, rulings);
        Map<Span, Decision> decided = new HashMap<>();
        DecisionRows.ofUnits(tx, cut.report(), concerned()).forEach(one -> decided.put(one.sentence().span(), one));
        List<Ruling> late = new ArrayList<>();
        Set<Span> ruled = new HashSet<>();
        rulings.forEach(one -> ruled.add(one.sentence().span()));
        List<Span> retired = LateLabels.retired(cut);
        for (Unit unit : cut.placed()) {
            if (decided.containsKey(unit.span()) || ruled.contains(unit.span())) continue;
            List<Span> under = LateLabels.under(retired, unit.span());
            SentenceId id = new SentenceId(cut.report(), unit.span());
            Decision carried = under.isEmpty() || under.stream().anyMatch(ruled::contains) ? null : Carry.decision(id, under, decided);
            if (carried != null) late.add(new Ruling(id, null, carried));
        }
        DecisionRows.applyHere(tx, step, late);
        return leftOut;
    }
}
