/** How far annotators agree, as numbers: coefficients, their intervals, Dawid–Skene. Knows no store and no window. */
@NullMarked
package biaoju.agreement;

import org.jspecify.annotations.NullMarked;
