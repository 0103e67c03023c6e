package biaoju.formats;

import static org.assertj.core.api.Assertions.assertThat;

import biaoju.base.Problem;
import biaoju.domain.Document;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What we write against the rules of each format, as its own description has them; nothing of our readers takes part. */
class NeighbourRulesTest {
    private static final Pattern TSV_ROW = Pattern.compile("(\\d+)-(\\d+)\t(\\d+)-(\\d+)\t([^\t]*)\t(.*)\t", Pattern.DOTALL);
    private static final Pattern TSV_CELL = Pattern.compile("((?:\\\\.|[^\\\\\\[\\]|_*;>-]|-(?!>)|>)+|\\*)(\\[\\d+\\])?");
    private static final Pattern CONLLU_ROW = Pattern.compile("(\\d+)\t(\\S+)(?:\t_){7}\t(_|SpaceAfter=No)");

    @TempDir
    Path folder;

    private final long seed = Long.getLong("seed", ThreadLocalRandom.current().nextLong());
    private final Map<String, Document> byDigest = new LinkedHashMap<>();
    private final List<LabelLine> all = new ArrayList<>();

    private List<Path> written(NeighbourFormat format, boolean controls) throws IOException {
        RandomReports random = new RandomReports(seed, controls);
        Path place = folder.resolve(format.id());
        boolean one = format.shape() == NeighbourFormat.Shape.FILE;
        if (!one) Files.createDirectory(place);
        try (OutputStream out = one ? Files.newOutputStream(place) : OutputStream.nullOutputStream();
                LabelWriter writer = one ? format.writer(out) : format.writer(place)) {
            for (int i = 0; i < 20; i++) {
                RandomReports.Labelled report = random.next("报告 " + i + ".txt");
                byDigest.put(report.document().report().shortDigest(), report.document());
                all.addAll(report.lines());
                writer.write(report.document(), report.lines());
            }
        }
        try (Stream<Path> files = Files.walk(place)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    @Test
    void webAnnoTsvByItsRules() throws IOException {
        int sentences = 0;
        for (Path file : written(NeighbourFormat.WEBANNO, true)) {
            String content = Files.readString(file);
            assertThat(content).as("seed %s", seed).doesNotContain("\r").startsWith("#FORMAT=WebAnno TSV 3.3\n#T_SP=custom.SentenceLabel|label").endsWith("\t\n");
            int head = content.indexOf("\n\n\n");
            assertThat(content.substring(0, head).lines()).as("two empty lines after the layers").hasSize(2);
            int columns = content.substring(0, head).split("\\|").length - 1;
            int last = 0;
            for (String block : content.substring(head + 3).split("\n\n")) last = sentence(block.lines().toList(), ++sentences, columns, last);
        }
        assertThat(sentences).isEqualTo(all.size());
    }

    /** @return where it ends: the next begins there or behind it */
    private int sentence(List<String> lines, int number, int columns, int last) {
        Matcher id = Pattern.compile("#Sentence\\.id=([0-9a-f]{16}):\\d+").matcher(lines.get(0));
        assertThat(id.matches()).as("seed %s, %s", seed, lines.get(0)).isTrue();
        String text = byDigest.get(id.group(1)).text();
        assertThat(lines.stream().skip(1).takeWhile(line -> line.startsWith("#Text="))).isNotEmpty().allMatch(line -> line.chars().noneMatch(c -> "\b\t\f\r".indexOf(c) >= 0));
        List<String> rows = lines.stream().dropWhile(line -> line.startsWith("#")).toList();
        int before = last;
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < rows.size(); i++) {
            Matcher row = TSV_ROW.matcher(rows.get(i));
            assertThat(row.matches()).as("seed %s, sentence %s: %s", seed, number, rows.get(i)).isTrue();
            assertThat(Integer.parseInt(row.group(2))).isEqualTo(i + 1);
            int start = Integer.parseInt(row.group(3));
            int end = Integer.parseInt(row.group(4));
            assertThat(start).isGreaterThanOrEqualTo(before).isLessThan(end);
            before = end;
            if (text.substring(start, end).chars().allMatch(c -> c > ' ' && c != '\\')) assertThat(row.group(5)).isEqualTo(text.substring(start, end));
            String[] cells = row.group(6).split("\t", -1);
            assertThat(cells).as("a value a feature").hasSize(columns);
            for (String cell : cells) {
                assertThat(TSV_CELL.matcher(cell).matches()).as("seed %s, escaped: %s", seed, cell).isTrue();
                Matcher reference = Pattern.compile("(?<!\\\\)\\[(\\d+)\\]$").matcher(cell);
                assertThat(reference.find()).as("one id over several tokens, none on a single one").isEqualTo(rows.size() > 1);
                if (rows.size() > 1) ids.add(reference.group(1));
            }
        }
        assertThat(ids).hasSizeLessThanOrEqualTo(1);
        return before;
    }

    @Test
    void aNoteOfARelationOrAnEventIsNoMistake() throws IOException {
        Path file = Files.writeString(folder.resolve("r.ann"), "R1\tpart Arg1:T1 Arg2:T2\n#1\tAnnotatorNotes R1\tx\n#2\tAnnotatorNotes E4\ty\n#3\tAnnotatorNotes T9\tz\n");
        Collected found = new Collected();
        NeighbourFormat.BRAT.read(file, found);
        assertThat(found.refused).extracting(Problem::key).containsExactly("formats.brat.of_nothing");
        assertThat(found.remarks).extracting(Problem::key).contains("formats.brat.others");
    }

    @Test
    void bratsOffsetsAreThoseOfTheTextBeside() throws IOException {
        int found = 0;
        for (Path file : written(NeighbourFormat.BRAT, false)) {
            if (!file.toString().endsWith(".ann")) continue;
            int[] text = Files.readString(Path.of(file.toString().replaceFirst("ann$", "txt"))).codePoints().toArray();
            Set<String> ids = new HashSet<>();
            for (String line : Files.readString(file).split("\n")) {
                String[] parts = line.split("\t", 3);
                assertThat(ids.add(parts[0])).as("seed %s: an id once, %s", seed, line).isTrue();
                if (!line.startsWith("T")) {
                    assertThat(line).as("seed %s", seed).matches("(?s)A\\d+\t(second T\\d+ [a-z]+|flag T\\d+)|#\\d+\tAnnotatorNotes T\\d+\t.+");
                    assertThat(ids).contains(parts[1].split(" ")[1]);
                    continue;
                }
                found++;
                List<String> covered = new ArrayList<>();
                for (String span : parts[1].substring(parts[1].indexOf(' ') + 1).split(";")) {
                    int start = Integer.parseInt(span.split(" ")[0]);
                    covered.add(new String(text, start, Integer.parseInt(span.split(" ")[1]) - start));
                }
                assertThat(String.join(" ", covered)).as("seed %s", seed).isEqualTo(parts[2]);
            }
        }
        assertThat(found).isEqualTo(all.size());
    }

    @Test
    void conlluHasTenColumnsAndATextThatItsWordsMakeUp() throws IOException {
        int sentences = 0;
        for (Path file : written(NeighbourFormat.CONLLU, true)) {
            Set<String> ids = new HashSet<>();
            for (String block : Files.readString(file).split("\n\n")) {
                sentences++;
                List<String> lines = block.lines().toList();
                String text = lines.stream().filter(line -> line.startsWith("# text = ")).findFirst().orElseThrow().substring(9);
                assertThat(ids.add(lines.stream().filter(line -> line.startsWith("# sent_id = ")).findFirst().orElseThrow())).as("seed %s", seed).isTrue();
                List<String> rows = lines.stream().filter(line -> !line.startsWith("#")).toList();
                StringBuilder words = new StringBuilder();
                for (int i = 0; i < rows.size(); i++) {
                    Matcher row = CONLLU_ROW.matcher(rows.get(i));
                    assertThat(row.matches()).as("seed %s: %s", seed, rows.get(i)).isTrue();
                    assertThat(Integer.parseInt(row.group(1))).isEqualTo(i + 1);
                    words.append(row.group(2));
                }
                assertThat(bare(words.toString())).as("seed %s", seed).isEqualTo(bare(text));
            }
        }
        assertThat(sentences).isEqualTo(all.size());
    }

    private static String bare(String text) {
        return text.replaceAll("[\\s\\p{Z}_]", "");
    }

    @Test
    void doccanosLinesHaveATextAListOfLabelsAndPlainMetadata() throws IOException {
        int lines = 0;
        for (Path file : written(NeighbourFormat.DOCCANO, true)) {
            for (String line : Files.readString(file).split("\n")) {
                lines++;
                JsonNode one = new ObjectMapper().readTree(line);
                assertThat(one.get("text").isTextual()).isTrue();
                assertThat(one.get("label").isArray()).isTrue();
                assertThat(one.has("id")).as("doccano gives its own").isFalse();
                one.properties().forEach(field -> assertThat(field.getValue().isValueNode() || field.getKey().equals("label")).isTrue());
            }
        }
        assertThat(lines).isEqualTo(all.size());
    }

    @Test
    void labelStudiosTasksNameTheConfigurationsTagsAndNoIdTwice() throws IOException {
        JsonNode tasks = new ObjectMapper().readTree(Files.readString(written(NeighbourFormat.LABEL_STUDIO, true).get(0)));
        Set<String> ids = new HashSet<>();
        int annotations = 0;
        for (JsonNode task : tasks) {
            assertThat(task.at("/data/text").isTextual()).isTrue();
            for (JsonNode annotation : task.get("annotations")) {
                annotations++;
                for (JsonNode result : annotation.get("result")) {
                    if (result.has("id")) assertThat(ids.add(result.get("id").asText())).as("seed %s", seed).isTrue();
                    assertThat(result.get("from_name").asText()).isEqualTo("label");
                    assertThat(result.get("to_name").asText()).isEqualTo("text");
                    assertThat(result.get("type").asText()).isEqualTo("choices");
                    assertThat(result.at("/value/choices").isArray()).isTrue();
                }
            }
        }
        assertThat(annotations).isEqualTo(all.size());
    }

    @Test
    void noCellForSpreadsheetsIsAFormulaAndTheOtherKindHasEveryTextAsItIs() throws IOException {
        String safe = Files.readString(written(NeighbourFormat.CSV_SPREADSHEET, true).get(0));
        assertThat(safe).startsWith("\uFEFF");
        List<List<String>> rows = new ArrayList<>();
        try (var csv = CsvReader.builder().ofCsvRecord(safe.substring(1))) {
            csv.forEach(row -> rows.add(row.getFields()));
        }
        assertThat(rows).hasSize(all.size() + 1);
        for (List<String> row : rows) {
            assertThat(row).as("seed %s", seed).noneMatch(cell -> !cell.isEmpty() && "=+-@\t\r\n＝＋－＠".indexOf(cell.charAt(0)) >= 0);
        }
        all.clear();
        byte[] plain = Files.readAllBytes(written(NeighbourFormat.CSV, true).get(0));
        String text = new String(plain, StandardCharsets.UTF_8);
        for (LabelLine line : all) assertThat(text).as("seed %s", seed).contains(line.text().replace("\"", "\"\""));
    }
}
