package biaoju.flow.review;

import biaoju.domain.Annotator;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Whose labels count as votes: one person has one voice, so a second pass is compared with the first, never added to it. */
public final class Voters {
    private Voters() {}

    /** All but the second passes of those who are there themselves, in their order. */
    public static List<Annotator> of(List<Annotator> everybody) {
        Set<UUID> again = Annotator.secondPasses(everybody);
        return everybody.stream().filter(one -> !again.contains(one.id())).toList();
    }
}
