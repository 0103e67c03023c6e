package biaoju.desktop.adjudication;

import biaoju.flow.review.DisputeFilter;

/**
 * Which disputes are to be shown.
 *
 * @param words that must stand in the text, or in the name of a label, an annotator or the report; empty for any
 */
public record DisputeChoice(DisputeFilter filter, String words) {}
