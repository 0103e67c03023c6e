package biaoju.command;

import biaoju.domain.SentenceId;

/**
 * A sentence to be shown in a list.
 *
 * @param number  from 1, in its report
 * @param section title of the nearest heading above, empty where there is none
 * @param before  the sentence before it, empty where there is none
 * @param after   the sentence after it, empty where there is none
 */
public record SentenceText(SentenceId id, int number, String section, String before, String text, String after) {}
