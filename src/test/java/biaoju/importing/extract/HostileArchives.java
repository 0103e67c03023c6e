package biaoju.importing.extract;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Zips of reports, OpenDocument and rich text made to do harm, named as in {@link HostileFiles}. */
final class HostileArchives {
    private static final int DEEP = 100_000;

    private HostileArchives() {}

    /** @param address of a server that nobody may call */
    static Map<String, byte[]> all(String address) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        zips(files);
        open(files, address);
        rich(files, address);
        return files;
    }

    /** Every row that comes of such a zip begins with its name. */
    private static void zips(Map<String, byte[]> files) throws IOException {
        byte[] inner = WordFiles.zip(Map.of("a.txt", "今年。"));
        files.put("bad-nested.zip", zip(Map.of("inner.zip", inner)));
        files.put("bad-bomb.zip", zip(Map.of("bomb.txt", new byte[300 << 20])));
        files.put("bad-empty.zip", WordFiles.zip(Map.of()));
        files.put("bad-no-report.zip", WordFiles.zip(Map.of("a.exe", "MZ")));
        files.put("bad-text.zip", "今年。".getBytes(StandardCharsets.UTF_8));
        files.put("bad-many.zip", many());
        files.put("bad-bomb-inside.zip", zip(Map.of("bomb.docx", HostileFiles.bomb(300))));
        files.put("odd-traversal.zip", WordFiles.zip(new LinkedHashMap<>(Map.of("../../escaped.txt", "今年出门一。", "/escaped.txt", "今年出门二。", "..\\..\\escaped.txt",
                "今年出门三。", "C:\\escaped.txt", "今年出门四。", "CON.txt", "今年出门五。", "a/./../../b.txt", "今年出门六。"))));
        files.put("odd-long-name.zip", WordFiles.zip(Map.of("长".repeat(20_000) + ".txt", "今年名长。")));
        files.put("odd-strange-name.zip", WordFiles.zip(Map.of("a\nb\u202E\t.txt", "今年名怪。")));
        byte[] locked = WordFiles.zip(Map.of("a.txt", "今年有锁。"));
        locked[6] |= 1;
        files.put("odd-locked.zip", locked);
        ByteArrayOutputStream old = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(old, Charset.forName("GB18030"))) {
            zip.putNextEntry(new ZipEntry("报告.txt"));
            zip.write("今年旧名。".getBytes(StandardCharsets.UTF_8));
        }
        files.put("odd-old-name.zip", old.toByteArray());
    }

    private static byte[] zip(Map<String, byte[]> parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] many() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < 20_000; i++) zip.putNextEntry(new ZipEntry(i + ".txt"));
        }
        return bytes.toByteArray();
    }

    /** An OpenDocument text with this body. */
    static byte[] odt(String body) {
        return packed("<office:document-content xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0' xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0' "
                + "xmlns:table='urn:oasis:names:tc:opendocument:xmlns:table:1.0'><office:body><office:text>" + body + "</office:text></office:body></office:document-content>");
    }

    private static byte[] packed(String content) {
        return WordFiles.zip(new LinkedHashMap<>(Map.of("mimetype", "application/vnd.oasis.opendocument.text", "content.xml", content)));
    }

    private static void open(Map<String, byte[]> files, String address) {
        files.put("bad-entity.odt", packed("<?xml version='1.0'?><!DOCTYPE d [<!ENTITY x SYSTEM '" + address + "'>]><d>&x;</d>"));
        files.put("bad-not-xml.odt", packed("今年"));
        files.put("bad-empty.odt", odt(""));
        files.put("bad-text.odt", "今年。".getBytes(StandardCharsets.UTF_8));
        files.put("bad-deep.odt", odt("<text:section>".repeat(DEEP)));
        files.put("odd-blanks.odt", odt("<text:p>今年<text:s text:c='2147483647'/>很好。</text:p>"));
        files.put("odd-columns.odt", odt("<table:table><table:table-row><table:table-cell table:number-columns-repeated='2147483647'><text:p>今年。</text:p>"
                + "</table:table-cell></table:table-row></table:table>"));
        files.put("odd-rows.odt", odt("<table:table><table:table-row table:number-rows-repeated='2147483647'><table:table-cell><text:p>今年。</text:p>"
                + "</table:table-cell></table:table-row></table:table>"));
        files.put("odd-level.odt", odt("<text:h text:outline-level='-2147483648'>工作</text:h><text:p>今年。</text:p>"));
    }

    private static void rich(Map<String, byte[]> files, String address) {
        put(files, "bad-empty.rtf", "{\\rtf1}");
        put(files, "bad-picture-only.rtf", "{\\rtf1{\\pict\\pngblip " + "00".repeat(10_000) + "}}");
        put(files, "odd-deep.rtf", "{\\rtf1" + "{".repeat(DEEP) + "a. ");
        put(files, "odd-closing.rtf", "{\\rtf1 a. " + "}".repeat(DEEP) + "b. ");
        put(files, "odd-binary.rtf", "{\\rtf1 a. \\bin2147483647 b. }");
        put(files, "odd-negative-binary.rtf", "{\\rtf1 a. \\bin-5 b. }");
        put(files, "odd-numbers.rtf", "{\\rtf1\\uc2147483647\\ansicpg99999\\u99999999999 \\u-99 \\'zz a. }");
        put(files, "odd-surrogate.rtf", "{\\rtf1\\uc0 a\\u55357 b. }");
        put(files, "odd-nul.rtf", "{\\rtf1\\uc0 a\\u0 b. }");
        put(files, "odd-object.rtf", "{\\rtf1 a. {\\object\\objautlink{\\*\\objdata 0105000002}}{\\field{\\*\\fldinst INCLUDEPICTURE \"" + address
                + "\"}{\\fldrslt b. }}{\\*\\template " + address + "}}");
        put(files, "odd-half-a-character.rtf", "{\\rtf1\\ansicpg936 a. \\'bd");
    }

    private static void put(Map<String, byte[]> files, String name, String text) {
        files.put(name, text.getBytes(StandardCharsets.US_ASCII));
    }
}
