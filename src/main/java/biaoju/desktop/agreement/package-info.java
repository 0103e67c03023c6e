/** How far the annotators agree, and the sentences behind every figure. */
@NullMarked
package biaoju.desktop.agreement;

import org.jspecify.annotations.NullMarked;
