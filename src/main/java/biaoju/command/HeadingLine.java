package biaoju.command;

import biaoju.domain.SentenceId;

/**
 * A heading to be shown in a list.
 *
 * @param number of its sentence, from 1, in its report
 * @param report the report's name
 */
public record HeadingLine(SentenceId sentence, int number, String title, String report) {}
