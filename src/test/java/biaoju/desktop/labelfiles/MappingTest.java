package biaoju.desktop.labelfiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import biaoju.base.Messages;
import biaoju.domain.Label;
import biaoju.domain.LabelScheme;
import biaoju.flow.LabelSurvey;
import biaoju.flow.LabelSurvey.Found;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MappingTest {
    private static final LabelScheme SCHEME = new LabelScheme("s", 1, List.of(
            new Label("problem", "问题", "problem", '2', "问", "P", "#D55E00", "", ""),
            new Label("plan", "计划", "plan", '4', "划", "L", "#0072B2", "", "")));
    private static final LabelSurvey SURVEY = new LabelSurvey(List.of(), List.of(
            new Found("PLAN", 9, "明年……", Optional.of("plan"), false), new Found("Weak spots", 3, "", Optional.empty(), false),
            new Found("noise", 1, "", Optional.empty(), true)), 0, 0, 0, Optional.empty());

    @Test
    void whatIsProposedStandsAndTheRestWaits() {
        Mapping mapping = new Mapping(SURVEY, SCHEME);
        assertThat(mapping.undecided()).isEqualTo(1);
        assertThat(mapping.table()).isEqualTo(Map.of("PLAN", "plan", "noise", ""));
    }

    @Test
    void whatIsDecidedIsInTheTable() {
        Mapping mapping = new Mapping(SURVEY, SCHEME);
        mapping.decide(1, "problem");
        mapping.decide(0, Mapping.NOTHING);
        assertThat(mapping.undecided()).isZero();
        assertThat(mapping.table()).isEqualTo(Map.of("PLAN", "", "Weak spots", "problem", "noise", ""));
        assertThatThrownBy(() -> mapping.decide(0, "nonsense")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void rowsSayLabelsWithTheirKeysAndTakeThemSaidSo() {
        MappingRows rows = new MappingRows(Messages.of(Locale.CHINESE));
        Mapping mapping = new Mapping(SURVEY, SCHEME);
        rows.show(mapping, SCHEME);
        assertThat(rows.getValueAt(0, MappingRows.OURS)).isEqualTo("4  计划");
        rows.setValueAt("2  问题", 1, MappingRows.OURS);
        assertThat(mapping.decided(1)).isEqualTo("problem");
        assertThat(rows.isCellEditable(1, 0)).isFalse();
    }
}
