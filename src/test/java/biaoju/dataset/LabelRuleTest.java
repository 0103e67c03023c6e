package biaoju.dataset;

import static biaoju.dataset.DatasetFixture.unit;
import static biaoju.dataset.DatasetFixture.vote;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import biaoju.base.Problem;
import biaoju.dataset.DatasetUnit.Vote;
import biaoju.dataset.LabelRule.Resolved;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LabelRuleTest {
    private final LabelRule majority = LabelRule.parse("majority");

    @Test
    void mostVotesDecide() {
        assertThat(resolve(majority, vote("a", "plan"), vote("b", "measure"), vote("c", "plan")))
                .contains(new Resolved("plan", null, "rule"));
        assertThat(resolve(majority, vote("a", "plan"))).contains(new Resolved("plan", null, "rule"));
    }

    @Test
    void aTieGivesNoLabel() {
        assertThat(resolve(majority, vote("a", "plan"), vote("b", "measure"))).isEmpty();
        assertThat(resolve(majority)).isEmpty();
    }

    @Test
    void theSecondLabelIsThatOfTheLeadersSide() {
        Vote withCause = new Vote("a", "problem", "cause");
        assertThat(resolve(majority, withCause, new Vote("b", "problem", "cause"), new Vote("c", "plan", "measure")))
                .contains(new Resolved("problem", "cause", "rule"));
        assertThat(resolve(majority, withCause, vote("b", "problem"))).contains(new Resolved("problem", null, "rule"));
    }

    @Test
    void withoutDecisionsGoldIsTheMajorityAndSaysSo() {
        assertThat(resolve(LabelRule.parse("gold"), vote("a", "plan"))).contains(new Resolved("plan", null, "rule"));
    }

    @Test
    void goldStandsOverTheVotesAndSaysWhoseItIs() {
        LabelRule gold = LabelRule.parse("gold");
        DatasetUnit unit = unit('a', 1, null, vote("a", "plan"), vote("b", "plan"));
        assertThat(gold.resolve(with(unit, new DatasetUnit.Gold("cause", "plan", true))))
                .contains(new Resolved("cause", "plan", "gold"));
        assertThat(gold.resolve(with(unit, new DatasetUnit.Gold("measure", null, false))))
                .contains(new Resolved("measure", null, "rule"));
        assertThat(majority.resolve(with(unit, new DatasetUnit.Gold("cause", null, true))))
                .as("majority asks people's labels alone").contains(new Resolved("plan", null, "rule"));
        assertThat(gold.resolve(with(unit('a', 1, null), new DatasetUnit.Gold("cause", null, true))))
                .as("nobody voted").contains(new Resolved("cause", null, "gold"));
    }

    @Test
    void confidenceIsTheVotersShare() {
        LabelRule gold = LabelRule.parse("gold");
        DatasetUnit voted = with(unit('a', 1, null, vote("a", "plan"), vote("b", "plan"), vote("c", "cause")),
                new DatasetUnit.Gold("cause", null, true));
        assertThat(DatasetFixture.row(voted, gold.resolve(voted)).confidence()).isEqualTo(0.3333);
        DatasetUnit silent = with(unit('a', 1, null), new DatasetUnit.Gold("cause", null, true));
        assertThat(DatasetFixture.row(silent, gold.resolve(silent)).confidence()).isNull();
        DatasetUnit against = with(unit('a', 1, null, vote("a", "plan")), new DatasetUnit.Gold("cause", null, true));
        assertThat(DatasetFixture.row(against, gold.resolve(against)).confidence()).isZero();
    }

    private static DatasetUnit with(DatasetUnit unit, DatasetUnit.Gold gold) {
        return new DatasetUnit(unit.report(), unit.reportName(), unit.number(), unit.start(), unit.end(), unit.text(),
                unit.section(), unit.kind(), unit.noise(), unit.votes(), gold, true);
    }

    @Test
    void oneAnnotatorMayBeAsked() {
        LabelRule zhang = LabelRule.parse("annotator=张三");
        assertThat(zhang.id()).isEqualTo("annotator=张三");
        assertThat(resolve(zhang, vote("李四", "plan"), new Vote("张三", "cause", "plan")))
                .contains(new Resolved("cause", "plan", "annotator"));
        assertThat(resolve(zhang, vote("李四", "plan"))).isEmpty();
        assertThat(resolve(zhang, vote("张三", "plan"), vote("张三", "cause"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Majority", "annotator=", "vote"})
    void otherNamesAreRefused(String name) {
        assertThatThrownBy(() -> LabelRule.parse(name)).isInstanceOf(Problem.class)
                .hasMessageContaining("“" + name + "”");
    }

    @Test
    void formatsAreNamedWithCommas() {
        assertThat(Format.parse("jsonl, csv,jsonl")).containsExactly(Format.JSONL, Format.CSV);
        assertThatThrownBy(() -> Format.parse("jsonl,xml")).isInstanceOf(Problem.class)
                .hasMessageContaining("xml");
    }

    private static Optional<Resolved> resolve(LabelRule rule, Vote... votes) {
        return rule.resolve(unit('a', 1, null, votes));
    }
}
