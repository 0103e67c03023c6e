/** The dataset pages: what a dataset is made of, what it would hold, and what was built before. */
@NullMarked
package biaoju.desktop.dataset;

import org.jspecify.annotations.NullMarked;
