package biaoju.desktop.agreement;

/** Which sentences somebody wants to see. Annotators and labels by their place in the ratings. */
public sealed interface Question {
    /** Instead of an annotator or a label: whichever. */
    int ANY = -1;

    /**
     * A cell of a confusion matrix, its row's or column's sum where the other label is {@link #ANY}.
     *
     * @param first  {@link #ANY} for all pairs, each both ways
     * @param second as {@code first}
     */
    record Cell(int first, int second, int row, int column) implements Question {}

    /** One gave the label, another did not. */
    record Against(int label) implements Question {}

    /**
     * The label was given in that week.
     *
     * @param annotator {@link #ANY} for whoever
     */
    record InWeek(int annotator, int label, int week) implements Question {}

    /** They differ, and the last of them labelled in that week. */
    record Differing(int week) implements Question {}

    /** The annotator gave the same text different labels. */
    record Contradictions(int annotator) implements Question {}
}
