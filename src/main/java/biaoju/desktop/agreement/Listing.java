package biaoju.desktop.agreement;

/**
 * Sentences that were asked for, and found in these findings.
 *
 * @param question what was asked
 * @param hits     in reading order, or as the question has it
 */
public record Listing(Question question, Findings findings, Hits hits) {}
