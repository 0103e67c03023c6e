package biaoju.segment;

import static org.assertj.core.api.Assertions.assertThat;

import biaoju.domain.CodePoints;
import biaoju.domain.Granularity;
import biaoju.domain.Noise;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Two real reports, cut by hand. */
class GoldTest {
    private static final Path SHARED = Path.of("..", "shared");

    private record Unit(int start, int end, String noise, String text) {}

    @Test
    void cutsTheTwoReportsAsTheHandDid() throws IOException {
        Path gold = SHARED.resolve("gold/sentences.jsonl");
        Assumptions.assumeTrue(Files.exists(gold), "../shared is absent");
        Map<String, List<Unit>> reports = Files.readAllLines(gold).stream().map(GoldTest::parse).collect(
                Collectors.groupingBy(line -> line.get("report").asText(), TreeMap::new,
                        Collectors.mapping(GoldTest::unit, Collectors.toList())));
        assertThat(reports).hasSize(2);
        for (var report : reports.entrySet()) {
            assertThat(cut(report.getKey())).as(report.getKey()).isEqualTo(report.getValue());
        }
    }

    private static List<Unit> cut(String name) throws IOException {
        String text = Files.readString(SHARED.resolve("reports").resolve(name)).replace("\uFEFF", "")
                .replace("\r\n", "\n").replace('\r', '\n');
        CodePoints points = new CodePoints(text);
        return new Segmenter(Granularity.SENTENCES).cut(text).sentences().stream()
                .map(unit -> new Unit(points.of(unit.span().start()), points.of(unit.span().end()),
                        id(unit.noise()), unit.span().in(text))).toList();
    }

    private static String id(@Nullable Noise noise) {
        return noise == null ? "" : noise.id();
    }

    private static Unit unit(JsonNode line) {
        return new Unit(line.get("start").asInt(), line.get("end").asInt(),
                line.get("noise").isNull() ? "" : line.get("noise").asText(), line.get("text").asText());
    }

    private static JsonNode parse(String line) {
        try {
            return new ObjectMapper().readTree(line);
        } catch (IOException broken) {
            throw new IllegalArgumentException(line, broken);
        }
    }
}
