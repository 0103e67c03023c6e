package biaoju.segment;

import biaoju.domain.Granularity;

/** Finds where the units of one line end, in one pass over its marks. */
final class Cutter {
    private final Line line;
    private final char[] text;
    private final Stops stops;
    private final Granularity granularity;
    private final Units units;
    /** Where the unit begins that is being read. */
    private int unitStart;
    /** No letter, digit or ideograph between the unit's start and this place. */
    private int wordless;
    /** What was met in it that hints at noise, as flags of {@link Units}. */
    private int hints;
    private boolean inCode;
    /** Behind a quotation that a colon introduced and that another quotation follows at once; else −1. */
    private int chained;

    Cutter(Line line, Granularity granularity, Units units) {
        this.line = line;
        this.text = line.text;
        this.stops = new Stops(line);
        this.granularity = granularity;
        this.units = units;
    }

    /** Cuts the line that was read last and hands its units on. */
    void cut() {
        unitStart = line.start;
        wordless = line.start;
        hints = 0;
        inCode = false;
        chained = -1;
        units.beginLine();
        int depth = 0;
        for (int mark = 0; mark < line.marks; mark++) {
            switch (line.role(mark)) {
                case Marks.STOP, Marks.ASCII_STOP, Marks.DOT -> {
                    int behind = runEnd(mark);
                    int next = depth == 0 ? endAtTop(mark, behind) : endInPair(mark, behind, depth);
                    if (next > 0) depth = 0;
                    mark = Math.max(next, behind) - 1;
                }
                case Marks.SEMICOLON -> {
                    // "clauses" means every one, as the rule says; what only parts items does not within a pair
                    boolean every = granularity == Granularity.CLAUSES && text[line.at(mark)] == '；';
                    if (every || (depth == 0 && granularity != Granularity.SENTENCES)) {
                        int next = semicolon(mark);
                        for (int passed = mark + 1; passed < next; passed++) depth += step(passed);
                        mark = next - 1;
                    }
                }
                case Marks.TICK -> inCode = line.hasCode() && !inCode;
                case Marks.HINT -> hints |= Units.HINTED;
                case Marks.ODD -> hints |= Units.ODD;
                default -> depth += step(mark);
            }
        }
        end(line.end);
        units.endLine();
    }

    /** How much deeper in pairs one is behind the mark. */
    private int step(int mark) {
        if (line.opensPair(mark)) return 1;
        return line.closesPair(mark) ? -1 : 0;
    }

    private void end(int place) {
        units.add(unitStart, place, (byte) hints);
        unitStart = place;
        wordless = place;
        hints = 0;
    }

    /** Whether the unit up to {@code place} says anything; asked again, it reads on where it stopped. */
    private boolean hasWord(int place) {
        while (wordless < place && !Marks.isWord(text, wordless)) wordless++;
        return wordless < place;
    }

    /** Number of the first mark behind the run of terminators that begins with this one; points run by themselves. */
    private int runEnd(int mark) {
        boolean points = line.role(mark) == Marks.DOT;
        boolean full = false;
        int next = mark;
        for (; next < line.marks && line.at(next) == line.at(mark) + next - mark; next++) {
            byte role = line.role(next);
            full |= role == Marks.STOP;
            if (points ? role != Marks.DOT : role != Marks.STOP && role != Marks.ASCII_STOP) break;
        }
        if (!full) return next;
        int behind = next;
        while (behind < line.marks && line.role(behind) == Marks.DOT
                && line.at(behind) == line.at(mark) + behind - mark) behind++;
        int place = line.at(mark) + behind - mark; // a point typed by mistake: 。.
        return place == line.end || text[place] > '~' || Marks.isBlank(text[place]) ? behind : next;
    }

    /** Whether the run of terminators, marks {@code [mark, behind)}, ends a sentence. */
    private boolean counts(int mark, int behind) {
        for (int i = mark; i < behind; i++) if (line.role(i) == Marks.STOP) return true;
        if (inCode) return false;
        int from = line.at(mark);
        if (line.role(mark) == Marks.ASCII_STOP) return stops.ascii(mark, from, from + behind - mark, unitStart);
        return behind == mark + 1 && stops.dot(mark, from, unitStart); // more points are an ellipsis
    }

    /**
     * Outside all pairs: ends the unit behind the terminators and what goes with them.
     *
     * @return number of the first mark of the next unit, 0 where nothing ended
     */
    private int endAtTop(int mark, int behind) {
        if (!counts(mark, behind)) return 0;
        int next = behind;
        int place = line.at(mark) + behind - mark;
        while (true) {
            int footnote = line.skipFootnote(place);
            if (footnote > place) {
                place = footnote;
                next = line.markFrom(next, place);
            } else if (line.closesAt(next, place)) {
                place++;
                next++;
            } else {
                break;
            }
        }
        end(withCircled(place));
        return next;
    }

    /** A circled number behind a terminator is a footnote mark at the line's end, elsewhere it numbers what follows. */
    private int withCircled(int place) {
        int last = line.skipBlanks(place);
        while (last < line.end && Marks.isCircled(text[last])) last++;
        return line.skipBlanks(last) == line.end ? line.end : place;
    }

    /**
     * Inside pairs: ends the unit behind the marks that close the last of them, if the quotation closes the sentence.
     *
     * @return number of the first mark of the next unit, 0 where nothing ended
     */
    private int endInPair(int mark, int behind, int depth) {
        int next = behind;
        int place = line.skipBlanks(line.skipFootnote(line.at(mark) + behind - mark));
        next = line.markFrom(next, place);
        if (!line.closesAt(next, place) || !counts(mark, behind)) return 0;
        int open = depth;
        int outermost = -1;
        while (true) {
            int footnote = line.skipFootnote(place);
            if (footnote > place) {
                place = footnote;
                next = line.markFrom(next, place);
            } else if (line.closesAt(next, place)) {
                if (line.closesPair(next)) {
                    if (Marks.isTitleMark(text[place])) return 0;
                    outermost = line.partner(next);
                    open--;
                }
                place++;
                next++;
            } else {
                break;
            }
        }
        if (open > 0 || !closesSentence(outermost, place, next)) return 0;
        end(place);
        return next;
    }

    /** Whether the sentence ends with the quotation between the mark {@code opening} and {@code place}. */
    private boolean closesSentence(int opening, int place, int next) {
        int follower = line.skipBlanks(place);
        if (withCircled(place) == line.end) return false; // the line's end will do that
        if (Marks.isBorder(text[follower])) return true;
        if (!isIntroduced(line.at(opening))) return false;
        int number = line.markFrom(next, follower);
        boolean mark = number < line.marks && line.at(number) == follower;
        if (mark && line.opensPair(number) && Marks.isQuote(text[follower])) {
            chained = place;
            return false;
        }
        if (Enumerators.at(text, follower, line.end)) return true;
        boolean lostOpening = mark && line.role(number) == Marks.OPEN && !line.opensPair(number);
        return lostOpening || (!Marks.isMark(text[follower]) && "的地得等".indexOf(text[follower]) < 0);
    }

    private boolean isIntroduced(int opening) {
        int before = line.skipBlanksBack(opening - 1);
        return before >= line.start && (Marks.isColon(text[before]) || before + 1 == chained);
    }

    /** @return number of the first mark behind the semicolon and what goes with it */
    private int semicolon(int mark) {
        int place = line.at(mark);
        if (text[place] == ';' && !partsClauses(mark, place)) return mark + 1;
        int next = mark + 1;
        place++;
        while (next < line.marks && line.at(next) == place
                && (line.role(next) == Marks.SEMICOLON || line.closesAt(next, place))) {
            place++;
            next++;
        }
        int footnote = line.skipFootnote(place);
        if (footnote > place) {
            place = footnote;
            next = line.markFrom(next, place);
        }
        boolean ends = granularity == Granularity.CLAUSES
                || Enumerators.isItem(text, line.skipBlanks(place), line.end);
        if (ends && hasWord(place)) end(withCircled(place)); // else a coarser cut would not be a cut here
        return next;
    }

    /** The semicolon of ASCII is also that of code and of character references. */
    private boolean partsClauses(int mark, int place) {
        if (inCode || place == line.start) return false;
        if (Marks.isHan(text, place - 1) || "*%％".indexOf(text[place - 1]) >= 0 || line.closesAt(mark - 1, place - 1)) {
            return true;
        }
        int i = place - 1;
        while (i > line.start && place - i < 8 && Marks.isDigit(text[i])) i--;
        return i < place - 1 && text[i] != '#' && text[i] != '=';
    }
}
