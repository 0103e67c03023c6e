package biaoju.domain;

import java.util.Locale;

/** Why a unit is not report text. The order is part of the journal's format: append only. */
public enum Noise {
    /** Advertising and contact lines. */
    AD,
    /** A paywall's mark alone on its line. */
    MARKER,
    /** Navigation, page numbers, view counts. */
    FURNITURE,
    /** Watermark letters, wrongly decoded text. */
    GARBLE,
    /** A line of dashes or the like. */
    RULE;

    private final String id = name().toLowerCase(Locale.ROOT);

    /** The name in files: lower case. */
    public String id() {
        return id;
    }
}
