package biaoju.store;

import biaoju.domain.SentenceId;
import biaoju.domain.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** SQL of the headings of all reports, for whoever wants to go to one. Stateless. */
public final class HeadingRows {
    private static final String LIKE = """
            SELECT r.digest, s.start_at, s.end_at, c.title, r.name
            FROM section c JOIN report r ON r.id = c.report_id
            JOIN sentence s ON s.report_id = c.report_id AND s.start_at = c.start_at
            WHERE LOWER(c.title) LIKE ? ESCAPE '!' AND s.retired = FALSE AND r.retired = FALSE
            ORDER BY r.id, c.start_at FETCH FIRST ? ROWS ONLY""";

    private HeadingRows() {}

    /** A heading: its sentence, its title, the report's name. */
    public record Heading(SentenceId sentence, String title, String report) {}

    /** Those that have the words, upper and lower case being the same; by report and place, so many at most. */
    public static List<Heading> like(Tx tx, String words, int most) {
        String wanted = words.toLowerCase(Locale.ROOT).replace("!", "!!").replace("%", "!%").replace("_", "!_");
        return new ArrayList<>(tx.handle().createQuery(LIKE).bind(0, "%" + wanted + "%").bind(1, most)
                .map((row, ctx) -> new Heading(new SentenceId(row.getString(1), new Span(row.getInt(2), row.getInt(3))), row.getString(4),
                        row.getString(5))).list());
    }
}
