package biaoju.desktop.agreement;

/** When labels were given: weeks since Monday, 5 January 1970, −1 for none. Safe for use by several threads. */
@FunctionalInterface
public interface Given {
    int week(int unit, int annotator);
}
