package biaoju.desktop.guidelines;

import biaoju.domain.SentenceId;

/**
 * A sentence that shows what a label means. Whoever decided it, and who said what before, is no part of it: a guideline
 * is read by those who label, too.
 *
 * @param label  id in the label scheme
 * @param reason may be empty
 */
public record Example(SentenceId sentence, String label, String text, String report, int number, String reason) {}
