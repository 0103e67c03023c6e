package biaoju.desktop.reports;

import static org.assertj.core.api.Assertions.assertThat;

import biaoju.command.ReportLine;
import biaoju.desktop.Pages;
import biaoju.domain.Document;
import biaoju.session.View;
import java.awt.event.KeyEvent;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Tag("gui")
@Timeout(value = 90, unit = TimeUnit.SECONDS)
class ReportsPanelGuiTest {
    private final List<String> opened = new CopyOnWriteArrayList<>();
    private final Document alpha = Pages.document("alpha", "一。二。三。");
    private final Document beta = Pages.document("beta", "四。五。六。");

    private View view(Document front, int ofAlpha, int ofBeta) {
        View one = Pages.view(Pages.page(front, 1));
        List<ReportLine> lines = List.of(Pages.line(alpha, ofAlpha), Pages.line(beta, ofBeta));
        return new View(one.scheme(), one.me(), lines, one.tabs(), one.page(), one.saved(), one.undo(), one.totals(), 0, one.annotators(), true, false);
    }

    private ReportsWindow open() {
        return new ReportsWindow(opened::add, () -> opened.add("import"));
    }

    @Test
    void reportsOpenByDoubleClickAndByEnter() {
        try (ReportsWindow list = open().shows(view(alpha, 1, 0))) {
            assertThat(list.selectedRow()).as("the report in front").isZero();
            list.doubleClicks(1);
            list.until("beta opens", () -> opened.equals(List.of(beta.report().digest())));
            list.picks(0).key(KeyEvent.VK_ENTER);
            list.until("alpha opens", () -> opened.size() == 2);
            assertThat(opened.get(1)).isEqualTo(alpha.report().digest());
        }
    }

    @Test
    void typingFiltersAndEnterOpensWhatIsLeft() {
        try (ReportsWindow list = open().shows(view(alpha, 1, 0)).filters("bet")) {
            list.until("one row is left", () -> list.spoken().size() == 1);
            assertThat(list.spoken()).containsExactly("beta, 0 of 3 labelled");
            list.key(KeyEvent.VK_ENTER);
            list.until("beta opens", () -> opened.equals(List.of(beta.report().digest())));
            list.filters("nothing like it");
            list.until("it says so", () -> list.hint().contains("nothing like it"));
            list.key(KeyEvent.VK_ESCAPE);
            list.until("all are back", () -> list.spoken().size() == 2);
        }
    }

    @Test
    void theSelectionFollowsTheReportInFrontAndStaysWhileOneLabels() {
        try (ReportsWindow list = open().shows(view(alpha, 1, 0)).picks(1)) {
            list.shows(view(alpha, 2, 0));
            assertThat(list.selectedRow()).isEqualTo(1);
            list.shows(view(beta, 2, 0)).shows(view(alpha, 2, 0));
            assertThat(list.selectedRow()).isZero();
            list.sorts();
            list.until("the least done is first", () -> list.spoken().get(0).startsWith("beta"));
            assertThat(list.selectedRow()).isEqualTo(1);
        }
    }

    @Test
    void anEmptyProjectSaysWhatToDo() {
        try (ReportsWindow list = open().shows(Pages.empty())) {
            assertThat(list.hint()).contains("Drop reports here");
            list.pressImport();
            list.until("import is wished for", () -> opened.equals(List.of("import")));
        }
    }
}
