package biaoju;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import biaoju.domain.CodePoints;
import biaoju.domain.Granularity;
import biaoju.domain.Sentence;
import biaoju.segment.Segmenter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The sample project as a stranger finds it on disk, read without our own importer. */
class SampleProjectTest {
    private static final Path CORPUS = Path.of("corpus");
    private static final Path ANNOTATIONS = Path.of("annotations");

    @Test
    void twelveReportsDecodeStrictly() throws Exception {
        assertThat(texts()).hasSize(12);
        for (String text : texts().values()) {
            assertThat(text.codePointCount(0, text.length())).isBetween(1_000, 3_000);
            assertThat(text).doesNotContain("\uFFFD", "\r", "\uFEFF");
        }
    }

    /** Nobody can open a file with another name from a Java 17 that was started in the C locale. */
    @Test
    void fileNamesAreAscii() throws Exception {
        assertThat(files()).allSatisfy(file -> assertThat(file.getFileName().toString()).matches("[0-9a-z.-]+\\.(txt|md)"));
    }

    @Test
    void theReportsHaveTheTraitsThatImportersMeet() throws Exception {
        List<byte[]> bytes = new ArrayList<>();
        for (Path file : files()) bytes.add(Files.readAllBytes(file));
        assertThat(bytes.stream().filter(b -> decoded(b, UTF_8) == null)).as("not UTF-8, and GB18030").singleElement()
                .satisfies(b -> assertThat(decoded(b, Charset.forName("GB18030"))).contains("整改落实情况"));
        assertThat(bytes.stream().map(b -> new String(b, UTF_8)).filter(t -> t.contains("\r\n"))).as("CRLF").singleElement()
                .satisfies(t -> assertThat(t.replace("\r\n", "")).doesNotContain("\r", "\n"));
        assertThat(bytes.stream().filter(b -> b[0] == (byte) 0xEF && b[1] == (byte) 0xBB)).as("byte-order mark").hasSize(1);
        assertThat(files()).as("Markdown").filteredOn(file -> file.toString().endsWith(".md")).hasSize(1);
        String all = String.join("\n", texts().values());
        assertThat(all).contains("##paidbegin##", "##paidend##", "公众号【", "***", "xxx", "×××", "區公所", "|------|");
        assertThat(all).containsPattern("“[^”\n]*。[^”\n]*。”").containsPattern("「[^」\n]*。[^」\n]*」");
        assertThat(all).containsPattern("(?m)^一、").containsPattern("(?m)^（一）").containsPattern("(?m)^1\\.").contains("（1）", "一是", "①");
        assertThat(all.codePointCount(0, all.length())).as("a supplementary character").isLessThan(all.length());
    }

    @Test
    void bothSchemeFilesAreOneAndNameTheFiveLabels() throws Exception {
        byte[] own = Files.readAllBytes(ANNOTATIONS.resolve("scheme.json"));
        assertThat(own).isEqualTo(Files.readAllBytes(Path.of("src/main/resources/biaoju/schemes/work-report.json")));
        assertThat(labelIds()).containsExactly("measure", "problem", "cause", "plan", "boilerplate");
        for (String language : List.of("zh", "en")) {
            String guideline = Files.readString(ANNOTATIONS.resolve("GUIDELINE." + language + ".md"));
            for (String id : labelIds()) assertThat(guideline).containsPattern("(?m)^### .*`" + id + "`$");
        }
    }

    @Test
    void labelsStandWhereTheySay() throws Exception {
        Map<String, String> texts = texts();
        List<String> ids = labelIds();
        for (String annotator : List.of("a01", "a02")) {
            Instant before = Instant.EPOCH;
            Map<String, Integer> ends = new TreeMap<>();
            for (JsonNode label : labels(annotator)) {
                String report = label.get("report").textValue();
                String text = texts.get(report);
                assertThat(text).as("report %s", report).isNotNull();
                int start = label.get("start").intValue();
                int end = label.get("end").intValue();
                assertThat(start).as("%s after the one before", label).isGreaterThanOrEqualTo(ends.getOrDefault(report, 0));
                ends.put(report, end);
                assertThat(text.substring(text.offsetByCodePoints(0, start), text.offsetByCodePoints(0, end)))
                        .isEqualTo(label.get("text").textValue());
                assertThat(label.get("annotator").textValue()).isEqualTo(annotator);
                assertThat(label.get("label").textValue()).isIn(ids);
                assertThat(label.get("origin").textValue()).isEqualTo("human");
                Instant at = Instant.parse(label.get("at").textValue());
                assertThat(at).isAfter(before);
                before = at;
            }
        }
    }

    /** Should a change of the rule cut the sample anew, its labels have to move with it. */
    @Test
    void everyUnitButNoiseIsLabelledAndNothingElse() throws Exception {
        Set<String> units = new TreeSet<>();
        Segmenter segmenter = new Segmenter(Granularity.SENTENCES);
        for (Map.Entry<String, String> report : texts().entrySet()) {
            CodePoints points = new CodePoints(report.getValue());
            for (Sentence sentence : segmenter.cut(report.getValue()).sentences()) {
                if (sentence.isNoise()) continue;
                units.add(unit(report.getKey(), points.of(sentence.span().start()), points.of(sentence.span().end())));
            }
        }
        assertThat(byUnit("a01").keySet()).isEqualTo(units);
    }

    /** Less would show nothing of disputes, more would not be two people with one guideline. */
    @Test
    void bothAnnotatorsShareReportsAndDifferWithinReason() throws Exception {
        Map<String, String> first = byUnit("a01");
        Map<String, String> second = byUnit("a02");
        assertThat(reports(first)).hasSize(12);
        assertThat(reports(second)).hasSizeGreaterThanOrEqualTo(8).isSubsetOf(reports(first));
        assertThat(second.keySet()).isSubsetOf(first.keySet());
        for (String report : reports(second)) {
            assertThat(first.keySet().stream().filter(unit -> unit.startsWith(report)))
                    .as("both labelled every unit of %s", report)
                    .allMatch(second::containsKey);
        }
        long differ = second.entrySet().stream().filter(unit -> !unit.getValue().equals(first.get(unit.getKey()))).count();
        assertThat((double) differ / second.size()).isCloseTo(0.125, within(0.075));
    }

    private static List<String> reports(Map<String, String> units) {
        return units.keySet().stream().map(unit -> unit.substring(0, 16)).distinct().toList();
    }

    private static Map<String, String> byUnit(String annotator) throws IOException {
        Map<String, String> units = new TreeMap<>();
        for (JsonNode label : labels(annotator)) {
            String unit = unit(label.get("report").textValue(), label.get("start").intValue(), label.get("end").intValue());
            assertThat(units.put(unit, label.get("label").textValue())).as("labelled once: %s", unit).isNull();
        }
        return units;
    }

    private static String unit(String report, int start, int end) {
        return report + ":" + start + "-" + end;
    }

    private static List<JsonNode> labels(String annotator) throws IOException {
        ObjectMapper json = new ObjectMapper();
        List<JsonNode> labels = new ArrayList<>();
        for (String line : Files.readAllLines(ANNOTATIONS.resolve(annotator + ".jsonl"))) labels.add(json.readTree(line));
        return labels;
    }

    private static List<String> labelIds() throws IOException {
        List<String> ids = new ArrayList<>();
        new ObjectMapper().readTree(ANNOTATIONS.resolve("scheme.json").toFile()).get("labels")
                .forEach(label -> ids.add(label.get("id").textValue()));
        return ids;
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(CORPUS)) {
            return files.sorted().toList();
        }
    }

    /** Normalised texts by the first 16 digits of their digests. */
    private static Map<String, String> texts() throws IOException, NoSuchAlgorithmException {
        Map<String, String> texts = new TreeMap<>();
        for (Path file : files()) {
            byte[] bytes = Files.readAllBytes(file);
            String utf8 = decoded(bytes, UTF_8);
            String decoded = utf8 != null ? utf8 : decoded(bytes, Charset.forName("GB18030"));
            assertThat(decoded).as("%s decodes", file).isNotNull();
            String text = decoded.replaceFirst("^\uFEFF", "").replace("\r\n", "\n").replace('\r', '\n');
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
            texts.put(HexFormat.of().formatHex(digest, 0, 8), text);
        }
        return texts;
    }

    private static String decoded(byte[] bytes, Charset charset) {
        try {
            return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException malformed) {
            return null;
        }
    }
}
