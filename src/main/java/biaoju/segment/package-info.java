@NullMarked
package biaoju.segment;

import org.jspecify.annotations.NullMarked;
