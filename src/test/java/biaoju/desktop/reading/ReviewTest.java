package biaoju.desktop.reading;

import static org.assertj.core.api.Assertions.assertThat;

import biaoju.base.Messages;
import biaoju.desktop.Pages;
import biaoju.desktop.Reviews;
import biaoju.desktop.parts.Raters;
import biaoju.domain.Document;
import biaoju.session.View;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ReviewTest {
    private final Document document = Pages.document("r", "一句。两句。三句。四句。");

    private static Review review(View view) {
        return Review.of(Objects.requireNonNull(view.page()), new Raters(view.annotators(), false, view.me().id()));
    }

    @Test
    void aSentenceIsDisputedWhileLabelsDifferAndNothingIsDecided() {
        Review review = review(Reviews.of(document).says(Reviews.LI, 1, "measure").says(Reviews.WANG, 1, "plan")
                .says(Reviews.LI, 2, "measure").says(Reviews.WANG, 2, "measure").says(Reviews.LI, 3, "cause")
                .says(Reviews.WANG, 3, "problem").decided(3, "cause", "").view());
        assertThat(review.disputed(1)).isTrue();
        assertThat(review.label(1)).isEmpty();
        assertThat(review.disputed(2)).isFalse();
        assertThat(review.label(2)).contains("measure");
        assertThat(review.disputed(3)).as("decided").isFalse();
        assertThat(review.differ(3)).isTrue();
        assertThat(review.label(3)).contains("cause");
        assertThat(review.label(4)).isEmpty();
    }

    @Test
    void aNoteWithoutALabelIsNoVote() {
        Review review = review(Reviews.of(document).says(Reviews.LI, 1, "measure").says(Reviews.WANG, 1, null, "看不准", true).view());
        assertThat(review.disputed(1)).isFalse();
        assertThat(review.label(1)).contains("measure");
    }

    @Test
    void aSecondPassIsNoVoiceBesideTheFirst() {
        Review review = review(Reviews.of(document).says(Reviews.LI, 1, "measure").says(Reviews.LI.again(), 1, "plan")
                .says(Reviews.LI.again(), 2, "plan").view());
        assertThat(review.votes(1)).as("it has its column").hasSize(2);
        assertThat(review.disputed(1)).isFalse();
        assertThat(review.label(1)).contains("measure");
        assertThat(review.label(2)).isEmpty();
    }

    @Test
    void theScreenReaderHearsWhoSaysWhatAndWhatIsDecided() {
        Messages english = Messages.of(Locale.ENGLISH);
        View view = Reviews.of(document).at(2).says(Reviews.WANG, 2, "problem", "why", true).says(Reviews.LI, 2, "measure")
                .decided(2, "measure", "", "by the context").view();
        assertThat(ProseAccess.describe(view, english, new Raters(view.annotators(), false, view.me().id())))
                .isEqualTo("sentence 2 of 4, disputed: li measure, wang problem, flagged, note: why, decided: measure by a01, "
                        + "reason: by the context, saved: 两句。");
        String anonymous = ProseAccess.describe(view, english, new Raters(view.annotators(), true, view.me().id()));
        assertThat(anonymous).contains("disputed: A ").doesNotContain("li ").doesNotContain("wang");
    }

    @Test
    void aRuleIsNamedInWords() {
        View view = Reviews.of(document).says(Reviews.LI, 1, "plan").says(Reviews.WANG, 1, "plan")
                .decided(1, "plan", "threshold=2").view();
        assertThat(ProseAccess.describe(view, Messages.of(Locale.ENGLISH), new Raters(view.annotators(), false, view.me().id())))
                .startsWith("sentence 1 of 4, agreed: li plan, wang plan, decided: plan by rule at least 2 voices, saved");
    }

    @Test
    void votesAndDecisionsAreChangesOfTheirSentenceAlone() {
        Reviews reviews = Reviews.of(document).says(Reviews.LI, 1, "plan").says(Reviews.WANG, 3, "cause");
        View before = reviews.view();
        View after = reviews.says(Reviews.WANG, 1, "measure").decided(4, "plan", "majority").view();
        assertThat(PageDiff.changed(Objects.requireNonNull(before.page()),
                Objects.requireNonNull(after.page()))).containsExactly(1, 4);
    }
}
