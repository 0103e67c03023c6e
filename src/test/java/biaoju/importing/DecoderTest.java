package biaoju.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import biaoju.base.Messages;
import biaoju.base.Problem;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecoderTest {
    private static final Charset GB18030 = Charset.forName("GB18030");

    @ParameterizedTest
    @CsvSource({"UTF-8, 1", "UTF-8, 40", "GB18030, 1", "GB18030, 40", "Big5, 1", "Big5, 40", "UTF-16LE, 2",
        "UTF-16LE, 40", "UTF-16BE, 2", "UTF-16BE, 40"})
    void proseComesThroughQuietlyInEveryCharset(String charset, int sentences) {
        long seed = Long.getLong("seed", ThreadLocalRandom.current().nextLong());
        Random random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            String text = Prose.of(random, charset.equals("Big5") ? Prose.TRADITIONAL : Prose.SIMPLIFIED, sentences);
            Decoded decoded = decode(text.getBytes(Charset.forName(charset)));
            assertThat(decoded.text()).as("seed %s round %s", seed, round).isEqualTo(text);
            assertThat(decoded.encoding()).isEqualTo(charset);
            assertThat(decoded.warnings()).as("seed %s: %s", seed, text).isEmpty();
        }
    }

    /** However short a cut, from four characters up: right, or said to be doubtful, or refused. */
    @ParameterizedTest
    @ValueSource(strings = {"GB18030", "Big5", "UTF-16LE", "UTF-16BE"})
    void shortPiecesAreNeverSilentlyWrong(String charset) {
        long seed = Long.getLong("seed", ThreadLocalRandom.current().nextLong());
        Random random = new Random(seed);
        for (int round = 0; round < 500; round++) {
            String prose = Prose.of(random, charset.equals("Big5") ? Prose.TRADITIONAL : Prose.SIMPLIFIED, 3);
            int length = 4 + random.nextInt(8);
            int start = random.nextInt(prose.length() - length);
            String piece = prose.substring(start, start + length);
            Decoded decoded;
            try {
                decoded = decode(piece.getBytes(Charset.forName(charset)));
            } catch (Problem refused) {
                continue;
            }
            if (decoded.text().equals(piece)) continue;
            assertThat(decoded.warnings()).as("seed %s: %s became %s", seed, piece, decoded.text()).isNotEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
    void aByteOrderMarkDecidesAndGoes(String charset) {
        Decoded decoded = decode("\uFEFF一、总结\r\n二、计划\r三".getBytes(Charset.forName(charset)));
        assertThat(decoded).isEqualTo(new Decoded("一、总结\n二、计划\n三", charset, List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE", "UTF-16", "GB18030"})
    void readAgainIsTheSameTextHoweverManyMarksThereAre(String charset) {
        for (String marks : List.of("", "\uFEFF", "\uFEFF\uFEFF")) {
            byte[] bytes = (marks + "一、本年度主要工作情况\r\n二、计划").getBytes(Charset.forName(charset));
            Decoded decoded = decode(bytes, charset);
            assertThat(Decoder.again(bytes, decoded.encoding())).isEqualTo(decoded.text());
            if (charset.startsWith("UTF-32") && marks.isEmpty()) continue; // nobody finds that out
            Decoded found = decode(bytes);
            assertThat(Decoder.again(bytes, found.encoding())).isEqualTo(found.text()).endsWith("计划");
        }
    }

    @Test
    void nothingButLineEndsAndTheMarkChanges() {
        String odd = " \u3000一\t二\u00A0\n\n\n三 \f四\u2028五𠀀\n";
        assertThat(decode(odd.getBytes(StandardCharsets.UTF_8)).text()).isEqualTo(odd);
    }

    @Test
    void damageIsCountedAndPlacedAndReadAgainAlike() {
        Random random = new Random(7);
        String text = Prose.of(random, Prose.SIMPLIFIED, 40);
        for (Charset charset : List.of(StandardCharsets.UTF_8, GB18030)) {
            byte[] bytes = text.getBytes(charset);
            int place = new String(text.substring(0, 100)).getBytes(charset).length;
            bytes[place] = (byte) 0xFF;
            Decoded decoded = decode(bytes);
            assertThat(decoded.text()).contains("\uFFFD");
            assertThat(decoded.encoding()).isEqualTo(charset.name());
            assertThat(decoded.warnings()).hasSize(1);
            assertThat(decoded.warnings().get(0).text(Messages.of(Locale.ENGLISH)))
                    .contains("mean").contains("first at byte " + place).contains(charset.name());
            assertThat(Decoder.again(bytes, decoded.encoding())).isEqualTo(decoded.text());
        }
    }

    @Test
    void aReportCutInsideACharacterLosesThatCharacterOnly() {
        byte[] whole = Prose.of(new Random(3), Prose.SIMPLIFIED, 10).getBytes(StandardCharsets.UTF_8);
        byte[] cut = Arrays.copyOf(whole, whole.length - (whole[whole.length - 1] == '\n' ? 2 : 1));
        Decoded decoded = decode(cut);
        assertThat(decoded.text()).endsWith("\uFFFD");
        assertThat(decoded.warnings()).extracting(Warning::key).containsExactly("importing.warning.damaged");
    }

    @Test
    void muchDamageIsRefused() {
        byte[] bytes = Prose.of(new Random(5), Prose.SIMPLIFIED, 20).getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < bytes.length; i += 20) bytes[i] = (byte) 0xFF;
        assertRefused(bytes, "importing.undecodable");
    }

    @Test
    void anEncodingGivenByHandIsTakenAtItsWord() {
        byte[] bytes = "Le café était fermé.".getBytes(Charset.forName("windows-1252"));
        assertThat(decode(bytes, "windows-1252").text()).isEqualTo("Le café était fermé.");
        assertThatThrownBy(() -> decode(bytes, "UTF-8")).isInstanceOf(Problem.class)
                .hasMessageContaining("UTF-8").hasMessageContaining("offset 6");
        assertThat(decode("\uFEFF标题文字".getBytes(StandardCharsets.UTF_8), "UTF-8").text()).isEqualTo("标题文字");
        assertThatThrownBy(() -> Decoder.charset("UTF-9")).isInstanceOf(Problem.class).hasMessageContaining("UTF-9");
        assertThatThrownBy(() -> Decoder.charset("a b")).isInstanceOf(Problem.class);
    }

    @Test
    void aWrongEncodingGivenByHandThatFitsEveryByteIsNotTakenInSilence() {
        byte[] bytes = Prose.of(new Random(7), Prose.SIMPLIFIED, 200).getBytes(StandardCharsets.UTF_8);
        byte[] even = Arrays.copyOf(bytes, bytes.length / 6 * 6);
        assertThat(decode(even, "UTF-16BE").warnings()).extracting(Warning::key).contains("importing.warning.unusual");
        assertThat(decode(even, "UTF-8").warnings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"日本語の文章をここに書きます。漢字とかな交じり文。, Shift_JIS", "日本語の文章をここに書きます。漢字とかな交じり文。, EUC-JP",
        "한국어 문장은 이렇게 생겼습니다. 보고서를 읽습니다., EUC-KR", "Отчёт о работе за прошедший год., windows-1251",
        "Größe und Übermaß führen zu Ärger. Straße., windows-1252"})
    void otherLanguagesAreNotMistakenForChinese(String text, String charset) {
        assertRefused(text.getBytes(Charset.forName(charset)), "importing.undecodable");
    }

    @ParameterizedTest
    @CsvSource({"504B0304140000, importing.binary.zip", "255044462D312E37, importing.binary.pdf",
        "D0CF11E0A1B11AE1, importing.binary.office", "89504E470D0A1A0A, importing.binary.picture",
        "4D5A90000300, importing.binary.program", "7F454C46, importing.binary.program",
        "1F8B08, importing.binary.archive", "E4B880E4BA8C00E4B889, importing.binary.nul",
        "E4B8800102030405, importing.binary.controls", "20200A0D0AE38080, importing.blank"})
    void whatIsNoTextIsRefusedWithTheReason(String hex, String key) {
        byte[] bytes = HexFormat.of().parseHex(hex);
        assertRefused(bytes, key);
    }

    @Test
    void randomBytesAreNeverTakenSilently() {
        long seed = Long.getLong("seed", ThreadLocalRandom.current().nextLong());
        Random random = new Random(seed);
        for (int round = 0; round < 500; round++) {
            byte[] bytes = new byte[20 + random.nextInt(2000)];
            random.nextBytes(bytes);
            try {
                assertThat(decode(bytes).warnings()).as("seed %s round %s", seed, round).isNotEmpty();
            } catch (Problem refused) {
                assertThat(refused.key()).startsWith("importing.");
            }
        }
    }

    @Test
    void emptyAndTooLargeFilesAreRefused() {
        assertRefused(new byte[0], "importing.empty");
        assertRefused(new byte[Decoder.LARGEST + 1], "importing.tooLarge");
    }

    @Test
    void halfCharactersInUtf16AreRefused() {
        byte[] lone = "\uFEFF甲\uD800乙".getBytes(StandardCharsets.UTF_16LE);
        lone[4] = 0;
        lone[5] = (byte) 0xD8; // the encoder itself put a ? there
        assertRefused(lone, "importing.broken");
        byte[] odd = Arrays.copyOf("\uFEFF甲乙".getBytes(StandardCharsets.UTF_16BE), 5);
        assertRefused(odd, "importing.broken");
    }

    @Test
    void whatCannotBeSeenIsCounted() {
        String text = "一\u202E二\u2069三\u200B四\uFEFF五\u0001六\uE000七\uFFFD八";
        assertThat(decode(text.getBytes(StandardCharsets.UTF_8)).warnings()).containsExactly(
                Warning.of("importing.warning.replaced", 1), Warning.of("importing.warning.controls", 1),
                Warning.of("importing.warning.bidi", 2), Warning.of("importing.warning.invisible", 2),
                Warning.of("importing.warning.privateUse", 1));
    }

    @Test
    void fewCharactersThatAreValidUtf8ByChanceAreDoubtful() {
        assertThat(decode("毛猫".getBytes(GB18030)).warnings()).containsExactly(
                Warning.of("importing.warning.doubtful", "UTF-8", "GB18030"));
        assertThat(decode("中中大".getBytes(StandardCharsets.UTF_16BE)).warnings()).containsExactly(
                Warning.of("importing.warning.doubtful", "UTF-8", "UTF-16BE"));
        for (String usual : List.of("联通", "中国", "Report 1", "Q1\n", "résumé", "一")) {
            assertThat(decode(usual.getBytes(StandardCharsets.UTF_8)).warnings()).as(usual).isEmpty();
        }
    }

    @Test
    void gb18030ReadsTheSameOnEveryJava() throws Exception {
        ByteArrayOutputStream moved = new ByteArrayOutputStream();
        moved.write("关于垂直标点的说明，请各单位认真执行。".getBytes(GB18030));
        moved.write(new byte[] {(byte) 0xA6, (byte) 0xD9, (byte) 0xFE, 0x59, (byte) 0xA8, (byte) 0xBC});
        assertThat(decode(moved.toByteArray()).text()).endsWith("\uFE10\u9FB4\u1E3F");
        assertThat(Gb18030.exchanged("甲\uE78D\u9FB4乙\u1E3F", 0, 18)).isEqualTo("甲\uFE10\uE81E乙\u1E3F");
    }

    private static Decoded decode(byte[] bytes) {
        return Decoder.decode(bytes, "a.txt", Optional.empty());
    }

    private static Decoded decode(byte[] bytes, String charset) {
        return Decoder.decode(bytes, "a.txt", Optional.of(Decoder.charset(charset)));
    }

    private static void assertRefused(byte[] bytes, String key) {
        assertThatThrownBy(() -> decode(bytes)).isInstanceOfSatisfying(Problem.class,
                problem -> assertThat(problem.key()).startsWith(key)).hasMessageStartingWith("a.txt: ");
    }
}
