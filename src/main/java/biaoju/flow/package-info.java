@NullMarked
package biaoju.flow;

import org.jspecify.annotations.NullMarked;
