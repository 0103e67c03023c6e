package biaoju.flow.report;

import java.util.regex.Pattern;

/** Texts that a spreadsheet shows and does not run. */
final class Spreadsheet {
    /** What begins a formula, in full width too, after whatever is blank there; an apostrophe before it is one put there already. */
    private static final Pattern FORMULA = Pattern.compile("['\\s\\p{Z}]*[=+\\-@＝＋－＠].*|'*[\\t\\r\\n].*", Pattern.DOTALL);

    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(\\.\\d+)?");

    private Spreadsheet() {}

    /** With an apostrophe before it where it would be a formula, so that different texts stay different. */
    static String safe(String text) {
        return FORMULA.matcher(text).matches() && !NUMBER.matcher(text).matches() ? "'" + text : text;
    }
}
