package biaoju.desktop.history;

import biaoju.command.SentenceText;
import biaoju.domain.SentenceId;
import biaoju.flow.history.Line;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the window of history shows.
 *
 * @param of    of that sentence alone; null: of the project
 * @param by    of that annotator alone; null: of everybody who may be seen
 * @param lines newest first
 * @param texts of the sentences that are still there
 * @param total how many steps there are; as many as lines where all are shown
 */
public record HistoryList(@Nullable SentenceId of, @Nullable UUID by, List<Line> lines, Map<SentenceId, SentenceText> texts,
        long total) {
    public static final HistoryList NOTHING = new HistoryList(null, null, List.of(), Map.of(), 0);

    public HistoryList {
        lines = List.copyOf(lines);
        texts = Map.copyOf(texts);
    }
}
