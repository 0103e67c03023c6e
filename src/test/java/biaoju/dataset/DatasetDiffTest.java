package biaoju.dataset;

import static biaoju.dataset.DatasetFixture.MAJORITY;
import static biaoju.dataset.DatasetFixture.build;
import static biaoju.dataset.DatasetFixture.digest;
import static biaoju.dataset.DatasetFixture.unit;
import static biaoju.dataset.DatasetFixture.vote;
import static org.assertj.core.api.Assertions.assertThat;

import biaoju.dataset.DatasetDiff.Difference;
import biaoju.dataset.DatasetDiff.RowChange;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatasetDiffTest {
    @TempDir
    Path folder;

    @Test
    void twoBuildsOfOneInputAreTheSame() {
        List<List<DatasetUnit>> reports = List.of(List.of(unit('a', 1, null, vote("x", "plan"))));
        build(folder.resolve("a"), MAJORITY, reports);
        build(folder.resolve("b"), MAJORITY, reports);
        assertThat(DatasetDiff.of(folder.resolve("a"), folder.resolve("b")))
                .isEqualTo(new DatasetDiff(true, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
                        List.of()));
    }

    @Test
    void everyChangeIsNamed() {
        build(folder.resolve("a"), MAJORITY, List.of(
                List.of(unit('a', 1, null, vote("x", "plan")), unit('a', 2, null, vote("x", "plan"))),
                List.of(unit('b', 1, null, vote("x", "cause")))));
        DatasetOptions other = new DatasetOptions(List.of(Format.CSV), new LabelRule.Majority(), false, true, 42);
        build(folder.resolve("b"), other, List.of(
                List.of(unit('a', 1, null, vote("x", "measure")), unit('a', 3, null, vote("x", "plan"))),
                List.of(unit('c', 1, null, vote("x", "cause")))));
        DatasetDiff diff = DatasetDiff.of(folder.resolve("a"), folder.resolve("b"));
        assertThat(diff.same()).isFalse();
        assertThat(diff.settings()).containsExactly(new Difference("formats", "jsonl,csv", "csv"),
                new Difference("noise_left_out", "false", "true"));
        assertThat(diff.counts()).containsExactly(new Difference("labels.plan", "2", "1"),
                new Difference("labels.measure", null, "1"));
        assertThat(diff.reportsAdded()).containsExactly(digest('c') + " 报告c.txt");
        assertThat(diff.reportsRemoved()).containsExactly(digest('b') + " 报告b.txt");
        assertThat(diff.rowsAdded()).containsExactly("aaaaaaaaaaaaaaaa:30", "cccccccccccccccc:10");
        assertThat(diff.rowsRemoved()).containsExactly("aaaaaaaaaaaaaaaa:20", "bbbbbbbbbbbbbbbb:10");
        assertThat(diff.rowsChanged())
                .containsExactly(new RowChange("aaaaaaaaaaaaaaaa:10", "label", "plan", "measure"));
    }
}
