package biaoju.desktop.agreement;

/**
 * What the supervisor wants counted.
 *
 * @param withoutNoise      sentences marked as noise are left out
 * @param withoutPropagated labels copied from an identical sentence are left out
 * @param withoutAccepted   suggestions taken over are left out
 * @param byScheme          AC1 and Brennan–Prediger count the scheme's labels, not those that occur
 */
public record Switches(boolean withoutNoise, boolean withoutPropagated, boolean withoutAccepted, boolean byScheme) {
    public static final Switches FIRST = new Switches(false, false, false, false);
}
