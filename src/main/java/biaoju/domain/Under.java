package biaoju.domain;

/**
 * What was in force when a label was given.
 *
 * @param scheme    version of the label scheme, 0 where unknown
 * @param guideline version of the guideline, 0 where unknown or none
 */
public record Under(int scheme, int guideline) {
    /** Of labels that came from elsewhere, or were given before this was kept. */
    public static final Under UNKNOWN = new Under(0, 0);

    public Under {
        if (scheme < 0 || guideline < 0) throw new IllegalArgumentException("a version below 0: " + scheme + ", " + guideline);
    }
}
