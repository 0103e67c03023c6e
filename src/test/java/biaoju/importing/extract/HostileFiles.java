package biaoju.importing.extract;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Report files that were damaged or made to do harm, by name. One that begins with {@code bad} can only be refused; one that
 * begins with {@code odd} may be read too.
 */
public final class HostileFiles {
    private static final String TYPES = "[Content_Types].xml";
    private static final String MAIN = "word/document.xml";
    private static final String WORD = "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>%s</w:body></w:document>";
    private static final int DEEP = 100_000;
    private static final int MEGABYTE = 1 << 20;

    private final Map<String, byte[]> files = new LinkedHashMap<>();
    private final String address;
    private final Random random;

    private HostileFiles(String address, long seed) {
        this.address = address;
        this.random = new Random(seed);
    }

    /**
     * @param address of a server that nobody may call
     * @param seed    for what is damaged by lot
     */
    public static Map<String, byte[]> all(String address, long seed) throws IOException {
        HostileFiles all = new HostileFiles(address, seed);
        all.plain();
        all.disguised();
        all.words();
        all.containers();
        all.pages();
        all.files.putAll(HostilePdfs.all(address, all.noise(2000)));
        all.files.putAll(HostileArchives.all(address));
        all.damaged("docx", WordFiles.report("县水务局"));
        all.damaged("odt", HostileArchives.odt("<text:h text:outline-level='1'>工作</text:h><text:p>今年任务完成。</text:p>"));
        all.damaged("rtf", "{\\rtf1\\ansi\\ansicpg936 {\\b \\u20170?\\u24180?}\\par \\'bd\\'f1\\'c4\\'ea\\par}".getBytes(StandardCharsets.US_ASCII));
        all.damaged("zip", WordFiles.zip(new LinkedHashMap<>(Map.of("a.txt", "今年任务完成。", "b/c.txt", "明年更好。"))));
        all.damaged("pdf", new PdfFiles().page().line(72, 600, "今年任务完成。").line(72, 580, "明年更好。").bytes());
        return all.files;
    }

    private void put(String name, String text) {
        files.put(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private void put(String name, byte[] bytes) {
        files.put(name, bytes);
    }

    private void plain() {
        String fine = "今年任务完成。\n";
        put("bad-empty.txt", "");
        put("bad-blank.txt", " \n\u3000\n\t\n");
        put("bad-mark-only.txt", "\uFEFF");
        put("bad-nul.txt", fine + "\0" + fine);
        put("bad-nuls.txt", "\0".repeat(4096));
        put("bad-controls.txt", fine + "\u0001\u0002\u0003".repeat(20));
        put("bad-lone-surrogate.txt", surrogate(fine));
        put("bad-noise.txt", noise(65_536));
        put("odd-odd-length.txt", Arrays.copyOf(("\uFEFF" + fine).getBytes(StandardCharsets.UTF_16LE), 13));
        put("odd-cut-inside-a-character.txt", Arrays.copyOf(fine.repeat(20).getBytes(StandardCharsets.UTF_8), 301));
        put("odd-two-encodings.txt", joined(fine.repeat(9).getBytes(StandardCharsets.UTF_8), fine.getBytes(Charset.forName("GB18030"))));
        put("odd-direction.txt", fine + "\u202E。成完务任\u202C\n\u2066a\u2069\n");
        put("odd-invisible.txt", "今\u200B年\u200D任\uFEFF务\u00AD完成。\n");
        put("odd-private-use.txt", "\uE000\uF8FF今年完成。\n");
        put("odd-one-line.txt", "今年完成，".repeat(200_000));
        put("odd-only-ends.txt", "。".repeat(100_000));
        put("odd-brackets.txt", "（".repeat(DEEP) + "今年。");
        put("odd-quotes.txt", "“".repeat(DEEP) + "今年。");
        put("odd-headings.txt", "一、".repeat(50_000));
        put("odd-line-ends.txt", "今年。\r\r\r\n\n\u2028\u2029\u0085\u000B明年。");
        put("odd-marks.txt", "今" + "\u0301".repeat(DEEP) + "年。");
        put("odd-html.txt", "<html><img src=\"" + address + "txt\">今年很好。</html>");
        put("odd-markdown.md", "![x](" + address + "md) [y](javascript:alert(1)) <script src=\"" + address + "\"></script>\n# 今年\n");
        put("odd-blanks.md", "今年|明年\n|" + " ".repeat(MEGABYTE) + "|\n");
        put("odd-columns.md", "去年|今年\n" + "|--".repeat(DEEP) + "\n");
        put("odd-signs.md", "#".repeat(DEEP) + "\n" + "- ".repeat(DEEP) + "\n" + "1) ".repeat(DEEP) + "\n- " + " ".repeat(MEGABYTE) + "\n今年\n" + "=".repeat(MEGABYTE) + "\n");
        put("odd-formula.txt", "=HYPERLINK(\"" + address + "\",\"今年\")。\n");
    }

    /** UTF-16 in which half of a pair is missing. */
    private static byte[] surrogate(String fine) {
        byte[] start = ("\uFEFF" + fine).getBytes(StandardCharsets.UTF_16LE);
        byte[] end = fine.getBytes(StandardCharsets.UTF_16LE);
        return joined(joined(start, new byte[] {0x3D, (byte) 0xD8}), end);
    }

    private byte[] noise(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    static byte[] joined(byte[] first, byte[] second) {
        byte[] all = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        return all;
    }

    private void disguised() throws IOException {
        Map<String, String> starts = new LinkedHashMap<>();
        starts.put("picture", "\u0089PNG\r\n\u001A\n");
        starts.put("photo", "\u00FF\u00D8\u00FF\u00E0");
        starts.put("animation", "GIF89a");
        starts.put("program", "\u007FELF\u0002\u0001");
        starts.put("windows-program", "MZ\u0090\0\u0003\0");
        starts.put("class", "\u00CA\u00FE\u00BA\u00BE\0\0\0=");
        starts.put("gzip", "\u001F\u008B\b\0");
        starts.put("rar", "Rar!\u001A\u0007");
        starts.put("seven-zip", "7z\u00BC\u00AF'\u001C");
        starts.put("database", "SQLite format 3\0");
        starts.put("object", "\u00AC\u00ED\0\u0005sr");
        for (Map.Entry<String, String> start : starts.entrySet()) {
            byte[] bytes = joined(start.getValue().getBytes(StandardCharsets.ISO_8859_1), noise(600));
            put("bad-" + start.getKey() + ".txt", bytes);
            put("bad-" + start.getKey() + ".docx", bytes);
        }
        put("bad-text.docx", "今年任务完成。");
        put("bad-text.pdf", "今年任务完成。");
        put("bad-old-office.docx", joined(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1}, noise(3000)));
        put("bad-workbook.docx", WordFiles.zip(Map.of(TYPES, "<Types/>", "_rels/.rels", relation("officeDocument", "xl/workbook.xml"))));
        put("bad-slides.docx", WordFiles.zip(Map.of(TYPES, "<Types/>", "_rels/.rels", relation("officeDocument", "ppt/presentation.xml"))));
        put("bad-zip.pdf", WordFiles.zip(Map.of("a.txt", "今年。")));
    }

    private static String relation(String type, String target) {
        return "<Relationships><Relationship Id=\"r1\" Type=\"http://x/" + type + "\" Target=\"" + target + "\"/></Relationships>";
    }

    private static byte[] word(String xml) {
        return WordFiles.zip(new LinkedHashMap<>(Map.of(TYPES, "<Types/>", MAIN, xml)));
    }

    private static String paragraph(String text) {
        return "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>";
    }

    /** What stands inside a Word document. */
    private void words() {
        for (Map.Entry<String, String> type : types().entrySet()) {
            put("bad-" + type.getKey() + ".docx", word("<?xml version=\"1.0\"?>" + type.getValue() + WORD.formatted(paragraph("&x;&b;今年。"))));
        }
        put("bad-deep.docx", word("<d>" + "<body><tbl><tr><tc>".repeat(DEEP)));
        put("bad-not-xml.docx", word("今年"));
        put("bad-no-end.docx", word(WORD.formatted(paragraph("今年。")).replace("</w:document>", "")));
        put("bad-two-roots.docx", word(WORD.formatted("") + WORD.formatted(paragraph("今年。"))));
        put("bad-half-a-character.docx", word(WORD.formatted(paragraph("&#xD800;今年。"))));
        put("bad-nul.docx", word(WORD.formatted(paragraph("&#0;今年。"))));
        put("bad-no-text.docx", word(WORD.formatted("<w:p/>".repeat(1000))));
        put("bad-attributes-twice.docx", word(WORD.formatted("<w:p a=\"1\" a=\"2\"/>")));
        put("bad-many-attributes.docx", word("<d " + many("a%d=\"\" ", 50_000) + "><body/></d>"));
        put("bad-long.docx", word(WORD.formatted(paragraph("一二三四五六七八九十".repeat(10)).repeat(250_000))));
        String styles = "<w:styles xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:style w:styleId=\"a\"><w:basedOn w:val=\"b\"/></w:style>"
                + "<w:style w:styleId=\"b\"><w:basedOn w:val=\"a\"/></w:style></w:styles>";
        put("odd-styles-in-a-circle.docx", WordFiles.body("<w:p><w:pPr><w:pStyle w:val=\"a\"/></w:pPr>" + WordFiles.runs("今年。") + "</w:p>",
                Map.of("word/styles.xml", styles, "word/_rels/document.xml.rels", relation("styles", "styles.xml"))));
        put("odd-elsewhere.docx", WordFiles.body(paragraph("今年。") + "<w:p><w:hyperlink/></w:p>", Map.of("word/_rels/document.xml.rels",
                "<Relationships><Relationship Id=\"t\" Type=\"http://x/attachedTemplate\" Target=\"" + address + "t.dotm\" TargetMode=\"External\"/>"
                        + "<Relationship Id=\"s\" Type=\"http://x/styles\" Target=\"" + address + "styles.xml\"/></Relationships>")));
        put("odd-numbers.docx", WordFiles.body("<w:p><w:pPr><w:numPr><w:ilvl w:val=\"-2147483648\"/><w:numId w:val=\"99999999999\"/></w:numPr></w:pPr>"
                + WordFiles.runs("今年。") + "</w:p>"));
        put("odd-tables.docx", WordFiles.body("<w:tbl><w:tr><w:tc>".repeat(150) + paragraph("今年。") + "</w:tc></w:tr></w:tbl>".repeat(150)));
        put("odd-wide.docx", WordFiles.body("<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"2147483647\"/></w:tcPr>" + paragraph("今年。") + "</w:tc></w:tr></w:tbl>"));
    }

    private Map<String, String> types() {
        StringBuilder laughs = new StringBuilder("<!DOCTYPE d [<!ENTITY l0 \"哈\">");
        for (int i = 1; i < 30; i++) laughs.append("<!ENTITY l%d \"&l%d;&l%d;&l%d;\">".formatted(i, i - 1, i - 1, i - 1));
        return Map.of("entity-of-a-file", "<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>", "entity-of-a-server", "<!DOCTYPE d [<!ENTITY x SYSTEM \"" + address
                + "x\">]>", "entity-of-parameters", "<!DOCTYPE d [<!ENTITY % x SYSTEM \"" + address + "p\"> %x;]>", "type-elsewhere", "<!DOCTYPE d SYSTEM \"" + address
                + "d.dtd\">", "laughs", laughs + "<!ENTITY b \"&l29;\">]>", "entity-of-itself", "<!DOCTYPE d [<!ENTITY b \"&x;\"><!ENTITY x \"&b;\">]>");
    }

    private static String many(String pattern, int times) {
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < times; i++) all.append(pattern.formatted(i));
        return all.toString();
    }

    /** What is wrong with a Word document's zip. */
    private void containers() throws IOException {
        put("bad-bomb.docx", bomb(300));
        put("bad-many-parts.docx", parts(20_000));
        put("bad-empty-zip.docx", WordFiles.zip(Map.of()));
        put("bad-no-document.docx", WordFiles.zip(Map.of(TYPES, "<Types/>", "word/styles.xml", "<styles/>")));
        put("bad-directory-only.docx", WordFiles.zip(Map.of("word/", "")));
        put("bad-out-of-itself.docx", WordFiles.zip(Map.of("../../escaped.txt", "x", "/tmp/escaped.txt", "x", "..\\escaped.txt", "x")));
        put("odd-out-of-itself.docx", WordFiles.zip(new LinkedHashMap<>(Map.of("../../escaped.txt", "x", TYPES, "<Types/>", MAIN, WORD.formatted(paragraph("今年。"))))));
        byte[] good = WordFiles.report("县水务局");
        byte[] locked = good.clone();
        locked[6] |= 1; // the flag that says: with a password
        put("odd-locked.docx", locked);
        put("bad-no-directory.docx", Arrays.copyOf(good, good.length - 22));
        put("odd-before-it.docx", joined(noise(100), good));
        put("odd-behind-it.docx", joined(good, noise(100)));
    }

    static byte[] bomb(int megabytes) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setLevel(Deflater.BEST_SPEED);
            zip.putNextEntry(new ZipEntry(TYPES));
            zip.putNextEntry(new ZipEntry(MAIN));
            zip.write("<document><body><p><r><t>".getBytes(StandardCharsets.UTF_8));
            byte[] some = new byte[MEGABYTE];
            Arrays.fill(some, (byte) 'x');
            for (int i = 0; i < megabytes; i++) zip.write(some);
        }
        return bytes.toByteArray();
    }

    private static byte[] parts(int count) {
        Map<String, String> parts = new LinkedHashMap<>(Map.of(TYPES, "<Types/>", MAIN, WORD.formatted(paragraph("今年。"))));
        for (int i = 0; i < count; i++) parts.put("word/" + i, "");
        return WordFiles.zip(parts);
    }

    private void pages() {
        put("bad-empty-page.html", "<html><body></body></html>");
        put("bad-script-only.html", "<html><script>document.write('今年')</script><style>今年</style></html>");
        put("bad-noise.html", joined("<html>".getBytes(StandardCharsets.UTF_8), noise(5000)));
        put("odd-deep.html", "<div>".repeat(DEEP) + "今年。");
        put("odd-tables.html", "<table><tr><td>".repeat(3_000) + "今年。");
        put("odd-attributes.html", "<p " + many("a%d=\"b\" ", 20_000) + ">今年。</p>");
        put("odd-comment.html", "<p>今年。</p><!-- " + "-".repeat(DEEP));
        put("odd-entities.html", "<p>" + "&amp;&#1114111;&#xD800;&#0;&nosuch;".repeat(1000) + "今年。</p>");
        put("odd-calling.html", "<html><head><base href=\"" + address + "\"><meta http-equiv=refresh content=\"0;url=" + address + "\"><link rel=stylesheet href=a.css>"
                + "<script src=a.js></script></head><body background=a.png><img src=b.png srcset=\"c.png 2x\"><iframe src=\"" + address + "\"></iframe><object data=\""
                + address + "\"></object><svg><image href=\"" + address + "\"/></svg><p>今年很好。</p></body></html>");
        put("odd-lying-charset.html", "<html><meta charset=\"utf-16\"><p>今年很好，明年更好。</p></html>");
        put("odd-no-such-charset.html", "<html><meta charset=\"no-such\"><p>今年很好，明年更好。</p></html>");
    }

    /** Cut off anywhere, and with bytes that fell over. */
    private void damaged(String ending, byte[] good) {
        for (int i = 1; i <= 6; i++) put("odd-cut-" + i + "." + ending, Arrays.copyOf(good, good.length * i / 7));
        for (int i = 1; i <= 8; i++) {
            byte[] bytes = good.clone();
            for (int n = 0; n < 5 * i; n++) bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            put("odd-changed-" + i + "." + ending, bytes);
        }
    }

    /** Writes them to a folder. */
    public static void write(Map<String, byte[]> files, Path folder) throws IOException {
        for (Map.Entry<String, byte[]> file : files.entrySet()) Files.write(folder.resolve(file.getKey()), file.getValue());
    }
}
