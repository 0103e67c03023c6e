@NullMarked
package biaoju.flow.marks;

import org.jspecify.annotations.NullMarked;
