package biaoju.command;

import biaoju.domain.SentenceId;

/**
 * A heading to be shown in a list.
 *
 * @param report the report's name
 */
public record HeadingLine(SentenceId sentence, String title, String report) {}
