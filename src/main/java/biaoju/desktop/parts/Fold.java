package biaoju.desktop.parts;

import java.awt.FontMetrics;
import java.util.ArrayList;
import java.util.List;

/** Text brought into the room there is, where a component paints for itself. */
public final class Fold {
    private static final String NOT_FIRST = "，。、；：！？）》」』】〕”’…,.;:!?)]}%％";
    private static final String ELLIPSIS = "…";

    private Fold() {}

    /** The text, or as much of it as fits with an ellipsis behind. */
    public static String fitting(String text, FontMetrics metrics, int room) {
        if (metrics.stringWidth(text) <= room) return text;
        int left = room - metrics.stringWidth(ELLIPSIS);
        int end = 0;
        while (end < text.length()) {
            left -= metrics.charWidth(text.charAt(end));
            if (left < 0) break;
            end++;
        }
        if (end > 0 && Character.isHighSurrogate(text.charAt(end - 1))) end--;
        return text.substring(0, end) + ELLIPSIS;
    }

    /** The text, or as much of its end as fits with an ellipsis in front. */
    public static String fittingEnd(String text, FontMetrics metrics, int room) {
        if (metrics.stringWidth(text) <= room) return text;
        int left = room - metrics.stringWidth(ELLIPSIS);
        int start = text.length();
        while (start > 0) {
            left -= metrics.charWidth(text.charAt(start - 1));
            if (left < 0) break;
            start--;
        }
        if (start < text.length() && Character.isLowSurrogate(text.charAt(start))) start++;
        return ELLIPSIS + text.substring(start);
    }

    /**
     * At most {@code most} lines, an ellipsis at the end of the last where there is more. Words of letters stay whole,
     * no line begins with a full stop. Line breaks of the text are blanks here.
     */
    public static List<String> lines(String text, FontMetrics metrics, int width, int most) {
        List<String> lines = new ArrayList<>();
        String rest = text.strip().replace('\n', ' ').replace('\t', ' ');
        while (!rest.isEmpty() && lines.size() < most) {
            if (lines.size() == most - 1) {
                lines.add(fitting(rest, metrics, width));
                break;
            }
            int end = cut(rest, metrics, width);
            lines.add(rest.substring(0, end).stripTrailing());
            rest = rest.substring(end).stripLeading();
        }
        return List.copyOf(lines);
    }

    private static int cut(String text, FontMetrics metrics, int width) {
        int end = 0;
        int room = width;
        while (end < text.length()) {
            room -= metrics.charWidth(text.charAt(end));
            if (room < 0) break;
            end++;
        }
        if (end == text.length()) return end;
        int at = Math.max(1, end);
        while (at > 1 && !mayBreak(text, at)) at--;
        return at > 1 || mayBreak(text, at) ? at : Math.max(1, end);
    }

    private static boolean mayBreak(String text, int at) {
        char before = text.charAt(at - 1);
        char after = text.charAt(at);
        if (Character.isLowSurrogate(after) || NOT_FIRST.indexOf(after) >= 0) return false;
        return !(narrow(before) && narrow(after));
    }

    private static boolean narrow(char c) {
        return c < '\u2e80' && Character.isLetterOrDigit(c);
    }
}
