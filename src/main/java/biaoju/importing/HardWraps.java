package biaoju.importing;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Plain text that was cut off at a fixed width, as old mail programs and page printers do, and what it is when the lines are joined again.
 * In doubt there is none: most full lines have to end in the middle of a sentence.
 *
 * @param text   with the lines joined
 * @param joined how many line ends are gone
 * @param width  at which it was cut, an ideograph counting two
 */
public record HardWraps(String text, int joined, int width) {
    private static final int NARROWEST = 30;
    private static final int WIDEST = 200;
    /** So far from the width a line may end all the same: an ideograph, and a closing mark that may not begin a line. */
    private static final int SLACK = 3;
    private static final int FEWEST = 5;
    private static final String ENDS = "。！？!?；;：:.…";
    private static final Pattern OPENING = Pattern.compile("(?:[一二三四五六七八九十]{1,3}[、．.]|[（(][一二三四五六七八九十\\d]{1,3}[）)]|\\d{1,2}[.．、](?!\\d)"
            + "|第[一二三四五六七八九十]{1,3}[章节条]|[①-⑳•●■◆#|>]|[-*+] |[-=*_]{5}|\\u3000|\\s{2}).*");

    /** Of text with line ends LF; empty where it was not cut off. */
    public static Optional<HardWraps> of(String text) {
        List<String> lines = text.lines().map(String::stripTrailing).toList();
        int width = width(lines);
        if (width == 0) return Optional.empty();
        StringBuilder whole = new StringBuilder(text.length());
        int joined = 0;
        int full = 0;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            whole.append(line);
            String next = i + 1 < lines.size() ? lines.get(i + 1) : "";
            boolean reaches = !next.isEmpty() && isFull(line, next, width);
            if (reaches) full++;
            if (reaches && ENDS.indexOf(line.charAt(line.length() - 1)) < 0 && !opens(next) && !isMarked(line)) {
                if (needsBlank(line.charAt(line.length() - 1), next.stripLeading().charAt(0))) whole.append(' ');
                joined++;
            } else if (i + 1 < lines.size() || text.endsWith("\n")) {
                whole.append('\n');
            }
        }
        long filled = lines.stream().filter(line -> !line.isEmpty()).count();
        boolean sure = joined >= FEWEST && joined * 10L >= full * 6L && full * 10L >= filled * 3;
        return sure ? Optional.of(new HardWraps(whole.toString(), joined, width)) : Optional.empty();
    }

    /** Whether a line of that look begins something new, whatever the one above it is like. */
    public static boolean opens(String line) {
        return OPENING.matcher(line).matches();
    }

    /** Whether two lines that are joined were two words. */
    public static boolean needsBlank(char before, char after) {
        return before < 0x250 && after < 0x250 && !Character.isWhitespace(before) && before != '-';
    }

    private static boolean isMarked(String line) {
        return line.charAt(0) == '|' || line.charAt(0) == '#';
    }

    /** The width that many lines come close to and next to none goes beyond; 0 where there is none. */
    private static int width(List<String> lines) {
        TreeMap<Integer, Integer> counts = new TreeMap<>();
        for (String line : lines) if (!line.isEmpty()) counts.merge(columns(line), 1, Integer::sum);
        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        int beyond = 0;
        for (int width : counts.descendingKeySet()) {
            int near = counts.subMap(width - SLACK, true, width, true).values().stream().mapToInt(Integer::intValue).sum();
            if (near >= Math.max(FEWEST, all / 5)) return width >= NARROWEST && width <= WIDEST ? width : 0;
            beyond += counts.getOrDefault(width, 0);
            if (beyond * 50 > all + 50) return 0;
        }
        return 0;
    }

    private static boolean isFull(String line, String next, int width) {
        if (line.isEmpty()) return false;
        int columns = columns(line);
        if (columns > width) return false;
        if (columns >= width - SLACK) return true;
        String word = next.split("\\s", 2)[0];
        boolean latin = needsBlank(line.charAt(line.length() - 1), next.charAt(0)) && word.chars().allMatch(c -> c < 0x250);
        return latin && columns + 1 + word.length() > width; // the word did not fit
    }

    private static int columns(String line) {
        return line.codePoints().map(c -> c >= 0x2E80 || (c >= 0x2014 && c <= 0x2026) ? 2 : 1).sum();
    }
}
