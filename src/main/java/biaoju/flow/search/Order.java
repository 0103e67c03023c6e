package biaoju.flow.search;

/** In which order hits are listed. */
public enum Order {
    /** As they stand in the reports. */
    PLACE,
    /** By what stands before the keyword, from it backwards. */
    BEFORE,
    /** By the keyword and what stands behind it. */
    AFTER
}
