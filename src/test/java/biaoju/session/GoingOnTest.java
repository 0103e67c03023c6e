package biaoju.session;

import static org.assertj.core.api.Assertions.assertThat;

import biaoju.command.Command;
import biaoju.command.Workplace;
import biaoju.domain.Annotation;
import biaoju.domain.Document;
import biaoju.domain.Origin;
import biaoju.domain.SentenceId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From a report that is done to the next that is not; flags with their reason; many sentences in one step. */
class GoingOnTest extends SessionCase {
    private Document first;
    private Document second;
    private Document third;

    @BeforeEach
    void open() throws InterruptedException {
        Workplace workplace = new Workplace(place);
        first = workplace.report("甲", 2);
        second = workplace.report("乙", 2);
        third = workplace.report("丙", 3);
        project = workplace.open();
        project.submit(new Command.AddReports(List.of(first, second, third))).join();
        session = new Session(project, ui::add, System::nanoTime);
        until(() -> session.view().reports().size() == 3);
        session.open(first.report().digest());
        until(() -> session.view().page() != null);
    }

    private boolean at(Document document, int number) {
        return page().document().report().digest().equals(document.report().digest()) && page().current() == number;
    }

    @Test
    void uGoesOnToTheNextReportOnlyOnceThisOneIsDone() throws InterruptedException {
        session.relabel("measure");
        assertThat(session.view().next()).isEmpty();
        session.relabel("measure");
        assertThat(at(first, 2)).as("a label key stays in the report").isTrue();
        assertThat(session.view().next().orElseThrow().report().digest()).isEqualTo(second.report().digest());
        session.unlabelled(1);
        until(() -> at(second, 1));
        session.unlabelled(-1);
        assertThat(at(second, 2)).as("backwards, around the start").isTrue();
    }

    @Test
    void nothingThatWasJustFilledIsGoneTo() throws InterruptedException {
        List<SentenceId> filled = List.of(Workplace.sentence(first, 1), Workplace.sentence(first, 2), Workplace.sentence(second, 1),
                Workplace.sentence(second, 2), Workplace.sentence(third, 1), Workplace.sentence(third, 3));
        session.labelMany("problem", filled, Origin.PROPAGATED);
        until(() -> session.view().saved() == SaveState.SAVED && session.view().labelled() == 6);
        session.unlabelled(1);
        until(() -> at(third, 2));
        session.undo();
        until(() -> session.view().saved() == SaveState.SAVED && session.view().labelled() == 0);
        assertThat(session.view().undo().redo()).isNotNull();
    }

    @Test
    void afterASplitLabelKeysConfirmBothHalves() throws InterruptedException {
        session.open(third.report().digest());
        until(() -> at(third, 1));
        session.relabel("measure");
        session.select(1);
        session.cutting().apply(session.cutting().splitAt(Workplace.sentence(third, 1).span().start() + 5).orElseThrow());
        until(() -> session.view().saved() == SaveState.SAVED && page().size() == 4);
        assertThat(page().annotation(2).orElseThrow().toConfirm()).isTrue();
        session.relabel("problem");
        assertThat(at(third, 2)).as("the other half waits").isTrue();
        session.relabel("measure");
        assertThat(at(third, 3)).isTrue();
        until(() -> session.view().saved() == SaveState.SAVED);
        assertThat(page().mine().values()).hasSize(2).noneMatch(Annotation::toConfirm).extracting(Annotation::label)
                .containsExactlyInAnyOrder("problem", "measure");
    }

    @Test
    void aFlagHasAReasonOrNone() throws InterruptedException {
        SentenceId one = Workplace.sentence(first, 1);
        session.doubt(one, "  可能是计划 ");
        assertThat(page().annotation(1).orElseThrow().doubt()).isEqualTo("可能是计划");
        until(() -> session.view().saved() == SaveState.SAVED);
        assertThat(project.ask().annotations(first.report().digest()).join()).singleElement()
                .satisfies(said -> assertThat(said.doubt()).isEqualTo("可能是计划"));
        session.doubt(one, "");
        assertThat(page().annotation(1).orElseThrow().flag()).isTrue();
        assertThat(page().annotation(1).orElseThrow().doubt()).isEmpty();
        session.flag();
        until(() -> session.view().saved() == SaveState.SAVED);
        assertThat(page().annotation(1)).isEmpty();
        session.doubtful();
        session.doubtful();
        assertThat(page().annotation(1).orElseThrow().flag()).as("it only ever flags").isTrue();
        until(() -> session.view().saved() == SaveState.SAVED);
    }
}
