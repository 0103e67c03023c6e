@NullMarked
package biaoju.dataset;

import org.jspecify.annotations.NullMarked;
