package biaoju.desktop.search;

import javax.swing.Icon;
import org.jspecify.annotations.Nullable;

/**
 * Something to go to or to do.
 *
 * @param beside what else is to be known of it: a key, a number
 * @param group  what it is: a report, a section, an action
 */
public record Choice(String name, String beside, String group, @Nullable Icon icon, Runnable go) {}
