package biaoju.desktop.adjudication;

import static org.assertj.core.api.Assertions.assertThat;

import biaoju.desktop.Pages;
import biaoju.desktop.Reviews;
import biaoju.domain.Annotator;
import biaoju.domain.Document;
import biaoju.flow.review.Dispute;
import java.awt.event.KeyEvent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The supervisor's usual round, by the keyboard alone: a dispute, a label, the next one. */
@Tag("gui")
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class DisputesGuiTest {
    private final Document document = Pages.document("r", "一句。两句。三句。四句。五句。六句。");

    private ReviewDesk open() {
        return ReviewDesk.of(document, List.of(dispute(4, 5, "measure", "problem"), dispute(2, 4, "plan", "cause", "cause"),
                dispute(6, 3, "boilerplate", "measure"), dispute(1, 2, "plan", "measure")));
    }

    private Dispute dispute(int number, double cost, String... labels) {
        List<Annotator> people = List.of(Reviews.LI, Reviews.WANG, Reviews.ZHAO);
        Map<Annotator, String> votes = new LinkedHashMap<>();
        for (int i = 0; i < labels.length; i++) votes.put(people.get(i), labels[i]);
        return new Dispute(Reviews.id(document, number), document.report(), number, votes, cost, labels.length, 0.5, 3, null);
    }

    @Test
    void digitsDecideAndGoOnAndEnterTakesTheMajority() {
        try (ReviewDesk desk = open().walksTheList()) {
            desk.key(KeyEvent.VK_HOME);
            assertThat(desk.at()).as("the most costly comes first").isEqualTo(4);
            desk.decides();
            assertThat(desk.able("decide.majority")).as("one against one").isFalse();
            desk.key(KeyEvent.VK_ENTER);
            assertThat(desk.wished()).as("a tie is not decided by Enter").isEmpty();
            desk.key(KeyEvent.VK_2);
            assertThat(desk.at()).isEqualTo(2);
            assertThat(desk.button("decide.majority")).contains("cause");
            desk.key(KeyEvent.VK_ENTER);
            desk.key(KeyEvent.VK_5);
            assertThat(desk.wished()).containsExactly("4 problem", "2 cause", "6 boilerplate");
            assertThat(desk.label("disputes.count")).isEqualTo("1 open of 4");
            assertThat(desk.label("decide.progress")).isEqualTo("3 of 4 settled");
            assertThat(desk.rows()).hasSize(1).first().asString().contains("sentence 1").contains("plan").contains("一句");
            desk.key(KeyEvent.VK_1);
            assertThat(desk.hint()).contains("All disputes are settled");
            desk.chooses("disputes.state", 4);
            assertThat(desk.rows()).hasSize(4).first().asString().contains("decided: problem");
        }
    }

    @Test
    void aReasonIsWrittenFirstAndGoesWithTheDecision() {
        try (ReviewDesk desk = open().walksTheList()) {
            desk.key(KeyEvent.VK_HOME);
            desk.writesReason("by the context");
            desk.key(KeyEvent.VK_ENTER);
            assertThat(desk.wished()).as("nothing is decided yet").isEmpty();
            desk.decides().key(KeyEvent.VK_1);
            assertThat(desk.wished()).containsExactly("4 measure \"by the context\"");
            assertThat(desk.reason()).as("the next dispute has none yet").isEmpty();
            desk.writesReason("x").key(KeyEvent.VK_ESCAPE);
            desk.decides().presses("decide.skip");
            assertThat(desk.at()).isEqualTo(6);
            assertThat(desk.reason()).isEmpty();
        }
    }

    @Test
    void theListLeadsAndFollows() {
        try (ReviewDesk desk = open().walksTheList()) {
            desk.key(KeyEvent.VK_HOME);
            desk.key(KeyEvent.VK_DOWN);
            assertThat(desk.at()).isEqualTo(2);
            desk.key(KeyEvent.VK_ENTER);
            assertThat(desk.wished()).containsExactly("2 read");
            desk.decides().key(KeyEvent.VK_J);
            assertThat(desk.row()).as("the list follows").isEqualTo(2);
            desk.key(KeyEvent.VK_K);
            assertThat(desk.row()).isEqualTo(1);
        }
    }

    @Test
    void withoutNamesThereAreLettersEverywhere() {
        try (ReviewDesk desk = open().walksTheList()) {
            desk.key(KeyEvent.VK_HOME);
            assertThat(desk.rows().get(0)).contains("li measure").contains("wang problem");
            assertThat(desk.label("decide.vote.li")).isEqualTo("measure");
            desk.namesHidden(true);
            assertThat(desk.rows()).allSatisfy(row -> assertThat(row).doesNotContain("li ", "wang", "zhao"));
            assertThat(desk.rows().get(0)).containsPattern("[ABC] measure").containsPattern("[ABC] problem");
            desk.namesHidden(false);
            assertThat(desk.rows().get(0)).contains("wang problem");
        }
    }

    @Test
    void whatIsLookedForStaysWhenNamesAreHidden() {
        try (ReviewDesk desk = open().walksTheList()) {
            desk.chooses("disputes.annotator", 3).chooses("disputes.state", 4);
            int shown = desk.rows().size();
            desk.namesHidden(true);
            assertThat(desk.choice("disputes.annotator")).as("one of them still").isPositive();
            assertThat(desk.choice("disputes.state")).isEqualTo(4);
            assertThat(desk.rows()).hasSize(shown);
        }
    }
}
