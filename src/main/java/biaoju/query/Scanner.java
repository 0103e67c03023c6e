package biaoju.query;

import biaoju.base.Problem;

/** Walks through a query's characters. Places are counted in code points from 1, as people count. */
final class Scanner {
    private final String text;
    private int at;

    Scanner(String text) {
        this.text = text;
    }

    /** The place of the next character. */
    int place() {
        return place(at);
    }

    private int place(int index) {
        return text.codePointCount(0, index) + 1;
    }

    boolean ended() {
        return at == text.length();
    }

    static boolean isSpace(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    void skipSpace() {
        while (!ended() && isSpace(text.codePointAt(at))) at++; // no space is outside the first plane
    }

    /** Takes the character if it comes next. */
    boolean take(char wanted) {
        boolean there = isAt(wanted);
        if (there) at++;
        return there;
    }

    boolean isAt(char wanted) {
        return !ended() && plain(text.charAt(at)) == wanted;
    }

    /** The sign itself, also as Chinese input methods write it. */
    static char plain(char c) {
        return switch (c) {
            case '“', '”', '＂' -> '"';
            case '，' -> ',';
            case '－', '−' -> '-';
            default -> c;
        };
    }

    boolean atSpace() {
        return ended() || isSpace(text.codePointAt(at));
    }

    /** The letters from here on, where a colon follows them; then both are taken. Else nothing is, and it is empty. */
    String name() {
        int end = at;
        while (end < text.length() && isLetter(text.charAt(end))) end++;
        if (end == at || end == text.length()) return "";
        char next = text.charAt(end);
        boolean named = next == ':' || (next == '：' && Field.of(text.substring(at, end)).isPresent());
        if (!named) return "";
        String name = text.substring(at, end);
        at = end + 1;
        return name;
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
    }

    /**
     * A value in quotes, in which a backslash takes the next character as it is, or else up to a space or comma.
     *
     * @param prose a Chinese comma is part of it
     * @throws Problem if there is none, or its quote does not end
     */
    String value(boolean prose) {
        int from = at;
        if (take('"')) return quoted(from);
        while (!atSpace() && !isAt('"') && (!isAt(',') || (prose && text.charAt(at) != ','))) at++;
        if (at == from) throw new Problem("query.no_value", Integer.toString(place(from)));
        return text.substring(from, at);
    }

    /**
     * A pattern between slashes; a slash of its own has a backslash before it, which then is no longer part of it.
     *
     * @throws Problem if there is none, or it does not end
     */
    String pattern() {
        int from = at;
        if (!take('/')) throw new Problem("query.no_pattern", Integer.toString(place(from)));
        StringBuilder value = new StringBuilder();
        while (!ended()) {
            char c = text.charAt(at++);
            if (c == '/') {
                if (value.isEmpty()) throw new Problem("query.no_pattern", Integer.toString(place(from)));
                return value.toString();
            }
            if (c == '\\' && !ended() && text.charAt(at) == '/') c = text.charAt(at++);
            else if (c == '\\' && !ended()) {
                value.append(c);
                c = text.charAt(at++);
            }
            value.append(c);
        }
        throw new Problem("query.open_pattern", Integer.toString(place(from)));
    }

    private String quoted(int from) {
        StringBuilder value = new StringBuilder();
        while (!ended()) {
            char c = text.charAt(at++);
            if (c == '"' || (text.charAt(from) != '"' && plain(c) == '"')) {
                if (value.isEmpty()) throw new Problem("query.no_value", Integer.toString(place(from)));
                return value.toString();
            }
            if (c == '\\' && !ended()) c = text.charAt(at++);
            value.append(c);
        }
        throw new Problem("query.open_quote", Integer.toString(place(from)));
    }
}
