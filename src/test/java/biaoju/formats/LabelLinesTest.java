package biaoju.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import biaoju.base.Problem;
import biaoju.domain.Origin;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LabelLinesTest {
    private static final List<Origin> ORIGINS = List.of(Origin.values());
    private static final String SHORTEST = "{\"report\":\"9c2f00aa11bb22cc\",\"start\":2,\"end\":4,"
            + "\"text\":\"二是\",\"annotator\":\"a01\",\"label\":null}";
    private static final LabelLine FULL = new LabelLine("9c2f00aa11bb22cc", null, 218, 371, "二是针对“不足”…", "a01",
            "measure", null, "", false, Origin.HUMAN, Instant.parse("2026-11-20T08:15:30.120Z"), 2310, false);

    @Test
    void writesTheKeysInTheirOrder() throws IOException {
        assertThat(written(List.of(FULL))).isEqualTo("{\"report\":\"9c2f00aa11bb22cc\",\"start\":218,\"end\":371,"
                + "\"text\":\"二是针对“不足”…\",\"annotator\":\"a01\",\"label\":\"measure\",\"second\":null,"
                + "\"note\":\"\",\"flag\":false,\"origin\":\"human\",\"at\":\"2026-11-20T08:15:30.120Z\","
                + "\"elapsed_ms\":2310}\n");
    }

    @Test
    void theReasonOfAFlagIsThereOnlyWhereThereIsOne() throws IOException {
        LabelLine doubted = new LabelLine("9c2f00aa11bb22cc", null, 2, 4, "二是", "a01", "measure", null, "", true, "可能是计划",
                Origin.HUMAN, Instant.parse("2026-11-20T08:15:30.120Z"), 0, false);
        assertThat(written(List.of(doubted))).contains("\"flag\":true,\"flag_reason\":\"可能是计划\",\"origin\"");
        assertThat(read(written(List.of(doubted)))).containsExactly(doubted);
        assertThat(read(with("\"flag\":false,\"flag_reason\":\"left over\"")).get(0).doubt()).isEmpty();
    }

    @Test
    void whatIsWrittenIsReadAlike() throws IOException {
        long seed = Long.getLong("seed", ThreadLocalRandom.current().nextLong());
        Random random = new Random(seed);
        List<LabelLine> lines = new ArrayList<>();
        for (int i = 0; i < 500; i++) lines.add(any(random));
        assertThat(read(written(lines))).as("seed %s", seed).isEqualTo(lines);
    }

    @Test
    void whatMayBeLeftOutHasItsDefault() {
        assertThat(read(SHORTEST)).containsExactly(new LabelLine("9c2f00aa11bb22cc", null, 2, 4, "二是", "a01", null,
                null, "", false, Origin.IMPORTED, null, 0, false));
    }

    @Test
    void aNameMayStandInForTheDigest() {
        LabelLine line = read(SHORTEST.replace("\"report\":\"9c2f00aa11bb22cc\"", "\"report_name\":\"a.txt\"")).get(0);
        assertThat(line.report()).isNull();
        assertThat(line.reportName()).isEqualTo("a.txt");
    }

    @Test
    void blankLinesByteOrderMarkCrlfAndUnknownFieldsDoNotMatter() {
        String extra = SHORTEST.replace("\"start\"", "\"later\":{\"a\":[1,{}]},\"start\"");
        assertThat(read("\uFEFF" + SHORTEST + "\r\n\n  \n" + extra)).hasSize(2);
    }

    @Test
    void anyOffsetOfTimeIsTheSameMoment() {
        LabelLine line = read(with("\"at\":\"2026-11-20T16:15:30+08:00\"")).get(0);
        assertThat(line.at()).isEqualTo(Instant.parse("2026-11-20T08:15:30Z"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
        "\"flag\":1                                | formats.notTrueOrFalse",
        "\"second\":7                              | formats.notText",
        "\"note\":{\"a\":1}                        | formats.notText",
        "\"elapsed_ms\":-1                         | formats.outOfRange",
        "\"elapsed_ms\":1.5                        | formats.notWhole",
        "\"elapsed_ms\":99999999999999999999       | formats.outOfRange",
        "\"origin\":\"robot\"                      | formats.badOrigin",
        "\"at\":\"yesterday\"                      | formats.badTime",
        "\"at\":\"2026-02-30T00:00:00Z\"           | formats.badTime",
        "\"at\":\"2026-11-20T08:15Z\"              | formats.badTime",
        "\"at\":\"2026-11-20T08:15:30\"            | formats.badTime",
        "\"note\":\"\\ud800\"                      | formats.surrogate",
        "\"note\":\"\\udc00\\ud800\"               | formats.surrogate",
        "\"note\":\"\\u0000\"                      | formats.nul",
        "\"start\":3                               | formats.malformed",
        "\"flag\":false,\"flag\":true              | formats.malformed",
        "\"flag\":tru                              | formats.malformed",
        "\"a\":1}{\"b\":2                          | formats.moreThanOne"})
    void aBadFieldIsNamedWithItsLine(String field, String key) {
        assertRefused(SHORTEST + "\n" + with(field), key, 2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"report", "start", "end", "text", "annotator", "label"})
    void aMissingFieldIsNamed(String field) {
        assertThatThrownBy(() -> read(SHORTEST.replace("\"" + field + "\"", "\"x\""))).isInstanceOf(Problem.class)
                .hasMessageContaining("line 1").hasMessageContaining("“" + field + "” is missing");
    }

    @Test
    void whatContradictsItselfIsRefused() {
        assertRefused(SHORTEST.replace("\"end\":4", "\"end\":2"), "formats.emptySpan", 1);
        assertRefused(SHORTEST.replace("\"start\":2", "\"start\":99999999999"), "formats.outOfRange", 1);
        assertRefused(SHORTEST.replace("null", "\"measure\",\"cleared\":true"), "formats.clearedLabel", 1);
        assertRefused(SHORTEST.replace("null", "\" \""), "formats.blank", 1);
        assertRefused(SHORTEST.replace("9c2f00aa11bb22cc", "../../etc"), "formats.notADigest", 1);
        assertRefused(SHORTEST.replace("a01", "a\\n01"), "formats.badName", 1);
    }

    @Test
    void halfALineAndOtherShapesAreRefused() {
        assertRefused(SHORTEST.substring(0, 40), "formats.malformed", 1);
        assertRefused("[" + SHORTEST + "]", "formats.notAnObject", 1);
        assertRefused("report,start,end", "formats.malformed", 1);
        byte[] latin = (SHORTEST + "\n\u00E9").getBytes(StandardCharsets.ISO_8859_1);
        assertThatThrownBy(() -> LabelLines.read(new ByteArrayInputStream(latin), "f", (number, line) -> {}))
                .isInstanceOf(Problem.class).hasMessageContaining("line 2").hasMessageContaining("UTF-8");
    }

    @Test
    void hugeThingsAreRefusedBeforeTheyFillTheMemory() {
        assertRefused(with("\"x\":" + "[".repeat(100) + "]".repeat(100)), "formats.malformed", 1);
        assertRefused(with("\"x\":" + "9".repeat(100)), "formats.malformed", 1);
        assertRefused(with("\"note\":\"" + "长".repeat(2_000_001) + "\""), "formats.malformed", 1);
        byte[] nine = new byte[9 << 20];
        Arrays.fill(nine, (byte) ' ');
        assertThatThrownBy(() -> LabelLines.read(new ByteArrayInputStream(nine), "f", (number, line) -> {}))
                .isInstanceOf(Problem.class).hasMessageContaining("line 1").hasMessageContaining("8 MB");
    }

    @Test
    void damagedBytesNeverEscapeAsAnythingButAProblem() throws IOException {
        long seed = Long.getLong("seed", ThreadLocalRandom.current().nextLong());
        Random random = new Random(seed);
        for (int round = 0; round < 5_000; round++) {
            byte[] bytes = written(List.of(any(random), any(random))).getBytes(StandardCharsets.UTF_8);
            for (int hits = 1 + random.nextInt(3); hits > 0; hits--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            byte[] cut = Arrays.copyOf(bytes, 1 + random.nextInt(bytes.length));
            try {
                LabelLines.read(new ByteArrayInputStream(cut), "f", (number, line) -> {});
            } catch (Problem refused) {
                assertThat(refused.getMessage()).as("seed %s round %s", seed, round).contains("line ");
            }
        }
    }

    @Test
    void aMissingFileIsSaidSo() {
        assertThatThrownBy(() -> LabelLines.read(Path.of("none.jsonl"), (number, line) -> {}))
                .isInstanceOf(Problem.class).hasMessageContaining("none.jsonl");
    }

    private static LabelLine any(Random random) {
        String label = random.nextInt(4) == 0 ? null : "problem";
        boolean named = random.nextBoolean();
        int start = random.nextInt(1_000_000);
        Instant at = random.nextInt(5) == 0 ? null : Instant.ofEpochMilli(random.nextLong(4_000_000_000_000L));
        return new LabelLine(named ? null : String.format("%016x", random.nextLong()), named ? "报告.txt" : null, start,
                start + 1 + random.nextInt(500), text(random), "张" + random.nextInt(3), label,
                random.nextBoolean() ? null : "cause", text(random), true, text(random),
                ORIGINS.get(random.nextInt(ORIGINS.size())), at, random.nextInt(100_000),
                label == null && random.nextBoolean());
    }

    /** Quotes, backslashes, controls, line separators, characters beyond the basic plane. */
    private static String text(Random random) {
        int[] from = {'"', '\\', '\n', '\r', '\t', 1, 0x7F, 0x2028, 0xFEFF, 0x20000, 0x1F600, '中', '，', 'a', ' '};
        StringBuilder text = new StringBuilder();
        for (int n = random.nextInt(30); n > 0; n--) text.appendCodePoint(from[random.nextInt(from.length)]);
        return text.toString();
    }

    private static String with(String field) {
        return SHORTEST.substring(0, SHORTEST.length() - 1) + "," + field + "}";
    }

    private static String written(List<LabelLine> lines) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (LabelLineWriter writer = LabelLines.writer(out)) {
            for (LabelLine line : lines) writer.write(line);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private static List<LabelLine> read(String text) {
        List<LabelLine> lines = new ArrayList<>();
        LabelLines.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "f.jsonl",
                (number, line) -> lines.add(line));
        return lines;
    }

    private static void assertRefused(String text, String key, int line) {
        assertThatThrownBy(() -> read(text)).isInstanceOfSatisfying(Problem.class,
                problem -> assertThat(problem.key()).isEqualTo(key))
                .hasMessageContaining("f.jsonl, line " + line).message().doesNotContainPattern("\\{\\d");
    }
}
