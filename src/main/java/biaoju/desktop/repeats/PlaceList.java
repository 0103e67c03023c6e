package biaoju.desktop.repeats;

import biaoju.command.SentenceText;
import biaoju.domain.SentenceId;
import biaoju.flow.repeats.Place;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What the window of repeats shows.
 *
 * @param text  of the sentence that is repeated; empty for contradictions
 * @param of    that sentence; null for contradictions
 * @param label to be propagated to what is ticked, null where nothing is to be
 * @param more  how many more there are than rows
 */
public record PlaceList(Kind kind, @Nullable SentenceId of, String text, @Nullable String label, List<Row> rows, int more) {
    /** What it is a list of. */
    public enum Kind {
        /** Where else a sentence stands. */
        PLACES,
        /** Those of them that a label goes to. */
        PREVIEW,
        /** Sentences that the annotator labelled in two ways. */
        CONTRADICTIONS
    }

    public static final PlaceList NOTHING = new PlaceList(Kind.PLACES, null, "", null, List.of(), 0);

    public PlaceList {
        rows = List.copyOf(rows);
    }

    /** The same list, its places as they are by now. */
    public PlaceList now(UnaryOperator<Place> change) {
        return new PlaceList(kind, of, text, label, rows.stream().map(row -> row.now(change.apply(row.place()))).toList(), more);
    }

    /** No preview any more. */
    public PlaceList settled() {
        return kind == Kind.PREVIEW ? new PlaceList(Kind.PLACES, of, text, null, rows, more) : this;
    }

    /**
     * A place with its text and what stands around it.
     *
     * @param group of contradictions, from 1: the places of one sentence; else 0
     */
    public record Row(int group, Place place, SentenceText text) {
        /** Whether the label goes there unless somebody says otherwise. */
        boolean wanted() {
            return place.exact() && place.mine() == null && !place.noise();
        }

        private Row now(Place other) {
            return new Row(group, other, text);
        }
    }
}
