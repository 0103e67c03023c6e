package biaoju.session;

import static org.assertj.core.api.Assertions.assertThat;

import biaoju.command.Command;
import biaoju.command.Workplace;
import biaoju.domain.Document;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reports that stood open the last time stand open again, each where it was left. */
class ReopeningTest extends SessionCase {
    private final List<Notice> notices = new ArrayList<>();
    private final List<Document> reports = new ArrayList<>();

    @BeforeEach
    void open() {
        Workplace workplace = new Workplace(place);
        for (String name : List.of("甲", "乙", "丙", "丁")) reports.add(workplace.report(name, 4));
        project = workplace.open();
        project.submit(new Command.AddReports(reports)).join();
        begin();
    }

    private void begin() {
        session = new Session(project, ui::add, System::nanoTime);
        session.notices().listen(notices::add);
    }

    private Left left(int report, int sentence) {
        return new Left(digest(report), reports.get(report).cut().sentences().get(sentence - 1).span().start());
    }

    private String digest(int report) {
        return reports.get(report).report().digest();
    }

    private boolean at(int report, int sentence) {
        Page page = session.view().page();
        return page != null && page.document().report().digest().equals(digest(report)) && page.current() == sentence;
    }

    private List<String> tabs() {
        return session.view().tabs().stream().map(report -> report.digest()).toList();
    }

    @Test
    void theOneInFrontIsReadAndTheOthersWhenTheyAreShown() throws InterruptedException {
        session.reopen(List.of(left(3, 2), left(0, 3), left(1, 4)), digest(0));
        until(() -> at(0, 3));
        assertThat(tabs()).containsExactly(digest(3), digest(0), digest(1));
        assertThat(session.left()).containsExactly(left(3, 2), left(0, 3), left(1, 4));
        session.select(1);
        session.bringForward(digest(1));
        assertThat(at(0, 1)).as("it is still read").isTrue();
        until(() -> at(1, 4));
        session.neighbour(-1);
        assertThat(at(0, 1)).as("read already").isTrue();
        session.goTo(reports.get(3).idOf(reports.get(3).cut().sentences().get(0)));
        until(() -> at(3, 1));
        assertThat(tabs()).as("where they stood").containsExactly(digest(3), digest(0), digest(1));
        assertThat(session.left()).containsExactly(left(3, 1), left(0, 1), left(1, 4));
    }

    @Test
    void whoeverReturnsToOneThatWasNotReadYetIsWhereItWasLeft() throws InterruptedException {
        session.reopen(List.of(left(0, 3), left(1, 4)), digest(0));
        until(() -> at(0, 3) && tabs().size() == 2);
        session.returnTo(digest(1));
        until(() -> at(1, 4));
        session.returnTo(digest(0));
        assertThat(at(0, 3)).isTrue();
    }

    @Test
    void aTabThatIsClosedLeavesTheFrontToOneThatWasNotReadYet() throws InterruptedException {
        session.reopen(List.of(left(2, 2), left(1, 1)), digest(1));
        until(() -> at(1, 1));
        session.close(digest(1));
        until(() -> at(2, 2));
        assertThat(tabs()).containsExactly(digest(2));
        session.close(digest(2));
        assertThat(tabs()).isEmpty();
        assertThat(session.view().page()).isNull();
    }

    @Test
    void whatIsGoneOrPutAwayIsLeftOutWithoutAWord() throws InterruptedException {
        session.close();
        project.submit(new Command.Shelve(List.of(digest(1)), true)).join();
        begin();
        session.reopen(List.of(left(1, 2), left(2, 3), new Left("f".repeat(64), 9), left(3, 1)), digest(1));
        until(() -> at(3, 1));
        while (!ui.isEmpty()) ui.remove().run();
        assertThat(tabs()).containsExactly(digest(2), digest(3));
        assertThat(notices).isEmpty();
    }

    @Test
    void theFrontMayBeGoneAltogether() throws InterruptedException {
        session.reopen(List.of(new Left("e".repeat(64), 0)), "e".repeat(64));
        until(() -> !session.view().reports().isEmpty());
        until(() -> ui.isEmpty());
        assertThat(tabs()).isEmpty();
        assertThat(notices).isEmpty();
    }

    @Test
    void whoGoesElsewhereMeanwhileIsNotCalledBack() throws InterruptedException {
        session.reopen(List.of(left(0, 2), left(1, 3)), digest(0));
        session.open(digest(2), 4);
        until(() -> at(2, 4) && tabs().size() == 3);
        assertThat(tabs()).containsExactly(digest(0), digest(1), digest(2));
        session.returnTo(digest(1));
        until(() -> at(1, 3));
    }
}
