package biaoju.settings;

/**
 * A report that stood open, and where.
 *
 * @param report   digest
 * @param sentence where the sentence at hand begins, UTF-16 units: a number would be another's after a split
 * @param top      where the topmost line that was in sight begins; −1 where nobody knows
 * @param above    how much of that line was out of sight, in hundredths of an em
 */
public record OpenReport(String report, int sentence, int top, int above) {}
