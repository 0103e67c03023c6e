package biaoju.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import biaoju.base.Messages;
import biaoju.base.Problem;
import biaoju.flow.LabelFiles;
import biaoju.session.Notice;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is said after labels came from a file. */
class LabelNoticeTest {
    private static final Path FILE = Path.of("folder", "wang.jsonl");

    private static LabelFiles.Unmatched line(long number) {
        return new LabelFiles.Unmatched(FILE, number, new Problem("flow.label_unknown", "nonsense"));
    }

    @Test
    void aFileThatFitsIsCounted() {
        Notice said = LabelNotice.of(FILE, new LabelFiles.Result(3, 2, 1, List.of()));
        assertThat(said.weight()).isEqualTo(Notice.Weight.INFO);
        assertThat(said.problem().getMessage()).isEqualTo("wang.jsonl: 3 applied, 2 unchanged, 1 older than what stands.");
    }

    @Test
    void linesThatFitNowhereAreNamed() {
        Problem unclear = new Problem("formats.notAnObject", FILE.toString(), 1234L);
        Notice said = LabelNotice.of(FILE, new LabelFiles.Result(0, 0, 0,
                List.of(line(1200), new LabelFiles.Unmatched(FILE, 1234, unclear))));
        assertThat(said.weight()).isEqualTo(Notice.Weight.WARNING);
        assertThat(said.problem().getMessage().lines()).satisfiesExactly(
                counts -> assertThat(counts).startsWith("wang.jsonl: 0 applied").endsWith("2 lines fit nowhere:"),
                first -> assertThat(first).startsWith("line 1200: the label \"nonsense\""),
                second -> assertThat(second).isEqualTo(unclear.getMessage()));
        assertThat(said.problem().text(Messages.of(Locale.CHINESE)).lines()).hasSize(3).first().asString()
                .isEqualTo("wang.jsonl：采用 0 条，未变 0 条，早于现有标注 0 条。有 2 行无处可放：");
    }

    @Test
    void whatWasPassedOverIsTold() {
        Problem remark = new Problem("flow.label_mapped", "DONE", "measure");
        Notice said = LabelNotice.of(FILE, new LabelFiles.Result(1, 0, 0, List.of(), List.of(remark)));
        assertThat(said.weight()).isEqualTo(Notice.Weight.INFO);
        assertThat(said.problem().getMessage().lines()).hasSize(2).last().asString().contains("DONE");
    }

    @Test
    void ofVeryManyLinesTheFirstAreNamedAndTheRestCounted() {
        List<LabelFiles.Unmatched> many = Stream.iterate(1L, number -> number + 1).limit(3000).map(LabelNoticeTest::line).toList();
        List<String> lines = LabelNotice.of(FILE, new LabelFiles.Result(0, 0, 0, many)).problem().getMessage().lines().toList();
        assertThat(lines).hasSize(8);
        assertThat(lines.get(7)).isEqualTo("… and 2,994 lines more");
    }
}
