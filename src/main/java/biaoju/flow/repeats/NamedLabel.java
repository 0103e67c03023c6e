package biaoju.flow.repeats;

/** Who gave which label, as a reader of a list needs it. */
public record NamedLabel(String annotator, String label) {}
