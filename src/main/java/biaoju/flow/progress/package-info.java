@NullMarked
package biaoju.flow.progress;

import org.jspecify.annotations.NullMarked;
