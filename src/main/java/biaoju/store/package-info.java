@NullMarked
package biaoju.store;

import org.jspecify.annotations.NullMarked;
