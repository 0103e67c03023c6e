package biaoju.command;

import java.util.List;

/**
 * The labels of one annotator that should be looked at again.
 *
 * @param first as many as were asked for
 * @param count of all
 */
public record OutdatedLabels(List<Outdated> first, int count) {
    public static final OutdatedLabels NONE = new OutdatedLabels(List.of(), 0);

    public OutdatedLabels {
        first = List.copyOf(first);
    }
}
