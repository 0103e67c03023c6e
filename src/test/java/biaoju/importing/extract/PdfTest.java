package biaoju.importing.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import biaoju.domain.Granularity;
import biaoju.domain.Segmentation;
import biaoju.segment.Segmenter;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PdfTest {
    /** Of thirty-seven characters, as many as a line holds. */
    private static final String FULL = "今年以来全局上下认真贯彻落实各项决策部署统筹推进防汛抗旱供水保障河湖治理等重点";
    private static final float LEFT = 72;

    private static String cut(Extract extract) {
        Segmentation cut = new Segmenter(Granularity.SENTENCES).cut(extract.text(), extract.marks());
        return cut.sentences().stream().map(sentence -> sentence.kind().id() + (sentence.level() > 0 ? sentence.level() : "")
                + " " + sentence.span().in(extract.text())).collect(Collectors.joining("\n"));
    }

    private static String full(int characters) {
        return FULL.substring(0, characters);
    }

    @Test
    void linesBecomeParagraphsAgainAndWhatIsOnEveryPageIsNoise() throws Exception {
        PdfFiles pdf = new PdfFiles().page().line(200, 810, "某某县水务局").line(240, 740, "二〇二四年工作总结")
                .line(LEFT, 700, "一、主要工作").line(LEFT + 24, 680, full(35)).line(LEFT, 660, full(37)).line(LEFT, 640, "任务全部完成。群众满意。")
                .line(LEFT + 24, 620, full(35)).line(LEFT, 600, full(37)).line(280, 40, "— 1 —")
                .page().line(200, 810, "某某县水务局").line(LEFT, 760, "做到了件件有着落。").line(LEFT, 740, "（一）存在问题").line(LEFT + 24, 720, "力度不够。")
                .line(LEFT + 24, 700, full(35)).line(280, 40, "— 2 —");
        Extract extract = Pdf.read(pdf.bytes(), false);
        assertThat(cut(extract)).isEqualTo("""
                noise 某某县水务局
                title 二〇二四年工作总结
                heading1 一、主要工作
                body %s%s任务全部完成。
                body 群众满意。
                body %s%s做到了件件有着落。
                noise — 1 —
                noise 某某县水务局
                heading2 （一）存在问题
                body 力度不够。
                body %s
                noise — 2 —""".formatted(full(35), full(37), full(35), full(37), full(35)));
        assertThat(extract.joined()).isEqualTo(4);
    }

    @Test
    void columnsAreReadOneAfterTheOther() throws Exception {
        PdfFiles pdf = new PdfFiles().page();
        for (int i = 0; i < 3; i++) pdf.line(72, 600 - 20 * i, i < 2 ? full(16) : "左栏完。");
        for (int i = 0; i < 3; i++) pdf.line(320, 600 - 20 * i, i < 2 ? full(16) : "右栏完。");
        assertThat(Pdf.read(pdf.bytes(), false).text()).isEqualTo(full(16) + full(16) + "左栏完。\n" + full(16) + full(16) + "右栏完。\n");
    }

    @Test
    void columnsThatWereDrawnLineByLineAcrossThePageAreToo() throws Exception {
        PdfFiles pdf = new PdfFiles().page().line(72, 640, "两栏的报告");
        for (int i = 0; i < 3; i++) pdf.line(72, 600 - 20 * i, i < 2 ? full(16) : "左栏完。").line(320, 600 - 20 * i, i < 2 ? full(16) : "右栏完。");
        assertThat(Pdf.read(pdf.bytes(), false).text()).isEqualTo("两栏的报告\n" + full(16) + full(16) + "左栏完。\n" + full(16) + full(16) + "右栏完。\n");
    }

    @Test
    void aTablesRowIsALineAndBoldLettersAreThereOnce() throws Exception {
        PdfFiles pdf = new PdfFiles().page().line(72, 640, "项目").line(200, 640, "计划").line(328, 640, "完成").line(72, 620, "管网").line(200, 620, "30").line(328, 620, "34")
                .line(72, 600, "一、标题").line(72.4f, 600, "一、标题");
        assertThat(Pdf.read(pdf.bytes(), false).text()).isEqualTo("项目 计划 完成\n管网 30 34\n一、标题\n");
    }

    @Test
    void narrowLettersThatStandTwiceAreThereTwice() throws Exception {
        String drawn = "BT /F1 12 Tf 72 600 Td (will III 11 off better... Hill) Tj ET BT /F1 12 Tf 72 560 Td (all) Tj ET BT /F1 12 Tf 72.4 560 Td (all) Tj ET";
        byte[] pdf = PdfFiles.of(List.of("<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Count 1/Kids[3 0 R]>>",
                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 4 0 R>>>>/Contents 5 0 R>>",
                "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>", "<</Length " + drawn.length() + ">>\nstream\n" + drawn + "\nendstream"));
        assertThat(Pdf.read(pdf, false).text()).isEqualTo("will III 11 off better... Hill\nall\n");
    }

    @Test
    void linesMayBeKeptAsTheyStand() throws Exception {
        PdfFiles pdf = new PdfFiles().page().line(LEFT + 24, 680, full(35)).line(LEFT, 660, full(37)).line(LEFT, 640, "任务全部完成。").line(280, 40, "— 1 —")
                .page().line(LEFT, 700, "群众满意。").line(280, 40, "— 2 —");
        Extract kept = Pdf.read(pdf.bytes(), true);
        assertThat(kept.text()).isEqualTo(full(35) + "\n" + full(37) + "\n任务全部完成。\n— 1 —\n群众满意。\n— 2 —\n");
        assertThat(kept.joined()).isZero();
        assertThat(kept.marks()).hasSize(2);
        Extract joined = Pdf.read(pdf.bytes(), false);
        assertThat(joined.text().replace("\n", "")).isEqualTo(kept.text().replace("\n", ""));
        assertThat(joined.joined()).isEqualTo(2);
    }

    @Test
    void latinLinesAreJoinedWithABlank() throws Exception {
        PdfFiles pdf = new PdfFiles().page().line(72, 600, "the quick brown fox jumps").line(72, 580, "over a lazy dog.");
        assertThat(Pdf.read(pdf.bytes(), false).text()).isEqualTo("the quick brown fox jumps over a lazy dog.\n");
    }

    @Test
    void whatHasNoTextOrIsLockedOrDamagedIsRefused() throws Exception {
        byte[] good = new PdfFiles().page().line(72, 600, "今年任务全部完成。").bytes();
        assertThatThrownBy(() -> Pdf.read(new PdfFiles().page().page().bytes(), false)).isInstanceOf(Refusal.class).hasMessage("scan");
        assertThatThrownBy(() -> Pdf.read(PdfFiles.locked(good), false)).isInstanceOf(Refusal.class).hasMessage("password");
        assertThatThrownBy(() -> Pdf.read("%PDF-1.7 and no more".getBytes(java.nio.charset.StandardCharsets.US_ASCII), false)).isInstanceOf(IOException.class);
        byte[] cyclic = PdfFiles.of(List.of("<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Count 9/Kids[2 0 R 2 0 R]/Parent 2 0 R>>"));
        for (byte[] hostile : List.of(cyclic, Arrays.copyOf(good, good.length / 2))) {
            assertThatThrownBy(() -> Pdf.read(hostile, false)).isInstanceOfAny(Refusal.class, IOException.class, RuntimeException.class);
        }
    }
}
