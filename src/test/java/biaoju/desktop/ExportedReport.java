package biaoju.desktop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** An exported report, read back as a reader of the page reads it: by its tables. */
final class ExportedReport {
    private static final Pattern ROW = Pattern.compile("<tr[ >].*?</tr>", Pattern.DOTALL);
    private static final Pattern CELL = Pattern.compile("<td[^>]*>(.*?)</td>", Pattern.DOTALL);

    private final String html;

    ExportedReport(Path file) throws IOException {
        html = Files.readString(file);
    }

    String facts() {
        return between("<p class=\"facts\">", "</p>");
    }

    String digest() {
        return between("id=\"digest\">", "</dd>");
    }

    /** A coefficient's row: value, interval, why not. */
    List<String> measure(String id) {
        return cells(between("<tr data-measure=\"" + id + "\">", "</tr>"));
    }

    /** The cells of the matrix of pairs, row by row. */
    List<String> pairs() {
        return cells(between("<table id=\"pairs-table\">", "</table>"));
    }

    /** The disputes' rows: report, number, text, the annotators' labels, the decision. */
    List<List<String>> disputes() {
        String body = between("<table id=\"disputes-table\">", "</table>");
        return ROW.matcher(body).results().map(MatchResult::group).map(ExportedReport::cells).filter(row -> !row.isEmpty()).toList();
    }

    private static List<String> cells(String row) {
        return CELL.matcher(row).results().map(cell -> cell.group(1)).toList();
    }

    private String between(String from, String to) {
        int start = html.indexOf(from);
        if (start < 0) throw new AssertionError("the report has no " + from);
        return html.substring(start + from.length(), html.indexOf(to, start));
    }
}
