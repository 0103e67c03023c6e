package biaoju.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import biaoju.base.Problem;
import biaoju.command.Command;
import biaoju.command.Workplace;
import biaoju.domain.Change;
import biaoju.domain.Document;
import biaoju.domain.Kind;
import biaoju.domain.Sentence;
import biaoju.domain.Span;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Cuts by hand are worked out from the page, shown at once, saved behind. */
class CuttingTest extends SessionCase {
    private final List<Notice> notices = new ArrayList<>();
    private final List<Change> written = new ArrayList<>();
    private Document report;

    @BeforeEach
    void open() throws InterruptedException {
        Workplace workplace = new Workplace(place);
        report = workplace.report("甲", 4);
        project = workplace.open();
        project.submit(new Command.AddReports(List.of(report))).join();
        var unused = project.commits().listen(commit -> {
            Change change = commit.change();
            if (change != null) written.add(change);
        });
        session = new Session(project, ui::add, System::nanoTime);
        var unusedNotices = session.notices().listen(notices::add);
        until(() -> session.view().reports().size() == 1);
        session.open(report.report().digest());
        until(() -> session.view().page() != null);
    }

    @Test
    void aCutShowsAtOnceAndIsSavedBehind() throws InterruptedException {
        session.relabel("measure");
        session.select(1);
        untilSaved();
        Proposal proposal = session.cutting().splitAt(Workplace.sentence(report, 1).span().start() + 4).orElseThrow();
        assertThat(proposal.mine()).isEqualTo(new Proposal.Carried(2, 2));
        assertThat(proposal.others()).isEqualTo(new Proposal.Carried(0, 0));
        assertThat(page().size()).isEqualTo(4);
        assertThat(session.cutting().apply(proposal)).isTrue();
        assertThat(labels()).isEqualTo("mm---");
        assertThat(page().current()).isEqualTo(1);
        assertThat(session.view().saved()).isEqualTo(SaveState.SAVING);
        session.relabel("problem"); // of a sentence that is on its way itself
        assertThat(labels()).isEqualTo("pm---");
        assertThat(page().current()).isEqualTo(2);
        Page shown = page();
        untilSaved();
        until(() -> session.view().labelled() == 2);
        assertThat(page().document()).isEqualTo(shown.document());
        assertThat(labels()).isEqualTo("pm---");
        assertThat(project.ask().document(report.report().digest()).join()).contains(shown.document());
        assertThat(session.cutting().stands(proposal)).as("the report is another one now").isFalse();
        assertThat(session.cutting().apply(proposal)).isFalse();
        session.undo();
        session.undo();
        until(() -> page().size() == 4);
        assertThat(labels()).isEqualTo("m---");
    }

    @Test
    void aCutThatIsRefusedIsTakenBack() throws InterruptedException {
        session.select(2);
        Proposal proposal = session.cutting().merged(+1, null).orElseThrow();
        project.submit(new Command.Merge(Workplace.sentence(report, 1), null)).join(); // the session has not heard of it
        assertThat(session.cutting().apply(proposal)).isTrue();
        assertThat(page().sentence(2).span()).isEqualTo(proposal.cut().placed().get(0).span());
        until(() -> !notices.isEmpty() && session.view().saved() == SaveState.SAVED && page().sentence(1).span().equals(
                new Span(report.cut().sentences().get(0).span().start(), report.cut().sentences().get(1).span().end())));
        assertThat(notices).singleElement().satisfies(notice -> assertThat(notice.problem().key()).isEqualTo("command.unknown_sentence"));
        assertThat(page().size()).isEqualTo(3);
        assertThat(page().document()).isEqualTo(project.ask().document(report.report().digest()).join().orElseThrow());
    }

    @Test
    void whatIsProposedIsWhatIsWritten() throws InterruptedException {
        session.relabel("measure");
        session.relabel("problem");
        untilSaved();
        session.select(1);
        assertThat(session.cutting().differing(+1)).containsExactly("measure", "problem");
        List<Proposal> proposals = new ArrayList<>();
        proposals.add(session.cutting().merged(+1, "problem").orElseThrow());
        apply(proposals.get(0));
        proposals.add(session.cutting().asHeading().orElseThrow());
        apply(proposals.get(1));
        assertThat(page().sentence().map(Sentence::kind)).contains(Kind.HEADING);
        proposals.add(session.cutting().splitAt(page().sentence().orElseThrow().span().start() + 6).orElseThrow());
        apply(proposals.get(2));
        proposals.add(session.cutting().asNoise().orElseThrow());
        apply(proposals.get(3));
        assertThat(written.stream().filter(change -> change instanceof Change.Recut).toList())
                .isEqualTo(proposals.stream().map(Proposal::change).toList());
    }

    private void apply(Proposal proposal) throws InterruptedException {
        assertThat(session.cutting().apply(proposal)).isTrue();
        untilSaved();
    }

    @Test
    void whereNothingCanBeCutNothingIsProposed() {
        int start = page().sentence(1).span().start();
        assertThatThrownBy(() -> session.cutting().splitAt(start)).isInstanceOf(Problem.class);
        assertThat(session.cutting().merged(-1, null)).isEmpty();
        session.select(4);
        assertThat(session.cutting().merged(+1, null)).isEmpty();
    }
}
