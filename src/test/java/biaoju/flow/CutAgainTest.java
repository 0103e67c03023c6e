package biaoju.flow;

import static org.assertj.core.api.Assertions.assertThat;

import biaoju.command.Command;
import biaoju.command.Project;
import biaoju.command.Workplace;
import biaoju.domain.Annotation;
import biaoju.domain.Annotator;
import biaoju.domain.Document;
import biaoju.domain.Granularity;
import biaoju.domain.Origin;
import biaoju.domain.Segmentation;
import biaoju.domain.Span;
import biaoju.domain.Unit;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CutAgainTest {
    private static final Annotator ANNA = new Annotator(new UUID(1, 1), "anna");

    @TempDir
    private Path place;

    @Test
    void aPreviewCountsOnesOwnLabelsAlone() {
        Workplace workplace = new Workplace(place);
        Document lines = workplace.report("再切", 2);
        Unit first = lines.cut().units().get(0);
        Unit last = lines.cut().units().get(1);
        Unit whole = first.at(new Span(first.span().start(), last.span().end()));
        Document report = new Document(lines.report(), lines.text(), Segmentation.of(List.of(whole), lines.text()));
        try (Project project = workplace.open()) {
            project.submit(new Command.NameAnnotator(ANNA)).join();
            project.submit(new Command.AddReports(List.of(report))).join();
            project.submit(new Command.PutLabels(ANNA.id(), List.of(new Annotation(Workplace.sentence(report, 1), ANNA.id(), "problem", null, "",
                    false, Origin.HUMAN, false, Instant.EPOCH, 0)))).join();
            CutAgain.Plan others = CutAgain.plan(project, report.report().digest(), Granularity.SENTENCES);
            assertThat(others.changesNothing()).isFalse();
            assertThat(others.carried()).isZero();
            assertThat(others.toConfirm()).isZero();
            project.submit(new Command.Relabel(Workplace.sentence(report, 1), "measure", 0)).join();
            CutAgain.Plan mine = CutAgain.plan(project, report.report().digest(), Granularity.SENTENCES);
            assertThat(mine.carried()).isEqualTo(mine.after());
            assertThat(mine.toConfirm()).isEqualTo(mine.after());
        }
    }
}
