package biaoju.desktop.adjudication;

import static org.assertj.core.api.Assertions.assertThat;

import biaoju.desktop.Pages;
import biaoju.desktop.Reviews;
import biaoju.domain.Document;
import org.junit.jupiter.api.Test;

class CaseTest {
    private final Document document = Pages.document("r", "一句。两句。三句。");

    private static Case of(Reviews reviews) {
        return Case.of(reviews.view()).orElseThrow();
    }

    @Test
    void theMajorityIsTheLabelWithMoreVoicesThanAnyOther() {
        assertThat(of(Reviews.of(document).says(Reviews.LI, 1, "plan").says(Reviews.WANG, 1, "cause")
                .says(Reviews.ZHAO, 1, "cause")).majority()).contains("cause");
        assertThat(of(Reviews.of(document).says(Reviews.LI, 1, "plan").says(Reviews.WANG, 1, "cause")).majority())
                .as("a tie").isEmpty();
        assertThat(of(Reviews.of(document).says(Reviews.LI, 1, "plan")).majority()).as("one voice").isEmpty();
        assertThat(of(Reviews.of(document)).majority()).isEmpty();
    }

    @Test
    void asecondPassDoesNotVoteBesideTheFirst() {
        Case at = of(Reviews.of(document).says(Reviews.LI, 1, "plan").says(Reviews.LI.again(), 1, "plan")
                .says(Reviews.WANG, 1, "cause"));
        assertThat(at.voices()).containsEntry("plan", 1).containsEntry("cause", 1);
        assertThat(at.majority()).isEmpty();
        assertThat(at.votes()).as("but it is shown").hasSize(3);
    }

    @Test
    void itKnowsItsNeighbours() {
        Case at = of(Reviews.of(document).at(2));
        assertThat(at.neighbour(-1)).isEqualTo("一句。");
        assertThat(at.text()).isEqualTo("两句。");
        assertThat(at.neighbour(1)).isEqualTo("三句。");
        assertThat(of(Reviews.of(document)).neighbour(-1)).isEmpty();
    }

    @Test
    void whereOthersAreHiddenNothingIsToBeDecided() {
        assertThat(Case.of(Pages.view(Pages.page(document, 1)))).isEmpty();
        assertThat(Case.of(null)).isEmpty();
    }
}
