package biaoju.store;

import biaoju.domain.Kind;
import biaoju.domain.Span;
import biaoju.domain.Unit;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Keeps a report's sections what its headings say where units are exchanged: as {@link biaoju.domain.Segmentation#of} has it. Only
 * what becomes another is written: sentences up to the next heading, and headings that stand in another section from now on.
 */
final class OutlineIn {
    private static final String HEADS = "SELECT start_at, parent_at, level FROM section WHERE report_id = ? ORDER BY report_id, start_at";
    private static final String REMOVE = "DELETE FROM section WHERE report_id = ? AND start_at = ?";
    private static final String MOVE = "UPDATE section SET parent_at = ? WHERE report_id = ? AND start_at = ?";
    private static final String ONE = "UPDATE sentence SET section = ? WHERE report_id = ? AND start_at = ? AND retired = FALSE";
    private static final String BEHIND =
            "UPDATE sentence SET section = ? WHERE report_id = ? AND start_at >= ? AND start_at < ? AND retired = FALSE";
    private static final int NONE = -1;

    private final Tx tx;
    private final int report;
    private final Function<Span, String> words;

    /** @param words the text of a unit that is placed */
    OutlineIn(Tx tx, int report, Function<Span, String> words) {
        this.tx = tx;
        this.report = report;
        this.words = words;
    }

    /** @param at where it begins */
    private record Head(int at, int level) {}

    /**
     * Brings the sections in line, and of the units behind those exchanged also theirs.
     *
     * @param hull   from the first unit concerned to the last
     * @param before the live units that lie there
     * @param after  those that will, in reading order
     * @param placed of {@code after} those whose rows will be written: where each begins is asked for, though it be what it was
     * @param begin  where the section begins that the first of them stands in, −1 for none
     * @return of each unit of {@code after} where its section begins; headings may be missing where they stay as they are
     */
    Map<Span, Integer> exchange(Span hull, List<Unit> before, List<Unit> after, List<Unit> placed, int begin) throws SQLException {
        List<Unit> was = headings(before);
        List<Unit> is = headings(after);
        Map<Integer, Integer> parents = was.equals(is) && headings(placed).isEmpty() ? Map.of() : heads(hull, was, is);
        int end = is.isEmpty() ? begin : is.get(is.size() - 1).span().start();
        int endedAt = was.isEmpty() ? begin : was.get(was.size() - 1).span().start();
        if (end != endedAt) Sql.update(tx, BEHIND, end, report, hull.end(), behind);
        Map<Span, Integer> sections = new HashMap<>();
        int current = begin;
        for (Unit unit : after) {
            boolean heading = unit.kind() == Kind.HEADING;
            if (heading) current = unit.span().start();
            Integer parent = parents.get(unit.span().start());
            if (!heading) sections.put(unit.span(), current);
            else if (parent != null) sections.put(unit.span(), parent);
        }
        return sections;
    }

    /** Where the first heading behind the units begins. */
    private int behind = Integer.MAX_VALUE;

    private static List<Unit> headings(List<Unit> units) {
        return units.stream().filter(unit -> unit.kind() == Kind.HEADING).toList();
    }

    /** Answers of each heading where the one above it begins. */
    private Map<Integer, Integer> heads(Span hull, List<Unit> was, List<Unit> is) throws SQLException {
        Map<Integer, Integer> parentWas = new HashMap<>();
        List<Head> heads = new ArrayList<>();
        int place = 0;
        try (PreparedStatement query = tx.connection().prepareStatement(HEADS)) {
            query.setInt(1, report);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    int at = row.getInt(1);
                    if (at >= hull.start() && at < hull.end()) continue; // as the units say it
                    if (at >= hull.end()) behind = Math.min(behind, at);
                    else place++;
                    heads.add(new Head(at, row.getInt(3)));
                    parentWas.put(at, row.getInt(2));
                }
            }
        }
        List<Head> there = is.stream().map(unit -> new Head(unit.span().start(), unit.level())).toList();
        heads.addAll(place, there);
        Map<Integer, Integer> parents = parents(heads);
        write(was, is, parents);
        for (Head head : heads) {
            Integer before = parentWas.get(head.at());
            int now = parents.getOrDefault(head.at(), NONE);
            if (before == null || before == now) continue;
            Sql.update(tx, MOVE, now, report, head.at());
            Sql.update(tx, ONE, now, report, head.at());
        }
        return parents;
    }

    private static Map<Integer, Integer> parents(List<Head> heads) {
        Map<Integer, Integer> parents = new HashMap<>();
        ArrayDeque<Head> above = new ArrayDeque<>();
        for (Head head : heads) {
            while (!above.isEmpty() && above.getLast().level() >= head.level()) above.removeLast();
            parents.put(head.at(), above.isEmpty() ? NONE : above.getLast().at());
            above.addLast(head);
        }
        return parents;
    }

    private void write(List<Unit> was, List<Unit> is, Map<Integer, Integer> parents) throws SQLException {
        Set<Unit> stay = new HashSet<>(was);
        stay.retainAll(new HashSet<>(is));
        for (Unit unit : was) if (!stay.contains(unit)) Sql.update(tx, REMOVE, report, unit.span().start());
        for (Unit unit : is) {
            int at = unit.span().start();
            int parent = parents.getOrDefault(at, NONE);
            if (stay.contains(unit)) Sql.update(tx, MOVE, parent, report, at);
            else Sql.update(tx, ReportsIn.SECTION, report, at, parent, unit.level(), Cut.of(words.apply(unit.span()).replace('\n', ' ')));
        }
    }
}
