package biaoju.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class HardWrapsTest {
    private static final String PARAGRAPH = "一年来，全站干部职工紧紧围绕县里的中心工作，坚持把群众饮水安全放在第一位，先后走访了十二个乡镇、八十六个村，登记问题三百一十七件，"
            + "其中当场解决的有二百零九件，转交有关部门办理的有一百零八件，件件都有回音，群众满意率比上年提高了四点六个百分点。";
    private static final String WHOLE = "县供水站工作总结\n一、主要工作\n　　" + PARAGRAPH + "\n　　" + PARAGRAPH + "\n\n二、存在的问题\n（一）人少\n" + PARAGRAPH + "\n1. 经费不足。\n";

    /** As an old program prints it, so many ideographs a line. */
    private static String cut(String text, int characters) {
        return text.lines().map(line -> Stream.iterate(0, at -> at == 0 || at < line.length(), at -> at + characters)
                .map(at -> line.substring(at, Math.min(line.length(), at + characters))).collect(Collectors.joining("\n"))).collect(Collectors.joining("\n", "", "\n"));
    }

    @Test
    void linesCutAtAFixedWidthAreParagraphsAgain() {
        for (int width = 16; width <= 40; width++) {
            HardWraps wraps = HardWraps.of(cut(WHOLE, width)).orElseThrow();
            assertThat(wraps.text()).as("%d a line", width).isEqualTo(WHOLE);
            assertThat(wraps.joined()).isEqualTo((int) (cut(WHOLE, width).lines().count() - WHOLE.lines().count()));
        }
    }

    @Test
    void wordsOfLatinLettersAreKeptApart() {
        String mail = """
                the quick brown fox jumps over the lazy dog and then
                runs all the way back to where it had come from, and
                there it sits down again to watch the other foxes, as
                they try to do the very same thing with much less of
                success than the first one, which was a well trained
                fox.
                """;
        assertThat(HardWraps.of(mail).orElseThrow().text()).isEqualTo(mail.stripTrailing().replace('\n', ' ') + "\n");
    }

    @Test
    void textThatWasNotCutIsLeftAlone() {
        assertThat(HardWraps.of("")).isEmpty();
        assertThat(HardWraps.of(WHOLE)).isEmpty();
        assertThat(HardWraps.of("今年任务全部完成，群众满意率提高了五个百分点。\n".repeat(50))).isEmpty();
        assertThat(HardWraps.of("| 项目 | 计划数 | 完成数 | 责任单位 | 责任人 |\n".repeat(50))).isEmpty();
        assertThat(HardWraps.of("日照香炉生紫烟\n遥看瀑布挂前川\n飞流直下三千尺\n疑是银河落九天\n".repeat(9))).isEmpty();
    }

    @Test
    void noReportOfOursIsTakenForCut() throws Exception {
        try (Stream<Path> files = Files.list(Path.of("corpus"))) {
            for (Path file : files.filter(one -> one.toString().matches(".*\\.(txt|md)")).toList()) {
                assertThat(HardWraps.of(Decoder.decode(Files.readAllBytes(file), "report", java.util.Optional.empty()).text())).as(file.toString()).isEmpty();
            }
        }
    }

    @Test
    void noReportGivenIsTakenForCut() throws Exception {
        Path reports = Path.of("..", "shared", "reports");
        Assumptions.assumeTrue(Files.isDirectory(reports), "../shared is absent");
        try (Stream<Path> files = Files.list(reports)) {
            List<Path> all = files.filter(Files::isRegularFile).toList();
            for (Path file : all) {
                assertThat(HardWraps.of(Decoder.decode(Files.readAllBytes(file), "report", java.util.Optional.empty()).text())).as(file.toString()).isEmpty();
            }
        }
    }
}
