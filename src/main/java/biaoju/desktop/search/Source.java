package biaoju.desktop.search;

import biaoju.flow.search.Hits;
import biaoju.flow.search.Passage;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What rows show besides their place; asked on the event dispatch thread, answered at once. */
public interface Source {
    /** Null while it is on its way; the list is shown again when it has come. */
    @Nullable Passage passage(Hits hits, int hit);

    /** The labels the sentence has now. */
    List<Given> labels(Hits hits, int hit);

    /** Who gave which label, by its id. */
    record Given(UUID annotator, String label) {}
}
