package biaoju.segment;

import java.util.Arrays;

/**
 * One line of a text: where its marks stand and which of them belong together. One object serves all lines of a text,
 * its arrays growing to the line with the most marks.
 */
final class Line {
    /** No partner: an ordinary character. */
    static final int NONE = Integer.MIN_VALUE;

    final char[] text;
    int start;
    /** Behind the last character, at the break or at the text's end. */
    int end;
    /** Number of marks. */
    int marks;
    private int[] at = new int[64];
    /** Of a mark: its partner's number; while it waits on the stack: −2 − the number below it. */
    private int[] partner = new int[64];
    private final int[] waiting = new int[Marks.FAMILIES];
    private final int[] straight = new int[Marks.FAMILIES];
    private int ticks;
    private boolean pairs;

    Line(char[] text) {
        this.text = text;
    }

    /** Reads the line that begins at {@code from}. */
    void read(int from) {
        start = from;
        marks = 0;
        ticks = 0;
        pairs = false;
        Arrays.fill(straight, 0);
        int i = from;
        for (; i < text.length; i++) {
            byte role = Marks.role(text[i]);
            if (role == Marks.PLAIN) continue;
            if (role == Marks.BREAK) break;
            if (role == Marks.STRAIGHT && isApostrophe(i)) continue;
            add(i, role);
        }
        end = i;
        if (pairs) match();
    }

    private void add(int i, byte role) {
        if (marks == at.length) {
            at = Arrays.copyOf(at, grown());
            partner = Arrays.copyOf(partner, at.length);
        }
        at[marks] = i;
        partner[marks++] = NONE;
        if (role == Marks.OPEN) pairs = true;
        else if (role == Marks.TICK) ticks++;
        else if (role == Marks.STRAIGHT) {
            pairs = true;
            straight[Marks.family(text[i])]++;
        }
    }

    private int grown() {
        return (int) Math.min(text.length, at.length * 2L);
    }

    /** Of the straight ones only {@code it's}: between two letters of an alphabet. */
    private boolean isApostrophe(int i) {
        return text[i] == '\'' && i > 0 && i + 1 < text.length && Marks.isAsciiLetter(text[i - 1])
                && Marks.isAsciiLetter(text[i + 1]);
    }

    /** One stack for all kinds. Every mark is pushed and popped at most once, so no line takes more than its length. */
    private void match() {
        Arrays.fill(waiting, 0);
        int top = -1;
        int[] seen = new int[Marks.FAMILIES];
        for (int mark = 0; mark < marks; mark++) {
            char c = text[at[mark]];
            int family = Marks.family(c);
            boolean opens = Marks.role(c) == Marks.OPEN;
            if (Marks.role(c) == Marks.STRAIGHT) {
                if (straight[family] % 2 != 0) continue;
                opens = seen[family]++ % 2 == 0;
            } else if (!opens && Marks.role(c) != Marks.CLOSE) {
                continue;
            }
            if (opens) {
                partner[mark] = -2 - top;
                waiting[family]++;
                top = mark;
            } else if (waiting[family] > 0) {
                while (Marks.family(text[at[top]]) != family) top = dropTop(top);
                int below = dropTop(top);
                partner[mark] = top;
                partner[top] = mark;
                top = below;
            }
        }
        while (top >= 0) top = dropTop(top);
    }

    /** Takes the top off the stack, an ordinary character from now on, and answers what is below. */
    private int dropTop(int top) {
        int below = -2 - partner[top];
        partner[top] = NONE;
        waiting[Marks.family(text[at[top]])]--;
        return below;
    }

    int at(int mark) {
        return at[mark];
    }

    byte role(int mark) {
        return Marks.role(text[at[mark]]);
    }

    /** The number of its partner, or {@link #NONE}. */
    int partner(int mark) {
        return partner[mark];
    }

    boolean opensPair(int mark) {
        return partner[mark] > mark;
    }

    boolean closesPair(int mark) {
        return partner[mark] >= 0 && partner[mark] < mark;
    }

    /** Back quotes come in pairs here, so what stands between two of them is code. */
    boolean hasCode() {
        return ticks > 0 && ticks % 2 == 0;
    }

    /** First mark at or behind a place, counted on from a mark before it. */
    int markFrom(int mark, int place) {
        int found = mark;
        while (found < marks && at[found] < place) found++;
        return found;
    }

    /** First place from {@code i} on that is not blank, at most the end. */
    int skipBlanks(int i) {
        int place = i;
        while (place < end && Marks.isBlank(text[place])) place++;
        return place;
    }

    /** Last place up to {@code i} that is not blank, or the place before the start. */
    int skipBlanksBack(int i) {
        int place = i;
        while (place >= start && Marks.isBlank(text[place])) place--;
        return place;
    }

    /** Whether a closing mark stands at {@code place}, if any mark number {@code mark}; an unpaired one will do. */
    boolean closesAt(int mark, int place) {
        if (mark < 0 || mark >= marks || at[mark] != place) return false;
        byte role = role(mark);
        return role == Marks.CLOSE || (role == Marks.STRAIGHT && !opensPair(mark));
    }

    /** Behind the footnote mark {@code [3]} {@code 〔2〕} {@code ³} at a place, or the place where there is none. */
    int skipFootnote(int place) {
        int raised = place;
        while (raised < end && "¹²³⁰⁴⁵⁶⁷⁸⁹".indexOf(text[raised]) >= 0) raised++;
        if (raised > place) return raised;
        if (place >= end || !Marks.isFootnoteBracket(text[place]) || Marks.role(text[place]) != Marks.OPEN) {
            return place;
        }
        int i = place + 1;
        if (i < end && (text[i] == '注' || text[i] == '註')) i++;
        int digits = 0;
        for (; i < end && i - place <= 12; i++) {
            if (Marks.isDigit(text[i])) digits++;
            else if (digits > 0 && ",，、-–—~～".indexOf(text[i]) >= 0) digits = 0;
            else break;
            if (digits > 3) return place; // 〔2023〕12号 is a year
        }
        boolean closed = i < end && digits > 0 && Marks.role(text[i]) == Marks.CLOSE
                && Marks.family(text[i]) == Marks.family(text[place]);
        return closed ? i + 1 : place;
    }
}
