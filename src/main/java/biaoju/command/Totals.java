package biaoju.command;

/** A project's size; {@code sentences} counts all units, {@code noise} those of them that are not report text. */
public record Totals(int reports, int sentences, int noise) {}
