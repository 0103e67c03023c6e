package biaoju.importing.extract;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The text of an RTF document, byte by byte, each run in the charset of its font; pictures, heads, feet and fields' codes stay out. */
final class Rtf {
    private static final Set<String> LEFT_OUT = Set.of("colortbl", "stylesheet", "info", "pict", "object", "fldinst", "header", "headerl", "headerr", "headerf",
            "footer", "footerl", "footerr", "footerf", "xe", "tc", "listtable", "listoverridetable", "rsidtbl", "generator", "themedata", "datastore",
            "bkmkstart", "bkmkend", "annotation", "atnid", "atnauthor", "revtbl", "nonshppict", "filetbl", "txe", "rxe", "pnseclvl");
    private static final Map<String, String> SIGNS = Map.ofEntries(Map.entry("tab", "\t"), Map.entry("line", "\n"), Map.entry("emdash", "—"), Map.entry("endash", "–"),
            Map.entry("lquote", "‘"), Map.entry("rquote", "’"), Map.entry("ldblquote", "“"), Map.entry("rdblquote", "”"), Map.entry("bullet", "•"),
            Map.entry("emspace", "\u2003"), Map.entry("enspace", "\u2002"));
    private static final int DEEPEST = 1_000;

    private static final class Group {
        boolean skip;
        boolean fonts;
        boolean number;
        boolean hidden;
        boolean notes;
        int font;
        int replaced = 1;

        Group inner() {
            Group inner = new Group();
            inner.skip = skip;
            inner.fonts = fonts;
            inner.number = number;
            inner.hidden = hidden;
            inner.notes = notes;
            inner.font = font;
            inner.replaced = replaced;
            return inner;
        }
    }

    private final byte[] rtf;
    private int at;
    private final Deque<Group> outer = new ArrayDeque<>();
    private Group group = new Group();
    private final Manuscript manuscript = new Manuscript();
    private final StringBuilder text = new StringBuilder();
    private final List<String> cells = new ArrayList<>();
    /** Bytes of one run, which may be halves of characters. */
    private final ByteArrayOutputStream run = new ByteArrayOutputStream();
    private final Map<Integer, Charset> fonts = new HashMap<>();
    private Charset plain = charset("windows-1252");
    private int outline = -1;
    private boolean inTable;
    private boolean numbered;
    private final List<String> notes = new ArrayList<>();
    /** What stood before the note that is open. */
    private String above = "";
    /** How many characters that follow only stand for one given in Unicode. */
    private int toSkip;

    private Rtf(byte[] rtf) {
        this.rtf = rtf;
    }

    static Extract read(byte[] bytes) throws Refusal {
        Rtf rtf = new Rtf(bytes);
        rtf.read();
        return rtf.manuscript.extract("rtf");
    }

    private static Charset charset(String name) {
        return Charset.isSupported(name) ? Charset.forName(name) : StandardCharsets.ISO_8859_1;
    }

    private void read() throws Refusal {
        while (at < rtf.length) {
            int c = rtf[at++] & 0xFF;
            switch (c) {
                case '{' -> open();
                case '}' -> close();
                case '\\' -> control();
                case '\r', '\n' -> { }
                default -> character(c);
            }
        }
        if (!outer.isEmpty()) throw new Refusal("damaged", "RTF", "groups are left open");
        paragraph();
        for (String note : notes) manuscript.line(note);
    }

    private void open() throws Refusal {
        flush();
        toSkip = 0;
        if (outer.size() > DEEPEST) throw new Refusal("tooDeep");
        outer.push(group);
        group = group.inner();
    }

    private void close() throws Refusal {
        flush();
        if (outer.isEmpty()) throw new Refusal("damaged", "RTF", "a group ends that never began");
        toSkip = 0;
        if (group.notes && !outer.element().notes) endNote();
        group = outer.pop();
    }

    private void control() throws Refusal {
        if (at >= rtf.length) return;
        char c = (char) (rtf[at] & 0xFF);
        if (!isLetter((byte) c)) {
            at++;
            symbol(c);
            return;
        }
        int start = at;
        while (at < rtf.length && at - start < 32 && isLetter(rtf[at])) at++;
        String word = new String(rtf, start, at - start, StandardCharsets.US_ASCII);
        int from = at;
        if (at < rtf.length && rtf[at] == '-') at++;
        while (at < rtf.length && at - from < 10 && rtf[at] >= '0' && rtf[at] <= '9') at++;
        String digits = new String(rtf, from, at - from, StandardCharsets.US_ASCII);
        int number = digits.matches("-?\\d{1,9}") ? Integer.parseInt(digits) : 1;
        if (at < rtf.length && rtf[at] == ' ') at++;
        word(word, number, !digits.isEmpty());
    }

    private static boolean isLetter(byte c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private void symbol(char c) {
        switch (c) {
            case '\'' -> {
                int value = at + 1 < rtf.length ? Character.digit(rtf[at], 16) * 16 + Character.digit(rtf[at + 1], 16) : -1;
                at = Math.min(rtf.length, at + 2);
                if (value >= 0) character(value);
            }
            case '*' -> group.skip |= !isListText();
            case '~' -> sign("\u00A0");
            case '_' -> sign("-");
            case '{', '}', '\\' -> character(c);
            default -> { }
        }
    }

    /** Of what only newer programs know, numbers as they were printed are wanted. */
    private boolean isListText() {
        String next = new String(rtf, at, Math.min(10, rtf.length - at), StandardCharsets.ISO_8859_1);
        return next.startsWith("\\listtext") || next.startsWith("\\pntext");
    }

    private void word(String word, int number, boolean given) throws Refusal {
        if (word.equals("bin")) at = (int) Math.min(rtf.length, (long) at + Math.max(0, number));
        String sign = SIGNS.get(word);
        if (sign != null) sign(sign);
        else if (LEFT_OUT.contains(word)) group.skip = true;
        else if (word.equals("u")) unicode(number);
        else if (!run(word, number, given)) structure(word, number);
    }

    /** What concerns runs; false where it is something else. */
    private boolean run(String word, int number, boolean given) {
        flush();
        switch (word) {
            case "uc" -> group.replaced = Math.max(0, Math.min(10, number));
            case "f" -> group.font = number;
            case "v", "deleted" -> group.hidden = !given || number != 0;
            case "plain" -> group.hidden = false;
            case "ansicpg" -> plain = codePage(number);
            case "fonttbl" -> group.fonts = true;
            case "fcharset" -> {
                if (group.fonts) font(number);
            }
            case "cpg" -> {
                if (group.fonts) fonts.put(group.font, codePage(number));
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private static Charset codePage(int number) {
        return switch (number) {
            case 936, 54936 -> charset("GB18030");
            case 950 -> charset("Big5");
            case 932 -> charset("windows-31j");
            case 949 -> charset("x-windows-949");
            case 65001 -> StandardCharsets.UTF_8;
            case 10000 -> charset("x-MacRoman");
            default -> charset("windows-" + number);
        };
    }

    private void font(int number) {
        String name = switch (number) {
            case 134 -> "GB18030";
            case 136 -> "Big5";
            case 128 -> "windows-31j";
            case 129 -> "x-windows-949";
            case 204 -> "windows-1251";
            default -> "";
        };
        if (!name.isEmpty()) fonts.put(group.font, charset(name));
    }

    private void structure(String word, int number) throws Refusal {
        if (group.skip || group.fonts) return;
        if (group.notes) {
            if (word.equals("par")) text.append(' ');
            return;
        }
        switch (word) {
            case "footnote" -> startNote();
            case "pard" -> {
                if (group.number) return;
                outline = -1;
                inTable = false;
            }
            case "intbl" -> inTable = true;
            case "outlinelevel" -> outline = number;
            case "listtext", "pntext" -> {
                group.number = true;
                numbered = true;
            }
            case "par", "sect", "page" -> {
                if (group.number) return;
                if (inTable) text.append(' ');
                else paragraph();
            }
            case "nestcell" -> text.append(' ');
            case "cell" -> {
                cells.add(text.toString());
                text.setLength(0);
                numbered = false;
            }
            case "row" -> {
                manuscript.row(cells);
                cells.clear();
                text.setLength(0);
            }
            default -> { }
        }
    }

    /** What follows, up to the group's end, stands at the foot of a page; a mark stays in its place. */
    private void startNote() {
        text.append(noteMark());
        group.notes = true;
        above = text.toString();
        text.setLength(0);
    }

    private void endNote() {
        notes.add(noteMark() + " " + text.toString().strip());
        text.setLength(0);
        text.append(above);
    }

    private String noteMark() {
        return "[" + (notes.size() + 1) + "]";
    }

    private void unicode(int number) {
        flush();
        if (!group.skip && !group.hidden && !group.fonts) text.append((char) number);
        toSkip = group.replaced;
    }

    private void sign(String sign) {
        flush();
        if (!group.skip && !group.hidden && !group.fonts) text.append(group.number && sign.equals("\t") ? " " : sign);
    }

    private void character(int value) {
        if (toSkip > 0) toSkip--;
        else if (!group.skip && !group.hidden && !group.fonts) run.write(value);
    }

    private void flush() {
        if (run.size() > 0) text.append(run.toString(fonts.getOrDefault(group.font, plain)));
        run.reset();
    }

    private void paragraph() throws Refusal {
        flush();
        String line = text.toString();
        text.setLength(0);
        if (outline >= 0 && outline < 9) manuscript.heading(line, outline + 1);
        else if (numbered) manuscript.item(line);
        else manuscript.line(line);
        numbered = false;
    }
}
