package biaoju.importing.extract;

import biaoju.base.Problem;
import biaoju.domain.Granularity;
import biaoju.fuzz.FuzzedReader;
import biaoju.importing.Inspection;
import biaoju.segment.Segmenter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The readers of report files, for the fuzzer: what the parser's process does, in this one. A file that takes too much memory
 * there ends that process and is a typed error; here it is let go.
 */
public final class FuzzedReports {
    private static final String TYPES = "[Content_Types].xml";
    private static final byte[] PACKED = {'P', 'K', 3, 4};

    private FuzzedReports() {}

    /** @param folder for what cannot be held in memory */
    public static Map<String, FuzzedReader> in(Path folder) {
        Extraction extraction = new Extraction(folder);
        Map<String, FuzzedReader> all = new TreeMap<>();
        String body = "<w:p><w:pPr><w:pStyle w:val=\"1\"/></w:pPr><w:r><w:t>主要工作</w:t></w:r></w:p>";
        all.put("docx", packed(extraction, "word/document.xml", WordFiles.report("县水务局"),
                ("<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>" + body + "</w:body></w:document>")
                        .getBytes(StandardCharsets.UTF_8)));
        all.put("odt", packed(extraction, "content.xml", HostileArchives.odt("<text:h text:outline-level='1'>工作</text:h>"), ("<office:text xmlns:office='urn:oasis:names:tc:"
                + "opendocument:xmlns:office:1.0' xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0'><text:p>今年<text:s text:c='2'/></text:p></office:text>")
                .getBytes(StandardCharsets.UTF_8)));
        all.put("rtf", reader(extraction, false, "{\\rtf1\\ansi\\ansicpg936{\\fonttbl{\\f0\\fcharset134 a;}}\\uc1\\u20170?{\\b \\'bd\\'f1}\\par\\trowd a\\cell\\row}"
                .getBytes(StandardCharsets.US_ASCII)));
        all.put("pdf", reader(extraction, false, new PdfFiles().page().line(72, 600, "今年任务完成。").bytes()));
        all.put("html", reader(extraction, true, "<html><body><nav>首页</nav><h1>总结</h1><ul><li>今年很好。</ul><table><tr><td>一</table>".getBytes(StandardCharsets.UTF_8)));
        return all;
    }

    private static FuzzedReader reader(Extraction extraction, boolean html, byte[]... seeds) {
        return new FuzzedReader() {
            @Override
            public void read(byte[] file) throws IOException {
                extract(extraction, new Wire.Question(html, file));
            }

            @Override
            public List<byte[]> seeds() {
                return List.of(seeds);
            }
        };
    }

    /** A zip has checksums that no fuzzer gets right: what does not begin like one is taken for its main part. */
    private static FuzzedReader packed(Extraction extraction, String part, byte[]... seeds) {
        FuzzedReader plain = reader(extraction, false, seeds);
        return new FuzzedReader() {
            @Override
            public void read(byte[] file) throws Exception {
                boolean zip = file.length >= PACKED.length && Arrays.equals(file, 0, PACKED.length, PACKED, 0, PACKED.length);
                plain.read(zip ? file : around(part, new String(file, StandardCharsets.UTF_8)));
            }

            @Override
            public List<byte[]> seeds() throws Exception {
                return plain.seeds();
            }
        };
    }

    private static byte[] around(String part, String content) {
        Map<String, String> parts = new TreeMap<>(Map.of(part, content));
        if (part.startsWith("word/")) parts.put(TYPES, "<Types/>");
        return WordFiles.zip(parts);
    }

    private static void extract(Extraction extraction, Wire.Question question) throws IOException {
        try {
            Extract extract = Wire.read(Wire.answer(extraction.of(question)), "fuzzed");
            Inspection.of(extract.text(), "fuzzed", 0);
            new Segmenter(Granularity.SENTENCES).cut(extract.text(), extract.marks());
        } catch (Refusal refusal) {
            told(refusal);
        } catch (Problem told) {
            if (!told.getMessage().contains("fuzzed")) throw new AssertionError("does not say where: " + told.getMessage(), told);
        } catch (OutOfMemoryError large) {
            return; // the process in which this runs ends there, and that is told
        }
    }

    /** Whatever a file is refused for has a text. */
    private static void told(Refusal refusal) throws IOException {
        try {
            Wire.read(Wire.answer(refusal), "fuzzed");
        } catch (Problem told) {
            if (!told.getMessage().contains("fuzzed")) throw new AssertionError("does not say where: " + told.getMessage(), told);
        }
    }
}
