package biaoju.dataset;

import biaoju.base.Problem;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Columns a row has only where they are asked for. They stand behind the others. */
public enum Extra {
    /**
     * {@code previous} and {@code next}: the neighbouring sentences of the report, noise passed over; empty at its ends,
     * and in a split where the like of the sentence are in another part.
     */
    CONTEXT,
    /** {@code soft}: by label, its share of all votes. */
    SOFT,
    /** {@code annotators}: by annotator, their label. */
    ANNOTATORS;

    List<String> columns() {
        return this == CONTEXT ? List.of("previous", "next") : List.of(id());
    }

    /** The name on the command line. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws Problem if one is unknown */
    public static Set<Extra> parse(List<String> names) {
        EnumSet<Extra> found = EnumSet.noneOf(Extra.class);
        for (String name : names) {
            found.add(Arrays.stream(values()).filter(extra -> extra.id().equals(name)).findFirst().orElseThrow(
                    () -> new Problem("dataset.unknownExtra", name,
                            Arrays.stream(values()).map(Extra::id).collect(Collectors.joining(", ")))));
        }
        return found;
    }
}
