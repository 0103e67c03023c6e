package biaoju.agreement;

import java.util.Locale;

/** A coefficient over all annotators at once. */
public enum Measure {
    PERCENT, COHEN_KAPPA, SCOTT_PI, FLEISS_KAPPA, CONGER_KAPPA, KRIPPENDORFF_ALPHA, GWET_AC1, BRENNAN_PREDIGER;

    /** As files and messages name it: {@code cohen_kappa}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
