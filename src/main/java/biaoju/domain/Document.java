package biaoju.domain;

/** A report in full: what is known of it, its normalised text (line ends LF, no byte-order mark), how it is cut. */
public record Document(Report report, String text, Segmentation cut) {
    public String textOf(Sentence sentence) {
        return sentence.span().in(text);
    }

    public SentenceId idOf(Sentence sentence) {
        return new SentenceId(report.digest(), sentence.span());
    }
}
