package biaoju.session;

/**
 * A report as it was left open.
 *
 * @param report   digest
 * @param sentence where the sentence at hand begins, UTF-16 units
 */
public record Left(String report, int sentence) {}
