package biaoju.desktop.dataset;

import biaoju.base.Problem;
import biaoju.domain.LabelScheme;
import biaoju.flow.Datasets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that the page shows at one moment.
 *
 * @param annotators whose labels alone can be asked for, by name
 * @param numbers    of the choices, or of earlier ones where they are not of now; null: there are none yet
 * @param refused    why there are no numbers of these choices; null: nothing was refused
 * @param building   whether a dataset is being written
 */
public record Sight(Choices choices, List<String> annotators, List<Wrong> wrong, Datasets.@Nullable Numbers numbers,
        State state, @Nullable Problem refused, LabelScheme scheme, boolean building) {
    /** How the numbers stand to the choices of now. */
    public enum State { COUNTING, FRESH, STOPPED, REFUSED }

    public Sight {
        annotators = List.copyOf(annotators);
        wrong = List.copyOf(wrong);
    }
}
