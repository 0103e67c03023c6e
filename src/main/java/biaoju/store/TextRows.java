package biaoju.store;

import biaoju.domain.SentenceId;
import biaoju.domain.Span;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** SQL of sentences' texts, for lists; a report's text is read once, however many of its sentences are asked for. Stateless. */
public final class TextRows {
    private static final String REPORT = "SELECT r.id, t.text FROM report r JOIN report_text t ON t.report_id = r.id WHERE r.digest = ?";
    private static final String SENTENCE =
            "SELECT section FROM sentence WHERE report_id = ? AND start_at = ? AND end_at = ? AND retired = FALSE";
    private static final String NUMBER = "SELECT COUNT(*) FROM sentence WHERE report_id = ? AND start_at <= ? AND retired = FALSE";
    /** Ordered by the report too, though it is one: else H2 does not see that the index is in this order, and reads all of them. */
    private static final String BEFORE = """
            SELECT start_at, end_at FROM sentence WHERE report_id = ? AND start_at < ? AND retired = FALSE
            ORDER BY report_id DESC, start_at DESC FETCH FIRST 1 ROW ONLY""";
    private static final String AFTER = """
            SELECT start_at, end_at FROM sentence WHERE report_id = ? AND start_at >= ? AND retired = FALSE
            ORDER BY report_id, start_at FETCH FIRST 1 ROW ONLY""";
    private static final String SECTION = "SELECT title FROM section WHERE report_id = ? AND start_at = ?";

    private final Tx tx;
    private final int report;
    private final String text;
    private final Map<Integer, String> sections = new HashMap<>();

    private TextRows(Tx tx, int report, String text) {
        this.tx = tx;
        this.report = report;
        this.text = text;
    }

    /** Takes a sentence's text; {@code section} is the title of the heading above; empty where there is none, as neighbours are. */
    @FunctionalInterface
    public interface Sink {
        void take(SentenceId id, int number, String section, String before, String text, String after);
    }

    /** Those that there are, by report in the order of the first one asked for. */
    public static void each(Tx tx, Collection<SentenceId> sentences, Sink sink) throws SQLException {
        Map<String, List<SentenceId>> byReport = new LinkedHashMap<>();
        for (SentenceId one : sentences) byReport.computeIfAbsent(one.report(), any -> new ArrayList<>()).add(one);
        for (Map.Entry<String, List<SentenceId>> report : byReport.entrySet()) {
            TextRows rows = of(tx, report.getKey());
            if (rows == null) continue;
            for (SentenceId one : report.getValue()) rows.take(one, sink);
        }
    }

    private static @Nullable TextRows of(Tx tx, String digest) throws SQLException {
        try (PreparedStatement query = tx.connection().prepareStatement(REPORT)) {
            query.setString(1, digest);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? new TextRows(tx, row.getInt(1), row.getString(2)) : null;
            }
        }
    }

    private void take(SentenceId id, Sink sink) throws SQLException {
        Span span = id.span();
        int section;
        try (PreparedStatement query = tx.connection().prepareStatement(SENTENCE)) {
            query.setInt(1, report);
            query.setInt(2, span.start());
            query.setInt(3, span.end());
            try (ResultSet row = query.executeQuery()) {
                if (!row.next()) return;
                section = row.getInt(1);
            }
        }
        int number = (int) Sql.number(tx, NUMBER, report, span.start()).orElse(0);
        sink.take(id, number, section < 0 ? "" : title(section), neighbour(BEFORE, span.start()), span.in(text),
                neighbour(AFTER, span.end()));
    }

    private String neighbour(String sql, int place) throws SQLException {
        try (PreparedStatement query = tx.connection().prepareStatement(sql)) {
            query.setInt(1, report);
            query.setInt(2, place);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? text.substring(row.getInt(1), row.getInt(2)) : "";
            }
        }
    }

    private String title(int section) throws SQLException {
        String known = sections.get(section);
        if (known != null) return known;
        try (PreparedStatement query = tx.connection().prepareStatement(SECTION)) {
            query.setInt(1, report);
            query.setInt(2, section);
            try (ResultSet row = query.executeQuery()) {
                String title = row.next() ? row.getString(1) : "";
                sections.put(section, title);
                return title;
            }
        }
    }
}
