package biaoju.formats;

import java.util.ArrayList;
import java.util.List;

/** How WebAnno TSV writes what would end a line, a column or a value; and back. */
final class WebAnnoEscapes {
    private static final String MARKED = "\\[]|_;*";

    private WebAnnoEscapes() {}

    static String text(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 8);
        for (int i = 0; i < text.length(); i++) control(text.charAt(i), safe);
        return safe.toString();
    }

    private static void control(char c, StringBuilder safe) {
        switch (c) {
            case '\\' -> safe.append("\\\\");
            case '\t' -> safe.append("\\t");
            case '\n' -> safe.append("\\n");
            case '\r' -> safe.append("\\r");
            case '\f' -> safe.append("\\f");
            case '\b' -> safe.append("\\b");
            default -> safe.append(c);
        }
    }

    /** A token's text; readers go by the offsets. */
    static String token(String token) {
        return text(token);
    }

    static String value(String value) {
        StringBuilder safe = new StringBuilder(value.length() + 8);
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (value.startsWith("->", i)) {
                safe.append("\\->");
                i++;
            } else if (MARKED.indexOf(c) >= 0) {
                safe.append('\\').append(c);
            } else if (c == '\t') {
                safe.append("\\t");
            } else if (c == '\n') {
                safe.append("\\n");
            } else if (c == '\r') {
                safe.append("\\r");
            } else {
                safe.append(c);
            }
        }
        return safe.toString();
    }

    static String plain(String safe) {
        StringBuilder plain = new StringBuilder(safe.length());
        for (int i = 0; i < safe.length(); i++) {
            char c = safe.charAt(i);
            if (c != '\\' || i + 1 == safe.length()) {
                plain.append(c);
                continue;
            }
            char next = safe.charAt(++i);
            plain.append(switch (next) {
                case 't' -> '\t';
                case 'n' -> '\n';
                case 'r' -> '\r';
                case 'f' -> '\f';
                case 'b' -> '\b';
                default -> next;
            });
        }
        return plain.toString();
    }

    /** The stacked values of a column, still escaped: split at {@code |}. */
    static List<String> stacked(String column) {
        List<String> values = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < column.length(); i++) {
            char c = column.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '|') {
                values.add(column.substring(start, i));
                start = i + 1;
            }
        }
        values.add(column.substring(start));
        return values;
    }
}
