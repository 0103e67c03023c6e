@NullMarked
package biaoju.flow.history;

import org.jspecify.annotations.NullMarked;
