package biaoju.store;

import biaoju.domain.Annotation;
import biaoju.domain.Decision;
import biaoju.domain.Edit;
import biaoju.domain.Recutting;
import biaoju.domain.Ruling;
import biaoju.domain.Segmentation;
import biaoju.domain.Sentence;
import biaoju.domain.SentenceId;
import biaoju.domain.Span;
import biaoju.domain.Step;
import biaoju.domain.Unit;
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
    private static final String UNITS =
            "SELECT start_at, end_at, kind, level, noise, section FROM sentence WHERE report_id = ? AND retired = FALSE ORDER BY start_at";
    private static final String RETIRE =
            "UPDATE sentence SET retired = TRUE WHERE report_id = ? AND start_at = ? AND end_at = ?";
    private static final String PLACE = """
            UPDATE sentence SET kind = ?, level = ?, noise = ?, retired = FALSE
            WHERE report_id = ? AND start_at = ? AND end_at = ?""";
    private static final String ADD = """
            INSERT INTO sentence (kind, level, noise, report_id, start_at, end_at, text_digest, retired, id, section)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, -1)""";
    private static final String LAST = "SELECT MAX(id) FROM sentence";
    private static final String IS_THERE = "SELECT id FROM sentence WHERE report_id = ? AND start_at = ? AND end_at = ?";
    /** A heading moves all that stands behind it: a statement a section, not one a sentence. */
    private static final String SECTION = """
            UPDATE sentence SET section = ? WHERE report_id = ? AND start_at >= ? AND start_at <= ? AND retired = FALSE""";
    private static final String DROP_SECTIONS = "DELETE FROM section WHERE report_id = ?";
    private static final String COUNT = "UPDATE report SET sentences = ?, noise = ? WHERE id = ?";
    private static final String SEGMENTER = "UPDATE report SET segmenter = ? WHERE id = ?";

    private final Tx tx;
    private final Recutting cut;
    private final UUID by;
    private int report;
    private String text = "";

    /** @param by whose step it is */
    RecutIn(Tx tx, Recutting cut, UUID by) {
        this.tx = tx;
        this.by = by;
        this.cut = cut;
    }

    /** How many edits and rulings had to be left out. */
    int apply(Step step, List<Edit> edits, List<Ruling> rulings) throws SQLException {
        if (!find()) return edits.size() + rulings.size();
        Map<Span, Integer> sections = new HashMap<>();
        List<Unit> units = read(sections);
        List<Unit> after = cut.on(units, text.length()).orElse(null);
        if (after == null) return passOver(units, step, edits, rulings);
        List<Edit> now = new LateLabels(tx, cut, by, step).edits(edits);
        WorkIn work = new WorkIn(tx, new LabelNumbers(tx));
        exchange(work);
        work.write();
        outline(Segmentation.of(after, text), sections);
        int leftOut = new EditsIn(tx).applyHere(now) + rule(step, rulings);
        ProgressIn.again(tx, report);
        ProjectRows.recut(tx);
        return leftOut;
    }

    private boolean find() throws SQLException {
        try (PreparedStatement query = tx.connection().prepareStatement(REPORT)) {
            query.setString(1, cut.report());
            try (ResultSet row = query.executeQuery()) {
                if (!row.next()) return false;
                report = row.getInt(1);
                text = row.getString(2);
                return true;
            }
        }
    }

    private List<Unit> read(Map<Span, Integer> sections) throws SQLException {
        List<Unit> units = new ArrayList<>();
        try (PreparedStatement query = tx.connection().prepareStatement(UNITS)) {
            query.setInt(1, report);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    Span span = new Span(row.getInt(1), row.getInt(2));
                    int noise = row.getInt(5);
                    boolean isNoise = !row.wasNull();
                    units.add(new Unit(span, SentenceRows.KINDS.get(row.getInt(3)), row.getInt(4),
                            isNoise ? SentenceRows.NOISES.get(noise) : null));
                    sections.put(span, row.getInt(6));
                }
            }
        }
        return units;
    }

    /** Work at a retired unit counts no more, and again should it be brought back. */
    private void exchange(WorkIn work) throws SQLException {
        Set<Span> stay = Recutting.spans(cut.placed());
        for (Unit unit : cut.retired()) {
            Span span = unit.span();
            if (stay.contains(span)) continue;
            work.putUnit(report, span, -1);
            Sql.update(tx, RETIRE, report, span.start(), span.end());
        }
        try (PreparedStatement place = tx.connection().prepareStatement(PLACE);
                PreparedStatement add = tx.connection().prepareStatement(ADD)) {
            Set<Span> stood = Recutting.spans(cut.retired());
            for (Unit unit : cut.placed()) {
                if (!stood.contains(unit.span())) work.putUnit(report, unit.span(), +1);
                set(place, unit);
                if (place.executeUpdate() == 0) add(add, unit, false);
            }
        }
    }

    private void set(PreparedStatement statement, Unit unit) throws SQLException {
        statement.setInt(1, SentenceRows.KINDS.indexOf(unit.kind()));
        statement.setInt(2, unit.level());
        if (unit.noise() == null) statement.setNull(3, Types.SMALLINT);
        else statement.setInt(3, SentenceRows.NOISES.indexOf(unit.noise()));
        statement.setInt(4, report);
        statement.setInt(5, unit.span().start());
        statement.setInt(6, unit.span().end());
    }

    private void add(PreparedStatement add, Unit unit, boolean retired) throws SQLException {
        set(add, unit);
        add.setLong(7, ReportsIn.textDigest(text, unit.span()));
        add.setBoolean(8, retired);
        add.setLong(9, Sql.number(tx, LAST).orElse(0) + 1);
        add.executeUpdate();
    }

    /** Numbers follow from the order; sections and counts are written where they are others now. */
    private void outline(Segmentation now, Map<Span, Integer> before) throws SQLException {
        Set<Span> placed = Recutting.spans(cut.placed());
        int noise = 0;
        int from = -1;
        int to = -1;
        int section = -1;
        for (Sentence sentence : now.sentences()) {
            if (sentence.isNoise()) noise++;
            if (from >= 0 && sentence.section() != section) {
                Sql.update(tx, SECTION, section, report, from, to);
                from = -1;
            }
            Integer was = before.get(sentence.span());
            if (was != null && was == sentence.section() && !placed.contains(sentence.span())) continue;
            if (from < 0) from = sentence.span().start();
            to = sentence.span().start();
            section = sentence.section();
        }
        if (from >= 0) Sql.update(tx, SECTION, section, report, from, to);
        if (!now.sections().equals(ReportRows.sections(tx, report))) {
            Sql.update(tx, DROP_SECTIONS, report);
            try (PreparedStatement insert = tx.connection().prepareStatement(ReportsIn.SECTION)) {
                ReportsIn.addSections(insert, report, now.sections());
            }
        }
        Sql.update(tx, COUNT, now.sentences().size(), noise, report);
        if (!cut.to().isEmpty()) Sql.update(tx, SEGMENTER, Cut.of(cut.to()), report);
    }

    /**
     * Two copies of the project cut the report otherwise, and this is the later frame: the units stay as they are. What it
     * would have placed is kept as retired, so that labels given there have a place, whence they go on to the units there are.
     */
    private int passOver(List<Unit> units, Step step, List<Edit> edits, List<Ruling> rulings) throws SQLException {
        Set<Span> live = Recutting.spans(units);
        try (PreparedStatement add = tx.connection().prepareStatement(ADD)) {
            for (Unit unit : cut.placed()) {
                Span span = unit.span();
                boolean there = span.length() == 0 || span.end() > text.length()
                        || Sql.number(tx, IS_THERE, report, span.start(), span.end()).isPresent();
                if (!there) add(add, unit, true);
            }
        }
        List<Edit> kept = new ArrayList<>();
        for (Edit edit : edits) if (!live.contains(edit.sentence().span()) || isOpenChoice(edit, step)) kept.add(edit);
        return new EditsIn(tx).applyHere(kept)
                + DecisionRows.applyHere(tx, step, rulings.stream().filter(one -> !live.contains(one.sentence().span())).toList());
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
        DecisionRows.ofAllUnits(tx, cut.report()).forEach(one -> decided.put(one.sentence().span(), one));
        List<Ruling> late = new ArrayList<>();
        Set<Span> ruled = new HashSet<>();
        rulings.forEach(one -> ruled.add(one.sentence().span()));
        List<Span> retired = LateLabels.retired(cut);
        for (Unit unit : cut.placed()) {
            if (decided.containsKey(unit.span()) || ruled.contains(unit.span())) continue;
            List<Span> under = retired.stream().filter(unit.span()::overlaps).toList();
            SentenceId id = new SentenceId(cut.report(), unit.span());
            Decision carried = under.isEmpty() || under.stream().anyMatch(ruled::contains) ? null : Carry.decision(id, under, decided);
            if (carried != null) late.add(new Ruling(id, null, carried));
        }
        DecisionRows.applyHere(tx, step, late);
        return leftOut;
    }
}
