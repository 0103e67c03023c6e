package biaoju.domain;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** A person who labels. The name may change; the UUID stays. */
public record Annotator(UUID id, String name) {
    /** What a second pass is called by, behind the name of the first. */
    public static final String SECOND = " (2)";

    private static final int LONGEST_NAME = 100;

    /** Whether somebody can be called that; blanks around it do not count. */
    public static boolean isName(String name) {
        String bare = name.strip();
        return !bare.isEmpty() && bare.length() <= LONGEST_NAME && bare.chars().noneMatch(Character::isISOControl);
    }

    /**
     * The same person labelling the same sentences a second time, for test and retest: an annotator of their own, so that
     * both passes stand side by side, whose UUID everybody can work out from the first one's.
     */
    public Annotator again() {
        return new Annotator(again(id), name + SECOND);
    }

    /** The UUID of the second pass of the annotator with that UUID. */
    public static UUID again(UUID first) {
        return UUID.nameUUIDFromBytes(("second pass of " + first).getBytes(StandardCharsets.UTF_8));
    }

    /** The UUIDs that these annotators' second passes have, whether there are any or not. */
    public static Set<UUID> secondPasses(Collection<Annotator> everybody) {
        Set<UUID> again = new HashSet<>();
        for (Annotator one : everybody) again.add(again(one.id()));
        return again;
    }
}
