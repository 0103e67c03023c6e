package biaoju.importing.extract;

import biaoju.base.Cancel;
import biaoju.base.Problem;
import biaoju.dataset.parquet.Column;
import biaoju.dataset.parquet.ParquetFile;
import biaoju.domain.CutLines;
import biaoju.domain.Granularity;
import biaoju.fuzz.FuzzedReader;
import biaoju.importing.Decoded;
import biaoju.importing.Inspection;
import biaoju.importing.ReadAs;
import biaoju.segment.Segmenter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * The readers of report files, for the fuzzer: what the parser's process does, in this one. A file that takes too much memory
 * there ends that process and is a typed error; here it is let go.
 */
public final class FuzzedReports {
    private static final byte[] PACKED = {'P', 'K', 3, 4};

    private FuzzedReports() {}

    /** @param folder for what cannot be held in memory */
    public static Map<String, FuzzedReader> in(Path folder) throws IOException {
        Extraction extraction = new Extraction(folder);
        Map<String, FuzzedReader> all = new TreeMap<>();
        Feed extracted = file -> extract(extraction, new Wire.Question(false, false, file));
        all.put("docx", packed(extracted, "word/document.xml", sample("report.docx"), WordFiles.report("县水务局")));
        all.put("odt", packed(extracted, "content.xml", sample("report.odt")));
        all.put("doc", reader(extracted, sample("report.doc")));
        all.put("rtf", reader(extracted, sample("report.rtf"), ("{\\rtf1\\ansi\\ansicpg936{\\fonttbl{\\f0\\fcharset134 a;}}\\uc1\\u20170?{\\b \\'bd\\'f1}\\par"
                + "\\trowd a\\cell\\row}").getBytes(StandardCharsets.US_ASCII)));
        all.put("pdf", reader(extracted, sample("report.pdf"), new PdfFiles().page().line(72, 600, "今年任务完成。").bytes()));
        all.put("html", reader(file -> extract(extraction, new Wire.Question(true, false, file)),
                "<html><body><nav>首页</nav><h1>总结</h1><ul><li>今年很好。</ul><table><tr><td>一</table>".getBytes(StandardCharsets.UTF_8)));
        all.put("markdown", markdown());
        return all;
    }

    /** Plain text with its signs, its hard wraps joined, as it is read in the program's own process. */
    private static FuzzedReader markdown() {
        ReportReader plain = new ReportReader(Limits.USUAL); // needs no process for text, so there is none to close
        ReadAs join = new ReadAs(Optional.of(StandardCharsets.UTF_8), CutLines.JOIN);
        Feed read = file -> {
            if (Form.of(file, "fuzzed.md") != Form.TEXT) return;
            try {
                Decoded decoded = plain.read(file, "fuzzed.md", join, new Cancel());
                new Segmenter(Granularity.SENTENCES).cut(decoded.text(), decoded.marks());
            } catch (Problem told) {
                if (told.getCause() instanceof StackOverflowError deep) throw deep;
                if (!told.getMessage().contains("fuzzed")) throw new AssertionError("does not say where: " + told.getMessage(), told);
            }
        };
        return reader(read, "# 总结\n\n项目|计划\n|--|:-:|\n- 走访。\n1. 调研。\n```\n码\n```\n不足\n----\n今年很好。".getBytes(StandardCharsets.UTF_8),
                "今年以来全局上下认真贯彻落实各项决策部署统筹推进\n".repeat(12).getBytes(StandardCharsets.UTF_8),
                ("the quick brown fox jumps over a lazy dog and\n".repeat(12) + "done.").getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] sample(String name) throws IOException {
        try (InputStream in = FuzzedReports.class.getResourceAsStream("/biaoju/importing/extract/" + name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        }
    }

    /** Workbooks, or Parquet. */
    public static FuzzedReader tables(TableKind kind, Path folder, byte[] seed) throws IOException {
        Path place = folder.resolve("table");
        Feed read = file -> {
            try {
                TableMain.read(kind, Files.write(place, file), new TableRows(new DataOutputStream(OutputStream.nullOutputStream())));
            } catch (Refusal refusal) {
                told(refusal);
            } catch (OutOfMemoryError large) {
                return; // as above
            }
        };
        return kind == TableKind.XLSX ? packed(read, "xl/worksheets/sheet1.xml", seed) : reader(read, seed);
    }

    /** A workbook with one label. */
    public static byte[] xlsx() throws IOException {
        return SheetFiles.zip(SheetFiles.parts(SheetFiles.ROW.formatted(1, "text", "label") + SheetFiles.ROW.formatted(2, "今年很好。", "plan")));
    }

    /** A dataset as the hub has it: numbers with names, and lists. */
    public static byte[] parquet() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Column text = new Column("text", Column.Type.TEXT);
        Column label = new Column("label", Column.Type.LONG);
        Column labels = new Column("labels", Column.Type.WORDS);
        String names = "{\"info\":{\"features\":{\"label\":{\"names\":[\"measure\",\"plan\"],\"_type\":\"ClassLabel\"}}}}";
        try (ParquetFile file = new ParquetFile(bytes, List.of(text, label, labels), Map.of("huggingface", names), "biaoju")) {
            for (long i = 0; i < 9; i++) {
                text.add("今年很好。" + i);
                label.add(i % 3 == 0 ? null : Long.valueOf(i % 3 - 1));
                labels.add(List.of("a", "b"));
                file.endRow();
            }
        }
        return bytes.toByteArray();
    }

    /** A zip of small texts. */
    public static byte[] zip(String... names) {
        Map<String, String> parts = new TreeMap<>();
        for (String name : names) parts.put(name, "今年任务完成。");
        return WordFiles.zip(parts);
    }

    @FunctionalInterface
    private interface Feed {
        void read(byte[] file) throws IOException;
    }

    private static FuzzedReader reader(Feed feed, byte[]... seeds) {
        return new FuzzedReader() {
            @Override
            public void read(byte[] file) throws IOException {
                feed.read(file);
            }

            @Override
            public List<byte[]> seeds() throws IOException {
                return List.of(seeds);
            }
        };
    }

    /** A zip has lengths and offsets that no fuzzer gets right: what does not begin like one takes the place of the first seed's main part. */
    private static FuzzedReader packed(Feed feed, String part, byte[]... seeds) throws IOException {
        List<byte[]> all = new ArrayList<>(List.of(seeds));
        all.add(Objects.requireNonNull(parts(seeds[0]).get(part), part));
        return reader(file -> {
            boolean zip = file.length >= PACKED.length && Arrays.equals(file, 0, PACKED.length, PACKED, 0, PACKED.length);
            feed.read(zip ? file : with(seeds[0], part, file));
        }, all.toArray(byte[][]::new));
    }

    private static byte[] with(byte[] whole, String part, byte[] content) throws IOException {
        Map<String, byte[]> parts = parts(whole);
        parts.put(part, content);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> one : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(one.getKey()));
                zip.write(one.getValue());
            }
        }
        return bytes.toByteArray();
    }

    private static Map<String, byte[]> parts(byte[] whole) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(whole))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) parts.put(entry.getName(), zip.readAllBytes());
        }
        return parts;
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
