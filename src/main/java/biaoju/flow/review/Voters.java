package biaoju.flow.review;

import biaoju.domain.Annotator;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Whose labels count as votes: one person has one voice, so a second pass is compared with the first, never added to it. */
public final class Voters {
    private Voters() {}

    /** All but the second passes of those who are there themselves, in their order. */
    public static List<Annotator> of(List<Annotator> everybody) {
        Set<UUID> again = secondPasses(everybody);
        return everybody.stream().filter(one -> !again.contains(one.id())).toList();
    }

    /** The UUIDs that these annotators' second passes have, whether there are any or not. */
    public static Set<UUID> secondPasses(Collection<Annotator> everybody) {
        Set<UUID> again = new HashSet<>();
        for (Annotator one : everybody) again.add(Annotator.again(one.id()));
        return again;
    }
}
