package biaoju.importing.extract;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The text of an RTF document, byte by byte, each run in the charset of its font; pictures, heads, feet and fields' codes stay out. */
final class Rtf {
    private static final Set<String> LEFT_OUT = Set.of("colortbl", "info", "pict", "object", "fldinst", "header", "headerl", "headerr", "headerf",
            "footer", "footerl", "footerr", "footerf", "xe", "tc", "listtable", "listoverridetable", "rsidtbl", "generator", "themedata", "datastore",
            "bkmkstart", "bkmkend", "annotation", "atnid", "atnauthor", "revtbl", "nonshppict", "filetbl", "txe", "rxe", "pnseclvl");
    private static final Map<String, String> SIGNS = Map.ofEntries(Map.entry("tab", "\t"), Map.entry("line", "\n"), Map.entry("emdash", "—"), Map.entry("endash", "–"),
            Map.entry("lquote", "‘"), Map.entry("rquote", "’"), Map.entry("ldblquote", "“"), Map.entry("rdblquote", "”"), Map.entry("bullet", "•"),
            Map.entry("emspace", "\u2003"), Map.entry("enspace", "\u2002"));
    private static final int DEEPEST = 1_000;

    private final byte[] rtf;
    private int at;
    private final Deque<RtfGroup> outer = new ArrayDeque<>();
    private RtfGroup group = new RtfGroup();
    private final Manuscript manuscript = new Manuscript();
    private final StringBuilder text = new StringBuilder();
    private final List<String> cells = new ArrayList<>();
    /** Bytes of one run, which may be halves of characters. */
    private final ByteArrayOutputStream run = new ByteArrayOutputStream();
    private final RtfFonts fonts = new RtfFonts();
    /** Names of paragraph styles, in small letters. */
    private final Map<Integer, String> styles = new HashMap<>();
    private int style;
    private int outline = -1;
    private boolean inTable;
    private final StringBuilder number = new StringBuilder();
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
        if (group.note && !outer.element().note) endNote();
        if (group.styles && outer.element().styles) endStyle();
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
            case '*' -> group.skip |= !isWanted();
            case '~' -> sign("\u00A0");
            case '_' -> sign("-");
            case '{', '}', '\\' -> character(c);
            default -> { }
        }
    }

    /** Of what only newer programs know, numbers as they were printed and notes are wanted. */
    private boolean isWanted() {
        String next = new String(rtf, at, Math.min(10, rtf.length - at), StandardCharsets.ISO_8859_1);
        return next.startsWith("\\listtext") || next.startsWith("\\pntext") || next.startsWith("\\footnote");
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
            case "ansicpg" -> fonts.document(number);
            case "fonttbl" -> group.fonts = true;
            case "fcharset" -> {
                if (group.fonts) fonts.script(group.font, number);
            }
            case "cpg" -> {
                if (group.fonts) fonts.font(group.font, number);
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private void structure(String word, int number) throws Refusal {
        if (group.skip || group.fonts) return;
        if (group.note) {
            if (word.equals("par")) text.append(' ');
            return;
        }
        switch (word) {
            case "footnote" -> startNote();
            case "stylesheet" -> group.styles = true;
            case "s" -> style = number;
            case "pard" -> {
                if (group.number) return;
                outline = -1;
                style = 0;
                inTable = false;
            }
            case "intbl" -> inTable = true;
            case "outlinelevel" -> outline = number;
            case "listtext", "pntext" -> group.number = true;
            case "par", "sect", "page" -> {
                if (group.number) return;
                if (inTable) text.append(' ');
                else paragraph();
            }
            case "nestcell" -> text.append(' ');
            case "cell" -> cells.add(taken());
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
        group.note = true;
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

    private void endStyle() {
        styles.put(style, text.toString().replace(";", "").strip().toLowerCase(Locale.ROOT));
        text.setLength(0);
        style = 0;
        outline = -1;
    }

    private void unicode(int number) {
        flush();
        if (group.isText()) here().append((char) number);
        toSkip = group.replaced;
    }

    private void sign(String sign) {
        flush();
        if (group.isText()) here().append(sign);
    }

    private StringBuilder here() {
        return group.number ? number : text;
    }

    private void character(int value) {
        if (toSkip > 0) toSkip--;
        else if (group.isText()) run.write(value);
    }

    private void flush() {
        if (run.size() > 0) here().append(run.toString(fonts.of(group.font)));
        run.reset();
    }

    /** The paragraph or cell that ends here, with its number. */
    private String taken() {
        String label = number.toString().strip();
        boolean bullet = label.codePointCount(0, label.length()) == 1 && !Character.isLetterOrDigit(label.codePointAt(0))
                && Character.getType(label.codePointAt(0)) != Character.OTHER_NUMBER;
        if (bullet) label = "• ";
        boolean narrow = !bullet && !label.isEmpty() && label.charAt(label.length() - 1) < 0x80;
        String line = label + (narrow ? " " : "") + text.toString().strip();
        text.setLength(0);
        number.setLength(0);
        return line;
    }

    private void paragraph() throws Refusal {
        flush();
        boolean numbered = !number.toString().isBlank();
        String line = text.toString().isBlank() ? "" : taken();
        text.setLength(0);
        number.setLength(0);
        String name = styles.getOrDefault(style, "");
        if (name.equals("title") || name.equals("标题")) manuscript.title(line);
        else if (name.matches("(?:toc|目录|contents) ?\\d")) manuscript.noise(line);
        else if (outline >= 0 && outline < 9) manuscript.heading(line, outline + 1);
        else if (numbered) manuscript.item(line);
        else manuscript.line(line);
    }
}
