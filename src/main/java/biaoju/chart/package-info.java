/**
 * A few kinds of chart as SVG text, without AWT: the desktop shows them, the report page embeds them. The same input
 * gives the same bytes.
 */
@NullMarked
package biaoju.chart;

import org.jspecify.annotations.NullMarked;
