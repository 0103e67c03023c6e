package biaoju.segment;

/** Whether a mark that has other uses, {@code . ． ! ?}, ends a sentence where it stands. */
final class Stops {
    /** How far a web address or an expression is followed, so that no line can be slow. */
    private static final int FAR = 64;

    private final Line line;
    private final char[] text;

    Stops(Line line) {
        this.line = line;
        this.text = line.text;
    }

    /** Whether the marks {@code !?} in {@code [from, to)}, the first of them number {@code mark}, end a sentence. */
    boolean ascii(int mark, int from, int to, int unitStart) {
        if (from == line.start || !followsWords(from - 1, mark - 1)) return false;
        int behind = mark + to - from;
        if (to == line.end || Marks.isBlank(text[to])) return to == line.end || !isCode(from, to);
        if (line.closesAt(behind, to) || line.skipFootnote(to) > to) return true;
        if (Marks.isBorder(text[to])) return isRow() || Marks.isHan(text, from - 1);
        boolean between = Marks.isHan(text, from - 1) && (Marks.isHan(text, to) || opensPair(behind, to));
        boolean han = between || Marks.isHan(text, to);
        if ((!han && !Enumerators.at(text, to, line.end)) || isInAddress(from, to)) return false;
        return !between || !isAll('?', from, to)
                || Question.asks(text, clauseStart(mark - 1, from - 1, unitStart), from);
    }

    /** Whether mark number {@code mark} opens a pair at {@code place}: what it opens begins the next unit. */
    private boolean opensPair(int mark, int place) {
        return mark < line.marks && line.at(mark) == place && line.opensPair(mark);
    }

    private boolean isRow() {
        return Marks.isBorder(text[line.skipBlanks(line.start)]);
    }

    private boolean followsWords(int i, int mark) {
        return Marks.isWord(text, i) || "%％‰".indexOf(text[i]) >= 0 || line.closesAt(mark, i);
    }

    private boolean isAll(char c, int from, int to) {
        for (int i = from; i < to; i++) if (text[i] != c) return false;
        return true;
    }

    /** {@code a? b : c} and {@code Integer? n = 3;} are code: between ASCII, with an operator near. */
    private boolean isCode(int from, int to) {
        if (text[from - 1] > '~') return false;
        for (int i = from - 1; i >= line.start && text[i] <= '~' && from - i < FAR; i--) {
            if ("={}<>;".indexOf(text[i]) >= 0) return true;
        }
        for (int i = to; i < line.end && text[i] <= '~' && i - to < FAR; i++) {
            if ("={}<>;".indexOf(text[i]) >= 0) return true;
            if (text[i] == ':' && text[i - 1] == ' ' && i + 1 < line.end && text[i + 1] == ' ') return true;
        }
        return false;
    }

    /** A query behind a web address: {@code http://…?页=1}; a question mark behind an address is none. */
    private boolean isInAddress(int from, int to) {
        boolean address = false;
        for (int i = from - 1; i >= line.start && from - i <= FAR && !address; i--) {
            char c = text[i];
            if (Marks.isBlank(c) || (c > '~' && Marks.isMark(c))) break;
            address = (c == ':' && text[i + 1] == '/' && text[i + 2] == '/')
                    || (c == 'w' && text[i + 1] == 'w' && text[i + 2] == 'w');
        }
        if (!address || text[to] <= '~') return address;
        for (int i = to; i < line.end && i - to <= FAR; i++) {
            char c = text[i];
            if (c == '=') return true;
            if (Marks.isBlank(c) || (c > '~' && Marks.isMark(c))) return false;
        }
        return false;
    }

    /** Where the clause that ends before {@code i} begins; commas inside brackets do not part it. */
    private int clauseStart(int mark, int i, int unitStart) {
        int number = mark;
        for (int place = i; place >= unitStart; place--) {
            if (number >= 0 && line.at(number) == place) {
                if (line.closesPair(number)) {
                    number = line.partner(number);
                    place = line.at(number);
                }
                number--;
            }
            if ("，,。｡；;﹔：:！!？?".indexOf(text[place]) >= 0) return place + 1;
        }
        return unitStart;
    }

    /** Whether {@code .} or {@code ．} at {@code i}, mark number {@code mark}, is a Chinese full stop. */
    boolean dot(int mark, int i, int unitStart) {
        if (i == line.start) return false;
        boolean han = Marks.isHan(text, i - 1);
        if ((!han && !line.closesAt(mark - 1, i - 1)) || Enumerators.before(text, unitStart, i)) return false;
        int next = i + 1;
        if (next == line.end || Marks.isBlank(text[next])) return true;
        if (Marks.isHan(text, next) || Marks.isDigit(text[next])) {
            return !han || !Names.joins(text, i, unitStart, line.end);
        }
        if (Names.isLabelled(text, i, unitStart)) return false;
        return Marks.isBorder(text[next]) || Enumerators.at(text, next, line.end)
                || (han && (opensPair(mark + 1, next) || isClosed(mark + 1, next)));
    }

    /** Closing marks and then what may follow a full stop. */
    private boolean isClosed(int mark, int place) {
        int next = place;
        for (int number = mark; line.closesAt(number, next); number++) next++;
        next = line.skipFootnote(next);
        return next > place && (next == line.end || Marks.isBlank(text[next]) || Marks.isHan(text, next)
                || Marks.isDigit(text[next]) || Marks.isBorder(text[next]));
    }
}
