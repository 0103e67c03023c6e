package biaoju.desktop.repeats;

import static org.assertj.core.api.Assertions.assertThat;

import biaoju.base.Messages;
import biaoju.command.SentenceText;
import biaoju.domain.LabelScheme;
import biaoju.domain.SentenceId;
import biaoju.domain.Span;
import biaoju.flow.repeats.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is ticked before a label is propagated, while labels come in. */
class PlaceRowsTest {
    private static final LabelScheme SCHEME = new LabelScheme("", 1, List.of());
    private static final SentenceId OF = new SentenceId("a".repeat(64), new Span(0, 5));

    private final PlaceRows rows = new PlaceRows(Messages.of(Locale.ENGLISH));

    private static PlaceList preview(@Nullable String... labels) {
        List<PlaceList.Row> rows = new ArrayList<>();
        for (int i = 0; i < labels.length; i++) {
            SentenceId id = new SentenceId("b".repeat(64), new Span(10 * i, 10 * i + 5));
            rows.add(new PlaceList.Row(0, new Place(id, "b", i + 1, true, false, labels[i], List.of()), new SentenceText(id, i + 1, "", "", "整改。", "")));
        }
        return new PlaceList(PlaceList.Kind.PREVIEW, OF, "整改。", "measure", rows, 0);
    }

    private List<Integer> ticked() {
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < rows.getRowCount(); i++) if (rows.ticked(i)) found.add(i);
        return found;
    }

    @Test
    void whatGetsALabelMeanwhileIsNotWrittenOver() {
        rows.show(preview(null, null, "problem"), SCHEME, id -> "");
        assertThat(ticked()).containsExactly(0, 1);
        rows.tick(2, true);
        rows.show(preview("problem", null, "problem"), SCHEME, id -> "");
        assertThat(ticked()).as("ticked by hand stays ticked").containsExactly(1, 2);
        rows.tick(0, true);
        rows.show(preview("problem", null, null), SCHEME, id -> "");
        assertThat(ticked()).as("one that lost its label is still meant").containsExactly(0, 1, 2);
        rows.show(preview("problem", "measure", null), SCHEME, id -> "");
        assertThat(ticked()).as("it has the label").containsExactly(0, 2);
    }
}
