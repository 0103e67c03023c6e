@NullMarked
package biaoju.flow.repeats;

import org.jspecify.annotations.NullMarked;
